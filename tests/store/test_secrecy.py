"""A lost laptop tells a thief nothing."""

import stat
from pathlib import Path

import pytest

from app.errors import Explained
from app.models.change import Change
from app.store import backup, vault
from tests import stores

MARKERS = ("Quillfeather", "Zephyrine", "Marmalade Row", "ZZ9 9QX", "Amina", "Khan", "Riverside", "YJ77777")


def test_store_log_backup_and_header_hold_no_readable_name(tmp_path: Path) -> None:
    workspace, _ = stores.make_store(tmp_path)
    child = stores.child(
        given_name="Zephyrine",
        family_name="Quillfeather",
        reference="YJ77777",
        address="1 Marmalade Row",
        postcode="ZZ9 9QX",
    )
    workspace.apply(Change.add("Add a child", child))
    workspace.draft("child:notes", "Quillfeather likes bikes", child.id)
    workspace.caseload()
    workspace.note_search("Quillfeather", 1)
    folder = Path(workspace.place)
    assert list(folder.glob("store.db-wal"))
    _hunt(folder)
    backup.make_backup(workspace._store.keys, workspace.now())
    _hunt(folder)
    workspace.lock()
    with pytest.raises(Explained) as refused:
        vault.unlock(folder, "Amina Khan", "wrong words", workspace.now())
    assert "Amina" not in str(refused.value)
    _hunt(folder)


def test_the_database_begins_with_its_salt_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    workspace, _ = stores.make_store(tmp_path)
    file = Path(workspace.place) / vault.DATABASE
    assert file.read_bytes()[:16].hex() == workspace._store.keys.header.database_salt
    for path in (file, *(Path(workspace.place) / name for name in ("header.json", "header.copy.json"))):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    workspace.lock()


def _hunt(folder: Path) -> None:
    looked_at = 0
    for path in folder.rglob("*"):
        if path.is_file():
            looked_at += 1
            data = path.read_bytes()
            for marker in MARKERS:
                assert marker.encode() not in data, f"{marker} in {path.name}"
                assert marker.encode("utf-16-le") not in data, f"{marker} in {path.name}"
    assert looked_at >= 3
