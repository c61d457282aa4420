"""The question bank of a file check: key questions, their prompts, and the bands of the ratings."""

from dataclasses import dataclass
from enum import StrEnum

from app.errors import Explained
from app.models.file_check import Rating
from app.practice import rule_pack
from app.practice.pack_entries import KeyQuestion
from app.practice.rule_pack import RulePack

FRAMEWORK = "A"


class QuestionSet(StrEnum):
    """Court work is read through to its reviews; out-of-court work is not."""

    COURT = "court"
    OUT_OF_COURT = "out of court"


@dataclass(frozen=True)
class Bank:
    """`id` is what a file check keeps; `bands` go from the lowest to the highest."""

    id: str
    questions: tuple[KeyQuestion, ...]
    bands: tuple[tuple[int, Rating], ...]

    @property
    def prompts(self) -> tuple[str, ...]:
        """The id of every prompt, such as `A-DES.a`, in order."""
        return tuple(prompt for question in self.questions for prompt in prompts_of(question))


def prompts_of(question: KeyQuestion) -> tuple[str, ...]:
    return tuple(f"{question.id}.{prompt.code}" for prompt in question.prompts)


def bank(questions: QuestionSet, pack: RulePack | None = None) -> Bank:
    """Framework A: assessment, planning and delivery, with reviewing in court work."""
    pack = pack or rule_pack.load()
    asked = tuple(
        question
        for question in pack.key_question
        if question.bank == FRAMEWORK
        and (question.court if questions == QuestionSet.COURT else question.out_of_court)
    )
    bands = tuple(sorted((band.at_least, band.rating) for band in pack.rating_band))
    return Bank(f"{pack.id}/{FRAMEWORK}/{questions}", asked, bands)


def find_bank(bank_id: str, pack: RulePack | None = None) -> Bank:
    """The bank that a file check was recorded on. Raises Explained where the pack has no such bank."""
    for questions in QuestionSet:
        if bank_id.endswith(f"/{FRAMEWORK}/{questions}"):
            return bank(questions, pack)
    raise Explained(
        "This file check was made with questions that this program does not have.",
        "The check is kept as it is.",
        "Open it with the service's own rules.",
    )
