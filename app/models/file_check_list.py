"""File checks as they are listed: one line a check, and children whom nobody has checked lately."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.models.file_check import Rating


@dataclass(frozen=True)
class FileCheckRow:
    """One check in the list. Late actions are open ones whose day has passed; `next_due` is the first."""

    id: UUID
    child_id: UUID
    chosen_name: str
    family_name: str
    started_on: date | None
    recorded_at: datetime | None
    checker_name: str
    rating: Rating | None
    open_actions: int
    late_actions: int
    next_due: date | None


@dataclass(frozen=True)
class UncheckedRow:
    """A child whose file nobody has checked for a while; `last_on` None: never."""

    child_id: UUID
    chosen_name: str
    family_name: str
    reference: str
    worker_id: UUID | None
    worker_label: str
    last_on: date | None
