"""A plan is started, edited, agreed and taken up again; what was agreed stays."""

import pytest

from app.errors import Explained, Refused, StaleEdit
from app.models.change import Change, Swap
from app.models.plan import Agreement, Answer, Goal, Plan
from app.workspace import planning
from app.workspace.workspace import Workspace
from tests import stores

YES = Agreement(answer=Answer.YES)


@pytest.fixture
def plan(workspace: Workspace) -> Plan:
    child = stores.child(strengths="I fix bikes. I am kind.")
    workspace.apply(Change.add("Add", child))
    workspace.apply(planning.start_plan(child, workspace.person, workspace.new_id, workspace.today()))
    found = workspace.open_file(child.id).plan()
    assert found is not None
    return found


def edited(workspace: Workspace, before: Plan, **fields: object) -> planning.PlanEdit:
    done = planning.edit(
        before, before.changed(**fields), "Edit", new_id=workspace.new_id, today=workspace.today()
    )
    workspace.apply(done.change)
    return done


def agreed(workspace: Workspace, plan: Plan) -> Plan:
    ready = edited(workspace, plan, goals=(Goal(words="Go"),), child_agrees=YES, parent_agrees=YES).plan
    workspace.apply(planning.agree(ready, workspace.today(), "Amina Khan"))
    found = workspace.open_file(plan.child_id).plan()
    assert found is not None
    return found


def test_a_new_plan_begins_with_what_the_child_is_good_at(plan: Plan) -> None:
    assert plan.strengths == ("I fix bikes.", "I am kind.")
    assert plan.made_with == "Mal and Amina"
    assert (plan.version, plan.started_on, plan.is_agreed) == (1, stores.TODAY, False)


def test_an_edit_of_an_open_plan_stays_in_its_version(workspace: Workspace, plan: Plan) -> None:
    done = edited(workspace, plan, made_with="Mal")
    assert not done.begins_version
    assert done.sentence == ""
    assert [each.version for each in workspace.open_file(plan.child_id).plans()] == [1]


def test_a_plan_without_answers_cannot_be_agreed(workspace: Workspace, plan: Plan) -> None:
    with pytest.raises(Explained, match="no goal yet"):
        planning.agree(plan, workspace.today(), "Amina Khan")


def test_no_needs_a_reason_before_the_plan_can_be_agreed(workspace: Workspace, plan: Plan) -> None:
    said_no = plan.changed(
        goals=(Goal(words="Go"),), child_agrees=Agreement(answer=Answer.NO), parent_agrees=YES
    )
    with pytest.raises(Explained, match="needs a reason"):
        planning.agree(said_no, workspace.today(), "Amina Khan")


def test_agreeing_dates_the_answers_and_names_who_agreed(workspace: Workspace, plan: Plan) -> None:
    done = agreed(workspace, plan)
    assert (done.agreed_on, done.agreed_by) == (stores.TODAY, "Amina Khan")
    assert done.child_agrees.on == done.parent_agrees.on == stores.TODAY


def test_undo_never_takes_an_agreement_back(workspace: Workspace, plan: Plan) -> None:
    done = agreed(workspace, plan)
    assert workspace.undo() is None
    assert workspace.open_file(plan.child_id).plan() == done


def test_the_first_edit_of_an_agreed_plan_starts_the_next_version(workspace: Workspace, plan: Plan) -> None:
    first = agreed(workspace, plan)
    done = edited(workspace, first, made_with="Mal and Nan")
    assert done.begins_version
    assert done.sentence.startswith(
        "This is now version 2, not agreed yet. Version 1 stays as it was agreed."
    )
    second, kept = workspace.open_file(plan.child_id).plans()
    assert (second.version, second.made_with, second.is_agreed) == (2, "Mal and Nan", False)
    assert second.child_agrees == Agreement()
    assert kept == first


def test_undo_takes_a_version_back_that_was_started_by_mistake(workspace: Workspace, plan: Plan) -> None:
    first = agreed(workspace, plan)
    edited(workspace, first, made_with="Slip")
    workspace.undo()
    assert workspace.open_file(plan.child_id).plans() == (first,)


def test_an_agreed_version_itself_cannot_be_changed(workspace: Workspace, plan: Plan) -> None:
    first = agreed(workspace, plan)
    with pytest.raises(Refused, match="has been agreed"):
        workspace.apply(Change.edit("Thaw", first, first.changed(made_with="Someone")))


def test_a_version_that_is_begun_twice_is_a_stale_edit_and_no_damage(
    workspace: Workspace, plan: Plan
) -> None:
    same, another = plan, plan.changed(id=workspace.new_id())
    for begun_twice in (same, another):
        with pytest.raises(StaleEdit):
            workspace.apply(Change.add("Start a plan", begun_twice))
    assert workspace.open_file(plan.child_id).plans() == (plan,)


def test_no_change_agrees_a_plan_that_nobody_answered(workspace: Workspace) -> None:
    child = stores.child()
    plan = Plan(id=workspace.new_id(), child_id=child.id, goals=(Goal(words="I want to box"),))
    workspace.apply(Change("Add", (Swap(None, child), Swap(None, plan))))
    with pytest.raises(Refused, match="has not answered"):
        workspace.apply(Change.edit("Agree", plan, plan.changed(agreed_on=stores.TODAY)))
    assert not workspace.open_file(child.id).plans()[0].is_agreed
