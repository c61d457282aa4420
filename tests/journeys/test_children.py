"""The list of children: found, narrowed, sorted and opened, by keyboard alone."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.models.change import Change
from app.models.contact import Contact
from app.models.journal import Act
from app.models.level import Level
from app.models.person import Role
from app.views.parts.desk import Place
from tests import stores
from tests.drivers.children import ChildrenDriver
from tests.drivers.window import WindowDriver
from tests.views import a11y

DAYO = stores.person("Dayo Lawal", Role.PRACTITIONER)
MALACHI = stores.child(
    1,
    known_as="",
    what_helps=("Short sentences", "pictures help"),
    safety_and_wellbeing=Level.HIGH,
    worker_id=DAYO.id,
)
MAYA = stores.child(2, given_name="Maya", family_name="Thompson", known_as="", postcode="ZZ9 9AA")
TOMASZ = stores.child(
    3,
    given_name="Tomasz",
    family_name="Malinowski",
    known_as="Tomek",
    risk_of_serious_harm=Level.VERY_HIGH,
)
OLD = stores.child(4, given_name="Kyle", family_name="Webb", known_as="", closed_on=date(2026, 5, 3))


@pytest.fixture
def window(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    """A manager inside a store with three open files and a closed one."""
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    workspace = driver.room.workspace
    workspace.apply(Change.add("Add a person", DAYO))
    for child in (MALACHI, MAYA, TOMASZ, OLD):
        workspace.apply(Change.add("Add a child", child))
    workspace.apply(Change.add("Add an order", stores.disposal(MALACHI)))
    workspace.apply(Change.add("Add an order", stores.disposal(MAYA, ends_on=date(2026, 11, 19))))
    visit = Contact(
        id=stores.NAMESPACE,
        child_id=MALACHI.id,
        at=datetime(2026, 11, 22, 16, tzinfo=UTC),
        mode="home visit",
    )
    workspace.apply(Change.add("Book", visit))
    return driver


@pytest.fixture
def children(window: WindowDriver) -> ChildrenDriver:
    return ChildrenDriver(window)


def test_a_row_says_who_what_and_when(children: ChildrenDriver) -> None:
    assert children.names == ["Malachi", "Maya", "Tomek"]
    who, order, due, safety, harm = children.cells(0)
    assert who == "Malachi Osei, 15. Short sentences; pictures help"
    assert order == "Youth rehabilitation order. ends 31 May 2027"
    assert due == "Home visit. today, 4pm"
    assert (safety, harm) == ("High", "Not judged")
    late = children.cells(1)[2]
    assert late == "! 3 days late: Youth rehabilitation order ends. was due 19 November 2026"
    assert children.cells(2)[0] == "Tomek Tomasz Malinowski, 15"
    assert children.count == "3 open"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ma", ["Malachi", "Maya", "Tomek"]),
        ("tomek", ["Tomek"]),
        ("YJ00002", ["Maya"]),
        ("zz99aa", ["Maya"]),
        ("zz9 9", ["Maya"]),
        ('mal"', ["Malachi", "Tomek"]),
    ],
)
def test_children_are_found_by_name_known_as_id_and_postcode(
    words: str, found: list[str], children: ChildrenDriver
) -> None:
    children.find(words)
    assert children.names == found


def test_the_filter_is_in_sight_and_one_press_clears_it(children: ChildrenDriver) -> None:
    assert children.filtered_by == ""
    children.find("maya")
    children.choose("worker", "Worker: unallocated")
    assert children.filtered_by == "Filtered: “maya”, unallocated   × Clear"
    assert children.count == "1 of 3 open"
    children.screen.filters.clear_button.click()
    assert (children.filtered_by, len(children.names)) == ("", 3)
    assert children.screen.filters.search.text() == ""


def test_the_list_is_narrowed_by_worker_order_level_and_closed(children: ChildrenDriver) -> None:
    children.choose("worker", "Worker: Dayo Lawal")
    assert children.names == ["Malachi"]
    children.choose("worker", "Worker: everyone")
    children.choose("order", "Order: Youth rehabilitation order")
    assert children.names == ["Malachi", "Maya"]
    children.choose("order", "Order: any")
    children.choose("level", "Level: very high")
    assert children.names == ["Tomek"]
    children.screen.filters.clear()
    children.choose("closed", "Closed files")
    assert children.names == ["Kyle"]
    assert children.cells(0)[2] == "Closed. 3 May 2026"
    assert children.count == "1 closed"


def test_headings_and_the_drop_down_sort_both_ways(children: ChildrenDriver) -> None:
    children.choose("order_by", "Sort: what is next")
    assert children.names == ["Maya", "Malachi", "Tomek"]
    children.screen.list.sort_wanted.emit("name", True)
    assert children.names == ["Tomek", "Maya", "Malachi"]
    children.choose("order_by", "Sort: risk of serious harm")
    assert children.names[0] == "Tomek"


def test_find_go_down_and_open_by_keyboard(children: ChildrenDriver) -> None:
    window = children.window
    children.find("ma")
    window.press(Qt.Key.Key_Down)
    assert children.screen.list.hasFocus()
    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)
    assert window.room.navigation.place == Place("child", MAYA.id)
    window.press(Qt.Key.Key_Escape)
    assert children.screen.filters.search.text() == "ma"
    children.find("tomek")
    window.press(Qt.Key.Key_Return)
    assert window.room.navigation.place == Place("child", TOMASZ.id)


def test_up_from_the_first_row_goes_back_to_the_words(children: ChildrenDriver) -> None:
    children.find("ma")
    children.window.press(Qt.Key.Key_Down)
    children.window.press(Qt.Key.Key_Up)
    assert children.screen.filters.search.hasFocus()
    children.window.press(Qt.Key.Key_Escape)
    assert children.filtered_by == ""


def test_nobody_matching_is_said_with_a_way_out(children: ChildrenDriver) -> None:
    children.find("zzz")
    assert "Nobody matches" in children.window.seen
    assert "3 open without the filter." in children.window.seen
    button = children.screen.nothing.button
    assert button is not None
    button.click()
    assert len(children.names) == 3


def test_a_search_is_written_down_without_its_words_when_typing_rests(children: ChildrenDriver) -> None:
    children.find("maya")
    children.screen.flush()
    entry = children.window.room.workspace._store.journal_entries(None, 1)[0]
    assert (entry.note.act, entry.note.fields) == (Act.SEARCHED, ("4 characters", "1 found"))
    children.screen.flush()
    assert children.window.room.workspace._store.journal_entries(None, 1)[0].seq == entry.seq


def test_a_long_list_loads_as_it_is_scrolled(children: ChildrenDriver) -> None:
    workspace = children.window.room.workspace
    for number in range(10, 130):
        workspace.apply(Change.add("Add", stores.child(number, known_as=f"Child {number:03}")))
    children.window.wait()
    assert len(children.names) == 100
    children.screen.list.scrollToBottom()
    children.window.wait()
    assert len(children.names) == 123
    assert children.names == sorted(children.names)


def test_an_empty_store_says_how_to_begin(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> None:
    driver = open_window()
    driver.start(template.copy(tmp_path / "empty"))
    driver.unlock()
    ChildrenDriver(driver)
    assert "No children yet" in driver.seen


def test_every_control_has_a_name_and_room(children: ChildrenDriver) -> None:
    children.find("ma")
    assert a11y.nameless(children.screen) == []
    assert a11y.clipped(children.screen) == []
