"""Whatever breaks while the window locks: screen covered, store closed, and the door says the rest."""

import gc
import logging
import shutil
import sys
import threading
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox

from app import main
from app.easyread.rules import check
from app.errors import Explained
from app.language.sentences import tokens
from app.models.change import Change
from app.models.child import Child
from app.views.parts.desk import Place
from app.views.parts.jobs import Jobs, PoolExecutor
from app.views.parts.page_view import PageImage, PageView
from app.views.shell import window as window_module
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.window import WindowDriver
from tests.faults.conftest import MALACHI, Disk, enter, fill_pages
from tests.views.shell.pages import ChildPage

HIS_PAGE = Place("child", MALACHI.id)
NOT_KEPT = "What you typed last could not be kept."


def on_his_page(driver: WindowDriver) -> Workspace:
    driver.go(HIS_PAGE)
    return driver.room.workspace


def demand_locked(driver: WindowDriver, workspace: Workspace) -> None:
    """Only the door is to be seen, and the store is closed."""
    assert driver.window.room is None
    assert driver.door.unlock.isVisible()
    assert driver.window.windowTitle() == "Alongside"
    assert "Malachi" not in driver.seen
    with pytest.raises(Explained, match="The store is locked"):
        workspace.people()
    free = stores.open_again(Path(driver.door._store or ""), prefix="next")
    free.lock()


BREAKS: dict[str, Callable[[], Exception]] = {
    "a sentence": lambda: Explained("The disk is full, so this could not be saved."),
    "a bug": lambda: ValueError(MALACHI.given_name),
    "a broken disk": lambda: OSError(5, MALACHI.given_name),
    "too deep": lambda: RecursionError(MALACHI.given_name),
}


@pytest.mark.parametrize("step", ["flush", "leave", "drafts", "lock", "clear", "wait_idle"])
@pytest.mark.parametrize("kind", BREAKS)
def test_a_step_that_fails_does_not_keep_the_store_open(
    inside: WindowDriver,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    step: str,
    kind: str,
) -> None:
    workspace = on_his_page(inside)
    owners: dict[str, object] = {
        "flush": inside.screen,
        "leave": inside.room,
        "drafts": workspace,
        "lock": workspace._store,
        "clear": inside.window._clipboard,
        "wait_idle": inside.jobs,
    }
    owner, name = (owners[step], step) if step != "lock" else (workspace, "_note")

    def breaks(*_given: object) -> None:
        raise BREAKS[kind]()

    with monkeypatch.context() as patch, caplog.at_level(logging.DEBUG):
        patch.setattr(owner, name, breaks)
        inside.lock()
    demand_locked(inside, workspace)
    assert "Malachi" not in caplog.text
    if step == "flush":
        assert NOT_KEPT in inside.seen
        assert ("disk is full" in inside.seen) is (kind == "a sentence")


def test_a_screen_whose_draft_cannot_be_written_says_so_at_the_door(inside: WindowDriver) -> None:
    workspace = on_his_page(inside)
    inside.type("1 Elm Road")
    fill_pages(workspace)
    inside.lock()
    demand_locked(inside, workspace)
    assert f"{NOT_KEPT} The disk is full" in inside.seen
    assert "Elm" not in inside.seen


def test_what_is_kept_as_a_draft_is_not_said_to_be_lost(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add", MALACHI))

    def refused_then_drafted() -> None:
        with pytest.raises(Explained):
            workspace.apply(Change.edit("Edit", MALACHI.changed(notes="old"), MALACHI))
        workspace.draft("child:notes", "typed")

    assert workspace.lost_while(refused_then_drafted) == ""


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_while_locking_asks_nobody(
    inside: WindowDriver, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    workspace = on_his_page(inside)
    monkeypatch.setattr(sys, "excepthook", partial(main.report, inside.window))
    screen = inside.screen
    assert isinstance(screen, ChildPage)
    screen.form.edited.connect(_slot_with_a_bug)
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda self: asked.append(self.text()))
    inside.type("1 Elm Road")
    inside.lock()
    assert asked == []
    assert f"{NOT_KEPT} Something went wrong" in inside.seen
    assert "Malachi" not in caplog.text
    del screen
    demand_locked(inside, workspace)


def _slot_with_a_bug(*_given: object) -> None:
    raise ValueError(MALACHI.given_name)


def test_a_folder_that_vanished_is_said_at_the_door(inside: WindowDriver) -> None:
    workspace = on_his_page(inside)
    inside.type("1 Elm Road")
    shutil.rmtree(workspace.place)
    inside.lock()
    assert inside.window.room is None
    assert f"{NOT_KEPT} The store is no longer in its folder" in inside.seen
    with pytest.raises(Explained, match="locked"):
        workspace.people()
    inside.unlock()
    assert "There is no Alongside store in this folder" in inside.seen


def test_a_store_on_a_full_disk_locks_and_says_what_was_lost(
    window: WindowDriver, template: stores.Template, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = enter(window, template.copy(disk.place), monkeypatch)
    workspace = on_his_page(inside)
    inside.type("1 Elm Road")
    disk.fill()
    inside.lock()
    assert inside.window.room is None
    assert f"{NOT_KEPT} The disk is full" in inside.seen
    disk.free()
    demand_locked(inside, workspace)


def test_a_job_that_does_not_stop_is_left_behind(
    template: stores.Template,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    open_window: Callable[..., WindowDriver],
) -> None:
    driver = enter(open_window(), template.copy(tmp_path), monkeypatch)
    monkeypatch.setattr(window_module, "_PATIENCE_MS", 50)
    driver.window.jobs = Jobs(PoolExecutor())
    workspace, told, go_on = on_his_page(driver), [], threading.Event()
    for _ in range(2):
        driver.window.jobs.run(
            lambda: go_on.wait(20), done=told.append, failed=told.append, owner=driver.window
        )
    driver.lock()
    demand_locked(driver, workspace)
    go_on.set()
    driver.window.jobs._executor.wait()
    driver.wait()
    assert told == []
    assert not driver.window.jobs.is_busy


def test_questions_lists_and_hints_leave_the_screen(inside: WindowDriver) -> None:
    workspace = on_his_page(inside)
    hint = QLabel("Malachi", None, Qt.WindowType.ToolTip)
    hint.show()
    lonely = QDialog()
    lonely.setModal(True)
    lonely.show()
    inside.window.lock()
    inside.wait()
    assert not lonely.isVisible()
    assert not hint.isVisible()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [inside.window]
    demand_locked(inside, workspace)


def test_a_second_lock_in_the_middle_of_the_first_does_nothing(inside: WindowDriver) -> None:
    workspace = on_his_page(inside)
    inside.jobs.run(
        lambda: None, done=lambda _: inside.window.lock(), failed=lambda _: None, owner=inside.window
    )
    inside.lock()
    demand_locked(inside, workspace)


def test_nothing_is_within_reach_after_a_blank_and_a_lock(inside: WindowDriver) -> None:
    inside.room.workspace.apply(Change.add("Add", stores.child(7, address="7 Elm")))
    inside.go(Place("child", stores.child(7).id))
    page = inside.screen
    assert isinstance(page, ChildPage)
    page.address.kept = page.child  # type: ignore[attr-defined]
    shown = PageView()
    shown.setParent(page)
    shown.show_pages([PageImage(4, 4, bytes(64))])
    shown._sheets._drawn[0] = QPixmap(4, 4)
    inside.type("9 Oak")
    QApplication.clipboard().setText("Malachi")
    kept = [
        weakref.ref(each)
        for each in (
            page,
            page.child,
            shown._sheets._pages[0],
            shown._sheets._drawn[0],
            inside.room,
            inside.room.workspace,
            inside.room.workspace._undo,
            inside.room.workspace._store,
        )
    ]
    del page, shown
    inside.press(Qt.Key.Key_F9)
    inside.lock()
    QTest.qWait(1)
    assert [type(found).__name__ for found in (ref() for ref in kept) if found is not None] == []
    assert not [each for each in gc.get_objects() if isinstance(each, Child) and each.reference == "YJ00007"]
    assert QApplication.clipboard().text() == ""


def test_the_frames_of_an_error_are_let_go_of(inside: WindowDriver) -> None:
    workspace = on_his_page(inside)
    child = workspace.open_file(MALACHI.id).child
    try:
        assert child.reference == "nobody"
    except AssertionError as error:
        sys.last_value, sys.last_traceback = error, error.__traceback__
    inside.lock()
    QTest.qWait(1)
    assert not hasattr(sys, "last_value")
    assert not hasattr(sys, "last_traceback")


def test_words_that_were_looked_at_are_forgotten(workspace: Workspace) -> None:
    sentence = "Zephyrine Quillfeather wants to mend bikes."
    check(sentence)
    tokens(sentence)
    workspace.lock()
    held = [each for each in gc.get_objects() if type(each).__name__ in ("Token", "Finding")]
    assert not [each for each in held if "Quillfeather" in repr(each)]
