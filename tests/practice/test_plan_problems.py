from datetime import date
from uuid import UUID

import pytest

from app.models.child import Child
from app.models.contingency_plan import ContingencyLine
from app.models.level import Level
from app.models.plan import Agreement, Answer, Goal, Plan, SafetyPlan, Step, StepState, WhoseWords
from app.models.problem import Weight
from app.practice.plan_problems import can_agree, problems

ID = UUID(int=1)
TODAY = date(2026, 11, 22)
STEP = Step(
    what="Mum wakes me at 7:30",
    who="Mum",
    by=date(2026, 12, 1),
    how_we_know="I am at the bus stop at 8",
    childs_part="I put my phone away at 11",
)
WHOLE = Plan(
    id=ID,
    child_id=ID,
    goals=(Goal(words="I want to go to college", steps=(STEP,)),),
    safety_plan=SafetyPlan(
        what_keeps_me_safe=("Nan's house",), warning_signs=("I go quiet",), who_i_call=("Nan, 07700 900123",)
    ),
    keeping_others_safe=("I stay away from the shop",),
    contingency=(ContingencyLine(what_if="Zac is not home"),),
    review_on=date(2027, 2, 1),
    child_agrees=Agreement(answer=Answer.YES),
    parent_agrees=Agreement(answer=Answer.YES),
)


def wheres(plan: Plan, **child: object) -> list[str]:
    return [each.where for each in problems(plan, Child.model_validate({"id": ID, **child}), TODAY)]


def with_step(**fields: object) -> Plan:
    return WHOLE.changed(goals=(WHOLE.goals[0].changed(steps=(STEP.changed(**fields),)),))


def test_a_whole_plan_has_no_problem() -> None:
    assert wheres(WHOLE, risk_of_serious_harm=Level.VERY_HIGH, safety_and_wellbeing=Level.HIGH) == []
    assert can_agree(WHOLE) == ()


def test_an_empty_plan_is_valid_and_its_gaps_are_said_without_blocking() -> None:
    plan = Plan(id=ID, child_id=ID)
    found = problems(plan, Child(id=ID), TODAY)
    assert [each.where for each in found] == [
        "goals",
        "safety_plan.what_keeps_me_safe",
        "safety_plan.warning_signs",
        "safety_plan.who_i_call",
        "review_on",
    ]
    assert all(each.weight != Weight.MUST and each.mend for each in found)


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"what": ""}, "what"),
        ({"who": " "}, "who"),
        ({"by": None}, "by"),
        ({"by": date(2026, 11, 21)}, "by"),
        ({"how_we_know": ""}, "how_we_know"),
        ({"childs_part": ""}, "childs_part"),
        ({"what": "Improve attendance"}, "what"),
        ({"what": "Improve attendance at school."}, "what"),
        ({"what": "Engage with YJS"}, "what"),
        ({"what": "make better choices"}, "what"),
    ],
)
def test_each_gap_of_a_step_is_named_at_its_field(fields: dict[str, object], where: str) -> None:
    assert wheres(with_step(**fields)) == [f"goals.0.steps.0.{where}"]


def test_a_vague_step_gets_a_question_and_a_line_to_try() -> None:
    (found,) = problems(with_step(what="Improve attendance"), Child(id=ID), TODAY)
    assert found.says == "Who does what?"
    assert found.mend.startswith("Try: ")


def test_a_childs_own_words_are_never_called_vague() -> None:
    assert wheres(with_step(what="Improve attendance", whose_words=WhoseWords.CHILD)) == []


@pytest.mark.parametrize("what", ["Improve attendance: Mum wakes me up every school day", "Behave at 9"])
def test_a_step_that_says_who_does_what_is_not_vague(what: str) -> None:
    assert wheres(with_step(what=what)) == []


@pytest.mark.parametrize("state", [StepState.DONE, StepState.STOPPED])
def test_a_step_that_is_over_is_left_alone(state: StepState) -> None:
    assert wheres(with_step(by=None, who="", state=state)) == []


def test_a_goal_needs_words_and_a_step() -> None:
    assert wheres(WHOLE.changed(goals=(Goal(),))) == ["goals.0.words", "goals.0.steps"]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (None, []),
        (Level.LOW, []),
        (Level.MEDIUM, ["keeping_others_safe"]),
        (Level.HIGH, ["keeping_others_safe", "contingency"]),
        (Level.VERY_HIGH, ["keeping_others_safe", "contingency"]),
    ],
)
def test_what_the_risk_of_harm_asks_for(level: Level | None, expected: list[str]) -> None:
    plan = WHOLE.changed(keeping_others_safe=(" ",), contingency=(ContingencyLine(),))
    assert wheres(plan, risk_of_serious_harm=level) == expected


@pytest.mark.parametrize(("level", "expected"), [(Level.MEDIUM, []), (Level.HIGH, ["contingency"])])
def test_high_safety_and_wellbeing_asks_for_a_contingency(level: Level, expected: list[str]) -> None:
    assert wheres(WHOLE.changed(contingency=()), safety_and_wellbeing=level) == expected


@pytest.mark.parametrize(
    ("review", "expected"),
    [(None, ["review_on"]), (date(2026, 11, 21), ["review_on"]), (TODAY, [])],
)
def test_the_review_has_a_day_to_come(review: date | None, expected: list[str]) -> None:
    assert wheres(WHOLE.changed(review_on=review)) == expected


@pytest.mark.parametrize(
    ("fields", "stops"),
    [
        ({"goals": ()}, ["goals"]),
        ({"goals": (Goal(words=" "),)}, ["goals"]),
        ({"goals": (Goal(words="I want a job"),), "review_on": None, "safety_plan": SafetyPlan()}, []),
        ({"child_agrees": Agreement()}, ["child_agrees.answer"]),
        ({"child_agrees": Agreement(answer=Answer.NO)}, ["child_agrees.because"]),
        ({"child_agrees": Agreement(answer=Answer.NO, because="  ")}, ["child_agrees.because"]),
        ({"child_agrees": Agreement(answer=Answer.NO, because="Too many steps")}, []),
        ({"parent_agrees": Agreement()}, ["parent_agrees.answer"]),
        ({"parent_agrees": Agreement(answer=Answer.COULD_NOT_ASK)}, ["parent_agrees.because"]),
        ({"parent_agrees": Agreement(answer=Answer.COULD_NOT_ASK, because="In hospital")}, []),
    ],
)
def test_only_a_missing_goal_or_answer_stops_the_agreeing(
    fields: dict[str, object], stops: list[str]
) -> None:
    found = can_agree(WHOLE.changed(**fields))
    assert [each.where for each in found] == stops
    assert all(each.weight == Weight.MUST for each in found)
