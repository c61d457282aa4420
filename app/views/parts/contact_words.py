"""How a contact is said wherever it is shown."""

from datetime import date, datetime

from app.models.contact import Attendance, Contact
from app.practice import local_time
from app.views.parts.date_words import MONTHS
from app.views.parts.time_words import say_near_day, say_time


def is_to_record(contact: Contact, now: datetime) -> bool:
    """Booked, and its time has come."""
    return contact.attendance == Attendance.BOOKED and contact.at <= now


def mode_words(contact: Contact) -> str:
    return contact.mode.value.capitalize()


def local_day(contact: Contact) -> date:
    return local_time.local_day(contact.at, contact.zone)


def clock_words(contact: Contact) -> str:
    return say_time(local_time.wall_time(contact.at, contact.zone).time())


def short_day(contact: Contact, today: date) -> str:
    """`19 Nov`, with the year where it is not this one."""
    day = local_day(contact)
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def when_words(contact: Contact, today: date) -> str:
    """`Today, 4pm`; `4 December, 10.30am`."""
    return f"{say_near_day(local_day(contact), today)}, {clock_words(contact)}"
