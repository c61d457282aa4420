"""Backups of an open store."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.workspace import safekeeping
from app.workspace.workspace import Workspace
from tests import stores


def test_a_store_without_a_backup_needs_one(workspace: Workspace) -> None:
    assert safekeeping.last_backup(workspace) is None
    assert safekeeping.backup_is_due(workspace)


def test_after_a_backup_the_next_one_is_due_an_hour_later(workspace: Workspace) -> None:
    made = safekeeping.backup_job(workspace)()
    last = safekeeping.last_backup(workspace)
    assert last is not None
    assert last == made.replace(microsecond=0)
    assert not safekeeping.backup_is_due(workspace)
    clock = workspace.circumstances.now
    assert isinstance(clock, stores.Clock)
    clock.at += timedelta(hours=2)
    assert safekeeping.backup_is_due(workspace)


def test_the_work_is_frozen_so_it_still_ends_after_a_lock(workspace: Workspace) -> None:
    work = safekeeping.backup_job(workspace)
    workspace.lock()
    assert work().astimezone(UTC) > datetime(2026, 1, 1, tzinfo=UTC)


def test_a_backup_opens_like_a_store(workspace: Workspace, tmp_path: Path) -> None:
    safekeeping.backup_job(workspace)()
    copy = next((Path(workspace.place) / "backups").iterdir())
    opened = stores.open_again(copy)
    assert [person.name for person in opened.people()] == ["Amina Khan"]
    opened.lock()
