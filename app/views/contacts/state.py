"""What the contact screen works out without a widget."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.views.parts.contact_words import is_to_record, local_day, mode_words
from app.views.parts.date_words import say_day

NOT_SET = datetime(1900, 1, 1, tzinfo=UTC)
"""Stands for a moment that nobody has written yet, in a form that is not a record yet."""


class Doing(StrEnum):
    """Why the screen is open."""

    BOOK = "book"
    RECORD = "record"
    LOOK = "look"


REASON_HINTS = {
    Attendance.ACCEPTABLE: "What was the reason, and how do you know?",
    Attendance.UNACCEPTABLE: "What did you ask, and what did they say?",
    Attendance.UNDECIDED: "What do you know so far? Whom do you ask, and when?",
    Attendance.CANCELLED: "Why did we call it off, and who told the child?",
}


def new_contact(
    child: Child, record_id: UUID, doing: Doing, now: datetime, zone: str, worker: UUID
) -> Contact:
    """Nothing written yet; a contact that is recorded at once begins five minutes back at the most."""
    at = NOT_SET if doing == Doing.BOOK else now - timedelta(minutes=now.minute % 5)
    return Contact(
        id=record_id,
        child_id=child.id,
        at=at.replace(second=0, microsecond=0),
        zone=zone,
        with_whom=child.chosen_name,
        worker_id=worker,
    )


def draft_name(child_id: UUID, doing: Doing) -> str:
    return f"contact:{doing.value}:{child_id}"


def shows_recording(contact: Contact, doing: Doing, now: datetime) -> bool:
    """A contact to come is only booked, unless somebody says that they want to record it."""
    if doing == Doing.BOOK:
        return False
    return doing == Doing.RECORD or contact.attendance != Attendance.BOOKED or is_to_record(contact, now)


def needs_reason(attendance: Attendance) -> bool:
    return attendance in REASON_HINTS


def title_words(contact: Contact, doing: Doing, child: Child, *, is_new: bool) -> str:
    name = child.chosen_name or "the child"
    if is_new:
        return f"Book a contact with {name}" if doing == Doing.BOOK else f"Record a contact with {name}"
    return f"{mode_words(contact)} with {name}, {say_day(local_day(contact))}"


def missing(contact: Contact, doing: Doing) -> tuple[tuple[str, str], ...]:
    """(field, sentence) for what a new contact cannot be without."""
    found = []
    if contact.at == NOT_SET:
        found.append(("at", "Write the day and the time."))
    if doing == Doing.RECORD and contact.attendance == Attendance.BOOKED:
        found.append(("attendance", "Say what became of it: did they come?"))
    return tuple(found)
