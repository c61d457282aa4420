"""Days of the story: written as offsets from its today, so that the demo never grows old."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.practice.months import add_months
from app.practice.working_days import add_working_days, is_working_day

LONDON = ZoneInfo("Europe/London")
_DATE_FIELDS = {
    "agreed_on",
    "by",
    "closed_on",
    "contract_signed_on",
    "done_on",
    "due",
    "ended_on",
    "ends_on",
    "hearing_on",
    "made_on",
    "offence_on",
    "on",
    "read_back_on",
    "review_on",
    "started_on",
}
_ANY_DAY_OF_THE_WEEK = {"offence_on"}
_SPAN = re.compile(r"(?:(\d+)y)? ?(?:(\d+)m)? ?(?:(\d+)d)?")


def _span(text: str) -> tuple[int, int]:
    """`15y 4m 10d` as months and days. Raises ValueError."""
    found = _SPAN.fullmatch(text)
    if not found or not text:
        raise ValueError(f"not a length of time: {text}")
    years, months, days = (int(part or 0) for part in found.groups())
    return years * 12 + months, days


@dataclass(frozen=True)
class Days:
    """Turns offsets into dates around `today`.

    Only working days are used, as a service would: the past moves back to one, the future on to one, so
    nothing changes sides of today.
    """

    today: date

    def on(self, offset: int) -> date:
        day = self.today + timedelta(days=offset)
        if offset == 0 or is_working_day(day):
            return day
        return add_working_days(day, 1 if offset > 0 else -1)

    def moment(self, offset: int, clock: str) -> datetime:
        """`clock` is local time such as `16:00`; the answer is UTC."""
        return at(self.on(offset), clock)

    def born(self, age: str) -> date:
        """The birthday of somebody who is `15y 4m` (or `15y 4m 10d`) old today."""
        months, days = _span(age)
        return add_months(self.today, -months) - timedelta(days=days)

    def last_day(self, start: date, length: str) -> date:
        """The last day of an order of `9m` or `24d` that begins on `start`."""
        months, days = _span(length)
        return add_months(start, months) + timedelta(days=days - 1)

    def dated(self, table: Any, field: str = "") -> Any:
        """The same table with every offset in a date field turned into a date."""
        if isinstance(table, dict):
            return {name: self.dated(value, name) for name, value in table.items()}
        if isinstance(table, list):
            return [self.dated(value, field) for value in table]
        if not isinstance(table, int) or field not in _DATE_FIELDS:
            return table
        return self.today + timedelta(days=table) if field in _ANY_DAY_OF_THE_WEEK else self.on(table)


def at(day: date, clock: str) -> datetime:
    """That time of that day in London, as UTC."""
    return datetime.combine(day, time.fromisoformat(clock), LONDON).astimezone(UTC)
