"""The child's voice missing from meetings in a row."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from app.models.child import Child, NetworkPerson
from app.models.contact import Attendance, Contact, ContactMode
from app.models.voice import VoiceKind, VoiceLine
from app.practice.voice_gap import voice_gap

CHILD = Child(
    id=UUID(int=1), given_name="Malachi", family_name="Osei", known_as="Mal",
    network=(NetworkPerson(name="Grace Osei", relation="nan"),),
)  # fmt: skip
START = datetime(2026, 10, 1, 15, tzinfo=UTC)


def contact(week: int, words: str = "", who: str = "Mal", **fields: object) -> Contact:
    at = START + timedelta(weeks=week)
    voice = (VoiceLine(how=VoiceKind.SAID, words=words, who=who, heard_at=at),) if words else ()
    told = {"attendance": Attendance.ATTENDED, "voice": voice, **fields}
    return Contact.model_validate({"id": UUID(int=100 + week), "child_id": CHILD.id, "at": at, **told})


def test_no_contacts_are_no_gap() -> None:
    assert voice_gap([], CHILD) == 0


def test_meetings_after_the_last_voice_are_counted_in_any_order() -> None:
    told = [contact(3), contact(0, "I like bikes."), contact(1), contact(2)]
    assert voice_gap(told, CHILD) == 3


def test_voice_at_the_latest_meeting_ends_the_gap() -> None:
    assert voice_gap([contact(0), contact(1), contact(2, "Hello.")], CHILD) == 0


@pytest.mark.parametrize("who", ["Grace Osei", "grace", "GRACE  OSEI", "Nan", "Nan, on the phone"])
def test_what_nan_said_is_not_the_childs_voice(who: str) -> None:
    assert voice_gap([contact(0, "He is tired.", who)], CHILD) == 1


def test_a_child_who_shares_a_name_with_the_family_is_still_heard() -> None:
    junior = CHILD.changed(known_as="Grace")
    assert voice_gap([contact(0, "Here.", "Grace")], junior) == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"attendance": Attendance.BOOKED},
        {"attendance": Attendance.UNDECIDED},
        {"attendance": Attendance.CANCELLED},
        {"mode": ContactMode.PARENT_OR_CARER},
        {"mode": ContactMode.PROFESSIONAL},
    ],
)
def test_a_meeting_without_the_child_neither_counts_nor_ends_the_gap(fields: dict[str, object]) -> None:
    assert voice_gap([contact(0, "Hi."), contact(1), contact(2, **fields)], CHILD) == 1


def test_a_reason_explains_a_gap_and_does_not_fill_it() -> None:
    assert voice_gap([contact(0), contact(1, no_voice_because="Asleep")], CHILD) == 2


def test_a_line_of_spaces_is_no_voice() -> None:
    assert voice_gap([contact(0, "  ")], CHILD) == 1
