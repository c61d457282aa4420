from datetime import date
from uuid import uuid4

import pytest

from app.models.contingency_plan import ContingencyLine
from app.models.plan import Agreement, Answer, Goal, Plan, Step

agreed = Plan(
    id=uuid4(),
    child_id=uuid4(),
    version=3,
    started_on=date(2026, 1, 5),
    goals=(Goal(words="Get back to boxing", steps=(Step(what="Ring the gym"),)),),
    contingency=(ContingencyLine(what_if="Mia stays out all night"),),
    child_agrees=Agreement(answer=Answer.YES, who="Mia"),
    parent_agrees=Agreement(answer=Answer.NO, who="Rosa", because="Too much at once"),
    agreed_on=date(2026, 1, 12),
    agreed_by="Ada Obi",
)


def test_the_next_version_keeps_the_words_and_nobodys_agreement() -> None:
    new_id = uuid4()
    following = agreed.next_version(new_id, date(2026, 4, 1))
    assert (following.id, following.version, following.started_on) == (new_id, 4, date(2026, 4, 1))
    assert (following.goals, following.contingency) == (agreed.goals, agreed.contingency)
    assert (following.child_agrees, following.parent_agrees) == (Agreement(), Agreement())
    assert not following.is_agreed
    assert following.agreed_by == ""


def test_the_next_version_leaves_the_agreed_one_as_it_was() -> None:
    before = agreed.model_dump()
    agreed.next_version(uuid4(), date(2026, 4, 1))
    assert agreed.model_dump() == before
    assert agreed.is_agreed


@pytest.mark.parametrize(
    ("answer", "because", "given"),
    [
        (None, "", False),
        (None, "A reason without an answer", False),
        (Answer.YES, "", True),
        (Answer.NO, "", False),
        (Answer.NO, "Too much at once", True),
        (Answer.COULD_NOT_ASK, "", False),
        (Answer.COULD_NOT_ASK, "In hospital", True),
    ],
)
def test_anything_but_yes_needs_a_reason(answer: Answer | None, because: str, given: bool) -> None:
    assert Agreement(answer=answer, because=because).is_given is given


def test_a_new_contingency_line_is_empty_until_any_field_is_filled() -> None:
    assert ContingencyLine().is_empty
    for name in ContingencyLine.model_fields:
        assert not ContingencyLine(**{name: "words"}).is_empty
