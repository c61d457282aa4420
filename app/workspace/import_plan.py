"""Turns a preview and what was decided into records to write: all of them, or none."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from app.errors import Refused
from app.exchange.case_ids import belonging_to
from app.exchange.caseload_changes import RowChange, apply_choices
from app.exchange.caseload_preview import Incoming, PreviewRow, RowChoice, imported_case, incoming
from app.exchange.column_match import headings_key, to_remember
from app.models.caseload_import import ImportedValue
from app.models.change import Swap
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.journal import Act, Note
from app.models.record import Record
from app.workspace.guards import refuse_unlawful
from app.workspace.import_preview import SOURCE, ImportChoices, ImportPreview

_REOPENING = "child.closed_on"


@dataclass(frozen=True)
class LeftOut:
    """A row that did not come in, and why (empty where somebody chose it)."""

    line_number: int
    says: str = ""


@dataclass(frozen=True)
class ImportResult:
    """Line numbers of rows by what became of them; `gone` counts cases that left the file.

    `imported` rows brought a new child or joined somebody; `changed` and `unchanged` are of known children.
    """

    imported: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    unchanged: tuple[int, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    gone: int = 0


@dataclass(frozen=True)
class ImportPlan:
    """What an import writes, and what it will have done."""

    swaps: tuple[Swap, ...]
    notes: tuple[Note, ...]
    result: ImportResult


def plan_import(
    preview: ImportPreview,
    choices: ImportChoices,
    *,
    today: date,
    at: datetime,
    new_id: Callable[[], UUID],
) -> ImportPlan:
    """Nothing is written yet. Raises ValueError for a choice that a row does not have."""
    planning = _Planning(preview, choices, today, at)
    for row in preview.sheet.rows:
        planning.take(row)
    for gone in preview.gone:
        planning.pending.swap(Swap(gone.case, gone.case.changed(gone_since=at)))
    for swap in _remembering(preview, new_id):
        planning.pending.swap(swap)
    return planning.plan()


class _Pending:
    """Records as they will be. Several rows may change one record; the first to add one adds it."""

    def __init__(self) -> None:
        self._before: dict[UUID, Record | None] = {}
        self._after: dict[UUID, Record] = {}

    def get(self, record_id: UUID) -> Record | None:
        return self._after.get(record_id)

    def add(self, record: Record) -> None:
        if record.id not in self._after:
            self._before[record.id] = None
            self._after[record.id] = record

    def swap(self, swap: Swap) -> None:
        after = swap.after
        if after is None:
            return
        if swap.before is None:
            self.add(after)
            return
        self._before.setdefault(after.id, swap.before)
        now = self._after.get(after.id, swap.before)
        self._after[after.id] = now.changed(**{name: getattr(after, name) for name in swap.fields()})

    def swaps(self) -> tuple[Swap, ...]:
        """New records first, children before what belongs to them."""
        made = [Swap(self._before[key], after) for key, after in self._after.items()]
        changed = [swap for swap in made if swap.before != swap.after]
        return tuple(sorted(changed, key=_place))


def _place(swap: Swap) -> tuple[bool, bool, str]:
    kind = swap.record.kind
    return swap.before is not None, kind != Child.kind, kind


class _Planning:
    def __init__(self, preview: ImportPreview, choices: ImportChoices, today: date, at: datetime) -> None:
        self.pending = _Pending()
        self._preview = preview
        self._choices = choices
        self._today = today
        self._at = at
        self._child_of_line: dict[int, UUID] = {}
        self._cases: set[UUID] = set()
        self._said: dict[tuple[str, str], ImportedValue] = {}
        self._notes: list[Note] = []
        self._imported: list[int] = []
        self._changed: list[int] = []
        self._unchanged: list[int] = []
        self._left_out: list[LeftOut] = []

    def take(self, row: PreviewRow) -> None:
        choice = self._choices.of(row)
        brought = incoming(row, choice)
        if brought is None:
            why = "" if row.line_number in self._choices.rows else " ".join(row.sentences)
            self._leave_out(row, why)
            return
        brought = self._joined(row, choice, brought)
        if brought is None:
            return
        try:
            self._bring_in(row, choice, brought)
        except Refused as refused:
            self._leave_out(row, refused.what)
            return
        self._child_of_line[row.line_number] = brought.child_id
        if choice is RowChoice.SAME_CHILD:
            self._notes.append(_combined(brought.child_id, row.line_number))

    def plan(self) -> ImportPlan:
        result = ImportResult(
            tuple(self._imported),
            tuple(self._changed),
            tuple(self._unchanged),
            tuple(self._left_out),
            len(self._preview.gone),
        )
        return ImportPlan(self.pending.swaps(), (_collected(result), *self._notes), result)

    def _joined(self, row: PreviewRow, choice: RowChoice, brought: Incoming) -> Incoming | None:
        """The child whom the row is about, where an earlier row decides it; None where that is left out."""
        leads = row.first_row
        if leads is None and choice is RowChoice.SAME_CHILD and row.resembles:
            leads = row.resembles.line_number
        if leads is None:
            return brought
        child_id = self._child_of_line.get(leads)
        undecided = choice is RowChoice.SAME_CHILD or row.resembles is not None
        if child_id is None:
            if undecided:
                self._leave_out(row, f"It belongs to the child in row {leads}, which was left out.")
            return None if undecided else brought
        if child_id == brought.child_id:
            return brought
        order = belonging_to(brought.disposal, child_id) if brought.disposal else None
        return Incoming(child_id, None, order, brought.case)

    def _bring_in(self, row: PreviewRow, choice: RowChoice, brought: Incoming) -> None:
        if brought.child_id in self._preview.here.children:
            change = self._change(row, choice, brought)
            swaps = apply_choices(change, self._choices.taken(row, change))
            self._demand_lawful(swaps, brought.child_id)
            for swap in swaps:
                self.pending.swap(swap)
            self._keep_case(brought, change.disposal_id)
            known = self._changed if swaps else self._unchanged
            (self._imported if choice is RowChoice.SAME_CHILD else known).append(row.line_number)
            return
        self._bring_in_new(brought)
        self._keep_case(brought, None)
        self._imported.append(row.line_number)

    def _bring_in_new(self, brought: Incoming) -> None:
        if brought.child:
            self.pending.add(brought.child)
        order = brought.disposal
        if order is None or self.pending.get(order.id):
            return
        child = self.pending.get(brought.child_id)
        assert isinstance(child, Child)
        if brought.child is None:
            refuse_unlawful(order, child, self._today)
        if order.is_open and child.closed_on:
            self.pending.swap(Swap(child, child.changed(closed_on=None, closed_because="")))
        self.pending.add(order)

    def _change(self, row: PreviewRow, choice: RowChoice, brought: Incoming) -> RowChange:
        """What the row changes in the file of a child who is here already."""
        known = self._preview.changes.get(row.line_number)
        if choice is RowChoice.WITHOUT_ORDER:
            change = known or self._preview.here.change(row, brought.child_id, self._preview.reader)
            own = tuple(
                each
                for each in change.changes
                if each.field.startswith("child.") and each.field != _REOPENING
            )
            return replace(change, order=None, new_order=None, changes=own)
        if known is not None and known.child.id == brought.child_id:
            return known
        order_alone = replace(row, disposal=brought.disposal, first_row=row.line_number)
        return self._preview.here.change(order_alone, brought.child_id, self._preview.reader)

    def _demand_lawful(self, swaps: tuple[Swap, ...], child_id: UUID) -> None:
        child: Record = self._preview.here.children[child_id]
        child = next((swap.record for swap in swaps if isinstance(swap.after, Child)), child)
        assert isinstance(child, Child)
        for swap in swaps:
            if isinstance(swap.after, Disposal):
                refuse_unlawful(swap.after, child, self._today)

    def _keep_case(self, brought: Incoming, disposal_id: UUID | None) -> None:
        """What the row said is next month's base. A row that said it before leaves no trace."""
        case = imported_case(brought, source=SOURCE, at=self._at, disposal_id=disposal_id, said=self._said)
        if case.id in self._cases:
            return
        self._cases.add(case.id)
        earlier = self._preview.here.cases.get(brought.child_id, ())
        before = next((each for each in earlier if each.id == case.id), None)
        if before is None:
            self.pending.add(case)
        elif before.changed(last_seen_at=case.last_seen_at) != case:
            self.pending.swap(Swap(before, case))

    def _leave_out(self, row: PreviewRow, says: str) -> None:
        self._left_out.append(LeftOut(row.line_number, says))


def _remembering(preview: ImportPreview, new_id: Callable[[], UUID]) -> tuple[Swap, ...]:
    """The record that matches these columns by itself the next time, where it is new or other."""
    key = headings_key(preview.headings)
    known = next((each for each in preview.formats if each.headings == key), None)
    if known is None:
        return (Swap(None, to_remember(preview.headings, preview.columns, new_id())),)
    fields = {column.heading: column.field for column in known.columns}
    if all(fields.get(column.heading) == column.field for column in preview.columns):
        return ()
    return (Swap(known, known.changed(columns=preview.columns)),)


def _collected(result: ImportResult) -> Note:
    counts = (
        f"{len(result.imported)} imported",
        f"{len(result.changed)} changed",
        f"{len(result.unchanged)} unchanged",
        f"{len(result.left_out)} left out",
        f"{result.gone} gone",
    )
    return Note(act=Act.COLLECTED, kind="caseload_import", fields=counts)


def _combined(child_id: UUID, line_number: int) -> Note:
    return Note(
        act=Act.COMBINED,
        kind=Child.kind,
        record_id=child_id,
        subject=child_id,
        fields=(f"row {line_number} of a caseload file",),
    )
