from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Explained
from app.views.parts.time_words import read_time, say_near_day, say_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("4pm", time(16)), ("4 pm", time(16)), ("4.30pm", time(16, 30)), ("4:30 p.m.", time(16, 30)),
        ("16:30", time(16, 30)), ("1630", time(16, 30)), ("9.05", time(9, 5)), ("12am", time(0)),
        ("12pm", time(12)), ("noon", time(12)), ("14", time(14)), ("0:15", time(0, 15)),
        ("", None), ("  ", None),
    ],
)  # fmt: skip
def test_times_are_read_as_people_write_them(typed, meant):
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["25:00", "4.75", "13pm", "0pm", "later", "4pm tomorrow", "٤", "4"])
def test_what_is_no_time_is_told_in_a_sentence(typed):
    with pytest.raises(Explained) as told:
        read_time(typed)
    assert told.value.sentence.endswith(".")


@given(st.times())
def test_a_time_that_was_said_reads_as_itself(clock):
    clock = clock.replace(second=0, microsecond=0, tzinfo=None)
    assert read_time(say_time(clock)) == clock


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 22), "Today"),
        (date(2026, 11, 23), "Tomorrow"),
        (date(2026, 11, 21), "Yesterday"),
        (date(2026, 12, 4), "4 December"),
        (date(2027, 3, 14), "14 March"),
        (date(2027, 11, 30), "30 November 2027"),
        (date(2025, 12, 30), "30 December 2025"),
    ],
)
def test_days_near_today_are_said_as_people_say_them(day, said):
    assert say_near_day(day, date(2026, 11, 22)) == said
