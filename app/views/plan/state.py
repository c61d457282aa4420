"""What the plan screen knows without a window: fields, lists, gaps, and how good a what-if line is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from app.models.child import Child
from app.models.contingency_plan import ContingencyLine
from app.models.plan import Goal, PictureChoice, Plan, Step, StepState
from app.models.problem import Problem
from app.practice.contingency_quality import Grade, Quality, judge
from app.practice.plan_problems import problems
from app.views.parts.field_path import value_at, with_value

ListPath = str
"""`goals`, `goals.0.steps` or `contingency`."""

LABELS = {
    "strengths": "What I am good at",
    "goals": "My goals",
    "safety_plan": "My safety plan",
    "keeping_others_safe": "Keeping other people safe",
    "contingency": "What if",
    "review_on": "We look at this again on",
    "made_with": "Made by",
    "child_agrees": "What the child says to the plan",
    "parent_agrees": "What the parent or carer says to the plan",
}

GRADES = {
    Grade.SPECIFIC: "Specific",
    Grade.THIN: "Thin",
    Grade.GENERIC: "Would fit any child",
    Grade.ONLY_SHARES: "Only shares information",
    Grade.EMPTY: "Not written yet",
}


def label_of(field: str) -> str:
    """How a field is named in undo and in the journal of the screen."""
    return LABELS.get(field.split(".")[0], "My plan")


def with_field(plan: Plan, field: str, value: Any, today: date) -> Plan:
    """The plan with another value in a field. A step that is ticked off gets its day."""
    changed = with_value(plan, field, value)
    if field.endswith(".state"):
        day = today if value == StepState.DONE else None
        changed = with_value(changed, field.removesuffix("state") + "done_on", day)
    return changed


def shape_of(plan: Plan) -> tuple[int, ...]:
    """The lengths of all lists of things; while it stays, the same fields can show the plan."""
    return (len(plan.contingency), len(plan.goals), *(len(goal.steps) for goal in plan.goals))


_EMPTY: dict[str, Callable[[], Goal | Step | ContingencyLine]] = {
    "goals": Goal,
    "steps": Step,
    "contingency": ContingencyLine,
}


def with_added(plan: Plan, where: ListPath, after: int | None = None) -> tuple[Plan, int]:
    """The plan with one more empty thing, at the end or after another, and the place of it."""
    things = value_at(plan, where)
    at = len(things) if after is None else after + 1
    new = _EMPTY[where.split(".")[-1]]()
    order = [*range(at), None, *range(at, len(things))]
    return _reordered(plan, where, order, new), at


def without(plan: Plan, where: ListPath, at: int) -> Plan:
    """The plan without the thing at this place; pictures that were chosen move with their rows."""
    return _reordered(plan, where, [old for old in range(len(value_at(plan, where))) if old != at])


def moved(plan: Plan, where: ListPath, at: int, by: int) -> Plan:
    """The plan with the thing one place up (-1) or down (1); at the end of the list nothing changes."""
    order = list(range(len(value_at(plan, where))))
    if 0 <= at + by < len(order):
        order[at], order[at + by] = order[at + by], order[at]
    return _reordered(plan, where, order)


def _reordered(plan: Plan, where: ListPath, order: list[Any], new: Any = None) -> Plan:
    things = value_at(plan, where)
    next_things = tuple(new if old is None else things[old] for old in order)
    now_at = {old: now for now, old in enumerate(order) if old is not None}
    pictures = tuple(
        choice for each in plan.pictures if (choice := _followed(each, where, now_at)) is not None
    )
    return with_value(plan, where, next_things).changed(pictures=pictures)


def _followed(choice: PictureChoice, where: ListPath, now_at: dict[int, int]) -> PictureChoice | None:
    """The choice under the row's new key; None where the row has gone."""
    if not choice.row.startswith(f"{where}."):
        return choice
    place, dot, rest = choice.row.removeprefix(f"{where}.").partition(".")
    if not place.isdigit():
        return choice
    now = now_at.get(int(place))
    return None if now is None else choice.changed(row=f"{where}.{now}{dot}{rest}")


def quality(plan: Plan, child: Child, at: int) -> Quality:
    names = (child.given_name, child.known_as, child.family_name, *(each.name for each in child.network))
    return judge(plan.contingency[at], names=[name for name in names if name])


def gaps(plan: Plan, child: Child, today: date) -> tuple[Problem, ...]:
    """Everything that waits for an answer, in the order of the page; what-if lines with their first gap."""
    found = list(problems(plan, child, today))
    for at in range(len(plan.contingency)):
        judged = quality(plan, child, at)
        if judged.problems:
            first = judged.problems[0]
            found.append(replace(first, where=f"contingency.{at}.{first.where}"))
    return tuple(found)


def thing_of(plan: Plan, where: str) -> str:
    """The words of the step, goal or what-if line that a field belongs to; empty for fields of the plan."""
    parts = where.split(".")
    for length in range(len(parts), 1, -1):
        try:
            found = value_at(plan, ".".join(parts[:length]))
        except (AttributeError, IndexError, ValueError):
            continue
        for kind, words in ((Step, "what"), (Goal, "words"), (ContingencyLine, "what_if")):
            if isinstance(found, kind):
                return str(getattr(found, words))
    return ""


def hints(found: tuple[Problem, ...]) -> dict[str, str]:
    """For each step its first gap as one line: what is missing and what would mend it."""
    said: dict[str, str] = {}
    for problem in found:
        where, _, field = problem.where.rpartition(".")
        if ".steps." in problem.where and field in ("what", "by") and where not in said:
            said[where] = f"{problem.says} {problem.mend}".strip()
    return said
