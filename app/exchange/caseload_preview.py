"""What a caseload file would bring: each row with its verdict, why, and what can be chosen for it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.exchange import case_ids
from app.exchange.caseload_rows import ReadCase
from app.models.caseload_import import ImportedCase, ImportedValue
from app.models.child import Child
from app.models.disposal import Disposal


class Verdict(StrEnum):
    READY = "ready"
    NEEDS_A_LOOK = "needs a look"
    CANNOT_BE_READ = "cannot be read"


class RowChoice(StrEnum):
    """What somebody decides for a row."""

    LEAVE_OUT = "leave out"
    BRING_IN = "bring in"
    WITHOUT_ORDER = "bring in without the order"
    SAME_CHILD = "the same child"


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Whom a row resembles: a child of the store, or the child in another row (`line_number`).

    `may_be_same` is false where only the ID is the same.
    """

    child_id: UUID
    name: str
    line_number: int | None = None
    may_be_same: bool = True


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row: `sentences` say why it is not ready, `notes` what is unlikely or was understood.

    `is_known`: the child is in the store already, with this id. `first_row`: an earlier row holds the same
    child, whose details are taken. `without_order` is the child alone, where the row has an order that may be
    left out; `is_forbidden` orders cannot come in as they are.
    """

    line_number: int
    verdict: Verdict
    reference: str = ""
    sentences: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    child: Child | None = None
    disposal: Disposal | None = None
    without_order: Child | None = None
    is_forbidden: bool = False
    is_known: bool = False
    first_row: int | None = None
    resembles: Resemblance | None = None
    case: ReadCase | None = None

    @property
    def name(self) -> str:
        return self.case.name if self.case else ""

    @property
    def choices(self) -> tuple[RowChoice, ...]:
        """What may be chosen, the choice that holds unless somebody decides first."""
        if self.child is None:
            return (RowChoice.LEAVE_OUT,)
        if self.verdict is Verdict.READY:
            return RowChoice.BRING_IN, RowChoice.LEAVE_OUT
        choices = [RowChoice.LEAVE_OUT]
        if not self.is_forbidden:
            choices.append(RowChoice.BRING_IN)
        if self.without_order:
            choices.append(RowChoice.WITHOUT_ORDER)
        if self.resembles and self.resembles.may_be_same:
            choices.append(RowChoice.SAME_CHILD)
        return tuple(choices)


@dataclass(frozen=True, slots=True)
class Preview:
    """Every row of a file, sorted; each part is in the order of the file."""

    ready: tuple[PreviewRow, ...] = ()
    needs_a_look: tuple[PreviewRow, ...] = ()
    cannot_be_read: tuple[PreviewRow, ...] = ()

    @property
    def rows(self) -> tuple[PreviewRow, ...]:
        every = (*self.ready, *self.needs_a_look, *self.cannot_be_read)
        return tuple(sorted(every, key=lambda row: row.line_number))


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a row brings in after the choice. Without a `child`, the order joins the child `child_id`."""

    child_id: UUID
    child: Child | None
    disposal: Disposal | None
    case: ReadCase


def incoming(row: PreviewRow, choice: RowChoice) -> Incoming | None:
    """What a row brings in; None when it is left out. Raises ValueError for a choice it does not have."""
    if choice not in row.choices:
        raise ValueError(f"{choice} cannot be chosen for this row")
    if choice is RowChoice.LEAVE_OUT or row.child is None or row.case is None:
        return None
    if choice is RowChoice.WITHOUT_ORDER:
        return Incoming(row.child.id, row.without_order, None, row.case)
    if choice is RowChoice.SAME_CHILD and row.resembles:
        joins = row.resembles.child_id
        order = case_ids.belonging_to(row.disposal, joins) if row.disposal and not row.is_forbidden else None
        return Incoming(joins, None, order, row.case)
    return Incoming(row.child.id, row.child, row.disposal, row.case)


def imported_case(
    brought: Incoming,
    *,
    source: str,
    at: datetime,
    disposal_id: UUID | None = None,
    said: dict[tuple[str, str], ImportedValue] | None = None,
) -> ImportedCase:
    """The record of what a row said, which next month's file is compared with.

    `disposal_id` is the order in the store that the row is about, where it was there already. `said` is
    shared by the rows of a file, whose columns say the same few things of many children.
    """
    said = {} if said is None else said
    for value in brought.case.values:
        if value not in said:
            said[value] = ImportedValue(field=value[0], text=value[1])
    order = disposal_id or (brought.disposal.id if brought.disposal else None)
    return ImportedCase(
        id=case_ids.case_id(brought.child_id, brought.case.reference, order),
        child_id=brought.child_id,
        disposal_id=order,
        source=source,
        reference=brought.case.reference,
        values=tuple(said[value] for value in brought.case.values),
        last_seen_at=at,
    )
