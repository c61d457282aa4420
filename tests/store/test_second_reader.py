"""The format is not ours alone: another program's SQLCipher reads the store with the same key."""

from pathlib import Path

import apsw
import pytest

from app.models.change import Change
from app.workspace.workspace import Workspace
from tests import stores


def opened(database: Path, raw_key: str) -> apsw.Connection:
    """SQLite3 Multiple Ciphers, which shares no code with the library that wrote the file."""
    other = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
    for statement in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{raw_key}'\""):
        other.execute(f"PRAGMA {statement}")
    return other


def test_another_sqlcipher_reads_what_was_written(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add a child", stores.child(family_name="Okafor")))
    keys = workspace._store.keys
    with opened(keys.database_file, keys.raw_key) as other:
        assert other.execute("SELECT family_name FROM child").fetchall() == [("Okafor",)]


def test_another_sqlcipher_reads_nothing_with_another_key(workspace: Workspace) -> None:
    with opened(workspace._store.keys.database_file, "00" * 48) as other, pytest.raises(apsw.NotADBError):
        other.execute("SELECT count(*) FROM child")
