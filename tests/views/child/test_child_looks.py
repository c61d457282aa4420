"""Every tab of the child's page: each control named, no words cut off, at every size and for empty files."""

import pytest

from app.settings import Settings
from app.views.parts.desk import Place
from tests.drivers.window import WindowDriver
from tests.views import a11y
from tests.views.child.conftest import EMPTY, FULL

TABS = ("about", "contacts", "orders", "people", "details", "papers")


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("width", [1366, 1920])
@pytest.mark.parametrize("child", [FULL, EMPTY], ids=["full", "empty"])
def test_nothing_is_nameless_or_cut_off(inside: WindowDriver, child, width: int, size: int) -> None:
    inside.window.change_settings(Settings(theme="light", text_size=size))
    inside.window.resize(width, 768)
    for tab in TABS:
        inside.go(Place("child", child.id, tab=tab))
        inside.wait()
        assert a11y.nameless(inside.screen) == [], tab
        assert a11y.clipped(inside.screen) == [], tab


@pytest.mark.parametrize("size", [100, 150])
def test_beside_the_child_nothing_is_cut_off(inside: WindowDriver, size: int) -> None:
    inside.window.change_settings(Settings(theme="light", text_size=size))
    inside.go(Place("child", FULL.id))
    inside.room.toggle_beside_the_child()
    inside.wait()
    assert a11y.clipped(inside.screen) == []


def test_the_new_sheet_has_names_and_room(inside: WindowDriver) -> None:
    inside.go(Place("child"))
    assert a11y.nameless(inside.screen) == []
    assert a11y.clipped(inside.screen) == []


def test_the_page_shows_what_somebody_else_changed(inside: WindowDriver) -> None:
    from app.models.change import Change

    inside.go(Place("child", EMPTY.id))
    inside.room.workspace.apply(Change.edit("Edit", EMPTY, EMPTY.changed(hopes="To swim.")))
    inside.wait()
    page = inside.screen.page
    assert page.about.fields["hopes"].toPlainText() == "To swim."
