"""The caseload's lines: one row a child, kept in step in the same transaction, so a list is one query."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, func, insert, or_, select, text

from app.models.caseload import CaseloadFilter, CaseloadPage, CaseloadRow, CaseloadSort
from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.models.disposal import Disposal
from app.models.level import Level
from app.models.plan import Plan
from app.models.text import folded
from app.store.search import match_words
from app.store.tables import TABLE_OF, caseload

_LEVELS = ("safety_and_wellbeing", "risk_of_serious_harm", "likelihood_of_reoffending")
_SHOWN = (
    *("id", "reference", "given_name", "family_name", "known_as", "date_of_birth", "what_helps"),
    *("worker_id", "worker_label", "closed_on", *_LEVELS),
)
_CHUNK = 500


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
    child = TABLE_OF[Child]
    orders = _current_orders(connection, ids)
    booked = _next_booked(connection, ids)
    reviews = _reviews(connection, ids)
    return [
        _line(row, orders.get(row.id), booked.get(row.id), reviews.get(row.id))
        for row in connection.execute(select(*(child.c[name] for name in _SHOWN)).where(child.c.id.in_(ids)))
    ]


def _line(
    child: Row[Any], order: Row[Any] | None, booked: Row[Any] | None, review: date | None
) -> dict[str, Any]:
    chosen = child.known_as or child.given_name
    next_on, next_at, next_what = _next(order, booked, review)
    return {
        "child_id": child.id,
        "reference": child.reference,
        "chosen_name": chosen,
        "given_name": child.given_name,
        "family_name": child.family_name,
        "sort_name": folded(f"{chosen} {child.family_name}"),
        "date_of_birth": child.date_of_birth,
        "what_helps": "; ".join(child.what_helps),
        "order_code": order.code if order else "",
        "order_as_written": order.as_written if order else "",
        "order_ends_on": order.ends_on if order else None,
        "next_on": next_on,
        "next_at": next_at,
        "next_what": next_what,
        **{name: None if getattr(child, name) is None else getattr(child, name).rank for name in _LEVELS},
        "worker_id": child.worker_id,
        "worker_label": child.worker_label,
        "closed_on": child.closed_on,
    }


def _next(
    order: Row[Any] | None, booked: Row[Any] | None, review: date | None
) -> tuple[date | None, datetime | None, str]:
    """What is due first: booked contact, plan review or end of order; a contact goes first on its day."""
    candidates: list[tuple[date, int, datetime | None, str]] = []
    if booked is not None:
        day = booked.at.astimezone(ZoneInfo(booked.zone)).date()
        candidates.append((day, 0, booked.at, booked.purpose or str(booked.mode)))
    if review is not None:
        candidates.append((review, 1, None, "plan review"))
    if order is not None and order.ended_on is None and order.ends_on is not None:
        candidates.append((order.ends_on, 2, None, "order ends"))
    if not candidates:
        return None, None, ""
    on, _, at, what = min(candidates, key=lambda candidate: candidate[:2])
    return on, at, what


def _current_orders(connection: Connection, ids: list[UUID]) -> dict[UUID, Row[Any]]:
    """For each child the open order made last, else the last order of all."""
    table = TABLE_OF[Disposal]
    shown = ("child_id", "code", "as_written", "ends_on", "ended_on")
    query = (
        select(*(table.c[name] for name in shown))
        .where(table.c.child_id.in_(ids))
        .order_by(table.c.ended_on.is_not(None).desc(), table.c.made_on, table.c.id)
    )
    return {row.child_id: row for row in connection.execute(query)}


def _next_booked(connection: Connection, ids: list[UUID]) -> dict[UUID, Row[Any]]:
    table = TABLE_OF[Contact]
    query = (
        select(table)
        .where(and_(table.c.child_id.in_(ids), table.c.attendance == Attendance.BOOKED))
        .order_by(table.c.at.desc())
    )
    return {row.child_id: row for row in connection.execute(query)}


def _reviews(connection: Connection, ids: list[UUID]) -> dict[UUID, date | None]:
    """The review date of each child's newest plan."""
    table = TABLE_OF[Plan]
    query = (
        select(table.c.child_id, table.c.review_on).where(table.c.child_id.in_(ids)).order_by(table.c.version)
    )
    return {row.child_id: row.review_on for row in connection.execute(query)}
