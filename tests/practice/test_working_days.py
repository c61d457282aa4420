from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.working_days import add_working_days, is_working_day, working_days_between

days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
counts = st.integers(-60, 60).filter(bool)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 12, 25),
        date(2026, 12, 28),  # Boxing Day falls on a Saturday
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 4),
        date(2026, 8, 31),
        date(2022, 9, 19),
        date(2023, 5, 8),
        date(2026, 11, 21),
    ],
)
def test_weekends_and_bank_holidays_of_england_and_wales_are_no_working_days(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize("day", [date(2026, 11, 30), date(2026, 3, 17), date(2026, 8, 3), date(2026, 1, 2)])
def test_holidays_of_scotland_and_northern_ireland_are_working_days(day: date) -> None:
    assert is_working_day(day)


def test_the_start_is_not_counted() -> None:
    assert add_working_days(date(2026, 11, 20), 1) == date(2026, 11, 23)
    assert add_working_days(date(2026, 12, 24), 1) == date(2026, 12, 29)
    assert add_working_days(date(2026, 12, 29), -1) == date(2026, 12, 24)
    assert add_working_days(date(2026, 11, 21), 0) == date(2026, 11, 23)
    assert add_working_days(date(2026, 11, 20), 0) == date(2026, 11, 20)


@given(days, counts)
def test_it_always_lands_on_a_working_day(start: date, n: int) -> None:
    assert is_working_day(add_working_days(start, n))


@given(days, st.integers(1, 60))
def test_counting_gives_back_what_was_added(start: date, n: int) -> None:
    assert working_days_between(start, add_working_days(start, n)) == n


@given(days, days, days)
def test_counts_add_up(a: date, b: date, c: date) -> None:
    a, b, c = sorted((a, b, c))
    assert working_days_between(a, b) + working_days_between(b, c) == working_days_between(a, c)
    assert working_days_between(b, a) == -working_days_between(a, b)


@given(days, st.integers(1, 40))
def test_more_working_days_are_never_earlier(start: date, n: int) -> None:
    assert start < add_working_days(start, n) < add_working_days(start, n + 1)
