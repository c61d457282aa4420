import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Explained
from app.views.parts.date_words import MONTHS, read_date, say_date, say_day

FOURTH = date(2026, 12, 4)
A_DATE = st.dates(date(1000, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        "4/12/2026",
        "04/12/2026",
        "4.12.26",
        "4-12-2026",
        "2026-12-04",
        "4 dec 2026",
        "4 December 2026",
        "4th of december, 2026",
        " Friday 4 Dec. 26 ",
        "4dec2026",
        "04 12 2026",
    ],
)
def test_dates_are_read_as_people_write_them(typed):
    assert read_date(typed) == FOURTH


def test_nothing_typed_is_no_date():
    assert read_date("  ") is None


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("31/6/2026", "June 2026 has no day 31."),
        ("29 feb 2026", "February 2026 has no day 29."),
        ("4/13/2026", "There is no month 13."),
        ("0000-01-01", "There is no year 0."),
        ("soon", "This is not a date we can read."),
        ("4 ju 2026", "This is not a date we can read."),
        ("<b>1/1/2026</b>", "This is not a date we can read."),
    ],
)
def test_an_impossible_date_says_why(typed, says):
    with pytest.raises(Explained) as refused:
        read_date(typed)
    assert refused.value.what == says
    assert refused.value.do


@given(A_DATE)
def test_a_date_that_is_said_can_be_read_again(day):
    assert read_date(say_date(day)) == day
    assert read_date(say_day(day)) == day
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day}/{day.month}/{day.year:04}") == day


@given(st.text(max_size=30))
def test_whatever_is_typed_gives_a_date_or_a_sentence(typed):
    with contextlib.suppress(Explained):
        assert read_date(typed) is None or isinstance(read_date(typed), date)


def test_every_month_can_be_cut_to_three_letters():
    first = date(2026, 1, 1)
    for number, name in enumerate(MONTHS, 1):
        assert read_date(f"1 {name[:3]} 2026") == first.replace(month=number)
    assert read_date("1 sept 2026") == first.replace(month=9)
    assert first + timedelta(days=1) == read_date("2 jan 2026")
