"""Court report: the pre-sentence report, section by section, with what each passage was filled from."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from app.models.record import Moment, Record, Value
from app.models.text import Line, Text


class SourceUsed(Value):
    """A source of information: asked for, received (on), or not received and why."""

    what: Line
    asked: bool = True
    received: bool = False
    on: date | None = None
    note: Line = ""


class Fact(Value):
    """A passage from the file at the moment it was filled in: where from, and its words then.

    `origin` is `kind:id:field`, so that a later reading of the file shows what it has learned since.
    """

    origin: Line
    says: Text
    is_voice: bool = False
    who: Line = ""


class ReportSection(Value):
    """A section by its code in the rule pack. `text` is what prints; `facts` are what it was filled from."""

    code: Line
    heading: Line
    text: Text = ""
    facts: tuple[Fact, ...] = ()


class CourtReport(Record):
    """A report to a court. DRAFT until somebody other than the author signs it off; then it is frozen."""

    kind: ClassVar[str] = "court_report"

    child_id: UUID
    disposal_id: UUID | None = None
    pack: Line = ""
    version: int = 1
    court: Line = ""
    hearing_on: date | None = None
    plea: Line = ""
    remand_status: Line = ""
    restrictions: Text = ""
    started_on: date | None = None
    sources: tuple[SourceUsed, ...] = ()
    sections: tuple[ReportSection, ...] = ()
    author_id: UUID | None = None
    author_name: Line = ""
    read_back_on: date | None = None
    read_back_comments: Text = ""
    signed_off_by_id: UUID | None = None
    signed_off_by: Line = ""
    signed_off_at: Moment | None = None

    @property
    def is_draft(self) -> bool:
        return self.signed_off_at is None
