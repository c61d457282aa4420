"""What stands around every screen: F8, F9, undo, text size, messages, the rail."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.models.change import Change
from app.models.person import Role
from app.views.parts.desk import Place
from app.views.shell import registry
from tests import stores
from tests.drivers.window import WindowDriver
from tests.views import a11y
from tests.views.shell.pages import ChildPage

MALACHI = stores.child()
HIS_PAGE = Place("child", MALACHI.id)
ROLES = {
    Role.PRACTITIONER: {"today", "children"},
    Role.MANAGER: {"today", "children", "file_checks"},
    Role.SPECIALIST: {"today", "children"},
    Role.PRINT_DESK: {"today", "children"},
    Role.AUDITOR: set[str](),
}


def stored_address(driver: WindowDriver) -> str:
    return driver.room.workspace.open_file(MALACHI.id).child.address


def test_f9_shows_nothing_and_gives_everything_back(inside: WindowDriver) -> None:
    inside.go(HIS_PAGE)
    inside.press(Qt.Key.Key_F9)
    assert inside.seen.strip() == "Press F9 to come back."
    inside.press(Qt.Key.Key_A)
    inside.press_control(Qt.Key.Key_F)
    assert inside.seen.strip() == "Press F9 to come back."
    inside.press(Qt.Key.Key_F9)
    assert inside.is_in
    inside.type("1 Elm")
    assert isinstance(inside.screen, ChildPage)
    assert inside.screen.address.text() == "1 Elm"


def test_a_blank_window_can_still_be_locked(inside: WindowDriver) -> None:
    inside.press(Qt.Key.Key_F9)
    inside.lock()
    assert inside.door.unlock.isVisible()


def test_f9_works_at_the_door_too(window: WindowDriver) -> None:
    window.start()
    window.press(Qt.Key.Key_F9)
    assert window.seen.strip() == "Press F9 to come back."
    window.press(Qt.Key.Key_Return)
    assert window.focus_name == "Create a store"


def test_f8_leaves_only_what_is_the_childs_own(inside: WindowDriver) -> None:
    inside.go(HIS_PAGE)
    inside.press(Qt.Key.Key_F8)
    assert not inside.room.rail.isVisible()
    assert "Amina Khan" not in inside.seen
    assert "High" not in inside.seen
    inside.press(Qt.Key.Key_F8)
    assert inside.room.rail.isVisible()
    assert "Amina Khan, manager" in inside.seen
    assert "High" in inside.seen


def test_f8_is_refused_where_a_page_has_no_form_for_the_child(inside: WindowDriver) -> None:
    inside.press(Qt.Key.Key_F8)
    assert "not for the child to see" in inside.said
    assert inside.room.rail.isVisible()
    assert not inside.room.beside_key.isChecked()


@pytest.mark.parametrize(
    "place",
    [Place("today"), Place("settings"), Place("contact", MALACHI.id), Place("child", stores.child(2).id)],
)
def test_beside_the_child_one_goes_nowhere_else(inside: WindowDriver, place: Place) -> None:
    inside.room.workspace.apply(Change.add("Add a child", stores.child(2)))
    inside.go(HIS_PAGE)
    inside.press(Qt.Key.Key_F8)
    inside.go(place)
    assert "You are beside the child now." in inside.said
    assert inside.screen.place == HIS_PAGE
    inside.press(Qt.Key.Key_Escape)
    assert inside.screen.place == HIS_PAGE


def test_a_lock_ends_beside_the_child(inside: WindowDriver) -> None:
    inside.go(HIS_PAGE)
    inside.press(Qt.Key.Key_F8)
    inside.lock()
    inside.unlock()
    assert inside.room.rail.isVisible()


def test_ctrl_n_adds_a_child(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> None:
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    driver.press_control(Qt.Key.Key_N)
    assert driver.screen.place == Place("child")


def test_undo_and_redo_say_what_they_did(inside: WindowDriver) -> None:
    inside.go(HIS_PAGE)
    inside.type("1 Elm Road")
    inside.room.navigation.flush()
    assert stored_address(inside) == "1 Elm Road"
    inside.room.undo()
    assert stored_address(inside) == ""
    assert inside.said == "Taken back: Edit address."
    inside.room.redo()
    assert stored_address(inside) == "1 Elm Road"
    assert inside.said == "Done again: Edit address."
    inside.room.redo()
    assert inside.said == "There is nothing to do again."


def test_ctrl_z_outside_a_field_takes_the_last_change_back(inside: WindowDriver) -> None:
    inside.go(HIS_PAGE)
    inside.type("1 Elm Road")
    inside.room.navigation.flush()
    inside.room.rail.button("today").setFocus()
    inside.press_control(Qt.Key.Key_Z)
    assert stored_address(inside) == ""
    inside.press_control(Qt.Key.Key_Y)
    assert stored_address(inside) == "1 Elm Road"


def test_esc_and_alt_left_go_back(inside: WindowDriver) -> None:
    inside.go(HIS_PAGE)
    inside.press(Qt.Key.Key_Escape)
    assert inside.screen.place == Place("today")
    inside.go(HIS_PAGE)
    inside.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert inside.screen.place == Place("today")
    inside.press(Qt.Key.Key_Escape)
    assert inside.screen.place == Place("today")


def test_leaving_a_page_saves_what_was_typed(inside: WindowDriver) -> None:
    inside.go(HIS_PAGE)
    inside.type("1 Elm Road")
    inside.go(Place("today"))
    assert stored_address(inside) == "1 Elm Road"
    assert "Saved 09:" in inside.seen


def test_a_child_who_is_gone_is_said_and_the_page_stays(inside: WindowDriver) -> None:
    inside.go(Place("child", stores.child(9).id))
    assert "no longer in the store" in inside.said
    assert inside.screen.place == Place("today")


def test_a_message_said_before_going_is_seen_on_the_next_page_only(inside: WindowDriver) -> None:
    inside.room.say("Malachi was added.", "good")
    inside.room.go(HIS_PAGE)
    assert inside.said == "Malachi was added."
    inside.wait()
    inside.go(Place("today"))
    assert inside.said == ""


def test_text_grows_and_shrinks_and_stays_within_bounds(inside: WindowDriver) -> None:
    for _ in range(15):
        inside.window.grow_text(1)
    assert inside.window.settings.text_size == 200
    inside.press_control(Qt.Key.Key_0)
    assert inside.window.settings.text_size == 100
    inside.press_control(Qt.Key.Key_Minus)
    assert inside.window.settings.text_size == 90


def test_the_keys_stand_on_a_card_until_esc(inside: WindowDriver) -> None:
    inside.press(Qt.Key.Key_F1)
    assert "Beside the child" in inside.seen
    inside.press(Qt.Key.Key_Escape)
    assert "Beside the child: only" not in inside.seen


@pytest.mark.parametrize("role", Role)
def test_each_role_sees_its_places_only(
    open_window: Callable[..., WindowDriver], tmp_path: Path, role: Role
) -> None:
    made, _ = stores.make_store(tmp_path)
    stores.add_colleague(made, "Sam Reed", role)
    folder = Path(made.place)
    made.lock()
    driver = open_window()
    driver.start(folder)
    driver.unlock("Sam Reed", stores.OTHER_PASSPHRASE)
    assert driver.is_in
    assert {name for name in ROLES[role] if registry.is_offered(name, role)} == {  # type: ignore[arg-type]
        name for name in ("today", "children", "file_checks") if name in driver.room.rail.places
    }
    driver.go(Place("people"))
    allowed = role == Role.MANAGER
    assert (driver.screen.place == Place("people")) is allowed


def test_every_control_has_a_name_and_no_word_is_cut(inside: WindowDriver) -> None:
    for size in (100, 150):
        inside.window.change_settings(inside.window.settings.changed(text_size=size))
        for place in (Place("today"), Place("settings"), Place("people")):
            inside.go(place)
            assert a11y.nameless(inside.window) == []
            assert a11y.clipped(inside.window) == []


def test_nothing_flashes_up_as_a_window_of_its_own(inside: WindowDriver) -> None:
    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.seen: list[str] = []

        def eventFilter(self, widget: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(widget, QWidget) and widget.isWindow():
                self.seen.append(type(widget).__name__)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    for place in (Place("settings"), Place("people"), HIS_PAGE, Place("today")):
        inside.go(place)
    QApplication.instance().removeEventFilter(watch)
    assert watch.seen == []
