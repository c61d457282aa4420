"""What an import left behind: how columns matched, and each case as it last came in."""

from typing import ClassVar
from uuid import UUID

from app.models.record import Moment, Record, Value
from app.models.text import Line, Text


class ColumnMatch(Value):
    """One column of a caseload file and the field it fills (empty: left out)."""

    heading: Line
    field: Line = ""


class CaseloadFormat(Record):
    """The columns of a caseload file as they were matched the last time, remembered by their headings."""

    kind: ClassVar[str] = "caseload_format"
    child_field: ClassVar[str] = ""

    headings: Text
    columns: tuple[ColumnMatch, ...] = ()


class ImportedValue(Value):
    field: Line
    text: Text = ""


class ImportedCase(Record):
    """One row of a caseload file as it last came in: the base that next month's file is compared with."""

    kind: ClassVar[str] = "imported_case"

    child_id: UUID
    disposal_id: UUID | None = None
    source: Line = ""
    reference: Line = ""
    values: tuple[ImportedValue, ...] = ()
    last_seen_at: Moment | None = None
    gone_since: Moment | None = None
