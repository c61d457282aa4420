"""What the law forbids in a disposal, and dates that cannot be."""

from collections.abc import Callable
from datetime import date, timedelta

from app.models.child import Child
from app.models.disposal import Disposal
from app.models.problem import Problem, Weight
from app.practice.months import add_months, spans, whole_months
from app.practice.pack_entries import DisposalRule, LawCheck, LawRule, RunsFrom
from app.practice.rule_pack import RulePack


def problems(
    disposal: Disposal, child: Child, rule: DisposalRule | None, pack: RulePack
) -> tuple[Problem, ...]:
    """Every rule of the pack that was in force when the disposal was made, and dates out of order."""
    found = list(_impossible_dates(disposal, child))
    if rule is None or found:
        return tuple(found)
    for law in pack.law:
        if _applies(law, disposal, rule) and (broken := _CHECKS[law.check](law, disposal, child, rule)):
            where, this_one = broken
            says = f"{law.words} {this_one} ({law.source})"
            found.append(Problem(where, says, law.mend, law.weight))
    return tuple(found)


def runs_from(disposal: Disposal, rule: DisposalRule) -> date | None:
    """The day that the length is counted from; None for a referral order without a signed contract."""
    return disposal.contract_signed_on if rule.runs_from == RunsFrom.CONTRACT else disposal.made_on


def length_problem(disposal: Disposal, rule: DisposalRule) -> str:
    """How long it is, where that is shorter or longer than the disposal's own limits; else empty."""
    start, end = runs_from(disposal, rule), disposal.ends_on
    if start is None or end is None:
        return ""
    too_short = rule.min_months is not None and end < add_months(start, rule.min_months) - timedelta(days=1)
    too_long = rule.max_months is not None and end > add_months(start, rule.max_months)
    if not (too_short or too_long):
        return ""
    length = _length(start, end)
    return f"This one is {length}, which is too {'short' if too_short else 'long'}."


def _applies(law: LawRule, disposal: Disposal, rule: DisposalRule) -> bool:
    concerns = rule.code in law.disposals if law.disposals else rule.for_an_offence
    when = disposal.made_on or disposal.offence_on
    if not concerns or (when is not None and not law.in_force(when)):
        return False
    said = " ".join(disposal.requirements.casefold().split())
    return not any(words.casefold() in said for words in law.unless_recorded)


Broken = tuple[str, str] | None


def _age_at_offence(law: LawRule, disposal: Disposal, child: Child, _: DisposalRule) -> Broken:
    day, where, event = (
        (disposal.offence_on, "offence_on", "at the offence")
        if disposal.offence_on
        else (disposal.made_on, "made_on", "when this was made")
    )
    age = child.age_on(day) if day else None
    if age is None or law.age is None or age >= law.age:
        return None
    return where, f"The child was {age} {event}."


def _old_enough(_: LawRule, disposal: Disposal, child: Child, rule: DisposalRule) -> Broken:
    age = child.age_on(disposal.made_on) if disposal.made_on else None
    if age is None or rule.min_age is None or age >= rule.min_age:
        return None
    return "made_on", f"The child was {age} when this was made."


def _young_enough(_: LawRule, disposal: Disposal, child: Child, rule: DisposalRule) -> Broken:
    age = child.age_on(disposal.made_on) if disposal.made_on else None
    if age is None or rule.under_age is None or age < rule.under_age:
        return None
    return "made_on", f"The child was {age} when this was made."


def _persistent(_: LawRule, disposal: Disposal, child: Child, rule: DisposalRule) -> Broken:
    age = child.age_on(disposal.made_on) if disposal.made_on else None
    if age is None or rule.persistent_under is None or age >= rule.persistent_under or disposal.persistent:
        return None
    return "persistent", f"The child was {age}, and *persistent* is not ticked."


def _length_limits(_: LawRule, disposal: Disposal, __: Child, rule: DisposalRule) -> Broken:
    says = length_problem(disposal, rule)
    return ("ends_on", says) if says else None


def _allowed_lengths(law: LawRule, disposal: Disposal, _: Child, rule: DisposalRule) -> Broken:
    start, end = runs_from(disposal, rule), disposal.ends_on
    if start is None or end is None or any(spans(start, end, months) for months in law.months):
        return None
    return "ends_on", f"This one is {_length(start, end)}."


_CHECKS: dict[LawCheck, Callable[[LawRule, Disposal, Child, DisposalRule], Broken]] = {
    LawCheck.AGE_AT_OFFENCE: _age_at_offence,
    LawCheck.OLD_ENOUGH: _old_enough,
    LawCheck.YOUNG_ENOUGH: _young_enough,
    LawCheck.PERSISTENT: _persistent,
    LawCheck.LENGTH: _length_limits,
    LawCheck.ALLOWED_LENGTHS: _allowed_lengths,
}


def _length(start: date, end: date) -> str:
    """`3 months`, or `3 months and 5 days` where it is not whole."""
    months = max(whole_months(start, end), 0)
    days = 0 if spans(start, end, months) else (end - add_months(start, months)).days
    parts = [(months, "month"), (days, "day")]
    said = [f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in parts if n]
    return " and ".join(said) or "less than a day"


def _impossible_dates(disposal: Disposal, child: Child) -> list[Problem]:
    made, born = disposal.made_on, child.date_of_birth
    found = []
    if born and disposal.offence_on and disposal.offence_on < born:
        found.append(_cannot_be("offence_on", "The offence is dated before the child was born."))
    if born and made and made < born:
        found.append(_cannot_be("made_on", "This was made before the child was born."))
    if made:
        for field, words in (
            ("ends_on", "The planned end"),
            ("ended_on", "The end"),
            ("contract_signed_on", "The signing of the contract"),
        ):
            day = getattr(disposal, field)
            if day is not None and day < made:
                found.append(_cannot_be(field, f"{words} is before the day this was made."))
    return found


def _cannot_be(where: str, says: str) -> Problem:
    return Problem(where, says, "Check both dates against the order.", Weight.MUST)
