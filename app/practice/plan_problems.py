"""What a plan still needs, said gently. The child's own words are never judged."""

import re
from collections.abc import Iterator
from datetime import date

from app.models.child import Child
from app.models.level import Level
from app.models.plan import Agreement, Answer, Goal, Plan, Step, StepState, WhoseWords
from app.models.problem import Problem, Weight
from app.models.text import folded
from app.practice import rule_pack
from app.practice.rule_pack import RulePack

VAGUE_UP_TO_WORDS = 5


def problems(plan: Plan, child: Child, today: date, pack: RulePack | None = None) -> tuple[Problem, ...]:
    """What is missing or vague; nothing of it blocks. `where` is a field path in the plan."""
    pack = pack or rule_pack.load()
    return (
        *_goals(plan, today, pack),
        *_safety(plan),
        *_for_the_levels(plan, child),
        *_review(plan, today),
    )


def can_agree(plan: Plan) -> tuple[Problem, ...]:
    """What stops the plan from being agreed; empty where it can be."""
    found = []
    if not any(goal.words.strip() for goal in plan.goals):
        found.append(_must("goals", "The plan has no goal yet.", "Ask what the child wants, and write it."))
    found += _answer("child_agrees", plan.child_agrees, "the child")
    found += _answer("parent_agrees", plan.parent_agrees, "the parent or carer")
    return tuple(found)


def _answer(where: str, agreement: Agreement, who: str) -> Iterator[Problem]:
    if agreement.answer is None:
        yield _must(
            f"{where}.answer",
            f"{who.capitalize()} has not answered yet.",
            f"Ask {who}, or say that you could not ask.",
        )
    elif agreement.answer != Answer.YES and not agreement.because.strip():
        yield _must(f"{where}.because", f"The answer of {who} needs a reason.", "Write why, in their words.")


def _goals(plan: Plan, today: date, pack: RulePack) -> Iterator[Problem]:
    if not plan.goals:
        yield Problem("goals", "There is no goal yet.", "Ask the child what they want to be different.")
    for number, goal in enumerate(plan.goals):
        where = f"goals.{number}"
        if not goal.words.strip():
            yield Problem(f"{where}.words", "This goal has no words yet.", "Write what the child says.")
        yield from _steps(where, goal, today, pack)


def _steps(where: str, goal: Goal, today: date, pack: RulePack) -> Iterator[Problem]:
    if not goal.steps:
        yield Problem(f"{where}.steps", "This goal has no step yet.", "What is the first small thing to do?")
    for number, step in enumerate(goal.steps):
        yield from _step(f"{where}.steps.{number}", step, today, pack)


def _step(where: str, step: Step, today: date, pack: RulePack) -> Iterator[Problem]:
    if not step.what.strip():
        yield Problem(f"{where}.what", "This step has no words yet.", "Write who does what.")
    if step.state != StepState.TO_DO:
        return
    if step.whose_words != WhoseWords.CHILD and _is_vague(step.what, pack):
        yield Problem(
            f"{where}.what",
            "Who does what?",
            "Try: Mum wakes me at 7:30 and I catch the 8:05 bus on school days.",
        )
    for field, says, mend in (
        ("who", "Nobody is named for this step.", "Write who does it."),
        ("how_we_know", "How will we know that it is done?", "Write what we would see."),
        ("childs_part", "What does the child do in this step?", "Ask the child what they want to do."),
    ):
        if not getattr(step, field).strip():
            yield Problem(f"{where}.{field}", says, mend)
    if step.by is None:
        yield Problem(f"{where}.by", "This step has no day yet.", "Write by when.")
    elif step.by < today:
        yield Problem(f"{where}.by", "The day for this step has passed.", "Is it done? Or choose a new day.")


def _is_vague(text: str, pack: RulePack) -> bool:
    words = re.findall(r"[a-z0-9'-]+", folded(text))
    says_a_number = any(word[0].isdigit() for word in words)
    if not words or says_a_number or len(words) > VAGUE_UP_TO_WORDS:
        return False
    said = " ".join(words) + " "
    return any(said.startswith(f"{phrase} ") for phrase in pack.members("vague steps"))


def _safety(plan: Plan) -> Iterator[Problem]:
    safety = plan.safety_plan
    for field, says, mend in (
        ("what_keeps_me_safe", "Nothing says yet what keeps the child safe.", "Ask: where do you feel safe?"),
        ("warning_signs", "There are no warning signs yet.", "Ask: how would we see that it gets hard?"),
        ("who_i_call", "There is nobody to call yet.", "Ask: who would you ring? Write name and number."),
    ):
        if not any(line.strip() for line in getattr(safety, field)):
            yield Problem(f"safety_plan.{field}", says, mend)


def _for_the_levels(plan: Plan, child: Child) -> Iterator[Problem]:
    harm, safety = child.risk_of_serious_harm, child.safety_and_wellbeing
    if _at_least(harm, Level.MEDIUM) and not any(line.strip() for line in plan.keeping_others_safe):
        yield Problem(
            "keeping_others_safe",
            f"Risk of serious harm is {harm}, and nothing says how others are kept safe.",
            "Write who could be harmed and what keeps them safe.",
        )
    is_high = _at_least(harm, Level.HIGH) or _at_least(safety, Level.HIGH)
    if is_high and all(line.is_empty for line in plan.contingency):
        yield Problem(
            "contingency",
            "A level is high, and nothing says what happens if things change.",
            "Write the first thing that could go wrong, and who does what.",
        )


def _at_least(level: Level | None, least: Level) -> bool:
    return level is not None and level.rank >= least.rank


def _review(plan: Plan, today: date) -> Iterator[Problem]:
    if plan.review_on is None:
        yield Problem("review_on", "There is no day to look at this again.", "Choose a day with the child.")
    elif plan.review_on < today:
        yield Problem(
            "review_on", "The day to look at this again has passed.", "Look at it, or choose a new day."
        )


def _must(where: str, says: str, mend: str) -> Problem:
    return Problem(where, says, mend, Weight.MUST)
