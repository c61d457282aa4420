"""Records in and out of their tables. Rows never leave this package."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, select

from app.errors import StaleEdit
from app.models.change import Swap
from app.models.record import Record
from app.store.bulk import insert_rows, update_rows
from app.store.tables import TABLE_OF

R = TypeVar("R", bound=Record)
_CHUNK = 500


def record_of(kind: type[R], row: Row[Any]) -> R:
    return kind.model_validate(dict(row._mapping))


def row_of(record: Record) -> dict[str, Any]:
    return {name: getattr(record, name) for name in type(record).model_fields}


def get(connection: Connection, kind: type[R], record_id: UUID) -> R | None:
    table = TABLE_OF[kind]
    row = connection.execute(select(table).where(table.c.id == record_id)).first()
    return None if row is None else record_of(kind, row)


def every(connection: Connection, kind: type[R]) -> tuple[R, ...]:
    """All records of a kind; only for kinds that stay small (people, the service, formats)."""
    return tuple(record_of(kind, row) for row in connection.execute(select(TABLE_OF[kind])))


def of_child(
    connection: Connection,
    kind: type[R],
    child_id: UUID,
    order_by: Sequence[str] = (),
    limit: int | None = None,
) -> tuple[R, ...]:
    """A child's records of one kind. `order_by`: column names, newest first with a leading minus."""
    table = TABLE_OF[kind]
    query: Select[Any] = select(table).where(table.c[kind.child_field] == child_id)
    for name in order_by:
        query = query.order_by(table.c[name[1:]].desc() if name.startswith("-") else table.c[name])
    if limit is not None:
        query = query.limit(limit)
    return tuple(record_of(kind, row) for row in connection.execute(query))


def of_children(
    connection: Connection, kind: type[R], child_ids: Iterable[UUID], *where: ColumnElement[bool]
) -> dict[UUID, list[R]]:
    """Records of one kind by child, for the children who have any; `where` narrows the records."""
    table = TABLE_OF[kind]
    found: dict[UUID, list[R]] = {}
    for some in _chunks(list(child_ids)):
        mine = table.c[kind.child_field].in_(some)
        for row in connection.execute(select(table).where(mine, *where)):
            record = record_of(kind, row)
            assert record.subject is not None
            found.setdefault(record.subject, []).append(record)
    return found


def write(connection: Connection, swaps: Iterable[Swap]) -> None:
    """Put each *after* in place of its *before*. Raises StaleEdit if a *before* is not what is stored."""
    for run in _runs(swaps):
        kind, first = type(run[0].record), run[0]
        if first.before is None:
            insert_rows(connection, TABLE_OF[kind], [row_of(swap.record) for swap in run])
            continue
        _demand_as_stored(connection, kind, run)
        if first.after is None:
            for some in _chunks([swap.record.id for swap in run]):
                connection.execute(delete(TABLE_OF[kind]).where(TABLE_OF[kind].c.id.in_(some)))
        else:
            _update(connection, kind, run)


def _runs(swaps: Iterable[Swap]) -> Iterator[list[Swap]]:
    """Swaps that follow each other and may be written at once: one kind, one act, no record twice."""
    run: list[Swap] = []
    seen: set[UUID] = set()
    for swap in swaps:
        if run and (_act(swap) != _act(run[0]) or swap.record.id in seen):
            yield run
            run, seen = [], set()
        run.append(swap)
        seen.add(swap.record.id)
    if run:
        yield run


def _act(swap: Swap) -> tuple[type[Record], bool, bool]:
    return type(swap.record), swap.before is None, swap.after is None


def _demand_as_stored(connection: Connection, kind: type[Record], run: list[Swap]) -> None:
    table = TABLE_OF[kind]
    expected = {swap.record.id: swap.before for swap in run}
    for some in _chunks(list(expected)):
        rows = connection.execute(select(table).where(table.c.id.in_(some)))
        stored = {row.id: record_of(kind, row) for row in rows}
        if any(stored.get(each) != expected[each] for each in some):
            raise StaleEdit


def _update(connection: Connection, kind: type[Record], run: list[Swap]) -> None:
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for swap in run:
        fields = swap.fields()
        values = {name: getattr(swap.after, name) for name in fields}
        alike.setdefault(fields, []).append({**values, "id": swap.record.id})
    for fields, rows in alike.items():
        update_rows(connection, TABLE_OF[kind], fields, rows)


def _chunks(ids: list[UUID]) -> Iterator[list[UUID]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]
