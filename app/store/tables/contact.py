"""Contacts, with their voice lines inside."""

from sqlalchemy import Index, Table

from app.models.contact import Attendance, ContactMode
from app.models.voice import VoiceLine
from app.store.tables.base import child_link, choice, identity, link, metadata, moment, text, values, whole

contact = Table(
    "contact",
    metadata,
    identity(),
    child_link(),
    moment("at", needed=True),
    text("zone"),
    whole("minutes", needed=True),
    choice("mode", ContactMode, needed=True),
    text("place"),
    text("purpose"),
    link("worker_id"),
    text("with_whom"),
    choice("attendance", Attendance, needed=True),
    text("absence_reason"),
    text("what_happened"),
    values("voice", tuple[VoiceLine, ...]),
    text("no_voice_because"),
    Index("ix_contact_child_at", "child_id", "at"),
    Index("ix_contact_attendance_at", "attendance", "at"),
)
