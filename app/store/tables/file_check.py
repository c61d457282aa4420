"""File checks."""

from sqlalchemy import Index, Table
from sqlalchemy import literal_column as sql

from app.models.file_check import CheckAction, Discretion, PromptAnswer, Rating
from app.store.tables.base import child_link, choice, day, identity, link, metadata, moment, text, values

HAS_AN_OPEN_ACTION = "instr(actions, '\"closed_on\":null') > 0"
"""An action that is not closed, as it stands in the JSON (typed quotation marks are escaped there)."""

file_check = Table(
    "file_check",
    metadata,
    identity(),
    child_link(),
    text("bank"),
    day("started_on"),
    link("checker_id"),
    text("checker_name"),
    values("answers", tuple[PromptAnswer, ...]),
    values("actions", tuple[CheckAction, ...]),
    text("strengths_seen"),
    values("discretion", Discretion, needed=False),
    choice("rating", Rating),
    moment("recorded_at"),
    Index("ix_file_check_child_started", "child_id", "started_on"),
    Index("ix_file_check_started", "started_on", "id"),
    Index("ix_file_check_open_actions", "started_on", sqlite_where=sql(HAS_AN_OPEN_ACTION)),
)
