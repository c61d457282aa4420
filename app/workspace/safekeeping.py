"""Keeping an open store safe: is it whole, when is a backup due, and the work of making one."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from app.errors import Explained
from app.models.journal import Act, Note
from app.store.backup import backups, make_backup
from app.store.integrity import Check, check
from app.workspace.workspace import Workspace

FRESH_FOR = timedelta(hours=1)


def verify(workspace: Workspace) -> tuple[Check, ...]:
    """Every check of the whole store, written down in its journal. Anybody who opens a store may ask."""
    checks = check(workspace._store)
    broken = tuple(each.name for each in checks if not each.held)
    try:
        workspace.note(Note(act=Act.VERIFIED, fields=broken or ("whole",)))
    except Explained:
        """A damaged store may not take the note; what was found still has to be said."""
    return checks


def journal_break(workspace: Workspace) -> int | None:
    """At unlock: the first broken envelope since the last checkpoint; a whole chain moves it on."""
    store = workspace._store
    broken = store.first_break(from_checkpoint=True)
    if broken is None:
        store.checkpoint_journal(workspace.now())
    else:
        note_broken_journal(workspace, broken)
    return broken


def journal_job(workspace: Workspace, stop: Callable[[], bool]) -> Callable[[], int | None]:
    """The work of reading the whole journal, for another thread. It raises Cancelled, Explained."""
    store = workspace._store
    return lambda: store.first_break(from_checkpoint=False, stop=stop)


def note_broken_journal(workspace: Workspace, entry: int) -> None:
    """Best effort: where the journal takes no note, the break still has to be said."""
    with suppress(Explained):
        workspace.note(Note(act=Act.VERIFIED, kind="journal", fields=(f"broken at entry {entry}",)))


def last_backup(workspace: Workspace) -> datetime | None:
    """When the newest backup was made (UTC); None where there is none."""
    found = backups(Path(workspace.place))
    return found[0].made_at if found else None


def backup_is_due(workspace: Workspace) -> bool:
    """At unlock: nobody needs a second copy within the hour, because each replaces an older one."""
    last = last_backup(workspace)
    return last is None or workspace.now() - last > FRESH_FOR


def backup_job(workspace: Workspace) -> Callable[[], datetime]:
    """The work for another thread, with all it needs taken now. It raises Explained."""
    keys, at = workspace._store.keys, workspace.now()
    return lambda: make_backup(keys, at).made_at


__all__ = [
    "Check",
    "backup_is_due",
    "backup_job",
    "journal_break",
    "journal_job",
    "last_backup",
    "note_broken_journal",
    "verify",
]
