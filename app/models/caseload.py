"""The caseload as it is listed: one line a child, and what may be asked of the list."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.models.level import Level


@dataclass(frozen=True)
class CaseloadRow:
    """One child in the list. `next_what` is what is due first: booked contact, plan review, end of order."""

    child_id: UUID
    reference: str
    chosen_name: str
    given_name: str
    family_name: str
    date_of_birth: date | None
    what_helps: str
    order_code: str
    order_as_written: str
    order_ends_on: date | None
    next_on: date | None
    next_at: datetime | None
    next_what: str
    safety_and_wellbeing: Level | None
    risk_of_serious_harm: Level | None
    likelihood_of_reoffending: Level | None
    worker_id: UUID | None
    worker_label: str
    closed_on: date | None


class CaseloadSort(StrEnum):
    NAME = "name"
    NEXT = "next"
    ORDER_END = "order end"
    SAFETY = "safety and wellbeing"
    HARM = "risk of serious harm"


@dataclass(frozen=True)
class CaseloadFilter:
    """What the list is narrowed to. Empty values narrow nothing."""

    words: str = ""
    worker_id: UUID | None = None
    unallocated: bool = False
    order_code: str = ""
    level: Level | None = None
    closed: bool = False

    @property
    def is_on(self) -> bool:
        return self != CaseloadFilter(closed=self.closed)


@dataclass(frozen=True)
class CaseloadPage:
    """Some rows of the list, how many match, and how many there are without the filter."""

    rows: tuple[CaseloadRow, ...]
    matching: int
    total: int
