"""The contact screen: each control named, no words cut off, booked and recorded, new and old."""

from uuid import UUID

import pytest

from app.models.voice import VoiceKind
from app.settings import Settings
from app.views.parts.desk import Place
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window
from tests.views import a11y
from tests.views.child.conftest import FULL, inside

__all__ = ["inside", "open_window"]

LAYOUT_ROUNDS = 5
"""A card in a column in a page settles from the inside out, one round of events a level."""

PLACES = {
    "book": Place("contact", FULL.id, tab="book"),
    "record": Place("contact", FULL.id, tab="record"),
    "to come": Place("contact", FULL.id, UUID(int=995)),
    "attended": Place("contact", FULL.id, UUID(int=1001)),
    "undecided": Place("contact", FULL.id, UUID(int=1002)),
}


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_nothing_is_nameless_or_cut_off(inside: WindowDriver, place: Place, size: int) -> None:
    inside.window.change_settings(Settings(theme="light", text_size=size))
    inside.go(place)
    if place.tab == "record":
        inside.screen.voice.voice.add_line(VoiceKind.DREW)
    for _ in range(LAYOUT_ROUNDS):
        inside.wait()
    assert a11y.nameless(inside.screen) == []
    assert a11y.clipped(inside.screen) == []


def test_a_contact_of_another_child_is_not_shown(inside: WindowDriver) -> None:
    inside.go(Place("contact", UUID(int=77), UUID(int=1001)))
    assert "no longer in the store" in inside.said


def test_a_contact_to_come_asks_nothing_about_attendance_yet(inside: WindowDriver) -> None:
    inside.go(PLACES["to come"])
    assert not inside.screen.outcome.isVisible()
    inside.screen.record_it.click()
    inside.wait()
    assert inside.screen.outcome.isVisible()
    assert inside.focus_name == "Attended"
