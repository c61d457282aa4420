"""Today through the window."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.models.change import Change
from app.models.contact import Contact, ContactMode
from app.views.parts.desk import Place
from app.views.shell import registry
from tests import stores
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window
from tests.views import a11y

__all__ = ["open_window"]


@pytest.fixture
def today(
    open_window: Callable[..., WindowDriver],
    template: stores.Template,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> WindowDriver:
    monkeypatch.setitem(registry.SCREENS, "child", ("tests.views.shell.pages", "ChildPage"))
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    return driver


def add_child(driver: WindowDriver, number: int, days: int) -> None:
    workspace = driver.room.workspace
    child = stores.child(number, known_as=f"Child {number}")
    workspace.apply(Change.add("Add a child", child))
    booked = Contact(
        id=workspace.new_id(), child_id=child.id, at=stores.START + timedelta(days=days, hours=7),
        zone="Europe/London", mode=next(iter(ContactMode)), purpose="Home visit",
    )  # fmt: skip
    workspace.apply(Change.add("Book a contact", booked))


def test_late_children_stand_first_with_words(today: WindowDriver) -> None:
    add_child(today, 1, 2)
    add_child(today, 2, -3)
    today.go(Place("today"))
    screen = today.screen
    headings = [rows.accessibleName() for rows in screen.lists]  # type: ignore[attr-defined]
    assert headings == ["Late: 1", "Next: 1"]
    assert screen.lists[0].table.rows[0].chosen_name == "Child 2"  # type: ignore[attr-defined]
    assert "2 due" in today.seen


def test_enter_opens_the_child(today: WindowDriver) -> None:
    add_child(today, 1, 1)
    today.go(Place("today"))
    today.screen.first_focus().setFocus()  # type: ignore[union-attr]
    today.press(Qt.Key.Key_Return)
    assert today.screen.place == Place("child", stores.child(1).id)


def test_a_change_shows_at_once(today: WindowDriver) -> None:
    assert "No children yet" in today.seen
    add_child(today, 1, 1)
    assert "1 due" in today.seen


def test_only_my_own_children_are_due_to_me(today: WindowDriver) -> None:
    add_child(today, 1, 1)
    today.screen.everybody.click()  # type: ignore[attr-defined]
    assert "nothing is due for your children" in today.seen
    today.screen.everybody.click()  # type: ignore[attr-defined]
    assert "1 due" in today.seen


def test_a_note_that_waits_can_be_put_in(today: WindowDriver) -> None:
    workspace, child = today.room.workspace, stores.child(notes="Old words")
    workspace.apply(Change.add("Add a child", child))
    workspace.draft(f"child:{child.id}:notes", "New words", child.id)
    today.go(Place("today"))
    assert a11y.nameless(today.window) == []
    today.screen.notes[0].use.click()  # type: ignore[attr-defined]
    today.wait()
    assert workspace.open_file(child.id).child.notes == "New words"
    assert workspace.drafts() == ()
    assert "Notes, Mal" not in today.seen
    today.room.undo()
    assert workspace.open_file(child.id).child.notes == "Old words"


def test_a_note_that_waits_can_be_thrown_away(today: WindowDriver) -> None:
    workspace, child = today.room.workspace, stores.child(notes="Old words")
    workspace.apply(Change.add("Add a child", child))
    workspace.draft(f"child:{child.id}:notes", "New words", child.id)
    today.go(Place("today"))
    today.screen.notes[0].drop.click()  # type: ignore[attr-defined]
    today.wait()
    assert workspace.drafts() == ()
    assert workspace.open_file(child.id).child.notes == "Old words"
