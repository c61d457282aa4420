"""The journal: who did what, when, to which record (law-enforcement logging, DPA 2018 s.62)."""

from enum import StrEnum
from uuid import UUID

from app.models.person import Role
from app.models.record import Moment, Value
from app.models.text import Line, Text


class Act(StrEnum):
    """The six acts that s.62 names, then the acts around the store itself."""

    COLLECTED = "collected"
    ALTERED = "altered"
    VIEWED = "viewed"
    DISCLOSED = "disclosed"
    COMBINED = "combined"
    ERASED = "erased"
    UNLOCKED = "unlocked"
    LOCKED = "locked"
    FAILED_UNLOCK = "failed unlock"
    SEARCHED = "searched"
    VERIFIED = "verified"
    KEY = "key"
    ROLE = "role"


class Author(Value):
    """Who acts, in which role, in which sitting (one unlock to the next lock)."""

    person_id: UUID
    role: Role
    sitting: UUID


class Note(Value):
    """Something to write down that changes no record: a view, a search, a disclosure, a key act.

    `fields` say what it was about (field names, a document and its version), never what was in it.
    """

    act: Act
    kind: Line = ""
    record_id: UUID | None = None
    subject: UUID | None = None
    fields: tuple[Line, ...] = ()
    reason: Text = ""
    recipient: Line = ""


class JournalEntry(Value):
    """One envelope of the chain. It holds no case data; the words before and after are sealed elsewhere."""

    seq: int
    at: Moment
    zone: Line
    person_id: UUID | None
    role: Line
    sitting: UUID | None
    note: Note
