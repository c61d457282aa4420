"""Disposal: what a court or the police decided, inside or outside court."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from app.models.record import Record
from app.models.text import Line, Text


class Disposal(Record):
    """One order or out-of-court outcome of a child.

    `code` names an entry of the rule pack `pack`, the one in force when the disposal was recorded;
    `as_written` keeps the words of an import. `ends_on` is the planned end, `ended_on` the real one. A
    referral order runs from `contract_signed_on`.
    """

    kind: ClassVar[str] = "disposal"

    child_id: UUID
    code: Line = ""
    pack: Line = ""
    as_written: Line = ""
    made_on: date | None = None
    ends_on: date | None = None
    ended_on: date | None = None
    contract_signed_on: date | None = None
    court: Line = ""
    offence: Line = ""
    offence_on: date | None = None
    yjb_gravity: int | None = None
    requirements: Text = ""
    persistent: bool = False

    @property
    def is_open(self) -> bool:
        return self.ended_on is None
