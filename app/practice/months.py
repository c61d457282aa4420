"""Calendar months, as sentences and orders count them."""

from calendar import monthrange
from datetime import date, timedelta


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier); the last day of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def whole_months(start: date, end: date) -> int:
    """Whole months from `start` to `end`; an end on the day before counts as the full month."""
    after = end + timedelta(days=1)
    months = (after.year - start.year) * 12 + after.month - start.month
    return months if add_months(start, months) <= after else months - 1


def spans(start: date, end: date, months: int) -> bool:
    """Is it exactly `months` long, whether the last day is counted in or not?"""
    exact = add_months(start, months)
    return end in (exact, exact - timedelta(days=1))
