"""Sorts the rows of a caseload into ready, needs a look and cannot be read."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from app.errors import Cancelled, Explained
from app.exchange import case_ids
from app.exchange.case_ids import belonging_to
from app.exchange.caseload_preview import Preview, PreviewRow, Resemblance, Verdict
from app.exchange.caseload_rows import CaseReader, ReadCase, closing
from app.exchange.column_match import what_is_missing
from app.exchange.csv_reading import Sheet
from app.exchange.known_children import Identity, KnownChildren, identity_of
from app.models.caseload_import import ColumnMatch
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.person import Person
from app.models.problem import Weight
from app.practice.disposals import law_problems
from app.practice.rule_pack import RulePack

ADULT = 18
YOUNGEST = 10

_ROWS_A_STEP = 100

Progress = Callable[[int, int], None]


def sort_rows(
    sheet: Sheet,
    match: tuple[ColumnMatch, ...],
    *,
    today: date,
    service: UUID,
    source: str,
    known: KnownChildren,
    people: Iterable[Person] = (),
    pack: RulePack | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Preview:
    """Every row with its verdict. `progress` is told rows done and rows in all.

    Raises Explained when the columns cannot make a child, Cancelled when `cancelled` says so.
    """
    if missing := what_is_missing(match):
        raise Explained(" ".join(missing), "Nothing was imported.", "Match the columns, then try again.")
    reader = CaseReader(match, today=today, service=service, source=source, people=people, pack=pack)
    sorting = _Sorting(reader, known)
    total = len(sheet.rows)
    for done, row in enumerate(sheet.rows):
        if done % _ROWS_A_STEP == 0:
            if cancelled and cancelled():
                raise Cancelled
            if progress:
                progress(done, total)
        sorting.take(reader.read(row))
    if progress:
        progress(total, total)
    return _preview(sorting.finished(), sheet)


def _preview(rows: list[PreviewRow], sheet: Sheet) -> Preview:
    unread = [PreviewRow(line, Verdict.CANNOT_BE_READ, sentences=(says,)) for line, says in sheet.bad_rows]
    by_verdict: dict[Verdict, list[PreviewRow]] = {verdict: [] for verdict in Verdict}
    for row in sorted([*rows, *unread], key=lambda row: row.line_number):
        by_verdict[row.verdict].append(row)
    return Preview(*(tuple(by_verdict[verdict]) for verdict in Verdict))


class _Sorting:
    """Takes one case after the other and keeps who was in the rows before."""

    def __init__(self, reader: CaseReader, known: KnownChildren) -> None:
        self._reader = reader
        self._known = known
        self._in_file = KnownChildren()
        self._rows: list[PreviewRow] = []
        self._rows_of_child: dict[UUID, list[int]] = {}
        self._line_of_order: dict[UUID, int] = {}

    def take(self, case: ReadCase) -> None:
        if case.child is None:
            self._rows.append(_unreadable(case))
            return
        row = self._with_law(self._with_identity(case, case.child))
        if row.sentences:
            row = replace(row, verdict=Verdict.NEEDS_A_LOOK)
        child_id = (row.child or case.child).id
        self._rows_of_child.setdefault(child_id, []).append(len(self._rows))
        self._rows.append(row)

    def finished(self) -> list[PreviewRow]:
        """The rows, where a child with several is closed only when every order has ended."""
        for places in self._rows_of_child.values():
            if len(places) > 1:
                self._close_together(places)
        return self._rows

    def _with_identity(self, case: ReadCase, child: Child) -> PreviewRow:
        """Who the child is: somebody known, somebody of an earlier row, or somebody new."""
        row = PreviewRow(
            case.line_number,
            Verdict.READY,
            case.reference,
            case.looks,
            (*case.notes, *self._on_age(child)),
            child,
            case.disposal,
            case=case,
        )
        who = identity_of(child, case.line_number)
        earlier = self._in_file.with_reference(who.reference)
        if same := next((other for other in earlier if other.is_child_of_row(who)), None):
            return self._as_earlier_row(row, same)
        row = self._with_store(row, who)
        if not row.is_known and row.resembles is None:
            if earlier:
                row = _conflicting(row, earlier[0], who)
            elif twin := self._in_file.namesake(who):
                row = _resembling(row, twin, who)
        row = self._apart(row, who)
        self._in_file.add(replace(who, child_id=row.child.id if row.child else who.child_id))
        return row

    def _with_store(self, row: PreviewRow, who: Identity) -> PreviewRow:
        holders = self._known.with_reference(who.reference)
        found = next((other for other in holders if other.is_child_of_row(who)), None)
        found = found or next((other for other in holders if other.is_born_with(who)), None)
        if found:
            return replace(_with_child_id(row, found.child_id), is_known=True)
        if holders:
            return _conflicting(row, holders[0], who)
        twin = self._known.namesake(who)
        if twin is None:
            return row
        if not who.reference and not twin.reference:
            return replace(_with_child_id(row, twin.child_id), is_known=True)
        return _resembling(row, twin, who)

    def _as_earlier_row(self, row: PreviewRow, same: Identity) -> PreviewRow:
        """Another order of the same child; what the earlier row says of the child stands."""
        first = self._rows[self._rows_of_child[same.child_id][0]]
        row = replace(
            _with_child_id(row, same.child_id),
            child=first.child,
            is_known=first.is_known,
            first_row=first.line_number,
            resembles=first.resembles,
        )
        note = f"This is the same child as in row {first.line_number}, whose details are taken."
        return replace(row, notes=(*row.notes, note))

    def _apart(self, row: PreviewRow, who: Identity) -> PreviewRow:
        """Another child's reference must not give this child the other's id."""
        if row.is_known or row.resembles is None or row.resembles.may_be_same:
            return row
        apart = case_ids.child_id_apart(
            self._reader.service, self._reader.source, who.reference, who.name, who.born
        )
        return _with_child_id(row, apart)

    def _with_law(self, row: PreviewRow) -> PreviewRow:
        if row.child is None or row.disposal is None:
            return row
        problems = law_problems(row.disposal, row.child, self._reader.today, self._reader.pack)
        forbidden = tuple(each.says for each in problems if each.weight is Weight.MUST)
        notes = tuple(
            each.says
            for each in problems
            if each.weight is not Weight.MUST and (each.where != "code" or row.disposal.code)
        )
        sentences = tuple(dict.fromkeys((*row.sentences, *forbidden)))
        alone = row.child.changed(closed_on=None, closed_because="") if sentences else None
        row = self._with_repeated_order(row, row.disposal)
        return replace(
            row,
            sentences=sentences,
            notes=(*row.notes, *notes),
            without_order=alone,
            is_forbidden=bool(forbidden),
        )

    def _with_repeated_order(self, row: PreviewRow, order: Disposal) -> PreviewRow:
        line = self._line_of_order.setdefault(order.id, row.line_number)
        if line == row.line_number:
            return row
        note = f"This order is in row {line} already; what row {line} says of it is taken."
        return replace(row, disposal=None, notes=(*row.notes, note))

    def _on_age(self, child: Child) -> tuple[str, ...]:
        age = child.age_on(self._reader.today)
        if age is None or YOUNGEST <= age < ADULT or age < 0:
            return ()
        return (f"{child.chosen_name} is {age} years old today.",)

    def _close_together(self, places: list[int]) -> None:
        orders = [row.disposal for row in (self._rows[place] for place in places) if row.disposal]
        ends = [order.ended_on for order in orders if order.ended_on]
        all_ended = bool(orders) and len(ends) == len(orders)
        fields = closing(max(ends)) if all_ended else {"closed_on": None, "closed_because": ""}
        for place in places:
            row = self._rows[place]
            if row.child:
                self._rows[place] = replace(row, child=row.child.changed(**fields))


def _unreadable(case: ReadCase) -> PreviewRow:
    return PreviewRow(
        case.line_number,
        Verdict.CANNOT_BE_READ,
        case.reference,
        case.unreadable,
        case.notes,
        case=case,
    )


def _with_child_id(row: PreviewRow, child_id: UUID) -> PreviewRow:
    if row.child is None or row.child.id == child_id:
        return row
    order = belonging_to(row.disposal, child_id) if row.disposal else None
    return replace(row, child=row.child.changed(id=child_id), disposal=order)


def _conflicting(row: PreviewRow, holder: Identity, who: Identity) -> PreviewRow:
    what = "date of birth" if holder.has_name_of(who) else "name"
    says = f"The ID {row.reference} belongs to {_whose(holder)} already, with another {what}."
    alike = Resemblance(holder.child_id, holder.name, holder.line_number, may_be_same=False)
    return replace(row, sentences=(*row.sentences, says), resembles=alike)


def _resembling(row: PreviewRow, twin: Identity, who: Identity) -> PreviewRow:
    how_alike = "the same name" if twin.keys & who.keys else "almost the same name"
    says = f"This is probably {_whose(twin)}: {how_alike} and date of birth, but another ID."
    alike = Resemblance(twin.child_id, twin.name, twin.line_number)
    return replace(row, sentences=(*row.sentences, says), resembles=alike)


def _whose(holder: Identity) -> str:
    where = f"in row {holder.line_number}" if holder.line_number else "in this store"
    return f"{holder.name} {where}"
