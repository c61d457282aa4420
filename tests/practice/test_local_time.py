"""Wall time and moments around the days when the clocks change."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.practice.local_time import moments, wall_time, zone_named

LONDON = "Europe/London"
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)


def test_most_times_mean_one_moment() -> None:
    assert moments(date(2026, 7, 1), time(16), LONDON) == (datetime(2026, 7, 1, 15, tzinfo=UTC),)
    assert moments(date(2026, 12, 4), time(16), LONDON) == (datetime(2026, 12, 4, 16, tzinfo=UTC),)


@pytest.mark.parametrize("clock", [time(1), time(1, 30), time(1, 59)])
def test_the_hour_that_the_clocks_skip_means_nothing(clock: time) -> None:
    assert moments(FORWARD, clock, LONDON) == ()


@pytest.mark.parametrize("clock", [time(1), time(1, 30), time(1, 59)])
def test_the_hour_that_comes_twice_means_two_moments_an_hour_apart(clock: time) -> None:
    first, second = moments(BACK, clock, LONDON)
    assert (second - first).total_seconds() == 3600


@pytest.mark.parametrize(("day", "clock"), [(FORWARD, time(0, 59)), (FORWARD, time(2)), (BACK, time(2))])
def test_the_edges_of_the_change_mean_one_moment(day: date, clock: time) -> None:
    assert len(moments(day, clock, LONDON)) == 1


def test_a_zone_that_nobody_knows_is_read_as_the_home_zone() -> None:
    for name in ("Nowhere/At all", "", "../secrets"):
        assert zone_named(name).key == LONDON


@given(st.integers(0, 40_000_000), st.sampled_from([LONDON, "Asia/Kolkata", "America/St_Johns"]))
def test_every_moment_is_among_those_its_wall_time_can_mean(minutes: int, zone: str) -> None:
    at = datetime(1985, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    wall = wall_time(at, zone)
    assert at in moments(wall.date(), wall.time(), zone)
