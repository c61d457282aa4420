"""File check: a manager reads a child's file against the inspection standard and records it."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from app.models.record import Moment, Record, Value
from app.models.text import Line, Text


class CheckAnswer(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not applicable"


class Rating(StrEnum):
    INADEQUATE = "inadequate"
    REQUIRES_IMPROVEMENT = "requires improvement"
    GOOD = "good"
    OUTSTANDING = "outstanding"


class PromptAnswer(Value):
    """The answer to one prompt; `prompt` is `A-DES.a` (key question, prompt)."""

    prompt: Line
    answer: CheckAnswer | None = None
    evidence: Text = ""


class CheckAction(Value):
    what: Line = ""
    owner: Line = ""
    due: date | None = None
    closed_on: date | None = None


class Discretion(Value):
    """A rating moved by professional judgement: to what, why, and by whom (all three are needed)."""

    rating: Rating
    because: Text
    by: Line


class FileCheck(Record):
    """One file check on a child's file, on the question bank `bank` (a rule pack id)."""

    kind: ClassVar[str] = "file_check"

    child_id: UUID
    bank: Line = ""
    started_on: date | None = None
    checker_id: UUID | None = None
    checker_name: Line = ""
    answers: tuple[PromptAnswer, ...] = ()
    actions: tuple[CheckAction, ...] = ()
    strengths_seen: Text = ""
    discretion: Discretion | None = None
    rating: Rating | None = None
    recorded_at: Moment | None = None

    @property
    def is_recorded(self) -> bool:
        return self.recorded_at is not None
