"""A manager adds a colleague, who then opens the store with a passphrase of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from app.models.person import Role
from app.views.parts.desk import Place
from app.views.parts.passphrase_field import PassphraseField
from app.views.people.screen import PeopleScreen
from tests import stores
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window

__all__ = ["open_window"]
WHOLE = {
    "name": "Sam Reed",
    "phone": "01632 960103",
    "passphrase": stores.OTHER_PASSPHRASE,
    "again": stores.OTHER_PASSPHRASE,
    "own_passphrase": stores.PASSPHRASE,
}


@pytest.fixture
def driver(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    made = open_window()
    made.start(template.copy(tmp_path))
    made.unlock()
    made.go(Place("people"))
    return made


def people(driver: WindowDriver) -> PeopleScreen:
    assert isinstance(driver.screen, PeopleScreen)
    return driver.screen


def fill(driver: WindowDriver, role: Role | None = Role.PRACTITIONER, **answers: str) -> None:
    card = people(driver).add
    for field, words in {**WHOLE, **answers}.items():
        widget = card.rows[field].field
        line = widget.line if isinstance(widget, PassphraseField) else widget
        assert isinstance(line, QLineEdit)
        line.setText(words)
    card.role.show_value(role)
    card.button.click()
    driver.wait()


def names(driver: WindowDriver) -> list[str]:
    return [person.name for person in driver.room.workspace.people()]


def test_a_colleague_opens_the_store_with_their_own_passphrase(driver: WindowDriver) -> None:
    fill(driver)
    assert driver.said == "Sam Reed can open this store now."
    assert [person.name for person in people(driver).people.table.rows] == ["Amina Khan", "Sam Reed"]
    driver.lock()
    driver.unlock("Sam Reed", stores.OTHER_PASSPHRASE)
    assert driver.room.workspace.person.role == Role.PRACTITIONER


def test_no_passphrase_stays_on_the_page(driver: WindowDriver) -> None:
    fill(driver)
    assert not [line.text() for line in people(driver).findChildren(QLineEdit) if line.text()]


def test_the_wrong_own_passphrase_adds_nobody_and_keeps_what_was_typed(driver: WindowDriver) -> None:
    fill(driver, own_passphrase="wrong")
    assert "do not open this store" in driver.seen
    assert names(driver) == ["Amina Khan"]
    assert people(driver).add.typed().name == "Sam Reed"
    assert people(driver).add.isEnabled()


def test_a_name_that_is_there_already_is_refused(driver: WindowDriver) -> None:
    fill(driver, name="amina  khan")
    assert "Somebody of that name is already in this store." in driver.seen
    assert names(driver) == ["Amina Khan"]


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"name": " "}, "Write their name."),
        ({"passphrase": "abc"}, "too easy to guess"),
        ({"again": "abc"}, "not the same"),
        ({"own_passphrase": ""}, "Write your own passphrase."),
    ],
)
def test_what_is_missing_is_said(driver: WindowDriver, answers: dict[str, str], says: str) -> None:
    fill(driver, **answers)
    assert says in driver.seen
    assert names(driver) == ["Amina Khan"]


def test_a_role_must_be_chosen(driver: WindowDriver) -> None:
    fill(driver, role=None)
    assert "Choose their role." in driver.seen
