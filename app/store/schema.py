"""The schema's version, and the way from an older one to this one."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine

from app.errors import Explained
from app.store.engine import APPLICATION_ID

SCHEMA = 1
"""Counts the migrations; kept in `user_version`. The revision of schema 7 is `0007`."""


def version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def bring_up_to_date(engine: Engine, before_upgrade: Callable[[], None] | None = None) -> None:
    """Create or upgrade the schema, all or nothing. Raises Explained for a store from a newer version.

    `before_upgrade` is called before an existing store is touched.
    """
    with engine.connect() as connection:
        found = version(connection)
    if found > SCHEMA:
        raise Explained(
            "This store was made by a newer version of Alongside.",
            "Nothing in it was changed.",
            "Install the newer version on this computer, then open the store again.",
        )
    if found == SCHEMA:
        return
    if found and before_upgrade:
        before_upgrade()
    _foreign_keys(engine, on=False)
    try:
        with engine.begin() as connection:
            _run(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise Explained(
                    "The store could not be brought up to this version.",
                    "It was left as it was.",
                    "Keep using the earlier version and tell whoever looks after Alongside.",
                )
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        _foreign_keys(engine, on=True)


def _foreign_keys(engine: Engine, *, on: bool) -> None:
    """Outside a transaction, or the pragma does nothing and a rebuilt table takes its children with it."""
    raw = engine.raw_connection()
    try:
        raw.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")
    finally:
        raw.close()


def _run(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, f"{SCHEMA:04d}")
