"""What is typed while a store is created, step by step, and what is still missing. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from uuid import UUID

from app.models.person import Person, Role
from app.models.service import Service
from app.workspace.opening import NewStore
from app.workspace.passphrase import strength

STEPS = ("Your service", "You", "Your passphrase", "Where it is kept")


@dataclass(frozen=True)
class Told:
    """Everything as typed."""

    service_name: str = ""
    service_phone: str = ""
    hours: str = ""
    out_of_hours_phone: str = ""
    how_to_complain: str = ""
    name: str = ""
    role: Role | None = None
    job_in_easy_words: str = ""
    phone: str = ""
    passphrase: str = ""
    again: str = ""
    place: str = ""


FIELDS = tuple(field.name for field in fields(Told))
_STEP_FIELDS = (
    ("service_name", "service_phone", "hours", "out_of_hours_phone", "how_to_complain"),
    ("name", "role", "job_in_easy_words", "phone"),
    ("passphrase", "again"),
    ("place",),
)


def step_of(field: str) -> int:
    """The step that asks for a field."""
    return next(step for step, names in enumerate(_STEP_FIELDS) if field in names)


def problems(told: Told, step: int) -> tuple[tuple[str, str], ...]:
    """(field, sentence) for what keeps a step from being done."""
    return tuple((field, says) for field, says in _all_problems(told) if step_of(field) == step)


def wanted(told: Told, new_id: Callable[[], UUID]) -> NewStore:
    """The store that was described. Raises pydantic.ValidationError for text that is far too long."""
    assert told.role is not None
    service = Service(
        id=new_id(),
        name=told.service_name.strip(),
        phone=told.service_phone.strip(),
        hours=told.hours.strip(),
        out_of_hours_phone=told.out_of_hours_phone.strip(),
        how_to_complain=told.how_to_complain.strip(),
    )
    person = Person(
        id=new_id(),
        name=told.name.strip(),
        role=told.role,
        job_in_easy_words=told.job_in_easy_words.strip(),
        phone=told.phone.strip(),
    )
    return NewStore(Path(told.place.strip()), service, person, told.passphrase)


def asked_groups(key: str, chance: int) -> tuple[int, int]:
    """Numbers (from 1) of two different groups of a recovery key to type back; `chance` is any number."""
    many = len(key.split("-"))
    first = chance % many
    second = (first + 1 + chance // many % (many - 1)) % many
    low, high = sorted((first + 1, second + 1))
    return low, high


def group_matches(key: str, number: int, typed: str) -> bool:
    """Whether group `number` (from 1) was typed back, in capitals or not; O, I and L count as 0, 1 and 1."""
    plain = "".join(typed.split()).upper().translate(str.maketrans("OIL", "011"))
    return plain == key.split("-")[number - 1]


def _all_problems(told: Told) -> list[tuple[str, str]]:
    found = []
    if not told.service_name.strip():
        found.append(("service_name", "Write the name of your service."))
    if not told.name.strip():
        found.append(("name", "Write your name."))
    if told.role is None:
        found.append(("role", "Choose your role."))
    if not strength(told.passphrase, (told.name, told.service_name)).is_enough:
        found.append(
            ("passphrase", "This is too easy to guess. Use four or five words that do not belong together.")
        )
    elif told.passphrase != told.again:
        found.append(("again", "The two are not the same. Type the passphrase again."))
    if not told.place.strip():
        found.append(("place", "Choose a folder."))
    return found
