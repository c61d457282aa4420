"""What the child's page says about a file, worked out without a widget."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.models.disposal import Disposal
from app.models.plan import Plan, StepState
from app.practice import local_time, plan_problems
from app.practice.disposals import planned_end, rule_of
from app.views.parts.contact_words import mode_words, when_words
from app.views.parts.date_words import say_date
from app.views.parts.time_words import say_near_day

LATELY = 4


@dataclass(frozen=True)
class NextThing:
    """`when` in words; a contact carries its id."""

    on: date
    when: str
    what: str
    is_late: bool = False
    contact_id: UUID | None = None


@dataclass(frozen=True)
class PlanSummary:
    """`gaps` are the sentences, each once; `unanswered` counts the places, as the plan itself does."""

    version: int
    goals: int
    steps: int
    done: int
    gaps: tuple[str, ...]
    is_agreed: bool
    unanswered: int = 0

    @property
    def counted(self) -> str:
        """`3 goals, 7 steps, 4 done`."""
        return f"{count(self.goals, 'goal')}, {count(self.steps, 'step')}, {self.done} done"


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def who_line(child: Child, today: date) -> str:
    """`Malachi Osei, 15, he/him. Say “Mal-a-kye”.`; only what is known and does not stand there already."""
    age = child.age_on(today)
    name = child.full_name if child.full_name != child.chosen_name else ""
    parts = [name, str(age) if age is not None else "", child.pronouns]
    line = ", ".join(part for part in parts if part)
    say = f"Say “{child.say_my_name}”" if child.say_my_name else ""
    return ". ".join(part for part in (line, say) if part)


def next_things(
    disposals: Iterable[Disposal], booked: Iterable[Contact], plan: Plan | None, now: datetime, zone: str
) -> tuple[NextThing, ...]:
    """Booked contacts to come, the plan's review and the ends of orders, the soonest first."""
    today = local_time.local_day(now, zone)
    found = [
        NextThing(
            local_time.local_day(each.at, each.zone),
            when_words(each, today),
            _contact_words(each),
            False,
            each.id,
        )
        for each in booked
        if each.at >= now
    ]
    if plan is not None and plan.review_on is not None:
        found.append(_on_a_day(plan.review_on, today, "plan review"))
    for disposal in disposals:
        ends = planned_end(disposal)
        if ends is not None:
            found.append(_on_a_day(ends, today, f"{order_name(disposal)} ends"))
    return tuple(sorted(found, key=lambda thing: thing.on))


def order_name(disposal: Disposal) -> str:
    rule = rule_of(disposal)
    return rule.words if rule else disposal.as_written or "Order"


def plan_summary(plan: Plan | None, child: Child, today: date) -> PlanSummary | None:
    if plan is None:
        return None
    steps = [step for goal in plan.goals for step in goal.steps]
    found = plan_problems.problems(plan, child, today)
    gaps = tuple(dict.fromkeys(problem.says for problem in found))
    done = sum(step.state == StepState.DONE for step in steps)
    return PlanSummary(plan.version, len(plan.goals), len(steps), done, gaps, plan.is_agreed, len(found))


def lately(contacts: Iterable[Contact], now: datetime, most: int = LATELY) -> tuple[Contact, ...]:
    """The newest that are over, in the order given; those not recorded yet among them."""
    over = [each for each in contacts if each.attendance != Attendance.BOOKED or each.at <= now]
    return tuple(over[:most])


def contact_to_record(booked: Iterable[Contact], now: datetime) -> UUID | None:
    """The latest booked contact whose time has come."""
    due = [each for each in booked if each.at <= now]
    return max(due, key=lambda each: each.at).id if due else None


def _contact_words(contact: Contact) -> str:
    where = f", {contact.place}" if contact.place else ""
    return f"{mode_words(contact).lower()}{where}"


def _on_a_day(day: date, today: date, what: str) -> NextThing:
    late = day < today
    return NextThing(day, say_date(day) if late else say_near_day(day, today), what, late)
