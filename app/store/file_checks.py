"""Lists of file checks across children: late actions first, and files that nobody has checked lately."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, literal_column, select

from app.models.file_check import CheckAction
from app.models.file_check_list import FileCheckRow, UncheckedRow
from app.store.tables import caseload
from app.store.tables.file_check import HAS_AN_OPEN_ACTION, file_check

MOST_WITH_OPEN_ACTIONS = 500


def recent(connection: Connection, today: date, limit: int) -> tuple[FileCheckRow, ...]:
    """Checks with late actions first (the longest overdue on top), then the newest.

    Two short walks along an index each; what the store holds beyond that costs nothing.
    """
    newest = _checks().order_by(file_check.c.started_on.desc(), file_check.c.id.desc()).limit(limit)
    still_open = _checks().where(literal_column(HAS_AN_OPEN_ACTION)).limit(MOST_WITH_OPEN_ACTIONS)
    rows = {row.id: _row(row, today) for query in (newest, still_open) for row in connection.execute(query)}
    late = sorted((row for row in rows.values() if row.late_actions), key=_due_day)
    others = sorted((row for row in rows.values() if not row.late_actions), key=_started, reverse=True)
    return (*late, *others)[:limit]


def unchecked(connection: Connection, since: date, limit: int) -> tuple[UncheckedRow, ...]:
    """Open children without a check begun on or after `since`, by name."""
    mine = file_check.c.child_id == caseload.c.child_id
    lately = select(file_check.c.id).where(mine, file_check.c.started_on >= since)
    last = select(func.max(file_check.c.started_on)).where(mine).scalar_subquery()
    columns = ("child_id", "chosen_name", "family_name", "reference", "worker_id", "worker_label")
    query = (
        select(*(caseload.c[name] for name in columns), last.label("last_on"))
        .where(caseload.c.closed_on.is_(None), ~lately.exists())
        .order_by(caseload.c.sort_name)
        .limit(limit)
    )
    return tuple(UncheckedRow(**row._mapping) for row in connection.execute(query))


def _checks() -> Select[Any]:
    kept = ("id", "child_id", "started_on", "recorded_at", "checker_name", "rating", "actions")
    return select(
        *(file_check.c[name] for name in kept), caseload.c.chosen_name, caseload.c.family_name
    ).join(caseload, caseload.c.child_id == file_check.c.child_id)


def _row(row: Row[Any], today: date) -> FileCheckRow:
    kept = dict(row._mapping)
    actions: tuple[CheckAction, ...] = kept.pop("actions")
    still_open = [each for each in actions if each.closed_on is None and each.what]
    due = sorted(each.due for each in still_open if each.due is not None)
    late = sum(day < today for day in due)
    return FileCheckRow(
        **kept, open_actions=len(still_open), late_actions=late, next_due=due[0] if due else None
    )


def _due_day(row: FileCheckRow) -> date:
    return row.next_due or date.max


def _started(row: FileCheckRow) -> date:
    return row.started_on or date.min
