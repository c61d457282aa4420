"""A backup is the store at one moment, whatever is saved meanwhile."""

from pathlib import Path
from typing import Any

import pytest

from app.models.change import Change
from app.store import backup, engine
from app.workspace.workspace import Workspace
from tests import stores


def saving_before(workspace: Workspace, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Somebody saves at the moment when the backup opens a connection."""
    really = getattr(engine, step)

    def opened(database: Path, raw_key: str, **wanted: bool) -> Any:
        monkeypatch.undo()
        workspace.apply(Change.add("Add a child", stores.child(given_name="Late")))
        return really(database, raw_key, **wanted)

    monkeypatch.setattr(engine, step, opened)


@pytest.mark.parametrize("step", ["reader", "connect"])
def test_what_is_saved_during_a_backup_spoils_nothing(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    keys = workspace._store.keys
    saving_before(workspace, monkeypatch, step)
    made = backup.make_backup(keys, workspace.now())
    assert backup.backups(keys.folder) == (made,)
    assert len(workspace.caseload().rows) == 1
