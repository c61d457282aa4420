"""The plan's lists move as one with the pictures of their rows."""

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.models.contingency_plan import ContingencyLine
from app.models.plan import Goal, PictureChoice, Plan, Step, StepState
from app.practice.contingency_quality import Grade
from app.views.plan import state
from tests import stores

TODAY = date(2026, 11, 22)
ID = UUID(int=1)


def plan_of(*goals: Goal, **fields: object) -> Plan:
    return Plan.model_validate({"id": ID, "child_id": ID, "goals": goals, **fields})


def pictured(plan: Plan) -> dict[str, str]:
    """The picture of each goal, by its words."""
    chosen = {each.row: each.picture for each in plan.pictures}
    return {goal.words: chosen.get(f"goals.{at}", "") for at, goal in enumerate(plan.goals)}


ACTS = st.lists(
    st.tuples(st.sampled_from(["move", "remove", "add"]), st.integers(0, 5), st.sampled_from([-1, 1]))
)


@given(ACTS)
def test_a_chosen_picture_stays_with_its_goal_whatever_moves(acts: list[tuple[str, int, int]]) -> None:
    words = ["bike", "sleep", "school", "gran"]
    plan = plan_of(
        *(Goal(words=each) for each in words),
        pictures=tuple(PictureChoice(row=f"goals.{at}", picture=each) for at, each in enumerate(words)),
    )
    for act, at, by in acts:
        if act == "add":
            plan, _ = state.with_added(plan, "goals", at if at < len(plan.goals) else None)
        elif at < len(plan.goals):
            plan = state.moved(plan, "goals", at, by) if act == "move" else state.without(plan, "goals", at)
    assert all(picture == goal for goal, picture in pictured(plan).items() if goal)
    assert len(plan.pictures) == sum(bool(goal.words) for goal in plan.goals)


def test_the_pictures_of_steps_move_with_their_step() -> None:
    plan = plan_of(
        Goal(steps=(Step(what="a"), Step(what="b"))),
        pictures=(
            PictureChoice(row="goals.0.steps.1.by", picture="home"),
            PictureChoice(row="goals.0", picture="x"),
        ),
    )
    moved = state.moved(plan, "goals.0.steps", 1, -1)
    assert [step.what for step in moved.goals[0].steps] == ["b", "a"]
    assert {each.row for each in moved.pictures} == {"goals.0.steps.0.by", "goals.0"}


def test_moving_past_the_end_changes_nothing() -> None:
    plan = plan_of(Goal(words="a"), Goal(words="b"))
    assert state.moved(plan, "goals", 0, -1) == plan
    assert state.moved(plan, "goals", 1, 1) == plan


def test_a_step_that_is_ticked_off_gets_its_day_and_loses_it_again() -> None:
    plan = plan_of(Goal(steps=(Step(what="a"),)))
    done = state.with_field(plan, "goals.0.steps.0.state", StepState.DONE, TODAY)
    assert done.goals[0].steps[0].done_on == TODAY
    assert state.with_field(done, "goals.0.steps.0.state", StepState.TO_DO, TODAY) == plan


def test_a_line_that_only_shares_information_is_a_gap_in_its_field() -> None:
    line = ContingencyLine(what_if="Nan is ill", what_they_do="Inform partners and monitor.")
    plan = plan_of(contingency=(line,))
    assert state.quality(plan, stores.child(), 0).grade == Grade.ONLY_SHARES
    gaps = state.gaps(plan, stores.child(), TODAY)
    assert gaps[-1].where == "contingency.0.what_they_do"
    assert state.thing_of(plan, gaps[-1].where) == "Nan is ill"


def test_a_vague_step_says_what_would_mend_it() -> None:
    plan = plan_of(Goal(words="School", steps=(Step(what="Improve attendance"),)))
    said = state.hints(state.gaps(plan, stores.child(), TODAY))
    assert said["goals.0.steps.0"].startswith("Who does what? Try:")
    assert state.thing_of(plan, "goals.0.steps.0.who") == "Improve attendance"


def test_fields_of_the_plan_itself_belong_to_no_step() -> None:
    assert state.thing_of(plan_of(), "review_on") == ""
