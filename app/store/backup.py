"""Backups: whole encrypted copies beside the store, checked by content before they count."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile, rmtree

import sqlcipher3
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from app.errors import Explained
from app.store import engine, journal, schema
from app.store.header import FILES, sync_folder
from app.store.tables import TABLE_OF, metadata
from app.store.vault import DATABASE, Keys

FOLDER = "backups"
KEEP = 5


@dataclass(frozen=True)
class Backup:
    """A finished backup: a folder that opens like a store, when it was made, the journal's head in it."""

    folder: Path
    made_at: datetime


def make_backup(keys: Keys, at: datetime) -> Backup:
    """Copy the store as it is now, check the copy, keep the newest five. Raises Explained.

    Reads on a connection of its own, so it may run beside the window.
    """
    home = keys.folder / FOLDER
    name = at.astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
    partial, finished = home / f"{name}.partial", home / name
    _remove_unfinished(home)
    try:
        partial.mkdir(parents=True, exist_ok=True, mode=0o700)
        _copy_database(keys, partial / DATABASE)
        for header in FILES:
            copyfile(keys.folder / header, partial / header)
        sync_folder(partial)
        partial.rename(finished)
        sync_folder(home)
    except (OSError, sqlcipher3.Error, DBAPIError) as error:
        _remove_unfinished(home)
        raise Explained(
            "The backup could not be made: the disk is full or may not be written to.",
            "The store itself is safe, and so are the earlier backups.",
            "Free some space.",
        ) from (error if isinstance(error, OSError) else None)
    _keep_newest(home)
    return Backup(finished, at)


def backups(folder: Path) -> tuple[Backup, ...]:
    """Finished backups, the newest first."""
    found = []
    for path in (folder / FOLDER).glob("????-??-??-??????"):
        try:
            made = datetime.strptime(path.name, "%Y-%m-%d-%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, made))
    return tuple(sorted(found, key=lambda backup: backup.made_at, reverse=True))


def _copy_database(keys: Keys, target: Path) -> None:
    """Copy and compare in one reading of the store, so that what is saved meanwhile is in neither."""
    target.unlink(missing_ok=True)
    with engine.reader(keys.database_file, keys.raw_key).connect() as source:
        content = _content(source)
        copy = engine.connect(target, keys.raw_key)
        try:
            source.connection.backup(copy, pages=2000)
            copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
    target.chmod(0o600)
    with engine.reader(target, keys.raw_key).connect() as copied:
        if _content(copied) != content:
            raise Explained(
                "The backup did not match the store, so it does not count.",
                "The store itself is safe, and so are the earlier backups.",
                "Try again in a moment.",
            )


def _content(connection: Connection) -> tuple[object, ...]:
    """Schema, row counts of the records, head of the journal: what two copies must share."""
    if connection.exec_driver_sql("PRAGMA quick_check").scalar() != "ok":
        raise Explained("The store is damaged, so it was not backed up.", "The earlier backups are safe.")
    counts = tuple(
        connection.scalar(select(func.count()).select_from(TABLE_OF[kind]))
        for kind in sorted(TABLE_OF, key=str)
    )
    return schema.version(connection), counts, journal.head(connection), len(metadata.tables)


def _remove_unfinished(home: Path) -> None:
    """What a full disk or a crash left half made; it must not take the space of the next backup."""
    for unfinished in home.glob("*.partial"):
        rmtree(unfinished, ignore_errors=True)


def _keep_newest(home: Path) -> None:
    for old in backups(home.parent)[KEEP:]:
        for file in old.folder.iterdir():
            file.unlink()
        old.folder.rmdir()
