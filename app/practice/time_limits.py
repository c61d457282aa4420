"""When things are due, and how often a child is seen: editable defaults of the rule pack."""

from datetime import date, timedelta

from app.errors import Explained
from app.practice import rule_pack
from app.practice.months import add_months
from app.practice.pack_entries import ContactRate, TimeLimit, Unit
from app.practice.rule_pack import RulePack
from app.practice.working_days import add_working_days


def time_limit(rule_id: str, on: date, pack: RulePack) -> TimeLimit | None:
    """The limit of this id that is in force on a day; None where the pack has none."""
    return next((each for each in pack.time_limit if each.id == rule_id and each.in_force(on)), None)


def due_on(rule_id: str, start: date, pack: RulePack | None = None) -> date:
    """The day that this is due when its clock started on `start`.

    Takes the rule that was in force on that day. Raises Explained where the pack has none by that id.
    """
    rule = time_limit(rule_id, start, pack or rule_pack.load())
    if rule is not None:
        return last_day(rule, start)
    raise Explained(
        f"The rules in force have no time limit called {rule_id}.",
        "Nothing was changed.",
        "Look at the service's time limits.",
    )


def contact_rate(level: str, on: date, pack: RulePack | None = None) -> ContactRate | None:
    """How often a child at this intervention level is seen; None for a level the pack does not know."""
    pack = pack or rule_pack.load()
    return next((rate for rate in pack.contact_rate if rate.level == level and rate.in_force(on)), None)


def contacts_a_month(rate: ContactRate, start: date, on: date) -> int:
    """The number a month that holds on a day; `start` is the order, contract or release date."""
    early = on < start + timedelta(weeks=rate.first_weeks)
    return rate.a_month_at_first if early else rate.a_month_afterwards


def last_day(rule: TimeLimit, start: date) -> date:
    """The day by which it is due when its clock started on `start`."""
    if rule.unit == Unit.WORKING_DAY:
        return add_working_days(start, rule.n)
    if rule.unit == Unit.MONTH:
        return add_months(start, rule.n)
    return start + timedelta(days=rule.n * (7 if rule.unit == Unit.WEEK else 1))
