"""A window with a child whose file is full, and one whose file is empty."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.models.change import Change, Swap
from app.models.child import NetworkPerson
from app.models.contact import Attendance, Contact
from app.models.level import Level
from app.models.plan import Goal, Plan, Step
from app.models.voice import VoiceKind, VoiceLine
from tests import stores
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window

__all__ = ["open_window"]

LONG = "Bartholomew-Maximilian Featherstonehaugh-Cholmondeley"
FULL = stores.child(
    1,
    known_as="Bartholomew-Maximilian",
    family_name="Featherstonehaugh-Cholmondeley",
    say_my_name="Bar-THOL-o-mew, or Max when it is quick",
    pronouns="he/him",
    strengths="Bikes. " * 40,
    what_matters="Nan.",
    hopes="A job.",
    what_helps=("Short sentences", "Pictures help", "Time to think before I answer a hard question", "Walk"),
    own_words=("ped", "the flats"),
    dont_ask_again="My first school.",
    staff_flags=(
        "Dog at the address: ring first",
        "Not near the station after 6pm, says his nan " * 3,
    ),
    network=(NetworkPerson(name=LONG, relation="nan", phone="01632 960122", is_trusted=True),),
    safety_and_wellbeing=Level.HIGH,
    risk_of_serious_harm=Level.VERY_HIGH,
    date_of_birth=date(2010, 5, 4),
)
EMPTY = stores.child(2, given_name="Zoë", family_name="", known_as="", date_of_birth=None)


def contact_of_full(number: int, **fields: object) -> Contact:
    at = stores.START - timedelta(days=2 * number)
    said = VoiceLine(how=VoiceKind.SAID, words=f"Words {number}. " * 6, who="Max", heard_at=at)
    told = {"attendance": Attendance.ATTENDED, "place": "The Spoke Shed " * 3, "what_happened": "Much. " * 80}
    told |= {"id": UUID(int=1000 + number), "child_id": FULL.id, "at": at, "voice": (said,)}
    return Contact.model_validate({**told, **fields})


@pytest.fixture
def inside(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    caution = {"code": "YC", "made_on": date(2025, 1, 7), "ended_on": date(2025, 1, 7), "ends_on": None}
    old = stores.disposal(FULL, **caution, offence_on=date(2024, 12, 1))
    plan = Plan(id=UUID(int=5), child_id=FULL.id, goals=(Goal(words="School", steps=(Step(what="Bus"),)),))
    records = [
        FULL,
        EMPTY,
        stores.disposal(FULL, code="RO", offence=LONG),
        old,
        plan,
        contact_of_full(-5, attendance=Attendance.BOOKED, voice=()),
        contact_of_full(1),
        contact_of_full(2, attendance=Attendance.UNDECIDED, absence_reason="No reply " * 20),
        contact_of_full(3, attendance=Attendance.UNACCEPTABLE),
    ]
    swaps = tuple(Swap(None, record) for record in records)
    driver.room.workspace.apply(Change("Fill the store", swaps, lasting=True))
    driver.wait()
    return driver
