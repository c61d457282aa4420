"""The caseload's lines: one row a child, kept in step in the same transaction, so a list is one query."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, insert, or_, select, text

from app.models.caseload import CaseloadFilter, CaseloadPage, CaseloadRow, CaseloadSort
from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.models.disposal import Disposal
from app.models.level import Level
from app.models.plan import Plan
from app.models.record import Record
from app.models.text import folded
from app.practice.next_due import next_due
from app.store.records import record_of
from app.store.search import match_words
from app.store.tables import TABLE_OF, caseload

_LEVELS = ("safety_and_wellbeing", "risk_of_serious_harm", "likelihood_of_reoffending")
_CHUNK = 500

R = TypeVar("R", bound=Record)


def refresh(connection: Connection, child_ids: Iterable[UUID]) -> None:
    """Write the lines of these children anew, from what the tables hold now."""
    ids = list(set(child_ids))
    for start in range(0, len(ids), _CHUNK):
        some = ids[start : start + _CHUNK]
        _forget(connection, some)
        lines = _lines(connection, some)
        if lines:
            connection.execute(insert(caseload), lines)
            _index(connection, some)


def page(
    connection: Connection, wanted: CaseloadFilter, sort: CaseloadSort, limit: int, offset: int
) -> CaseloadPage:
    """One page of the list, how many match, and how many there are."""
    where = _conditions(wanted)
    query = select(caseload).where(*where)
    counted = select(func.count()).select_from(caseload).where(*where)
    found = match_words(wanted.words)
    if found:
        in_search = caseload.c.line.in_(
            text("SELECT rowid FROM child_search WHERE child_search MATCH :words")
        )
        query = query.where(in_search).params(words=found)
        counted = counted.where(in_search).params(words=found)
    rows = connection.execute(_sorted(query, sort).limit(limit).offset(offset)).all()
    all_open = select(func.count()).select_from(caseload).where(_open_or_closed(wanted.closed))
    return CaseloadPage(
        rows=tuple(_row(row) for row in rows),
        matching=connection.scalar(counted) or 0,
        total=connection.scalar(all_open) or 0,
    )


def order_codes(connection: Connection) -> tuple[str, ...]:
    """The codes of orders that children on the list have now."""
    return tuple(connection.scalars(select(caseload.c.order_code).distinct().order_by(caseload.c.order_code)))


def due(connection: Connection, until: date, worker_id: UUID | None, limit: int) -> tuple[CaseloadRow, ...]:
    """Open children whose next thing is due by a day, the most pressing first."""
    query = select(caseload).where(caseload.c.closed_on.is_(None), caseload.c.next_on <= until)
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


def _sorted(query: Select[Any], sort: CaseloadSort) -> Select[Any]:
    by: tuple[ColumnElement[Any], ...] = {
        CaseloadSort.NAME: (),
        CaseloadSort.NEXT: (caseload.c.next_on.is_(None), caseload.c.next_on, caseload.c.next_at),
        CaseloadSort.ORDER_END: (caseload.c.order_ends_on.is_(None), caseload.c.order_ends_on),
        CaseloadSort.SAFETY: (caseload.c.safety_and_wellbeing.desc(),),
        CaseloadSort.HARM: (caseload.c.risk_of_serious_harm.desc(),),
    }[sort]
    return query.order_by(*by, caseload.c.sort_name, caseload.c.line)


def _row(row: Row[Any]) -> CaseloadRow:
    kept = {name: getattr(row, name) for name in CaseloadRow.__dataclass_fields__}
    levels = list(Level)
    return CaseloadRow(
        **kept | {name: None if kept[name] is None else levels[kept[name]] for name in _LEVELS}
    )


def _forget(connection: Connection, ids: list[UUID]) -> None:
    lines = list(connection.scalars(select(caseload.c.line).where(caseload.c.child_id.in_(ids))))
    if lines:
        connection.execute(
            text("DELETE FROM child_search WHERE rowid = :line"), [{"line": line} for line in lines]
        )
        connection.execute(delete(caseload).where(caseload.c.child_id.in_(ids)))


def _index(connection: Connection, ids: list[UUID]) -> None:
    child = TABLE_OF[Child]
    query = (
        select(
            caseload.c.line,
            child.c.given_name,
            child.c.family_name,
            child.c.known_as,
            child.c.reference,
            child.c.postcode,
        )
        .join(child, child.c.id == caseload.c.child_id)
        .where(caseload.c.child_id.in_(ids))
    )
    rows = [
        {
            "line": row.line,
            "names": f"{row.given_name} {row.family_name}",
            "known_as": row.known_as,
            "reference": row.reference,
            "postcode": f"{row.postcode} {row.postcode.replace(' ', '')}",
        }
        for row in connection.execute(query)
    ]
    connection.execute(
        text(
            "INSERT INTO child_search (rowid, names, known_as, reference, postcode) "
            "VALUES (:line, :names, :known_as, :reference, :postcode)"
        ),
        rows,
    )


def _lines(connection: Connection, ids: list[UUID]) -> list[dict[str, Any]]:
    orders = _grouped(connection, Disposal, ids)
    booked = _grouped(connection, Contact, ids, TABLE_OF[Contact].c.attendance == Attendance.BOOKED)
    plans = _grouped(connection, Plan, ids)
    return [
        _line(child, orders[child.id], booked[child.id], plans[child.id])
        for child in _records(connection, Child, ids)
    ]


def _line(child: Child, orders: list[Disposal], booked: list[Contact], plans: list[Plan]) -> dict[str, Any]:
    order = max(orders, key=_how_current, default=None)
    newest = max(plans, key=lambda plan: plan.version, default=None)
    due = next_due(child, orders, booked, newest)
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


def _records(
    connection: Connection, kind: type[R], ids: list[UUID], *where: ColumnElement[bool]
) -> tuple[R, ...]:
    table = TABLE_OF[kind]
    rows = connection.execute(select(table).where(table.c[kind.child_field].in_(ids), *where))
    return tuple(record_of(kind, row) for row in rows)


def _grouped(
    connection: Connection, kind: type[R], ids: list[UUID], *where: ColumnElement[bool]
) -> dict[UUID, list[R]]:
    groups: dict[UUID, list[R]] = {child_id: [] for child_id in ids}
    for record in _records(connection, kind, ids, *where):
        if record.subject is not None:
            groups[record.subject].append(record)
    return groups
