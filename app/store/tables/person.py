"""The people of the service."""

from sqlalchemy import Table

from app.models.person import Role
from app.store.tables.base import choice, identity, metadata, text, yes_no

person = Table(
    "person",
    metadata,
    identity(),
    text("name"),
    choice("role", Role, needed=True),
    text("job_in_easy_words"),
    text("phone"),
    yes_no("left"),
)
