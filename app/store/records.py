"""Records in and out of their tables. Rows never leave this package."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, insert, select, update

from app.errors import StaleEdit
from app.models.change import Swap
from app.models.record import Record
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
    ids = list(child_ids)
    for start in range(0, len(ids), _CHUNK):
        mine = table.c[kind.child_field].in_(ids[start : start + _CHUNK])
        for row in connection.execute(select(table).where(mine, *where)):
            record = record_of(kind, row)
            assert record.subject is not None
            found.setdefault(record.subject, []).append(record)
    return found


def write(connection: Connection, swaps: Iterable[Swap]) -> None:
    """Put each *after* in place of its *before*. Raises StaleEdit if a *before* is not what is stored."""
    added: dict[type[Record], list[dict[str, Any]]] = {}
    for swap in swaps:
        kind = type(swap.record)
        if swap.before is None:
            added.setdefault(kind, []).append(row_of(swap.record))
            continue
        _flush(connection, added)
        if get(connection, kind, swap.record.id) != swap.before:
            raise StaleEdit
        table = TABLE_OF[kind]
        mine = table.c.id == swap.record.id
        if swap.after is None:
            connection.execute(delete(table).where(mine))
        else:
            changed = {name: getattr(swap.after, name) for name in swap.fields()}
            if changed:
                connection.execute(update(table).where(mine).values(**changed))
    _flush(connection, added)


def _flush(connection: Connection, added: dict[type[Record], list[dict[str, Any]]]) -> None:
    for kind, rows in added.items():
        connection.execute(insert(TABLE_OF[kind]), rows)
    added.clear()
