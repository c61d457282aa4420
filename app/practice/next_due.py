"""The next thing in a child's file: a booked contact, the plan's review or the end of an order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.models.disposal import Disposal
from app.models.plan import Plan
from app.practice import rule_pack
from app.practice.disposals import planned_end, rule_of
from app.practice.local_time import local_day
from app.practice.rule_pack import RulePack


@dataclass(frozen=True)
class NextDue:
    """`on` is the local day; `at` the moment (UTC) of a contact, None for what is due on a day."""

    on: date
    at: datetime | None
    what: str


def next_due(
    child: Child,
    disposals: Iterable[Disposal],
    contacts_booked: Iterable[Contact],
    plan: Plan | None,
    pack: RulePack | None = None,
) -> NextDue | None:
    """The earliest of them; None for a closed file or where nothing is due.

    What has passed is still due until it is recorded, so it comes first. The answer holds on any day.
    """
    if child.closed_on is not None:
        return None
    pack = pack or rule_pack.load()
    found = [_contact(each) for each in contacts_booked if each.attendance == Attendance.BOOKED]
    if plan is not None and plan.review_on is not None:
        found.append(NextDue(plan.review_on, None, "Plan review"))
    for disposal in disposals:
        ends = planned_end(disposal)
        if ends is not None:
            rule = rule_of(disposal, pack)
            words = rule.words if rule else disposal.as_written or "Order"
            found.append(NextDue(ends, None, f"{words} ends"))
    return min(found, key=_order, default=None)


def _contact(contact: Contact) -> NextDue:
    day = local_day(contact.at, contact.zone)
    return NextDue(day, contact.at, contact.purpose or contact.mode.capitalize())


def _order(due: NextDue) -> tuple[date, datetime]:
    """A contact comes at its time; what is due on a day comes after the day's contacts."""
    return due.on, due.at or datetime.combine(due.on, time.max, tzinfo=UTC)
