"""Alembic's entry: runs on the connection that the store hands over, inside the store's transaction."""

from typing import Any

from alembic import context

from app.store.tables import metadata


def is_ours(_thing: Any, name: str | None, kind: str, *_: Any) -> bool:
    """The search index has tables of its own that no metadata describes."""
    return not (kind == "table" and (name or "").startswith("child_search"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    include_object=is_ours,
    render_as_batch=True,
)
context.run_migrations()
