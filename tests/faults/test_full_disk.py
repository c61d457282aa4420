"""A disk without room, or one that may only be read: a sentence, nothing lost, and work goes on later."""

import re
from itertools import count
from pathlib import Path

import pytest

from app.errors import Explained
from app.models.change import Change
from app.models.person import Role
from app.store import failed_unlocks, keys
from app.workspace import importing, opening, safekeeping
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.command_line import CommandLine
from tests.exchange.caseloads import SAMPLE
from tests.faults.conftest import MALACHI, Disk, fill_pages, free_pages

FULL = "[Tt]he disk is full"
PLACE = "The store cannot be made in this place"
READ_ONLY = "may not be written to"


def whole(workspace: Workspace) -> bool:
    return all(each.held for each in safekeeping.verify(workspace))


def add_children_until_full(workspace: Workspace) -> int:
    """How many the store said it took."""
    for number in count(2):
        try:
            workspace.apply(Change.add("Add", stores.child(number)))
        except Explained as full:
            assert re.search(FULL, full.sentence)  # noqa: PT017
            return number - 2
    return 0


def test_what_does_not_fit_is_refused_and_what_was_there_stays(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add", MALACHI))
    workspace.open_file(MALACHI.id)
    fill_pages(workspace)
    after = MALACHI.changed(address="1 Elm Road")
    for act in (
        lambda: workspace.apply(Change.edit("Edit", MALACHI, after)),
        lambda: workspace.draft("child:notes", "Typed on a full disk. " * 20),
        lambda: workspace.apply(Change.add("Add", stores.child(2))),
    ):
        with pytest.raises(Explained, match=FULL):
            act()
    assert workspace.open_file(MALACHI.id).child == MALACHI
    assert workspace.caseload().matching == 1
    assert workspace.can_undo == "Add"
    free_pages(workspace)
    workspace.apply(Change.edit("Edit", MALACHI, after))
    assert workspace.open_file(MALACHI.id).child == after
    assert whole(workspace)


def test_an_undo_that_does_not_fit_can_be_repeated(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add", MALACHI))
    workspace.apply(Change.edit("Edit", MALACHI, MALACHI.changed(address="1 Elm Road")))
    fill_pages(workspace)
    with pytest.raises(Explained, match=FULL):
        workspace.undo()
    free_pages(workspace)
    assert workspace.undo() is not None
    assert workspace.open_file(MALACHI.id).child == MALACHI


def test_an_import_that_does_not_fit_brings_nobody_in(workspace: Workspace) -> None:
    sheet = importing.read_table(importing.read_file(SAMPLE))
    seen = importing.preview(workspace, sheet, importing.match_columns(workspace, sheet).columns)
    fill_pages(workspace)
    with pytest.raises(Explained, match=FULL):
        importing.import_caseload(workspace, seen)
    assert workspace.caseload().total == 0
    free_pages(workspace)
    assert len(importing.import_caseload(workspace, seen).imported) == 76


def test_a_real_full_disk_is_met_with_sentences_and_nothing_is_lost(
    template: stores.Template, disk: Disk
) -> None:
    workspace = stores.open_again(template.copy(disk.place))
    workspace.apply(Change.add("Add", MALACHI))
    safekeeping.backup_job(workspace)()
    before = safekeeping.last_backup(workspace)
    disk.fill()
    kept = add_children_until_full(workspace)
    assert workspace.caseload().matching == kept + 1
    with pytest.raises(Explained, match="The backup could not be made"):
        safekeeping.backup_job(workspace)()
    assert safekeeping.last_backup(workspace) == before
    with pytest.raises(Explained, match="The way in could not be kept"):
        stores.add_colleague(workspace, "Ron Whitlock", Role.PRINT_DESK)
    disk.free()
    workspace.apply(Change.edit("Edit", MALACHI, MALACHI.changed(address="1 Elm Road")))
    safekeeping.backup_job(workspace)()
    assert len(list((Path(workspace.place) / "backups").iterdir())) == 2
    assert whole(workspace)
    workspace.lock()


def test_an_unlock_that_finds_the_disk_full_lets_the_store_go(template: stores.Template, disk: Disk) -> None:
    folder = template.copy(disk.place)
    disk.fill()
    with pytest.raises(Explained, match=FULL) as refused:
        stores.open_again(folder)
    disk.free()
    disk.set_writable(False)
    disk.set_writable(True)
    stores.open_again(folder).lock()
    assert refused.traceback, "the error is held, and nothing of the store with it"


def test_an_opening_that_fails_late_lets_the_store_go(template: stores.Template, tmp_path: Path) -> None:
    folder = template.copy(tmp_path)
    workspace = stores.open_again(folder)
    with workspace._store._writer.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE journal RENAME TO lost")
    workspace.lock()
    errors = []
    for _ in range(2):
        with pytest.raises(Explained, match="This store is damaged") as refused:
            stores.open_again(folder)
        errors.append(refused)


def test_a_store_that_cannot_be_finished_leaves_nothing(disk: Disk) -> None:
    disk.fill()
    with (disk.place / "full").open("r+b") as file:
        file.truncate(file.seek(0, 2) - 16_384)
    with pytest.raises(Explained, match=FULL):
        stores.make_store(disk.place)
    assert [each.name for each in disk.place.iterdir()] == ["full"]
    disk.free()
    stores.make_store(disk.place)[0].lock()


def test_a_disk_that_may_only_be_read_is_said(template: stores.Template, disk: Disk) -> None:
    folder = template.copy(disk.place)
    disk.set_writable(False)
    with pytest.raises(Explained, match=READ_ONLY):
        stores.open_again(folder)
    with pytest.raises(Explained, match="do not open this store"):
        stores.open_again(folder, passphrase="wrong")
    with pytest.raises(Explained, match=PLACE):
        stores.make_store(disk.place / "new")
    disk.set_writable(True)
    assert failed_unlocks.moments(folder) == []
    stores.open_again(folder).lock()


def test_a_header_that_cannot_be_written_keeps_the_ways_in(
    template: stores.Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = template.copy(tmp_path)
    (folder / "header.json.partial").mkdir()
    workspace = stores.open_again(folder)
    with pytest.raises(Explained, match="The way in could not be kept"):
        stores.add_colleague(workspace, "Ron Whitlock", Role.PRINT_DESK)
    assert [each.name for each in workspace.people()] == ["Amina Khan"]
    workspace.lock()
    stores.open_again(folder).lock()


def test_the_command_line_meets_a_full_and_a_read_only_disk_in_sentences(
    alongside: CommandLine, template: stores.Template, disk: Disk, tmp_path: Path
) -> None:
    folder = template.copy(disk.place)
    new = ("create", disk.place / "new", "--service", "Riverside", "--role", "manager")
    commands = (("children", folder), ("import", folder, SAMPLE), ("verify", folder), new)
    disk.fill()
    for command in commands:
        said = alongside(*command)
        assert (said.code, said.out) == (1, ""), command
        assert "disk is full" in said.err, command
    disk.free()
    disk.set_writable(False)
    for command in commands:
        said = alongside(*command)
        assert (said.code, said.out) == (1, ""), command
        assert READ_ONLY in said.err, command
    disk.set_writable(True)
    assert alongside("import", folder, SAMPLE).code == 0
    assert alongside(*new).code == 0


def test_a_create_in_a_place_that_no_folder_can_have(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 300, "file/below"):
        (tmp_path / "file").write_text("", encoding="utf-8")
        wanted = opening.NewStore(
            tmp_path / name, stores.service(), stores.person(), stores.PASSPHRASE, exactly_there=True
        )
        with pytest.raises(Explained, match=PLACE):
            opening.create_store(wanted, stores.circumstances(), cheap_keys_for_tests=True)
    assert keys.TEST_COST.memory == 64
