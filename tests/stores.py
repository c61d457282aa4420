"""Stores for tests: real SQLCipher, cheap keys, a clock that moves by the second, ids in order."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid5

from app.models.child import Child
from app.models.disposal import Disposal
from app.models.person import Person, Role
from app.models.plan import Agreement, Answer, Goal, Plan
from app.models.service import Service
from app.workspace import opening
from app.workspace.circumstances import Circumstances
from app.workspace.workspace import Workspace

NAMESPACE = UUID("00000000-0000-4000-8000-000000000000")
PASSPHRASE = "purple kettle wanders north often"
OTHER_PASSPHRASE = "green ladder sings quietly west"
START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)


@dataclass
class Clock:
    """A moment that moves on by one second at each look."""

    at: datetime = START

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class Ids:
    """Ids that are the same in every run."""

    prefix: str = "id"
    made: int = field(default=0)

    def __call__(self) -> UUID:
        self.made += 1
        return uuid5(NAMESPACE, f"{self.prefix} {self.made}")


def circumstances(prefix: str = "id", at: datetime = START) -> Circumstances:
    return Circumstances(now=Clock(at), new_id=Ids(prefix))


def service(**fields: object) -> Service:
    told = {
        "name": "Riverside Youth Justice Service",
        "phone": "01632 960100",
        "hours": "Monday to Friday, 9am to 5pm",
        "out_of_hours_phone": "01632 960199",
        "how_to_complain": "Tell any worker, or ring 01632 960150.",
    }
    return Service.model_validate({"id": uuid5(NAMESPACE, "service"), **told, **fields})


def person(name: str = "Amina Khan", role: Role = Role.MANAGER) -> Person:
    return Person(
        id=uuid5(NAMESPACE, name),
        name=name,
        role=role,
        job_in_easy_words="I help you with your plan",
        phone="01632 960101",
    )


def make_store(place: Path, role: Role = Role.MANAGER, *, demo: bool = False) -> tuple[Workspace, str]:
    """A new store in `place`, open in the hands of Amina Khan, and its recovery key."""
    wanted = opening.NewStore(place, service(is_demo=demo), person(role=role), PASSPHRASE)
    return opening.create_store(wanted, circumstances(), cheap_keys_for_tests=True)


def open_again(
    folder: Path, name: str = "Amina Khan", passphrase: str = PASSPHRASE, prefix: str = "again"
) -> Workspace:
    return opening.open_store(folder, name, passphrase, circumstances(prefix))


def add_colleague(workspace: Workspace, name: str, role: Role) -> Person:
    colleague = person(name, role)
    opening.add_person(workspace, PASSPHRASE, colleague, OTHER_PASSPHRASE)
    return colleague


def child(number: int = 1, **fields: object) -> Child:
    told = {"reference": f"YJ{number:05}", "given_name": "Malachi", "family_name": "Osei", "known_as": "Mal"}
    born = {"date_of_birth": date(2011, 3, 14), "postcode": "ZZ1 4AB"}
    return Child.model_validate({"id": uuid5(NAMESPACE, f"child {number}"), **told, **born, **fields})


def disposal(of: Child, **fields: object) -> Disposal:
    told = {"code": "YRO", "made_on": date(2026, 6, 1), "ends_on": date(2027, 5, 31), "offence": "Affray"}
    when = {"offence_on": date(2026, 3, 1)}
    key = f"disposal {of.id} {fields.get('made_on', '')}"
    return Disposal.model_validate({"id": uuid5(NAMESPACE, key), "child_id": of.id, **told, **when, **fields})


class Template:
    """A store made once; copies of its folder are quick to have."""

    def __init__(self, make: Callable[[Path], Workspace], place: Path) -> None:
        workspace = make(place)
        self.folder = Path(workspace.place)
        workspace.lock()

    def copy(self, place: Path) -> Path:
        target = place / self.folder.name
        shutil.copytree(self.folder, target)
        return target


def agreed(plan: Plan) -> Plan:
    """The plan with a goal and both answers, agreed today."""
    yes = Agreement(answer=Answer.YES, on=TODAY)
    goals = plan.goals or (Goal(words="I want to box"),)
    return plan.changed(goals=goals, child_agrees=yes, parent_agrees=yes, agreed_on=TODAY)
