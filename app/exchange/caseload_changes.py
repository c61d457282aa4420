"""What next month's file changes: each field as it last came in, as the file has it, and as it is here."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.exchange.caseload_fields import CaseloadField as F
from app.exchange.caseload_preview import Preview, PreviewRow
from app.exchange.caseload_rows import ORDER_ENDED, CaseReader, ReadCase
from app.exchange.field_values import merged, merged_network, shown
from app.labels import field_label
from app.models.caseload_import import ImportedCase
from app.models.change import Swap
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.record import Record
from app.models.text import folded

_NAMES = {F.GIVEN_NAME, F.FAMILY_NAME, F.FULL_NAME}
_CHILD_FIELDS: dict[str, set[F]] = {
    **{
        name.value: {name}
        for name in (
            F.REFERENCE,
            F.KNOWN_AS,
            F.SAY_MY_NAME,
            F.PRONOUNS,
            F.DATE_OF_BIRTH,
            F.GENDER,
            F.ETHNICITY,
            F.FIRST_LANGUAGE,
            F.NEEDS_INTERPRETER,
            F.CARE_STATUS,
            F.SOCIAL_CARE_PLAN,
            F.SEND_SUPPORT,
            F.EDUCATION,
            F.WHAT_HELPS,
            F.POSTCODE,
            F.NOTES,
            F.SAFETY_AND_WELLBEING,
            F.RISK_OF_SERIOUS_HARM,
            F.LIKELIHOOD_OF_REOFFENDING,
        )
    },
    "given_name": _NAMES,
    "family_name": _NAMES,
    "address": {F.ADDRESS, F.ADDRESS_2, F.ADDRESS_3},
    "network": {F.PARENT_OR_CARER, F.PARENT_PHONE},
    "staff_flags": {F.STAFF_FLAGS, F.NOTES},
}
_ORDER_FIELDS: dict[str, set[F]] = {
    "made_on": {F.MADE_ON},
    "ends_on": {F.ENDS_ON},
    "ended_on": {F.ENDS_ON},
    "court": {F.COURT},
    "offence": {F.OFFENCE},
    "offence_on": {F.OFFENCE_ON},
    "yjb_gravity": {F.YJB_GRAVITY},
    "requirements": {F.REQUIREMENTS},
}


@dataclass(frozen=True)
class FieldChange:
    """One field that the file has changed. `field` is `child.address`; `sets` is what taking it writes.

    `edited_here`: somebody changed it in the store since it last came in, so it stays unless chosen.
    """

    field: str
    label: str
    before: str
    after: str
    edited_here: bool
    sets: tuple[tuple[str, Any], ...]


@dataclass(frozen=True)
class RowChange:
    """What a row changes in a child's file. `order` is the order here that the row is about."""

    child: Child
    order: Disposal | None = None
    changes: tuple[FieldChange, ...] = ()
    new_order: Disposal | None = None

    @property
    def is_unchanged(self) -> bool:
        return not self.changes and self.new_order is None

    @property
    def disposal_id(self) -> UUID | None:
        about = self.order or self.new_order
        return about.id if about else None


def compare(
    row: PreviewRow,
    cases: Iterable[ImportedCase],
    child: Child,
    disposals: Iterable[Disposal],
    reader: CaseReader,
) -> RowChange:
    """What a readable row of a known child changes.

    `cases` are what earlier rows said of this child, `child` and `disposals` what is in the store now. A
    column that this file does not have changes nothing; a child who was never imported has empty fields as
    their base.
    """
    if row.case is None or row.case.child is None:
        return RowChange(child)
    order = _same_order(row.disposal, disposals)
    base = _read_base(cases, row.case, order, reader)
    changes: list[FieldChange] = []
    if row.first_row is None:
        base_child = base.child or Child(id=child.id)
        changes += _changes(_CHILD_FIELDS, base_child, row.case.child, child, reader)
        changes += _worker_change(base, row.case, child, reader)
    if order and row.disposal:
        base_order = base.disposal if base.disposal and _same_order(base.disposal, [order]) else None
        base_order = base_order or Disposal(id=order.id, child_id=child.id)
        changes += _changes(_ORDER_FIELDS, base_order, row.disposal, order, reader)
    new_order = row.disposal if order is None else None
    if new_order and new_order.is_open and child.closed_on:
        changes.append(_reopening(child))
    return RowChange(child, order, tuple(changes), new_order)


def taken_unless_chosen(change: RowChange) -> frozenset[str]:
    """The fields that the file changes when nobody decides: those that were not edited here."""
    return frozenset(each.field for each in change.changes if not each.edited_here)


def apply_choices(change: RowChange, fields: Collection[str] | None = None) -> tuple[Swap, ...]:
    """The swaps that take the named fields (`taken_unless_chosen` when None) and add the new order."""
    taken = taken_unless_chosen(change) if fields is None else fields
    swaps = []
    for record in (change.child, change.order):
        if record is None:
            continue
        own = [each for each in change.changes if each.field in taken and _kind(each) == record.kind]
        values = {name: value for each in own for name, value in each.sets}
        after = record.changed(**values) if values else record
        if after != record:
            swaps.append(Swap(record, after))
    if change.new_order:
        swaps.append(Swap(None, change.new_order))
    return tuple(swaps)


def gone_cases(cases: Iterable[ImportedCase], preview: Preview, source: str) -> tuple[ImportedCase, ...]:
    """What came in from this source before and is in no row any more; not what is known to be gone.

    A row that cannot be read still counts for its ID. Rows without any cells to read may hide a child.
    """
    children = {row.child.id for row in preview.rows if row.child}
    references = {folded(row.reference) for row in preview.rows if row.reference}
    return tuple(
        case
        for case in cases
        if folded(case.source) == folded(source)
        and case.gone_since is None
        and case.child_id not in children
        and (not case.reference or folded(case.reference) not in references)
    )


def _kind(change: FieldChange) -> str:
    return change.field.partition(".")[0]


def _same_order(order: Disposal | None, among: Iterable[Disposal]) -> Disposal | None:
    """The same order by its code and day; a corrected day is known by the same offence on the same day."""
    if order is None:
        return None
    alike = [other for other in among if _order_name(other) == _order_name(order)]
    for other in alike:
        if other.made_on == order.made_on:
            return other
    return next((other for other in alike if _same_offence(other, order)), None)


def _order_name(order: Disposal) -> str:
    return order.code or folded(order.as_written)


def _same_offence(one: Disposal, other: Disposal) -> bool:
    return (
        one.offence_on is not None
        and one.offence_on == other.offence_on
        and folded(one.offence) == folded(other.offence)
    )


def _read_base(
    cases: Iterable[ImportedCase], case: ReadCase, order: Disposal | None, reader: CaseReader
) -> ReadCase:
    """What the row said the last time: the one about the same order, else the newest with the same ID."""
    known = sorted(
        cases,
        key=lambda each: (
            order is not None and each.disposal_id == order.id,
            folded(each.reference) == folded(case.reference),
            each.last_seen_at.timestamp() if each.last_seen_at else 0.0,
        ),
    )
    if not known:
        return ReadCase(0, "")
    return reader.read_values({value.field: value.text for value in known[-1].values})


def _changes(
    fields: dict[str, set[F]], base: Record, file: Record, here: Record, reader: CaseReader
) -> list[FieldChange]:
    found = []
    for name, columns in fields.items():
        if not columns & reader.fields:
            continue
        was, says, now = getattr(base, name), getattr(file, name), getattr(here, name)
        if was == says or says == now:
            continue
        edited_here = was != now
        if name == "network":
            says, edited_here = merged_network(was, says, now)
        elif isinstance(now, tuple):
            says, edited_here = merged(was, says, now)
        if says != now:
            found.append(_field_change(here, name, now, says, edited_here))
    return found


def _field_change(here: Record, name: str, now: Any, says: Any, edited_here: bool) -> FieldChange:
    return FieldChange(
        f"{here.kind}.{name}",
        field_label(here.kind, name),
        shown(now),
        shown(says),
        edited_here,
        ((name, says),),
    )


def _worker_change(base: ReadCase, case: ReadCase, child: Child, reader: CaseReader) -> list[FieldChange]:
    was, says = dict(base.values).get(F.WORKER, ""), dict(case.values).get(F.WORKER, "")
    if F.WORKER not in reader.fields or was == says:
        return []
    person = reader.worker(says)
    sets = (("worker_id", person.id if person else None), ("worker_label", "" if person else says))
    here = (child.worker_id, child.worker_label)
    if here == tuple(value for _, value in sets):
        return []
    before = reader.worker(was)
    came_in_as = {(None, was), (before.id if before else None, "" if before else was)}
    return [
        FieldChange(
            "child.worker",
            F.WORKER.label,
            reader.name_of(child.worker_id) or child.worker_label,
            person.name if person else says,
            here not in came_in_as,
            sets,
        )
    ]


def _reopening(child: Child) -> FieldChange:
    """A new order opens a file again that was closed because every order had ended."""
    closed: date | None = child.closed_on
    return FieldChange(
        "child.closed_on",
        field_label("child", "closed_on"),
        shown(closed),
        "",
        child.closed_because != ORDER_ENDED,
        (("closed_on", None), ("closed_because", "")),
    )
