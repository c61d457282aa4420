"""Times as people type and read them: *4pm*, *4.30 pm*, *16:30*; *Today, 4pm*."""

import re
from datetime import date, time, timedelta

from app.errors import Explained
from app.views.parts.date_words import MONTHS, say_date

_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]?([0-5][0-9]))?\s*(am|pm|a\.m\.?|p\.m\.?)?")
_NAMED = {
    "noon": time(12),
    "midday": time(12),
    "12 midday": time(12),
    "midnight": time(0),
    "12 midnight": time(0),
}


def read_time(typed: str) -> time | None:
    """The time that was typed; None for nothing. An hour alone needs *am* or *pm* below 13.

    Raises Explained with a sentence when it is no time.
    """
    words = " ".join(typed.lower().split())
    if not words:
        return None
    if words in _NAMED:
        return _NAMED[words]
    found = _CLOCK.fullmatch(words)
    if found is None:
        raise _no_time()
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "")[:1]
    if half:
        if not 1 <= hour <= 12:
            raise _no_time()
        return time(hour % 12 + (12 if half == "p" else 0), minute)
    if hour > 23:
        raise _no_time()
    if found[2] is None and hour < 13:
        raise Explained(
            f"Is {hour} in the morning or the afternoon?",
            do=f"Write {hour % 12 or 12}am or {hour % 12 or 12}pm.",
        )
    return time(hour, minute)


def say_time(clock: time) -> str:
    """`4pm`, `4.30pm`, `12 midday`."""
    if clock.minute == 0 and clock.hour in (0, 12):
        return "12 midday" if clock.hour else "12 midnight"
    minutes = f".{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{'am' if clock.hour < 12 else 'pm'}"


def say_near_day(day: date, today: date) -> str:
    """`Today`, `Tomorrow`, `Yesterday`, `4 December`; with the year where it is not this one."""
    near = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}.get((day - today).days)
    if near:
        return near
    far = abs(day - today) > timedelta(days=300) or day.year < today.year
    return say_date(day) if far else f"{day.day} {MONTHS[day.month - 1]}"


def _no_time() -> Explained:
    return Explained("This is not a time we can read.", do="Write it like 4pm, 4.30pm or 16:30.")
