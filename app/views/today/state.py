"""What is due, in groups and words, and the notes that wait. No Qt."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from app.errors import Explained
from app.labels import field_label
from app.models.caseload import CaseloadRow
from app.models.draft import Draft
from app.models.record import Record
from app.practice.local_time import wall_time
from app.views.parts.date_words import say_date
from app.views.parts.field_path import value_at
from app.views.parts.time_words import say_near_day, say_time
from app.workspace.child_file import ChildFile
from app.workspace.workspace import Workspace

LATE, TODAY, WEEK, NEXT = "Late", "Today", "This week", "Next"


@dataclass(frozen=True)
class Group:
    """Some rows under one heading."""

    heading: str
    rows: tuple[CaseloadRow, ...]


@dataclass(frozen=True)
class Waiting:
    """A piece of unfinished text: what it was for, the text, and what is stored there now.

    `record` is what `field` belongs to; None where the text was for something that is not stored yet.
    """

    draft: Draft
    about: str
    stored: str
    record: Record | None = None
    field: str = ""


def grouped(rows: Iterable[CaseloadRow], today: date) -> tuple[Group, ...]:
    """Late first; the week ends on Sunday. Groups without rows are left out."""
    sunday = today + timedelta(days=6 - today.weekday())
    found: dict[str, list[CaseloadRow]] = {LATE: [], TODAY: [], WEEK: [], NEXT: []}
    for row in rows:
        if row.next_on is not None:
            found[_heading(row.next_on, today, sunday)].append(row)
    return tuple(Group(heading, tuple(some)) for heading, some in found.items() if some)


def say_was_due(row: CaseloadRow) -> str:
    return f"was due {say_date(row.next_on)}" if row.next_on else ""


def waiting(workspace: Workspace) -> tuple[Waiting, ...]:
    """The unfinished text of this person, the newest first. Reading it opens the files it belongs to."""
    return tuple(_waiting(workspace, draft) for draft in reversed(workspace.drafts()))


def say_typed(at: datetime, today: date, zone: str) -> str:
    local = wall_time(at, zone)
    return f"typed {say_near_day(local.date(), today).lower()}, {say_time(local.time())}"


def _heading(day: date, today: date, sunday: date) -> str:
    if day < today:
        return LATE
    if day == today:
        return TODAY
    return WEEK if day <= sunday else NEXT


def _waiting(workspace: Workspace, draft: Draft) -> Waiting:
    kind, _, rest = draft.where.partition(":")
    record_id, _, field = rest.partition(":")
    bare = Waiting(draft, _about(kind, field), "")
    if draft.child_id is None:
        return bare
    try:
        file = workspace.open_file(draft.child_id)
    except Explained:
        return bare
    about = f"{bare.about}, {file.child.chosen_name or file.child.reference}"
    record = _record(file, kind, record_id)
    stored = _text_at(record, field)
    if record is None or stored is None:
        return Waiting(draft, about, "")
    return Waiting(draft, about, stored, record, field)


def _about(kind: str, field: str) -> str:
    return field_label(kind, field) if field else "A note"


def _record(file: ChildFile, kind: str, record_id: str) -> Record | None:
    try:
        wanted = UUID(record_id)
    except ValueError:
        return None
    every: tuple[Record, ...] = (file.child, *file.disposals(), *file.plans(), *file.court_reports())
    contact = file.contact(wanted)
    found = (*every, contact) if contact is not None else every
    return next((record for record in found if (record.kind, record.id) == (kind, wanted)), None)


def _text_at(record: Record | None, field: str) -> str | None:
    """The stored text; None where the field is not there or is no text."""
    if record is None or not field:
        return None
    try:
        value = value_at(record, field)
    except (AttributeError, IndexError, ValueError):
        return None
    return value if isinstance(value, str) else None
