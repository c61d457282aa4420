"""Damage is noticed, said kindly, and never read as truth."""

import random
from pathlib import Path

import pytest

from app.errors import Explained
from app.models.change import Change
from app.store import backup, engine, integrity, vault
from app.store.case_store import CaseStore
from app.workspace.workspace import Workspace
from tests import stores


@pytest.fixture
def filled(template: stores.Template, tmp_path: Path) -> Path:
    workspace = stores.open_again(template.copy(tmp_path))
    for number in range(1, 41):
        workspace.apply(Change.add("Add", stores.child(number, notes=f"note {number} " * 60)))
    folder = Path(workspace.place)
    workspace.lock()
    return folder


def held(folder: Path) -> dict[str, bool]:
    opened = vault.unlock(folder, "Amina Khan", stores.PASSPHRASE, stores.START)
    store = CaseStore.open(opened)
    try:
        return {check.name: check.held for check in integrity.check(store)}
    finally:
        store.close()


def test_a_whole_store_passes_every_check(filled: Path) -> None:
    assert all(held(filled).values())
    assert set(held(filled)) == {"salt", "header", "pages", "structure", "links", "identity", "journal"}


def test_a_damaged_salt_is_noticed_and_the_store_still_opens(filled: Path) -> None:
    with (filled / vault.DATABASE).open("r+b") as file:
        file.write(bytes(16))
    checks = held(filled)
    assert not checks["salt"]
    assert checks["journal"]


@pytest.mark.parametrize("seed", range(40))
def test_random_damage_is_flagged_or_refused_and_never_silently_wrong(filled: Path, seed: int) -> None:
    chance = random.Random(seed)
    file = filled / vault.DATABASE
    data = bytearray(file.read_bytes())
    length = chance.choice([1, 16, 512, 4096])
    start = chance.randrange(16, len(data) - length)
    for at in range(start, start + length):
        data[at] ^= chance.randrange(1, 256)
    file.write_bytes(bytes(data))
    assert _said_damaged(filled) or not all(held(filled).values())


def _said_damaged(folder: Path) -> bool:
    try:
        held(folder)
    except Explained as error:
        return "damaged" in error.sentence
    return False


@pytest.mark.parametrize("damage", ["empty", "cut", "garbage", "gone"])
def test_a_damaged_database_says_so_and_that_the_passphrase_is_right(filled: Path, damage: str) -> None:
    file = filled / vault.DATABASE
    if damage == "gone":
        file.unlink()
    else:
        whole = file.read_bytes()
        file.write_bytes({"empty": b"", "cut": whole[:2048], "garbage": bytes(reversed(whole))}[damage])
    with pytest.raises(Explained, match="damaged") as said:
        stores.open_again(filled)
    assert "passphrase are right" in said.value.sentence


def test_a_store_from_a_newer_version_is_refused_and_left_alone(filled: Path) -> None:
    opened = vault.unlock(filled, "Amina Khan", stores.PASSPHRASE, stores.START)
    raw = engine.connect(opened.database_file, opened.raw_key)
    raw.execute("PRAGMA user_version = 9999")
    raw.close()
    with pytest.raises(Explained, match="newer version"):
        stores.open_again(filled)


def test_a_second_window_on_one_store_is_refused_kindly(workspace: Workspace) -> None:
    with pytest.raises(Explained, match="already open"):
        stores.open_again(Path(workspace.place))


def test_a_locked_workspace_answers_with_a_sentence(workspace: Workspace) -> None:
    workspace.lock()
    with pytest.raises(Explained, match="locked"):
        workspace.caseload()


def test_a_backup_opens_as_a_store_and_only_five_are_kept(workspace: Workspace, tmp_path: Path) -> None:
    workspace.apply(Change.add("Add", stores.child()))
    for _ in range(7):
        made = backup.make_backup(workspace._store.keys, workspace.now())
    assert len(backup.backups(Path(workspace.place))) == 5
    again = stores.open_again(made.folder)
    assert [row.chosen_name for row in again.caseload().rows] == ["Mal"]
    again.lock()


def test_old_database_libraries_are_refused() -> None:
    good = ((3, 51, 3), "4.19.0 community", {"TEMP_STORE=2", "ENABLE_FTS5"})
    engine.guard_versions(*good)
    old_sqlite = ((3, 51, 2), *good[1:])
    old_cipher = (good[0], "3.4", good[2])
    temp_on_disk = (*good[:2], {"TEMP_STORE=1", "ENABLE_FTS5"})
    for bad in (old_sqlite, old_cipher, temp_on_disk):
        with pytest.raises(Explained, match="too old"):
            engine.guard_versions(*bad)


def test_attach_and_rekey_are_denied(workspace: Workspace) -> None:
    raw = engine.connect(workspace._store.keys.database_file, workspace._store.keys.raw_key)
    for statement in ("ATTACH ':memory:' AS plain", "PRAGMA rekey = 'x'", "PRAGMA temp_store = FILE"):
        with pytest.raises(Exception, match="not authorized"):
            raw.execute(statement)
    raw.close()


def test_a_short_key_is_never_taken(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="raw key"):
        engine.connect(tmp_path / "x.db", "ab" * 31)
