"""Dates as people type and read them: *4/12/2026*, *4 dec 2026*, *2026-12-04*; *4 December 2026*."""

import re
from datetime import date

from app.errors import Explained

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = re.compile(r"(\d{1,2})[\s/.\-]+(\d{1,2})[\s/.\-]+(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(
    r"(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?([a-z]{3,9})\.?,?\s*(\d{4}|\d{2})"
)


def say_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_day(day: date) -> str:
    return f"{DAYS[day.weekday()]} {say_date(day)}"


def read_date(typed: str) -> date | None:
    """The date that was typed; None for nothing. A year of two digits is in this century.

    Raises Explained with a sentence when it is no date.
    """
    words = " ".join(typed.lower().split())
    if not words:
        return None
    year, month, day = _parts(words)
    if not 1 <= month <= 12:
        raise Explained(f"There is no month {month}.", do="Write the day first, then the month: 4/12/2026.")
    try:
        return date(year, month, day)
    except ValueError:
        raise Explained(_no_such_day(day, month, year), do="Check the day and the month.") from None


def _parts(words: str) -> tuple[int, int, int]:
    """Year, month and day as they were written, not checked yet."""
    if found := _ISO.fullmatch(words):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _NUMBERS.fullmatch(words):
        return _year(found[3]), int(found[2]), int(found[1])
    if (found := _WORDS.fullmatch(words)) and (month := _month(found[2])):
        return _year(found[3]), month, int(found[1])
    raise Explained("This is not a date we can read.", do="Write it like 4/12/2026 or 4 December 2026.")


def _year(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def _month(word: str) -> int:
    """1 to 12, or 0 when the word is not the beginning of a month."""
    found = [number for number, name in enumerate(MONTHS, 1) if name.lower().startswith(word)]
    return 9 if word == "sept" else found[0] if len(found) == 1 else 0


def _no_such_day(day: int, month: int, year: int) -> str:
    if not 1 <= year <= 9999:
        return f"There is no year {year}."
    return f"{MONTHS[month - 1]} {year} has no day {day}."
