"""A day and a time as one moment, in the zone that the contact was booked in."""

from datetime import UTC, datetime

import pytest

from app.errors import Explained
from app.views.contacts.state import NOT_SET
from app.views.contacts.when_field import WhenField

TWICE_FIRST = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
TWICE_SECOND = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.fixture
def when(qtbot):
    field = WhenField("Europe/London")
    qtbot.addWidget(field)
    return field


def write(field, day, clock):
    field.day.line.setText(day)
    field.clock.line.setText(clock)


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 7, 1, 15, tzinfo=UTC),
        datetime(2026, 12, 4, 16, tzinfo=UTC),
        TWICE_FIRST,
        TWICE_SECOND,
    ],
)
def test_what_is_shown_reads_as_the_same_moment(when, at):
    when.show_value(at)
    assert when.value() == at


def test_nothing_written_is_not_set(when):
    when.show_value(NOT_SET)
    assert when.value() == NOT_SET
    assert not when.is_unfinished


@pytest.mark.parametrize(
    ("day", "clock", "says"),
    [
        ("4/12/2026", "", "needs a time"),
        ("", "4pm", "needs a day"),
        ("31/2/2026", "4pm", "no day 31"),
        ("4/12/2026", "99", "not a time"),
        ("29/3/2026", "1.30am", "no 1.30am"),
        ("25/10/2026", "1.30am", "clocks go back"),
    ],
)
def test_what_is_no_moment_is_told_in_a_sentence(when, day, clock, says):
    write(when, day, clock)
    assert when.is_unfinished
    with pytest.raises(Explained, match=says):
        when.value()


def test_a_contact_that_has_a_moment_cannot_lose_it(when):
    when.show_value(TWICE_FIRST)
    write(when, "", "")
    with pytest.raises(Explained, match="needs a day"):
        when.value()


def test_writing_another_time_asks_again_which_one(when):
    when.show_value(TWICE_SECOND)
    when.clock.line.textEdited.emit("1.15am")
    write(when, "25/10/2026", "1.15am")
    with pytest.raises(Explained):
        when.value()


def test_what_is_half_written_can_be_kept_and_put_back(when):
    write(when, "4/12", "4")
    kept = when.written()
    write(when, "", "")
    when.write_in(kept)
    assert (when.day.line.text(), when.clock.line.text()) == ("4/12", "4")
