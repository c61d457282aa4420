"""Advice leads back to the words of the plan; the child's own words are left alone."""

from uuid import UUID

import pytest

from app.easyread.plan_rows import plan_paper
from app.errors import Explained
from app.models.child import Preset
from app.models.contingency_plan import ContingencyLine
from app.models.plan import Goal, Plan, SafetyPlan, Step, WhoseWords
from app.views.easy_read import state
from tests import stores

ID = UUID(int=1)


def rows_of(plan: Plan) -> dict[str, state.AdvisedRow]:
    child, worker = stores.child(), stores.person()
    paper = plan_paper(plan, child, stores.service(), worker, preset=Preset.EASY_READ, today=stores.TODAY)
    return {each.row.key: each for each in state.advised_rows(paper, plan, child, worker)}


def plan_of(**fields: object) -> Plan:
    return Plan.model_validate({"id": ID, "child_id": ID, **fields})


def test_a_hard_word_is_marked_where_it_prints_and_explained_by_one_fix() -> None:
    plan = plan_of(goals=(Goal(words="x", steps=(Step(what="I keep to my curfew.", who="Mum"),)),))
    row = rows_of(plan)["goals.0.steps.0"]
    advice = next(each for each in row.advice if each.finding.rule == "ER17")
    assert row.shown[advice.start : advice.start + advice.length] == "curfew"
    mended = state.with_fix(plan, advice)
    assert "curfew" in mended.goals[0].steps[0].what
    assert mended.goals[0].steps[0].what != plan.goals[0].steps[0].what
    assert not [each for each in rows_of(mended)["goals.0.steps.0"].advice if each.finding.rule == "ER17"]


def test_the_childs_own_words_get_no_advice() -> None:
    hard = "I want to utilise my curfew re. the YOT & stuff; it was done BY PEOPLE."
    row = rows_of(plan_of(goals=(Goal(words=hard, whose_words=WhoseWords.CHILD),)))["goals.0"]
    assert row.is_childs
    assert row.advice == ()
    same = rows_of(plan_of(goals=(Goal(words=hard, whose_words=WhoseWords.WORKER),)))["goals.0"]
    assert same.advice


def test_every_text_of_a_what_if_row_leads_to_its_own_field() -> None:
    line = ContingencyLine(
        what_if="Mum is ill", we_would_see="No tea", who_acts="Nan", what_they_do="Nan cooks", within="1 hour"
    )
    plan = plan_of(contingency=(line,))
    rows = rows_of(plan)
    assert state.fields_of(rows["contingency.0"].row, plan) == (
        "contingency.0.what_if",
        "contingency.0.we_would_see",
    )
    assert state.fields_of(rows["contingency.0.what_they_do"].row, plan) == (
        "contingency.0.who_acts",
        "contingency.0.what_they_do",
        "contingency.0.within",
    )


def test_lines_and_the_second_row_of_a_step_lead_to_their_texts() -> None:
    plan = plan_of(
        strengths=("I cook",),
        safety_plan=SafetyPlan(warning_signs=("I go quiet",)),
        goals=(Goal(words="x", steps=(Step(what="a", how_we_know="b"),)),),
    )
    rows = rows_of(plan)
    assert state.fields_of(rows["strengths.0"].row, plan) == ("strengths.0",)
    assert state.fields_of(rows["safety_plan.warning_signs.0"].row, plan) == ("safety_plan.warning_signs.0",)
    assert state.fields_of(rows["goals.0.steps.0.by"].row, plan) == ("goals.0.steps.0.how_we_know",)


def test_rows_that_nobody_wrote_have_no_field_and_no_advice() -> None:
    rows = rows_of(plan_of())
    assert all(each.advice == () for each in rows.values())
    assert state.fields_of(rows["change_it"].row, plan_of()) == ()


def test_a_fix_for_words_that_changed_meanwhile_is_refused() -> None:
    plan = plan_of(strengths=("I keep my curfew",))
    advice = rows_of(plan)["strengths.0"].advice[0]
    with pytest.raises(Explained, match="have changed"):
        state.with_fix(plan_of(strengths=("I sing",)), advice)


def test_a_fix_that_makes_the_words_too_long_is_refused() -> None:
    plan = plan_of(strengths=("I keep my curfew " + "and sing " * 53,))
    advice = next(each for each in rows_of(plan)["strengths.0"].advice if each.finding.rule == "ER17")
    with pytest.raises(Explained, match="too long"):
        state.with_fix(plan, advice)


def test_a_picture_is_chosen_taken_away_and_left_to_the_words() -> None:
    plan = state.with_picture(plan_of(strengths=("I cook",)), "strengths.0", "home")
    assert rows_of(plan)["strengths.0"].row.picture == "home"
    none = state.with_picture(plan, "strengths.0", "")
    assert rows_of(none)["strengths.0"].row.picture == ""
    assert state.with_picture(none, "strengths.0", None) == plan_of(strengths=("I cook",))
