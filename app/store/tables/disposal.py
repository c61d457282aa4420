"""Disposals: orders and out-of-court outcomes."""

from sqlalchemy import Table

from app.store.tables.base import child_link, day, identity, metadata, text, whole, yes_no

disposal = Table(
    "disposal",
    metadata,
    identity(),
    child_link(),
    text("code"),
    text("pack"),
    text("as_written"),
    day("made_on"),
    day("ends_on"),
    day("ended_on"),
    day("contract_signed_on"),
    text("court"),
    text("offence"),
    day("offence_on"),
    whole("yjb_gravity"),
    text("requirements"),
    yes_no("persistent"),
)
