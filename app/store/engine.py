"""Connections to the encrypted database: keyed, hardened, in explicit transactions."""

import sqlite3
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, StaticPool

from app.errors import Explained

APPLICATION_ID = 0x414C4F4E
_LOWEST_SQLITE = (3, 51, 3)

_HARDENING = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -32000",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
)
_DENIED_PRAGMAS = {
    "key",
    "rekey",
    "hexkey",
    "hexrekey",
    "temp_store",
    "temp_store_directory",
    "trusted_schema",
}


def guard_versions(sqlite_version: tuple[int, ...], cipher_version: str, options: set[str]) -> None:
    """Refuse a database library that is known to lose or leak data. Raises Explained."""
    safe_temp = bool({"TEMP_STORE=2", "TEMP_STORE=3"} & options)
    if (
        sqlite_version < _LOWEST_SQLITE
        or not cipher_version.startswith("4.")
        or not safe_temp
        or "ENABLE_FTS5" not in options
    ):
        raise Explained(
            "The database library on this computer is too old to keep records safely.",
            "Nothing was opened.",
            "Install Alongside again, then open the store.",
        )


def connect(database: Path, raw_key: str, *, read_only: bool = False) -> Any:
    """A keyed connection in autocommit. `raw_key`: 96 hex digits, key and salt."""
    if len(raw_key) != 96 or any(letter not in "0123456789abcdef" for letter in raw_key):
        raise ValueError("raw key")
    uri = f"{database.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlcipher3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=0
    )
    try:
        _harden(connection, raw_key, read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _harden(connection: Any, raw_key: str, read_only: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute("PRAGMA cipher_memory_security = ON")
    connection.execute(f"PRAGMA key = \"x'{raw_key}'\"")
    for statement in _HARDENING:
        connection.execute(statement)
    _guard_connection(connection)
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    else:
        connection.execute("PRAGMA query_only = ON")
    connection.set_authorizer(_authorize)


def _guard_connection(connection: Any) -> None:
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    guard_versions(tuple(sqlcipher3.sqlite_version_info), cipher, options)


def _authorize(action: int, first: str | None, *_: object) -> int:
    if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in _DENIED_PRAGMAS:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def writer(database: Path, raw_key: str) -> Engine:
    """The one writing connection, kept open. Transactions begin IMMEDIATE unless they are only `reading`."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=lambda: connect(database, raw_key),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def reader(database: Path, raw_key: str) -> Engine:
    """Read-only connections for work beside the window; each is closed after use."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3,
        creator=lambda: connect(database, raw_key, read_only=True),
        poolclass=NullPool,
        hide_parameters=True,
    )
    _begin_with(engine, "BEGIN")
    return engine


def _begin_with(engine: Engine, statement: str) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else statement)
