from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Explained, Refused
from app.models.file_check import CheckAnswer, Discretion, PromptAnswer, Rating
from app.models.text import Line
from app.practice import rule_pack
from app.practice.file_check_bank import Bank, QuestionSet, bank, find_bank, prompts_of
from app.practice.file_check_rating import RatingState, rate
from app.practice.pack_entries import Tier, Trust

COURT = bank(QuestionSet.COURT)
OUT_OF_COURT = bank(QuestionSet.OUT_OF_COURT)
YES, NO, NA = CheckAnswer.YES, CheckAnswer.NO, CheckAnswer.NOT_APPLICABLE


def one_question(prompts: int) -> Bank:
    """A bank of one key question with this many prompts."""
    question = COURT.questions[0]
    made = tuple(question.prompts[0].changed(code=str(n)) for n in range(prompts))
    return Bank("test", (question.changed(prompts=made),), COURT.bands)


def answers(asked: Bank, *given_answers: CheckAnswer | None) -> tuple[PromptAnswer, ...]:
    return tuple(PromptAnswer(prompt=p, answer=a) for p, a in zip(asked.prompts, given_answers, strict=False))


def everything(asked: Bank, answer: CheckAnswer, **other: CheckAnswer) -> tuple[PromptAnswer, ...]:
    changed = {key.replace("_", "-"): value for key, value in other.items()}
    return tuple(
        PromptAnswer(prompt=p, answer=changed.get(p.partition(".")[0], answer)) for p in asked.prompts
    )


def test_court_work_is_read_through_to_reviews_and_out_of_court_work_is_not() -> None:
    def ids(asked: Bank) -> list[str]:
        return [question.id for question in asked.questions if question.rated]

    assert ids(OUT_OF_COURT) == [f"{s}-{q}" for s in "APD" for q in ("DES", "CH", "OTH")]
    assert ids(COURT) == [f"{s}-{q}" for s in "APDR" for q in ("DES", "CH", "OTH")]


def test_every_prompt_has_a_plain_question_and_is_not_called_official() -> None:
    for question in COURT.questions:
        assert question.tier != Tier.STATUTE
        assert question.trust != Trust.VERIFIED
        assert question.is_editable_default
        for prompt in question.prompts:
            assert prompt.question.endswith("?")
    assert len(set(COURT.prompts)) == len(COURT.prompts)


def test_a_recorded_check_finds_its_bank_again() -> None:
    assert find_bank(COURT.id) == COURT
    assert find_bank(OUT_OF_COURT.id) == OUT_OF_COURT
    assert find_bank(COURT.id).id.startswith(rule_pack.load().id)
    with pytest.raises(Explained):
        find_bank("other")


@pytest.mark.parametrize(
    ("yes", "no", "rating"),
    [
        (0, 1, Rating.INADEQUATE),
        (499, 501, Rating.INADEQUATE),
        (1, 1, Rating.REQUIRES_IMPROVEMENT),
        (649, 351, Rating.REQUIRES_IMPROVEMENT),
        (65, 35, Rating.GOOD),
        (799, 201, Rating.GOOD),
        (4, 1, Rating.OUTSTANDING),
        (1, 0, Rating.OUTSTANDING),
    ],
)
def test_a_band_begins_exactly_at_its_border(yes: int, no: int, rating: Rating) -> None:
    asked = one_question(yes + no)
    result = rate(asked, answers(asked, *[YES] * yes, *[NO] * no))
    assert result.rating == rating
    assert result.questions[0].percent == Fraction(100 * yes, yes + no)


def test_a_percentage_never_reads_as_more_than_it_is() -> None:
    asked = one_question(1000)
    result = rate(asked, answers(asked, *[YES] * 649, *[NO] * 351))
    assert result.questions[0].percent_words == "64%"


def test_what_does_not_apply_is_left_out_of_the_count() -> None:
    asked = one_question(5)
    result = rate(asked, answers(asked, YES, NA, NA, NA, NO))
    assert result.questions[0].percent == 50
    assert result.rating == Rating.REQUIRES_IMPROVEMENT


def test_a_check_in_which_nothing_applies_is_not_rated() -> None:
    result = rate(COURT, everything(COURT, NA))
    assert (result.state, result.rating, result.lowest) == (RatingState.NOT_RATED, None, None)


def test_a_key_question_that_does_not_apply_is_passed_over() -> None:
    result = rate(COURT, everything(COURT, YES, R_CH=NA))
    assert result.rating == Rating.OUTSTANDING


def test_a_missing_answer_leaves_it_unfinished_with_a_rating_so_far() -> None:
    given_answers = everything(COURT, YES)[1:]
    result = rate(COURT, given_answers)
    assert result.state == RatingState.NOT_FINISHED
    assert result.rating is None
    assert result.so_far == Rating.OUTSTANDING
    assert rate(COURT, ()).so_far is None


def test_the_lowest_key_question_decides() -> None:
    result = rate(COURT, everything(COURT, YES, P_OTH=NO))
    assert result.rating == Rating.INADEQUATE
    assert result.lowest is not None
    assert result.lowest.id == "P-OTH"


def test_oversight_and_victim_work_are_answered_without_moving_the_rating() -> None:
    assert rate(COURT, everything(COURT, YES, M_OV=NO, M_VIC=NO)).rating == Rating.OUTSTANDING


def test_discretion_moves_a_rating_with_a_reason_and_a_name() -> None:
    moved = Discretion(rating=Rating.GOOD, because="One prompt weighs little here.", by="Ann Price")
    result = rate(COURT, everything(COURT, YES, P_OTH=NO), moved)
    assert result.rating == Rating.GOOD
    assert result.so_far == Rating.INADEQUATE


@pytest.mark.parametrize(("because", "by"), [("", "Ann"), ("Because", ""), ("  ", "Ann"), ("Because", " ")])
def test_discretion_without_reason_or_name_is_refused(because: str, by: Line) -> None:
    with pytest.raises(Refused, match="reason and a name"):
        rate(COURT, everything(COURT, YES), Discretion(rating=Rating.GOOD, because=because, by=by))


def test_discretion_does_not_finish_an_unfinished_check() -> None:
    moved = Discretion(rating=Rating.GOOD, because="Because", by="Ann")
    assert rate(COURT, (), moved).rating is None


RANK = {rating: n for n, rating in enumerate(Rating)}


@given(st.data())
def test_turning_a_no_into_a_yes_never_lowers_the_rating(data: st.DataObject) -> None:
    drawn = data.draw(
        st.lists(
            st.sampled_from(list(CheckAnswer)),
            min_size=len(COURT.prompts),
            max_size=len(COURT.prompts),
        ).filter(lambda each: NO in each)
    )
    turned = data.draw(st.sampled_from([n for n, answer in enumerate(drawn) if answer == NO]))
    before = rate(COURT, answers(COURT, *drawn))
    after = rate(COURT, answers(COURT, *drawn[:turned], YES, *drawn[turned + 1 :]))
    if before.rating is not None:
        assert after.rating is not None
        assert RANK[after.rating] >= RANK[before.rating]


@given(st.lists(st.sampled_from([*CheckAnswer, None]), max_size=len(COURT.prompts)))
def test_each_prompt_is_counted_once(drawn: list[CheckAnswer | None]) -> None:
    result = rate(COURT, answers(COURT, *drawn))
    for question, counted in zip(COURT.questions, result.questions, strict=True):
        total = counted.yes + counted.no + counted.na + counted.unanswered
        assert total == len(prompts_of(question))
