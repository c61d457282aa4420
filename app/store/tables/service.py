"""The service that the store belongs to: one row."""

from sqlalchemy import Table

from app.store.tables.base import identity, metadata, text, yes_no

service = Table(
    "service",
    metadata,
    identity(),
    text("name"),
    text("phone"),
    text("hours"),
    text("out_of_hours_phone"),
    text("how_to_complain"),
    yes_no("is_demo"),
)
