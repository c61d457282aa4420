"""Working days in England and Wales: Monday to Friday, without bank holidays."""

from datetime import date, timedelta
from functools import cache

from holidays import country_holidays

SATURDAY = 5


@cache
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(
        day
        for nation in ("ENG", "WLS")
        for day in country_holidays("GB", subdiv=nation, years=year)
        if day.year == year
    )


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in _bank_holidays(day.year)


def add_working_days(start: date, n: int) -> date:
    """The n-th working day after `start` (before it where n is negative).

    The start itself is never counted; n = 0 gives the start, or the next working day if it is none.
    """
    if n == 0:
        return start if is_working_day(start) else add_working_days(start, 1)
    way = timedelta(days=1 if n > 0 else -1)
    day, left = start, abs(n)
    while left:
        day += way
        left -= is_working_day(day)
    return day


def working_days_between(start: date, end: date) -> int:
    """Working days after `start` up to and with `end`; negative where `end` comes first."""
    if end < start:
        return -working_days_between(end, start)
    return sum(is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))
