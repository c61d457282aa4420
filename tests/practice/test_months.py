from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.months import add_months, spans, whole_months

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 1, 30), 2, date(2026, 3, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 1, 15), 0, date(2026, 1, 15)),
    ],
)
def test_the_same_day_of_another_month_or_its_last(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@given(days, st.integers(1, 40))
def test_a_whole_length_counts_with_or_without_its_last_day(start: date, months: int) -> None:
    end = add_months(start, months)
    assert spans(start, end, months)
    assert spans(start, end - timedelta(days=1), months)
    assert not spans(start, end + timedelta(days=1), months)
    assert whole_months(start, end) == whole_months(start, end - timedelta(days=1)) == months


@given(days, st.integers(0, 1500))
def test_whole_months_never_run_past_the_end(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    months = whole_months(start, end)
    assert add_months(start, months) <= end + timedelta(days=1) < add_months(start, months + 2)
