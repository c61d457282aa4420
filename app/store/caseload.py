"""The caseload's lines: one row a child, kept in step in the same transaction, so a list is one query."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, or_, select, text

from app.models.caseload import CaseloadFilter, CaseloadPage, CaseloadRow, CaseloadSort
from app.models.change import Swap
from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.models.disposal import Disposal
from app.models.level import Level
from app.models.plan import Plan
from app.models.text import folded
from app.practice.next_due import next_due
from app.store.bulk import insert_rows
from app.store.records import of_children
from app.store.search import match_words
from app.store.tables import TABLE_OF, caseload

_LEVELS = ("safety_and_wellbeing", "risk_of_serious_harm", "likelihood_of_reoffending")
_SEARCHED = "names, known_as, reference, postcode"
_LEVEL_OF: dict[int | None, Level | None] = {None: None, **{level.rank: level for level in Level}}
_SHOWN = [caseload.c[field.name] for field in fields(CaseloadRow)]
_CHUNK = 500
_ON_THE_LIST = {Child.kind, Disposal.kind, Contact.kind, Plan.kind}


def refresh(
    connection: Connection, swaps: Iterable[Swap], after_each: Callable[[float], None] | None = None
) -> None:
    """Write the lines of the children whom these swaps are about anew. Call it after they are written.

    `after_each` hears how far the work is (0 to 1).
    """
    about = _by_child(swaps)
    ids = list(about)
    for start in range(0, len(ids), _CHUNK):
        if after_each:
            after_each(start / len(ids))
        some = ids[start : start + _CHUNK]
        fresh = {child_id: about[child_id] for child_id in some if _is_fresh(about[child_id])}
        lines = _take_out(connection, [child_id for child_id in some if child_id not in fresh])
        _put_in(connection, list(_files(connection, some, fresh)), lines)


def _by_child(swaps: Iterable[Swap]) -> dict[UUID, list[Swap]]:
    about: dict[UUID, list[Swap]] = {}
    for swap in swaps:
        subject = swap.record.subject
        if swap.record.kind in _ON_THE_LIST and subject is not None:
            about.setdefault(subject, []).append(swap)
    return about


def _is_fresh(swaps: list[Swap]) -> bool:
    """The child was added by these swaps, so there is nothing about them that the swaps do not hold."""
    return all(swap.before is None for swap in swaps) and any(isinstance(swap.after, Child) for swap in swaps)


@dataclass
class _File:
    """What a line is made of."""

    child: Child
    orders: list[Disposal]
    booked: list[Contact]
    plans: list[Plan]


def _files(connection: Connection, ids: list[UUID], fresh: dict[UUID, list[Swap]]) -> Iterator[_File]:
    for swaps in fresh.values():
        records = [swap.record for swap in swaps]
        yield _File(
            next(each for each in records if isinstance(each, Child)),
            [each for each in records if isinstance(each, Disposal)],
            [each for each in records if isinstance(each, Contact) and each.attendance == Attendance.BOOKED],
            [each for each in records if isinstance(each, Plan)],
        )
    others = [child_id for child_id in ids if child_id not in fresh]
    if others:
        children = of_children(connection, Child, others)
        orders = of_children(connection, Disposal, others)
        is_booked = TABLE_OF[Contact].c.attendance == Attendance.BOOKED
        booked = of_children(connection, Contact, others, is_booked)
        plans = of_children(connection, Plan, others)
        for child_id, (child,) in children.items():
            yield _File(child, orders.get(child_id, []), booked.get(child_id, []), plans.get(child_id, []))


def page(
    connection: Connection,
    wanted: CaseloadFilter,
    sort: CaseloadSort,
    limit: int,
    offset: int,
    backwards: bool = False,
) -> CaseloadPage:
    """One page of the list, how many match, and how many there are."""
    where = _conditions(wanted)
    found = match_words(wanted.words)
    walked = where
    if found:
        matching_lines = text("SELECT rowid FROM child_search WHERE child_search MATCH :words")
        matches = matching_lines.bindparams(words=found)
        # Adding nought makes SQLite walk the list in its order, not sort everybody who matches.
        walked = [*where, (caseload.c.line + 0).in_(matches)]
        where.append(caseload.c.line.in_(matches))
    query = select(*_SHOWN).where(*walked)
    rows = connection.execute(_sorted(query, sort, backwards).limit(limit).offset(offset)).all()
    is_whole = offset == 0 and len(rows) < limit
    matching = len(rows) if is_whole else _count(connection, *where)
    return CaseloadPage(
        rows=tuple(_row(row) for row in rows),
        matching=matching,
        total=_count(connection, _open_or_closed(wanted.closed)) if wanted.is_on else matching,
    )


def _count(connection: Connection, *where: ColumnElement[bool]) -> int:
    return connection.scalar(select(func.count()).select_from(caseload).where(*where)) or 0


def order_codes(connection: Connection) -> tuple[str, ...]:
    """The codes of orders that children on the list have now."""
    return tuple(connection.scalars(select(caseload.c.order_code).distinct().order_by(caseload.c.order_code)))


def due(connection: Connection, until: date, worker_id: UUID | None, limit: int) -> tuple[CaseloadRow, ...]:
    """Open children whose next thing is due by a day, the most pressing first."""
    query = select(*_SHOWN).where(caseload.c.closed_on.is_(None), caseload.c.next_on <= until)
    if worker_id is not None:
        query = query.where(caseload.c.worker_id == worker_id)
    rows = connection.execute(
        query.order_by(caseload.c.next_on, caseload.c.next_at, caseload.c.sort_name).limit(limit)
    )
    return tuple(_row(row) for row in rows)


def _conditions(wanted: CaseloadFilter) -> list[ColumnElement[bool]]:
    where = [_open_or_closed(wanted.closed)]
    if wanted.worker_id is not None:
        where.append(caseload.c.worker_id == wanted.worker_id)
    if wanted.unallocated:
        where.append(caseload.c.worker_id.is_(None))
    if wanted.order_code:
        where.append(caseload.c.order_code == wanted.order_code)
    if wanted.level is not None:
        rank = wanted.level.rank
        where.append(or_(caseload.c.safety_and_wellbeing == rank, caseload.c.risk_of_serious_harm == rank))
    return where


def _open_or_closed(closed: bool) -> ColumnElement[bool]:
    return caseload.c.closed_on.is_not(None) if closed else caseload.c.closed_on.is_(None)


def _sorted(query: Select[Any], sort: CaseloadSort, backwards: bool) -> Select[Any]:
    """Names from A, dates from the nearest, levels from the highest; what is not known is always last."""
    column, highest_first = {
        CaseloadSort.NAME: (caseload.c.sort_name, False),
        CaseloadSort.NEXT: (caseload.c.next_on, False),
        CaseloadSort.ORDER_END: (caseload.c.order_ends_on, False),
        CaseloadSort.SAFETY: (caseload.c.safety_and_wellbeing, True),
        CaseloadSort.HARM: (caseload.c.risk_of_serious_harm, True),
    }[sort]
    first = column.desc() if highest_first != backwards else column.asc()
    if sort is CaseloadSort.NAME:
        return query.order_by(first, caseload.c.line)
    at = (caseload.c.next_at,) if sort is CaseloadSort.NEXT else ()
    return query.order_by(first.nulls_last(), *at, caseload.c.sort_name, caseload.c.line)


def _row(row: Row[Any]) -> CaseloadRow:
    kept = row._asdict()
    return CaseloadRow(**kept | {name: _LEVEL_OF[kept[name]] for name in _LEVELS})


def _take_out(connection: Connection, ids: list[UUID]) -> dict[UUID, int]:
    """Remove the lines of these children; returns the number that each had."""
    if not ids:
        return {}
    mine = caseload.c.child_id.in_(ids)
    lines = {row.child_id: row.line for row in connection.execute(select(caseload).where(mine))}
    if lines:
        connection.execute(delete(caseload).where(mine))
    return lines


def _put_in(connection: Connection, files: list[_File], lines: dict[UUID, int]) -> None:
    """Write lines anew, each under the number that it had, and what finds them."""
    next_line = (connection.scalar(select(func.max(caseload.c.line))) or 0) + 1
    next_line = max([next_line, *(line + 1 for line in lines.values())])
    rows: list[dict[str, Any]] = []
    searched: dict[int, tuple[str, ...]] = {}
    for file in files:
        line = lines.get(file.child.id)
        if line is None:
            line, next_line = next_line, next_line + 1
        rows.append({"line": line, **_line(file)})
        searched[line] = _searched(file.child)
    insert_rows(connection, caseload, rows)
    _index(connection, searched, list(lines.values()))


def _index(connection: Connection, searched: dict[int, tuple[str, ...]], lines: list[int]) -> None:
    """Search words are taken out only where they changed: wiping them from the index is slow."""
    query = text(f"SELECT rowid, {_SEARCHED} FROM child_search WHERE rowid = :line")
    before = {}
    for line in lines:
        if found := connection.execute(query, {"line": line}).first():
            before[line] = tuple(found)[1:]
    old = [(line,) for line in before if searched.get(line) != before[line]]
    if old:
        connection.exec_driver_sql("DELETE FROM child_search WHERE rowid = ?", old)
    new = [(line, *words) for line, words in searched.items() if before.get(line) != words]
    if new:
        connection.exec_driver_sql(
            f"INSERT INTO child_search (rowid, {_SEARCHED}) VALUES (?, ?, ?, ?, ?)", new
        )


def _searched(child: Child) -> tuple[str, str, str, str]:
    """Names, known as, reference, and the postcode as written and without its gap."""
    return (
        f"{child.given_name} {child.family_name}",
        child.known_as,
        child.reference,
        f"{child.postcode} {child.postcode.replace(' ', '')}",
    )


def _line(file: _File) -> dict[str, Any]:
    child = file.child
    order = max(file.orders, key=_how_current, default=None)
    newest = max(file.plans, key=lambda plan: plan.version, default=None)
    due = next_due(child, file.orders, file.booked, newest)
    return {
        "child_id": child.id,
        "reference": child.reference,
        "chosen_name": child.chosen_name,
        "given_name": child.given_name,
        "family_name": child.family_name,
        "sort_name": folded(f"{child.chosen_name} {child.family_name}"),
        "date_of_birth": child.date_of_birth,
        "what_helps": "; ".join(child.what_helps),
        "order_code": order.code if order else "",
        "order_as_written": order.as_written if order else "",
        "order_ends_on": order.ends_on if order else None,
        "next_on": due.on if due else None,
        "next_at": due.at if due else None,
        "next_what": due.what if due else "",
        **{name: None if (level := getattr(child, name)) is None else level.rank for name in _LEVELS},
        "worker_id": child.worker_id,
        "worker_label": child.worker_label,
        "closed_on": child.closed_on,
    }


def _how_current(order: Disposal) -> tuple[bool, date]:
    """Open orders before ended ones, then the one made last."""
    return order.is_open, order.made_on or date.min
