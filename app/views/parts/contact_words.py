"""How a contact is said wherever it is shown."""

from datetime import date, datetime

from app.models.contact import Attendance, Contact
from app.practice.local_time import wall_time
from app.views.parts.date_words import MONTHS
from app.views.parts.time_words import say_near_day, say_time


def is_to_record(contact: Contact, now: datetime) -> bool:
    """Booked, and its time has come."""
    return contact.attendance == Attendance.BOOKED and contact.at <= now


def mode_words(contact: Contact) -> str:
    return contact.mode.value.capitalize()


def local_day(contact: Contact) -> date:
    return wall_time(contact.at, contact.zone).date()


def clock_words(contact: Contact) -> str:
    return say_time(wall_time(contact.at, contact.zone).time())


def short_day(contact: Contact, today: date) -> str:
    """`19 Nov`, with the year where it is not this one."""
    day = local_day(contact)
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def when_words(contact: Contact, today: date) -> str:
    """`Today, 4pm`; `4 December, 10.30am`."""
    return f"{say_near_day(local_day(contact), today)}, {clock_words(contact)}"
