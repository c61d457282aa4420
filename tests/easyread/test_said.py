"""Dates, times and phone numbers in easy read."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.easyread.said import clock_time, full_date, phone_number


def test_a_date_is_said_in_full_and_never_splits_over_lines() -> None:
    assert full_date(date(2026, 12, 4)) == "Friday\u00a04\u00a0December\u00a02026"


@given(st.dates())
def test_any_date_has_a_weekday_a_day_a_month_and_a_year(day: date) -> None:
    assert len(full_date(day).split("\u00a0")) == 4


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(16, 0), "4pm"),
        (time(16, 30), "4.30pm"),
        (time(9, 5), "9.05am"),
        (time(0, 30), "12.30am"),
        (time(12, 30), "12.30pm"),
        (time(12, 0), "12\u00a0midday"),
        (time(0, 0), "12\u00a0midnight"),
    ],
)
def test_a_time_is_said_one_way(at: time, said: str) -> None:
    assert clock_time(at) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("07700900123", "07700 900 123"),
        ("+447700900123", "07700 900 123"),
        ("+44 (0)20 7946 0018", "020 7946 0018"),
        ("0113 4960000", "0113 496 0000"),
        ("0161-496-0000", "0161 496 0000"),
        ("01632 960123", "01632 960 123"),
        ("0800 1111", "0800 1111"),
        ("03001234567", "0300 123 4567"),
        ("999", "999"),
        ("Nan, 07700900123", "Nan, 07700 900 123"),
        ("no number", "no number"),
        ("ref 1234567", "ref 1234567"),
    ],
)
def test_phone_numbers_are_grouped_as_they_are_read_out(typed: str, said: str) -> None:
    number = phone_number(typed)
    assert number.replace("\u00a0", " ") == said
    assert number.count("\u00a0") >= (2 if said[-1:].isdigit() and len(said) > 12 else 0)


@given(st.text())
def test_grouping_a_number_twice_changes_nothing_more(text: str) -> None:
    assert phone_number(phone_number(text)) == phone_number(text)
