"""Contact: a meeting with the child, booked and then recorded."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from app.models.record import Moment, Record
from app.models.text import Line, Text
from app.models.voice import VoiceLine


class ContactMode(StrEnum):
    """How the meeting happens (practice reference 10, contact_type)."""

    HOME_VISIT = "home visit"
    OFFICE = "office"
    COMMUNITY = "community"
    SCHOOL = "school"
    PHONE = "phone"
    VIDEO = "video"
    GROUP = "group"
    REPARATION = "reparation"
    PANEL = "panel"
    COURT = "court"
    CUSTODY_VISIT = "custody visit"
    PARENT_OR_CARER = "parent or carer"
    PROFESSIONAL = "professional"


class Attendance(StrEnum):
    """What became of a contact. Undecided absences are for somebody to decide (practice reference 3.1)."""

    BOOKED = "booked"
    ATTENDED = "attended"
    ACCEPTABLE = "acceptable"
    UNACCEPTABLE = "unacceptable"
    UNDECIDED = "undecided"
    CANCELLED = "cancelled by us"


class Contact(Record):
    """A booked or recorded contact. `at` is UTC; `zone` is the local zone it was booked in."""

    kind: ClassVar[str] = "contact"

    child_id: UUID
    at: Moment
    zone: Line = "Europe/London"
    minutes: int = 60
    mode: ContactMode = ContactMode.HOME_VISIT
    place: Line = ""
    purpose: Line = ""
    worker_id: UUID | None = None
    with_whom: Line = ""
    attendance: Attendance = Attendance.BOOKED
    absence_reason: Line = ""
    what_happened: Text = ""
    voice: tuple[VoiceLine, ...] = ()
    no_voice_because: Line = ""
