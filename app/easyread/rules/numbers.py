"""Rules about numbers, dates and times (ER24, ER25)."""

import re
from collections.abc import Iterator
from datetime import date, time

from app.easyread.rules.finding import Finding, Reader, Severity, found
from app.easyread.said import clock_time, full_date

_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 2
    )
} | {"fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50"}
_WORDED = re.compile(rf"(?<![\w-])(?:{'|'.join(_NUMBER_WORDS)})(?![\w-])", re.IGNORECASE)
_ROMAN = re.compile(r"(?<![\w'’])(?:II|III|IV|VI|VII|VIII|IX|XI|XII)(?![\w'’])")
_PERCENT = re.compile(r"(?<![\w.])(\d{1,3})(?:\.\d+)?\s?(?:%|per\s?cent\b)", re.IGNORECASE)
_ABOUT = {"10": "a few", "25": "a quarter", "50": "half", "75": "most", "90": "nearly all", "100": "all"}
_BIG = re.compile(r"(?<![\w£.,/:+-])(?<!\d[ \u00a0])(?:\d{1,3}(?:,\d{3})+|\d{5,})(?![\w/:-])(?![ \u00a0]\d)")


def numbers_plain(sentence: str, _reader: Reader) -> Iterator[Finding]:
    """ER24: digits for numbers, no Roman numerals, no percentages or big numbers."""
    for match in _WORDED.finditer(sentence):
        digits = _NUMBER_WORDS[match.group().lower()]
        yield found(
            match.start(), match.group(), "ER24", Severity.SHOULD, "Digits are easier to read.", digits
        )
    for match in _ROMAN.finditer(sentence):
        says = "Write this number with digits: many people cannot read it in letters."
        yield found(match.start(), match.group(), "ER24", Severity.SHOULD, says)
    for match in _PERCENT.finditer(sentence):
        says = "Say it without per cent: a few, half, most."
        yield found(match.start(), match.group(), "ER24", Severity.SHOULD, says, _ABOUT.get(match.group(1)))
    for match in _BIG.finditer(sentence):
        says = "This is a big number. Say many, or leave it out."
        yield found(match.start(), match.group(), "ER24", Severity.SHOULD, says)


_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_FULL_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MONTH = rf"(?:{'|'.join(_FULL_MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_FIGURES = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])")
_ISO = re.compile(r"(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")
_NO_YEAR = re.compile(r"(?<![\w/.])\d{1,2}/\d{1,2}(?![\w/])")
_WORDED_DATE = re.compile(
    rf"(?<!\w)(?:(?P<weekday>{_DAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun),?\s)?"
    rf"(?:the\s)?(?P<day>\d{{1,2}})(?P<ordinal>st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTH})\b(?:\.(?=\s\d))?"
    r"(?:,?\s(?P<year>\d{4})\b)?",
    re.IGNORECASE,
)
_IN_FULL = "Write the day, the date, the month and the year in full."


def dates_in_full(sentence: str, _reader: Reader) -> Iterator[Finding]:
    """ER25: dates one way, *Friday 4 December 2026*; never 04/12/26."""
    for match in _FIGURES.finditer(sentence):
        day, _, month, year = match.groups()
        real = _real_date(year if len(year) == 4 else f"20{year}", month, day)
        if real or match.group(2) == "/":
            yield _date_finding(match, real)
    for match in _ISO.finditer(sentence):
        yield _date_finding(match, _real_date(*match.groups()))
    for match in _NO_YEAR.finditer(sentence):
        yield _date_finding(match, None)
    for match in _WORDED_DATE.finditer(sentence):
        yield from _worded_date(match)


def _worded_date(match: re.Match[str]) -> Iterator[Finding]:
    parts = match.groupdict()
    if parts["year"] is None:
        if parts["weekday"] is None or parts["ordinal"] or parts["month"].lower() not in _FULL_MONTHS:
            yield _date_finding(match, None, Severity.SHOULD)
        return
    month = 1 + next(i for i, name in enumerate(_FULL_MONTHS) if name[:3] == parts["month"][:3].lower())
    real = _real_date(parts["year"], str(month), parts["day"])
    if real is None:
        says = "There is no such day. Check the date."
        yield found(match.start(), match.group(), "ER25", Severity.MUST, says)
    elif match.group().replace("\u00a0", " ") != full_date(real).replace("\u00a0", " "):
        wrong = parts["weekday"] and not full_date(real).lower().startswith(parts["weekday"].lower()[:3])
        says = f"This date is a {full_date(real).split()[0]}. Check it." if wrong else _IN_FULL
        yield _date_finding(match, real, Severity.MUST if wrong else Severity.SHOULD, says)


def _date_finding(
    match: re.Match[str], real: date | None, severity: Severity = Severity.MUST, says: str = _IN_FULL
) -> Finding:
    instead = full_date(real) if real else None
    return found(match.start(), match.group(), "ER25", severity, says, instead)


def _real_date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


_CLOCK = re.compile(
    r"(?<![\w:.])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?\s?(?P<half>am|pm|a\.m\.|p\.m\.)?(?![\w:])",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?<![\w:.])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hrs|hours|h)\b", re.IGNORECASE
)
_ONE_WAY = "Write times one way: 4pm or 4.30pm."


def times_one_way(sentence: str, _reader: Reader) -> Iterator[Finding]:
    """ER25: *4pm* and *4.30pm*; never 16:00."""
    for pattern in (_CLOCK, _HOURS):
        for match in pattern.finditer(sentence):
            real = _real_time(match)
            instead = clock_time(real) if real else None
            yield found(match.start(), match.group(), "ER25", Severity.MUST, _ONE_WAY, instead)


def _real_time(match: re.Match[str]) -> time | None:
    """The time, when only one can be meant: 9:30 may be in the morning or at night."""
    hour, minute = int(match["hour"]), int(match["minute"])
    half = (match.groupdict().get("half") or "").lower().replace(".", "")
    if minute > 59 or hour > 23 or (half and not 1 <= hour <= 12):
        return None
    if half:
        return time(hour % 12 + (12 if half == "pm" else 0), minute)
    sure = hour > 12 or hour == 0 or match["hour"].startswith("0") or match.re is _HOURS
    return time(hour, minute) if sure else None
