"""Court reports: one row a version."""

from sqlalchemy import Table

from app.models.court_report import ReportSection, SourceUsed
from app.store.tables.base import child_link, day, identity, link, metadata, moment, text, values, whole

court_report = Table(
    "court_report",
    metadata,
    identity(),
    child_link(),
    link("disposal_id"),
    text("pack"),
    whole("version", needed=True),
    text("court"),
    day("hearing_on"),
    text("plea"),
    text("remand_status"),
    text("restrictions"),
    day("started_on"),
    values("sources", tuple[SourceUsed, ...]),
    values("sections", tuple[ReportSection, ...]),
    link("author_id"),
    text("author_name"),
    day("read_back_on"),
    text("read_back_comments"),
    link("signed_off_by_id"),
    text("signed_off_by"),
    moment("signed_off_at"),
)
