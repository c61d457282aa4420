"""What imports left behind: remembered columns, and each row as it last came in."""

from sqlalchemy import Index, Table

from app.models.caseload_import import ColumnMatch, ImportedValue
from app.store.tables.base import child_link, identity, link, metadata, moment, text, values

caseload_format = Table(
    "caseload_format",
    metadata,
    identity(),
    text("headings"),
    values("columns", tuple[ColumnMatch, ...]),
)

imported_case = Table(
    "imported_case",
    metadata,
    identity(),
    child_link(),
    link("disposal_id"),
    text("source"),
    text("reference"),
    values("values", tuple[ImportedValue, ...]),
    moment("last_seen_at"),
    moment("gone_since"),
    Index("ix_imported_case_source_reference", "source", "reference"),
)
