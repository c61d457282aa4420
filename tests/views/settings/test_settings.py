"""Settings through the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.settings import load
from app.views.parts import theme
from app.views.parts.desk import Place
from app.views.settings.licences import LICENCES, version
from app.views.settings.screen import SettingsScreen
from tests import stores
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window

__all__ = ["open_window"]


@pytest.fixture
def settings(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> tuple[WindowDriver, SettingsScreen]:
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    driver.go(Place("settings"))
    assert isinstance(driver.screen, SettingsScreen)
    return driver, driver.screen


def test_colours_and_size_are_worn_at_once_and_kept(settings: tuple[WindowDriver, SettingsScreen]) -> None:
    driver, screen = settings
    for choice, value in ((screen.theme, "dark"), (screen.text_size, 120), (screen.lock_time, 10)):
        choice.show_value(value)
        choice.activated.emit(choice.currentIndex())
    assert (theme.current().name, theme.current().text_size) == ("dark", 120)
    kept = load()
    assert (kept.theme, kept.text_size, kept.lock_after_minutes) == ("dark", 120, 10)
    assert driver.window.settings == kept


def test_the_service_saves_by_itself_and_can_be_taken_back(
    settings: tuple[WindowDriver, SettingsScreen],
) -> None:
    driver, screen = settings
    assert screen.service is not None
    phone = screen.service.rows["phone"].field
    phone.setFocus()
    driver.press(Qt.Key.Key_End)
    driver.type(" ext 4")
    driver.go(Place("today"))
    assert driver.room.workspace.service().phone == "01632 960100 ext 4"
    assert "Saved" in driver.seen
    driver.go(Place("settings"))
    driver.room.undo()
    assert phone.text() == "01632 960100"  # type: ignore[attr-defined]
    assert driver.room.workspace.service().phone == "01632 960100"


def test_a_service_keeps_its_name(settings: tuple[WindowDriver, SettingsScreen]) -> None:
    driver, screen = settings
    assert screen.service is not None
    name = screen.service.rows["name"].field
    name.setFocus()
    name.selectAll()  # type: ignore[attr-defined]
    driver.type(" ")
    screen.flush()
    assert "A service needs a name." in driver.seen
    assert driver.room.workspace.service().name == "Riverside Youth Justice Service"


def test_the_settings_follow_ctrl_plus(settings: tuple[WindowDriver, SettingsScreen]) -> None:
    driver, screen = settings
    driver.window.grow_text(1)
    screen.refresh()
    assert screen.text_size.value() == 110


def test_every_licence_can_be_read_and_the_version_is_known(
    settings: tuple[WindowDriver, SettingsScreen],
) -> None:
    _, screen = settings
    for licence in LICENCES:
        screen.licence.show_value(licence)
        screen.licence.activated.emit(screen.licence.currentIndex())
        assert len(screen.licence_text.toPlainText()) > 100
    assert version().count(".") == 2
