"""From nothing to an empty caseload, by keyboard alone; and the ways in after that."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.settings import Settings, load
from tests import stores
from tests.drivers.window import WindowDriver

KEYS = Qt.Key


@pytest.fixture
def at_the_door(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    driver = open_window()
    driver.start(template.copy(tmp_path))
    return driver


def answer(window: WindowDriver, *answers: tuple[str, str]) -> None:
    """Type each answer into the field of that name, going on by Tab."""
    for field, words in answers:
        for _ in range(9):
            if window.focus_name == field:
                break
            window.tab()
        assert window.focus_name == field
        window.type(words)


def test_a_worker_creates_a_store_by_keyboard_alone(window: WindowDriver, tmp_path: Path) -> None:
    window.start()
    assert window.focus_name == "Create a store"
    window.press(KEYS.Key_Return)
    answer(window, ("Name of the service", "Riverside YJS"), ("Phone", "01632 960100"))
    window.press(KEYS.Key_Return)
    assert "Step 2 of 4" in window.seen
    answer(window, ("Your name", "Amina Khan"), ("Your phone", "01632 960101"), ("Your role", "M"))
    window.press(KEYS.Key_Return)
    assert "Step 3 of 4" in window.seen
    answer(window, ("Passphrase", stores.PASSPHRASE), ("Passphrase again", stores.PASSPHRASE))
    window.press(KEYS.Key_Return)
    assert "Step 4 of 4" in window.seen
    window.press_control(KEYS.Key_A)
    answer(window, ("Folder", str(tmp_path)))
    window.press(KEYS.Key_Return)

    key = window.recovery_key
    groups = key.split("-")
    assert len(groups) == 14
    assert all(group in window.seen for group in groups)
    for _ in range(2):
        number = int(window.focus_name.removeprefix("Type back group "))
        window.type(groups[number - 1].lower())
        window.tab()
    window.press(KEYS.Key_Return)

    assert window.is_in
    assert window.room.workspace.person.name == "Amina Khan"
    assert "No children yet" in window.seen
    assert "Amina Khan, manager" in window.seen
    assert not window.room.workspace.caseload().rows
    assert load().last_store == str(tmp_path / "Riverside YJS.alongside")
    assert groups[5] not in window.seen


def test_back_keeps_what_was_typed(window: WindowDriver) -> None:
    window.start()
    window.press(KEYS.Key_Return)
    answer(window, ("Name of the service", "Riverside YJS"))
    window.press(KEYS.Key_Return)
    window.door.create_page.back.click()
    assert window.focus_name == "Name of the service"
    assert window.door.create_page.typed().service_name == "Riverside YJS"


def test_what_is_missing_is_said_beside_its_field(window: WindowDriver) -> None:
    window.start()
    window.press(KEYS.Key_Return)
    window.press(KEYS.Key_Return)
    assert "Write the name of your service." in window.seen
    assert "Step 1 of 4" in window.seen


def test_the_wrong_group_is_not_taken(window: WindowDriver, tmp_path: Path) -> None:
    window.start()
    window.create_store(tmp_path)
    window.type("AAAA")
    window.press(KEYS.Key_Return)
    assert "Look at your paper" in window.seen
    assert not window.is_in


def test_a_wrong_passphrase_is_said_kindly_and_keeps_the_name(at_the_door: WindowDriver) -> None:
    at_the_door.unlock(passphrase="wrong words")
    assert not at_the_door.is_in
    assert "That name and passphrase do not open this store." in at_the_door.seen
    assert at_the_door.door.unlock.name.text() == "Amina Khan"
    assert at_the_door.focus is at_the_door.door.unlock.passphrase.line
    at_the_door.unlock()
    assert at_the_door.is_in


def test_a_damaged_and_a_newer_store_say_different_things(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> None:
    said = []
    for number, words in enumerate(('{"format": 99}', "not a header")):
        place = tmp_path / str(number)
        place.mkdir()
        folder = template.copy(place)
        for header in ("header.json", "header.copy.json"):
            (folder / header).write_text(words)
        driver = open_window()
        driver.start(folder)
        driver.unlock()
        said.append(driver.seen)
    assert "newer version" in said[0]
    assert "damaged" in said[1]


def test_a_store_that_is_open_elsewhere_says_so(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> None:
    folder = template.copy(tmp_path)
    other = stores.open_again(folder)
    driver = open_window()
    driver.start(folder)
    driver.unlock()
    assert "already open in another window" in driver.seen
    other.lock()


def test_a_folder_that_is_no_store_leads_to_the_welcome(window: WindowDriver, tmp_path: Path) -> None:
    window.start(tmp_path)
    assert "There is no Alongside store in this folder." in window.seen
    assert window.focus_name == "Create a store"


def test_the_recovery_key_gives_a_new_passphrase(
    open_window: Callable[..., WindowDriver], tmp_path: Path
) -> None:
    made, key = stores.make_store(tmp_path)
    folder = Path(made.place)
    made.lock()
    driver = open_window()
    driver.start(folder)
    driver.door.unlock.recovery.click()
    answer(
        driver,
        ("Recovery key", key.lower()),
        ("Your name", "amina khan"),
        ("New passphrase", stores.OTHER_PASSPHRASE),
        ("New passphrase again", stores.OTHER_PASSPHRASE),
    )
    driver.press(KEYS.Key_Return)
    assert driver.is_in
    driver.lock()
    driver.unlock(passphrase=stores.PASSPHRASE)
    assert not driver.is_in
    driver.unlock(passphrase=stores.OTHER_PASSPHRASE)
    assert driver.is_in


def test_a_wrong_recovery_key_says_so(at_the_door: WindowDriver) -> None:
    at_the_door.door.unlock.recovery.click()
    answer(
        at_the_door,
        ("Recovery key", "0000-1111"),
        ("Your name", "Amina Khan"),
        ("New passphrase", stores.OTHER_PASSPHRASE),
        ("New passphrase again", stores.OTHER_PASSPHRASE),
    )
    at_the_door.press(KEYS.Key_Return)
    assert "not complete or has a wrong character" in at_the_door.seen


def test_a_demo_store_says_so_on_every_screen(
    open_window: Callable[..., WindowDriver], tmp_path: Path
) -> None:
    made, _ = stores.make_store(tmp_path, demo=True)
    folder = Path(made.place)
    made.lock()
    driver = open_window(Settings(theme="dark"))
    driver.start(folder)
    driver.unlock()
    assert "This is a demo." in driver.seen
    driver.press(KEYS.Key_F1)
    assert "Everything leaves the screen at once." in driver.seen
