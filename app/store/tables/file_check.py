"""File checks."""

from sqlalchemy import Table

from app.models.file_check import CheckAction, Discretion, PromptAnswer, Rating
from app.store.tables.base import child_link, choice, day, identity, link, metadata, moment, text, values

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
)
