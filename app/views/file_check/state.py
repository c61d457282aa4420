"""What the screen of a file check says: ratings as words with a shape, and the file as a manager reads it."""

from collections.abc import Iterator
from datetime import date

from app.models.disposal import Disposal
from app.models.file_check import FileCheck, Rating
from app.models.plan import Plan, StepState
from app.practice.disposals import rule_of
from app.practice.file_check_rating import QuestionResult, RatingResult, RatingState
from app.practice.pack_entries import KeyQuestion
from app.views.parts.chip import Shape
from app.views.parts.date_words import say_date
from app.workspace.checking import late_actions, open_actions

Look = tuple[str, str, Shape]
_LOOKS: dict[Rating, Look] = {
    Rating.INADEQUATE: ("Inadequate", "danger", Shape.DIAMOND),
    Rating.REQUIRES_IMPROVEMENT: ("Requires improvement", "attention", Shape.UP),
    Rating.GOOD: ("Good", "good", Shape.TICK),
    Rating.OUTSTANDING: ("Outstanding", "primary", Shape.TICK),
}


def rating_look(rating: Rating | None) -> Look:
    """Word, tone and shape for a chip."""
    return _LOOKS[rating] if rating is not None else ("Not rated yet", "plain", Shape.NONE)


def live_look(result: RatingResult) -> Look:
    """The rating as it stands; one that answers are missing from says so."""
    if result.rating is not None:
        return rating_look(result.rating)
    words, tone, shape = rating_look(result.so_far)
    return (f"{words} so far", tone, shape) if result.so_far else (words, tone, shape)


def why(result: RatingResult) -> str:
    """Which key question decides, and what is missing."""
    lines = []
    if result.lowest is not None:
        low = result.lowest
        lines.append(f"The lowest key question decides: {low.words} {low.percent_words} yes.")
    missing = sum(each.unanswered for each in result.questions if each.rated)
    if result.state == RatingState.NOT_FINISHED:
        lines.append("1 answer is missing." if missing == 1 else f"{missing} answers are missing.")
    elif result.state == RatingState.NOT_RATED:
        lines.append("Nothing in this check applies, so it is not rated.")
    return " ".join(lines)


def short_words(questions: tuple[KeyQuestion, ...]) -> dict[str, str]:
    """Each key question without the words that all questions of its stage begin with."""
    found = {}
    for question in questions:
        same = [each.words.split() for each in questions if each.stage == question.stage]
        shared = (
            0 if len(same) < 2 else next(n for n, words in enumerate(_side_by_side(same)) if len(words) > 1)
        )
        rest = " ".join(question.words.split()[shared:]).rstrip("?")
        found[question.id] = rest[:1].upper() + rest[1:]
    return found


def counts(result: QuestionResult) -> str:
    """`3 yes, 1 no, 2 to answer`."""
    parts = [f"{result.yes} yes", f"{result.no} no"]
    if result.na:
        parts.append(f"{result.na} not applicable")
    if result.unanswered:
        parts.append(f"{result.unanswered} to answer")
    return ", ".join(parts)


def spoken(result: QuestionResult) -> str:
    """A key question with all that its bar shows, for a screen reader."""
    band = f"{result.percent_words}, {result.band}" if result.band else "not rated"
    counted = band if result.rated else f"{band}, does not count"
    return f"{result.words} {counts(result)}; {counted}"


def actions_words(check: FileCheck, today: date) -> str:
    late, still_open = len(late_actions(check, today)), len(open_actions(check))
    return actions_in_words(still_open, late)


def actions_in_words(still_open: int, late: int) -> str:
    if late:
        return f"{late} late, {still_open} open"
    if still_open:
        return f"{still_open} open"
    return "None open"


def _side_by_side(lines: list[list[str]]) -> Iterator[set[str]]:
    """The different words at each place; the last place is never shared."""
    for place in range(min(len(line) for line in lines)):
        yield {line[place] for line in lines}
    yield {"", "end"}


def order_words(disposal: Disposal) -> str:
    rule = rule_of(disposal)
    name = rule.words if rule else disposal.as_written or "Order"
    dates = [
        f"made {say_date(disposal.made_on)}" if disposal.made_on else "",
        f"ended {say_date(disposal.ended_on)}" if disposal.ended_on else "",
        f"ends {say_date(disposal.ends_on)}" if disposal.ends_on and disposal.is_open else "",
    ]
    return ", ".join(part for part in (name, disposal.offence, *dates) if part)


def plan_lines(plan: Plan) -> tuple[str, ...]:
    """The plan's goals with their steps, what keeps safe, and what if: a line each."""
    lines = []
    for goal in plan.goals:
        done = sum(step.state == StepState.DONE for step in goal.steps)
        lines.append(f"{goal.words}: {done} of {len(goal.steps)} steps done")
        lines += [f"   {step.what}" for step in goal.steps if step.what]
    lines += [f"Keeps safe: {line}" for line in plan.safety_plan.what_keeps_me_safe]
    lines += [f"Warning sign: {line}" for line in plan.safety_plan.warning_signs]
    lines += [f"Others: {line}" for line in plan.keeping_others_safe]
    for line in plan.contingency:
        parts = (line.what_if, line.we_would_see, line.what_they_do, line.within)
        lines.append(" ".join(part for part in parts if part))
    return tuple(line for line in lines if line.strip())
