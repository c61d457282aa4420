"""Plans: one row a version."""

from sqlalchemy import Index, Table

from app.models.contingency_plan import ContingencyLine
from app.models.plan import Agreement, Goal, PictureChoice, SafetyPlan
from app.store.tables.base import child_link, day, identity, metadata, text, values, whole

plan = Table(
    "plan",
    metadata,
    identity(),
    child_link(),
    whole("version", needed=True),
    day("started_on"),
    text("made_with"),
    values("strengths", tuple[str, ...]),
    values("goals", tuple[Goal, ...]),
    values("safety_plan", SafetyPlan),
    values("keeping_others_safe", tuple[str, ...]),
    values("contingency", tuple[ContingencyLine, ...]),
    day("review_on"),
    values("child_agrees", Agreement),
    values("parent_agrees", Agreement),
    day("agreed_on"),
    text("agreed_by"),
    values("pictures", tuple[PictureChoice, ...]),
    text("preset"),
    text("voice_note"),
    Index("ix_plan_child_version", "child_id", "version", unique=True),
)
