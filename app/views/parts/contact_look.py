"""How a contact is marked wherever it is shown: a word with a shape."""

from datetime import datetime

from app.models.contact import Attendance, Contact
from app.views.parts.chip import Shape
from app.views.parts.contact_words import is_to_record

_LOOKS = {
    Attendance.ATTENDED: ("Attended", "good", Shape.TICK),
    Attendance.ACCEPTABLE: ("Missed, good reason", "plain", Shape.BAR),
    Attendance.UNACCEPTABLE: ("Missed, no good reason", "danger", Shape.CROSS),
    Attendance.UNDECIDED: ("Missed, not decided", "attention", Shape.UP),
    Attendance.CANCELLED: ("Cancelled by us", "plain", Shape.BAR),
}


def attendance_look(contact: Contact, now: datetime) -> tuple[str, str, Shape]:
    """Word, tone and shape for a chip."""
    if contact.attendance == Attendance.BOOKED:
        if is_to_record(contact, now):
            return "Not recorded yet", "attention", Shape.UP
        return "Booked", "primary", Shape.NONE
    return _LOOKS[contact.attendance]
