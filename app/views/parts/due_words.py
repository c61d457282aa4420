"""When the next thing of a child is due, in words. No Qt."""

from datetime import date

from app.models.caseload import CaseloadRow
from app.practice.local_time import wall_time
from app.views.parts.date_words import DAYS
from app.views.parts.time_words import say_near_day, say_time


def days_late(row: CaseloadRow, today: date) -> int:
    """0 where nothing is due or nothing is late."""
    return max((today - row.next_on).days, 0) if row.next_on else 0


def say_due(row: CaseloadRow, today: date, zone: str) -> str:
    """`3 days late`, `Today, 4pm`, `Friday 27 November`; empty where nothing is due."""
    day = row.next_on
    if day is None:
        return ""
    late = days_late(row, today)
    if late:
        return "1 day late" if late == 1 else f"{late} days late"
    clock = f", {say_time(wall_time(row.next_at, zone).time())}" if row.next_at else ""
    near = say_near_day(day, today)
    return f"{near if (day - today).days < 2 else f'{DAYS[day.weekday()]} {near}'}{clock}"
