"""The rating of a file check: the lowest key question decides (inspection standards 2018-2024)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from app.errors import Refused
from app.models.file_check import CheckAnswer, Discretion, PromptAnswer, Rating
from app.practice.file_check_bank import Bank, prompts_of
from app.practice.pack_entries import KeyQuestion


class RatingState(StrEnum):
    NOT_FINISHED = "not finished"
    NOT_RATED = "not rated"
    RATED = "rated"


@dataclass(frozen=True)
class QuestionResult:
    """Counts for one key question. `percent` is exact (yes of yes and no); None where nothing counts."""

    id: str
    words: str
    stage: str
    rated: bool
    yes: int
    no: int
    na: int
    unanswered: int
    percent: Fraction | None
    band: Rating | None

    @property
    def percent_words(self) -> str:
        """Rounded down, so that 64.9 never reads as 65."""
        return "" if self.percent is None else f"{int(self.percent)}%"


@dataclass(frozen=True)
class RatingResult:
    """`so_far` is live while answers are missing; `rating` stands when all are there, after discretion."""

    questions: tuple[QuestionResult, ...]
    state: RatingState
    lowest: QuestionResult | None
    so_far: Rating | None
    rating: Rating | None


def rate(bank: Bank, answers: Iterable[PromptAnswer], discretion: Discretion | None = None) -> RatingResult:
    """Rates a file check. Raises Refused for discretion without a reason or a name."""
    if discretion is not None:
        _check(discretion)
    given = {each.prompt: each.answer for each in answers}
    questions = tuple(_question(question, given, bank) for question in bank.questions)
    counted = [each for each in questions if each.rated]
    with_band = [each for each in counted if each.percent is not None]
    lowest = min(with_band, key=lambda each: each.percent or Fraction(0), default=None)
    so_far = lowest.band if lowest else None
    state = _state(counted, lowest)
    rating = None
    if state == RatingState.RATED:
        rating = discretion.rating if discretion else so_far
    return RatingResult(questions, state, lowest, so_far, rating)


def _check(discretion: Discretion) -> None:
    if not (discretion.because.strip() and discretion.by.strip()):
        raise Refused(
            "A rating can only be moved with a reason and a name.",
            "The rating stays as the answers give it.",
            "Write why, and who decides.",
        )


def _question(question: KeyQuestion, given: dict[str, CheckAnswer | None], bank: Bank) -> QuestionResult:
    answers = [given.get(prompt) for prompt in prompts_of(question)]
    yes, no = answers.count(CheckAnswer.YES), answers.count(CheckAnswer.NO)
    percent = Fraction(100 * yes, yes + no) if yes + no else None
    return QuestionResult(
        id=question.id,
        words=question.words,
        stage=question.stage,
        rated=question.rated,
        yes=yes,
        no=no,
        na=answers.count(CheckAnswer.NOT_APPLICABLE),
        unanswered=answers.count(None),
        percent=percent,
        band=None if percent is None else _band(percent, bank),
    )


def _band(percent: Fraction, bank: Bank) -> Rating:
    return [rating for at_least, rating in bank.bands if percent >= at_least][-1]


def _state(counted: list[QuestionResult], lowest: QuestionResult | None) -> RatingState:
    if any(each.unanswered for each in counted):
        return RatingState.NOT_FINISHED
    return RatingState.RATED if lowest else RatingState.NOT_RATED
