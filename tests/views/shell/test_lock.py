"""After a lock nothing of the store is on the screen or within reach."""

import gc
import weakref
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.child import Child
from app.views.parts.desk import Place
from app.views.shell.room import Room
from tests import stores
from tests.drivers.window import WindowDriver
from tests.views.shell.pages import ChildPage

MALACHI = stores.child()
HIS_PAGE = Place("child", MALACHI.id)


def his_page(driver: WindowDriver) -> ChildPage:
    driver.go(HIS_PAGE)
    assert isinstance(driver.screen, ChildPage)
    return driver.screen


def test_ctrl_l_leaves_only_the_door(inside: WindowDriver) -> None:
    his_page(inside)
    inside.lock()
    assert not inside.is_in
    assert inside.door.unlock.isVisible()
    assert "Locked at 09:0" in inside.seen
    assert "Nothing was lost." in inside.seen
    assert "Address" not in inside.seen
    assert inside.window.windowTitle() == "Alongside"


def test_no_screen_and_no_record_can_be_reached_after_a_lock(inside: WindowDriver) -> None:
    inside.room.workspace.apply(Change.add("Add a child", stores.child(7, address="7 Elm")))
    inside.go(Place("child", stores.child(7).id))
    page = inside.screen
    assert isinstance(page, ChildPage)
    inside.type("1")
    kept = [weakref.ref(each) for each in (page, page.child, inside.room, inside.room.workspace, page.form)]
    del page
    inside.lock()
    QTest.qWait(1)
    assert [found for found in (ref() for ref in kept) if found is not None] == []
    children = [each for each in gc.get_objects() if isinstance(each, Child)]
    assert not [each for each in children if each.reference == "YJ00007"]
    assert not [each for each in gc.get_objects() if isinstance(each, Room) and shiboken6.isValid(each)]
    assert not [each for each in QApplication.allWidgets() if isinstance(each, ChildPage)]


def test_a_workspace_that_was_kept_refuses_after_the_lock(inside: WindowDriver) -> None:
    workspace = inside.room.workspace
    file = workspace.open_file(MALACHI.id)
    inside.lock()
    for use in (workspace.people, lambda: workspace.open_file(MALACHI.id), lambda: file.child):
        with pytest.raises(Explained, match="The store is locked"):
            use()


def test_what_is_being_typed_is_saved_by_the_lock(inside: WindowDriver) -> None:
    his_page(inside)
    inside.type("1 Elm Road")
    inside.lock()
    inside.unlock()
    assert inside.room.workspace.open_file(MALACHI.id).child.address == "1 Elm Road"


def test_unfinished_text_waits_and_is_offered_after_the_unlock(inside: WindowDriver) -> None:
    his_page(inside)
    inside.type("unfinished")
    inside.lock()
    assert "one note is waiting for you" in inside.seen
    assert inside.door.unlock.name.text() == "Amina Khan"
    assert inside.focus is inside.door.unlock.passphrase.line
    inside.unlock()
    assert "Notes, Mal" in inside.seen
    assert "What is stored" in inside.seen


def test_a_lock_answers_open_questions_with_no_and_forgets_the_clipboard(inside: WindowDriver) -> None:
    asked = QDialog(inside.window)
    asked.open()
    QApplication.clipboard().setText("Malachi")
    QTest.keyClick(asked, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    inside.wait()
    assert not asked.isVisible()
    assert asked.result() == QDialog.DialogCode.Rejected
    assert QApplication.clipboard().text() == ""


def test_f9_over_a_question_takes_the_question_away(inside: WindowDriver) -> None:
    asked = QDialog(inside.window)
    asked.open()
    QTest.keyClick(asked, Qt.Key.Key_F9)
    inside.wait()
    assert not asked.isVisible()
    assert inside.seen.strip() == "Press F9 to come back."


def test_a_lock_waits_for_slow_work(inside: WindowDriver) -> None:
    told: list[str] = []
    inside.jobs.run(
        lambda: "paper",
        done=lambda paper: told.append(f"{paper} for {inside.room.workspace.person.name}"),
        failed=lambda wrong: told.append(wrong.sentence),
        owner=inside.room,
    )
    inside.window.lock()
    assert told == ["paper for Amina Khan"]


def test_a_second_lock_does_nothing(inside: WindowDriver) -> None:
    inside.lock()
    inside.window.lock()
    assert inside.door.unlock.isVisible()


def test_nobody_near_for_five_minutes_locks(inside: WindowDriver) -> None:
    inside.circumstances.now.at += timedelta(minutes=4)  # type: ignore[attr-defined]
    inside.window.idle.look()
    assert inside.is_in
    inside.circumstances.now.at += timedelta(minutes=2)  # type: ignore[attr-defined]
    inside.window.idle.look()
    inside.wait()
    assert not inside.is_in


def test_the_first_touch_after_a_sleep_meets_a_locked_window(inside: WindowDriver) -> None:
    his_page(inside)
    inside.circumstances.now.at += timedelta(hours=1)  # type: ignore[attr-defined]
    field = inside.focus
    QTest.keyClick(field, Qt.Key.Key_X)
    inside.wait()
    assert not inside.is_in
    inside.unlock()
    assert inside.room.workspace.open_file(MALACHI.id).child.address == ""


def test_touching_anything_keeps_the_window_open(inside: WindowDriver) -> None:
    for _ in range(4):
        inside.circumstances.now.at += timedelta(minutes=4)  # type: ignore[attr-defined]
        QTest.mouseMove(inside.window, QPoint(5, 5))
        QTest.keyClick(inside.window, Qt.Key.Key_Shift)
    assert inside.is_in


def test_the_lock_button_in_the_rail_locks(inside: WindowDriver) -> None:
    inside.room.rail.button("lock").click()
    inside.wait()
    QTest.qWait(1)
    assert not inside.is_in


def test_closing_the_window_saves_and_locks(inside: WindowDriver) -> None:
    his_page(inside)
    inside.type("2 Oak Lane")
    workspace, folder = inside.room.workspace, inside.room.workspace.place
    inside.window.close()
    with pytest.raises(Explained, match="locked"):
        workspace.people()
    again = stores.open_again(Path(folder))
    assert again.open_file(MALACHI.id).child.address == "2 Oak Lane"
    again.lock()


def test_no_second_window_ever_shows(inside: WindowDriver) -> None:
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [inside.window]
    assert isinstance(inside.window, QWidget)
