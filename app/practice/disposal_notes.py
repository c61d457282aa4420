"""What is unlikely in a disposal: worth a second look, never in the way."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.models.child import Child
from app.models.disposal import Disposal
from app.models.problem import Problem, Weight
from app.practice.disposal_law import length_problem, runs_from
from app.practice.months import add_months, whole_months
from app.practice.pack_entries import DisposalRule, LawCheck, RunsFrom
from app.practice.rule_pack import RulePack
from app.practice.time_limits import last_day, time_limit

LOWEST_GRAVITY, HIGHEST_GRAVITY = 1, 8
LONG_AFTER_OFFENCE_MONTHS = 24
SOON_MONTHS = 6
ADULT = 18
FIRST_PANEL = "RO-PANEL1"


def problems(
    disposal: Disposal, child: Child, rule: DisposalRule | None, today: date, pack: RulePack
) -> tuple[Problem, ...]:
    """Notes on dates, gravity, length and the eighteenth birthday."""
    found = [*_on_the_record(disposal, today), *_on_age(disposal, child, today)]
    if rule is None:
        found.append(_note("code", "This order is not in the list of orders.", "Choose the order."))
    else:
        found += _on_the_rule(disposal, rule, pack)
        found += _on_the_contract(disposal, rule, today, pack)
    return tuple(found)


def _on_the_record(disposal: Disposal, today: date) -> Iterator[Problem]:
    made, offence, gravity = disposal.made_on, disposal.offence_on, disposal.yjb_gravity
    if made is None:
        yield _note("made_on", "The day this was made is not known.", "Add it when you know it.")
    elif made > today:
        yield _note("made_on", "This is dated after today.", "Check the date.")
    if offence and offence > today:
        yield _note("offence_on", "The offence is dated after today.", "Check the date.")
    if made and offence and made < offence:
        yield _note("made_on", "This was made before the date of the offence.", "Check both dates.")
    if made and offence and offence < add_months(made, -LONG_AFTER_OFFENCE_MONTHS):
        years = whole_months(offence, made) // 12
        yield _note("offence_on", f"The offence was more than {years} years before.", "Check both dates.")
    if gravity is not None and not LOWEST_GRAVITY <= gravity <= HIGHEST_GRAVITY:
        yield _note(
            "yjb_gravity", "YJB gravity runs from 1 to 8.", "Check it; the police matrix is another scale."
        )
    if disposal.is_open and disposal.ends_on and disposal.ends_on < today:
        yield _note("ends_on", "The planned end has passed.", "Write when it ended, or the new end.")


def _on_age(disposal: Disposal, child: Child, today: date) -> Iterator[Problem]:
    born = child.date_of_birth
    if born is None:
        yield _note("made_on", "Ages could not be checked without a date of birth.", "Add the date of birth.")
        return
    adult_on = add_months(born, ADULT * 12)
    if child.age_on(adult_on) != ADULT:  # born on 29 February
        adult_on += timedelta(days=1)
    last_day = max(add_months(today, SOON_MONTHS), disposal.ends_on or today)
    if disposal.is_open and today < adult_on <= last_day:
        yield _note(
            "ends_on",
            f"The child turns 18 on {adult_on:%d/%m/%Y}.",
            "Plan the move to adult services with the child.",
        )


def _on_the_rule(disposal: Disposal, rule: DisposalRule, pack: RulePack) -> Iterator[Problem]:
    made = disposal.made_on
    if made and not rule.in_force(made):
        yield _note("code", f"{rule.words} was not in use on that day.", "Check the order and its date.")
    is_law = any(law.check == LawCheck.LENGTH and rule.code in law.disposals for law in pack.law)
    if not is_law and (says := length_problem(disposal, rule)):
        says = says.partition(",")[0] + "."
        yield _note("ends_on", f"{says} {_usual_length(rule)}", "Check the end.")


def _on_the_contract(
    disposal: Disposal, rule: DisposalRule, today: date, pack: RulePack
) -> Iterator[Problem]:
    if rule.runs_from != RunsFrom.CONTRACT or runs_from(disposal, rule) or not disposal.is_open:
        return
    if disposal.ends_on:
        yield _note(
            "contract_signed_on",
            "This order runs from the day the contract is signed. That day is not written yet.",
            "Add the day of the first panel.",
        )
    made = disposal.made_on
    limit = time_limit(FIRST_PANEL, made, pack) if made else None
    if made and limit and today > last_day(limit, made):
        yield _note(
            "contract_signed_on",
            f"No contract is signed yet. The first panel is usually within {limit.n} {limit.unit}s.",
            "Add the day the contract was signed, or say why the panel is late.",
        )


def _usual_length(rule: DisposalRule) -> str:
    least, most = rule.min_months, rule.max_months
    if least and most and least != most:
        return f"It is usually {least} to {most} months."
    return f"It is usually up to {most} months." if most else f"It is usually at least {least} months."


def _note(where: str, says: str, mend: str) -> Problem:
    return Problem(where, says, mend, Weight.NOTE)
