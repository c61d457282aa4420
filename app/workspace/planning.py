"""A plan through its life: started with the child, edited, agreed for good, and taken up again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.errors import Explained
from app.language.sentences import sentences
from app.models.change import Change, Swap
from app.models.child import Child
from app.models.person import Person
from app.models.plan import Agreement, Plan
from app.models.text import LONGEST_LINE
from app.practice.plan_problems import can_agree

NewId = Callable[[], UUID]


@dataclass(frozen=True)
class PlanEdit:
    """What to apply, the plan as it will be, and whether the edit begins a version of its own."""

    change: Change
    plan: Plan
    begins_version: bool

    @property
    def sentence(self) -> str:
        """What to tell the person who made the first edit of an agreed plan; empty for other edits."""
        if not self.begins_version:
            return ""
        now, before = self.plan.version, self.plan.version - 1
        return (
            f"This is now version {now}, not agreed yet. Version {before} stays as it was agreed. "
            "Press Ctrl+Z if you did not mean to change it."
        )


def start_plan(child: Child, worker: Person, new_id: NewId, today: date) -> Change:
    """Version 1, with what the file already says the child is good at."""
    strengths = tuple(span.text[:LONGEST_LINE] for span in sentences(child.strengths))
    names = " and ".join(name for name in (child.chosen_name, worker.first_name) if name)
    plan = Plan(id=new_id(), child_id=child.id, started_on=today, made_with=names, strengths=strengths)
    return Change.add("Start a plan", plan)


def edit(
    before: Plan, after: Plan, label: str, *, new_id: NewId, today: date, typing_in: str = ""
) -> PlanEdit:
    """From one state of a plan to the next; an agreed `before` stays and `after` becomes a new version."""
    plan = after.next_version(new_id(), today) if before.is_agreed else after
    if before.is_agreed:
        change = Change.add(f"Start version {plan.version} of the plan", plan)
        return PlanEdit(change, plan, begins_version=True)
    return PlanEdit(Change.edit(label, before, plan, typing_in), plan, begins_version=False)


def agree(plan: Plan, today: date, by: str) -> Change:
    """Freeze this version for good. Raises Explained with what is still missing (see `can_agree`)."""
    missing = can_agree(plan)
    if missing:
        raise Explained(missing[0].says, "The plan is not agreed yet.", missing[0].mend)
    agreed = plan.changed(
        agreed_on=today,
        agreed_by=by,
        child_agrees=_dated(plan.child_agrees, today),
        parent_agrees=_dated(plan.parent_agrees, today),
    )
    return Change(f"Agree version {plan.version} of the plan", (Swap(plan, agreed),), lasting=True)


def _dated(given: Agreement, today: date) -> Agreement:
    """An answer without a day was given today."""
    return given if given.on else given.changed(on=today)
