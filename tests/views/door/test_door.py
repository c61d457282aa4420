"""What stands at the door, and what does not stay there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from app.settings import Settings
from tests import stores
from tests.drivers.window import WindowDriver
from tests.views import a11y


@pytest.fixture
def standing(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    driver = open_window()
    driver.start(template.copy(tmp_path))
    return driver


def typed_in(driver: WindowDriver) -> list[str]:
    return [line.text() for line in driver.door.findChildren(QLineEdit) if line.text()]


def test_a_passphrase_does_not_stay_in_a_field_once_one_is_in(standing: WindowDriver) -> None:
    standing.unlock()
    assert stores.PASSPHRASE not in typed_in(standing)


def test_the_recovery_key_and_the_passphrases_do_not_stay_after_creating(
    window: WindowDriver, tmp_path: Path
) -> None:
    window.start()
    window.create_store(tmp_path)
    key = window.recovery_key
    window.type_back_two_groups()
    assert window.is_in
    left = typed_in(window)
    assert not [words for words in left if words in (key, stores.PASSPHRASE) or words in key.split("-")]
    assert window.recovery_key == ""


def test_a_new_store_that_was_never_entered_is_locked_when_the_window_closes(
    window: WindowDriver, tmp_path: Path
) -> None:
    window.start()
    window.create_store(tmp_path)
    window.window.close()
    stores.open_again(next(tmp_path.glob("*.alongside"))).lock()


def test_a_place_that_cannot_be_written_to_is_said_and_nothing_typed_is_lost(
    window: WindowDriver, tmp_path: Path
) -> None:
    taken = tmp_path / "a file"
    taken.write_text("")
    window.start()
    window.create_store(taken)
    assert "The store cannot be made in this place" in window.seen
    assert window.door.create_page.typed().service_name == "Riverside YJS"
    assert window.door.create_page.forward.isEnabled()


def test_opening_without_a_name_asks_for_it(standing: WindowDriver) -> None:
    standing.unlock(name=" ")
    assert "Write your name." in standing.seen
    standing.unlock(passphrase="")
    assert "Write your passphrase." in standing.seen


def test_the_passphrase_can_be_shown_and_is_hidden_again_before_it_is_used(standing: WindowDriver) -> None:
    field = standing.door.unlock.passphrase
    standing.door.unlock.name.setText("Amina Khan")
    field.line.setText("wrong words")
    field.show_button.click()
    assert field.line.echoMode() == QLineEdit.EchoMode.Normal
    standing.door.unlock.open_button.click()
    assert field.line.echoMode() == QLineEdit.EchoMode.Password


def test_the_door_is_busy_while_the_key_is_made(standing: WindowDriver) -> None:
    page = standing.door.unlock
    page.name.setText("Amina Khan")
    page.passphrase.line.setText(stores.PASSPHRASE)
    page.open_button.click()
    assert page.open_button.text() == "Opening"
    assert not page.open_button.isEnabled()
    standing.wait()
    assert standing.is_in


def test_another_store_can_be_opened_from_the_unlock_page(standing: WindowDriver) -> None:
    standing.door.unlock.other.click()
    assert "A store is a folder on this computer." in standing.seen


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_at_the_door_every_control_has_a_name_and_no_word_is_cut(
    open_window: Callable[..., WindowDriver],
    template: stores.Template,
    tmp_path: Path,
    size: int,
    theme: str,
) -> None:
    driver = open_window(Settings(theme=theme, text_size=size))
    driver.start(template.copy(tmp_path))
    door = driver.door
    for page in (door.welcome, door.unlock, door.create_page, door.recover, door.recovery_key):
        if page is door.recovery_key:
            door.recovery_key.stand("-".join(["ABCD"] * 14), 5)
        door.setCurrentWidget(page)
        driver.wait()
        assert a11y.nameless(page) == []
        assert a11y.clipped(page) == []
