"""Dates, times and phone numbers as easy read says them: in full, one way, never split (ER25, ER26)."""

import re
from datetime import date, time

NO_BREAK = "\u00a0"

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_IN_LINE = "January February March April May June July August September October November December"
_MONTHS = _MONTHS_IN_LINE.split()
_NUMBER = re.compile(r"(?<![\w+])(?:\+44[ \u00a0]?(?:\(0\))?|0)(?:[ \u00a0-]?\(?\d\)?){6,10}(?!\w)")


def full_date(day: date) -> str:
    """`Friday 4 December 2026`, with spaces that keep it on one line."""
    return NO_BREAK.join((_DAYS[day.weekday()], str(day.day), _MONTHS[day.month - 1], str(day.year)))


def clock_time(at: time) -> str:
    """`4pm`, `4.30pm`, `12 midday`, `12 midnight`."""
    if at.minute == 0 and at.hour in (0, 12):
        return NO_BREAK.join(("12", "midday" if at.hour else "midnight"))
    hour = at.hour % 12 or 12
    minutes = f".{at.minute:02}" if at.minute else ""
    return f"{hour}{minutes}{'am' if at.hour < 12 else 'pm'}"


def phone_number(text: str) -> str:
    """The text with every UK phone number in it grouped as it is read out; all else stays as it is."""
    return _NUMBER.sub(lambda match: _grouped(match.group()), text)


def _grouped(number: str) -> str:
    digits = re.sub(r"\D", "", number.replace("(0)", ""))
    if number.startswith("+"):
        digits = "0" + digits[2:]
    sizes = _group_sizes(digits)
    groups = []
    for size in sizes:
        groups.append(digits[:size])
        digits = digits[size:]
    return NO_BREAK.join(group for group in (*groups, digits) if group)


def _group_sizes(digits: str) -> tuple[int, ...]:
    """How the first groups of a UK number are read (Ofcom's area code lengths); the rest is one group."""
    if len(digits) == 11 and digits.startswith("02"):
        return (3, 4)
    if digits.startswith(("03", "08", "011")) or re.match(r"01\d1", digits):
        return (4, 3) if len(digits) > 8 else (4,)
    return (5, 3)
