"""A file check as a paper: the rating and why, what was good, every question with its evidence, actions."""

from collections.abc import Iterator
from datetime import date

from app.documents import lettering
from app.documents.paper import FieldList, Heading, Note, Paper, Para, Passage, Piece, Table, plain
from app.models.child import Child
from app.models.file_check import CheckAction, Discretion, FileCheck, PromptAnswer
from app.models.service import Service
from app.practice.file_check_bank import Bank
from app.practice.file_check_rating import QuestionResult, RatingResult
from app.practice.local_time import local_day
from app.practice.pack_entries import KeyQuestion

NEUTRAL_TITLE = "File check"
_NOT_SAID = "Not recorded"
_UNFINISHED = "This check is not recorded yet. Its answers and its rating can still change."


def paper_of(
    check: FileCheck,
    child: Child,
    service: Service,
    bank: Bank,
    result: RatingResult,
    *,
    today: date,
    zone: str,
    demo_mark: str = "",
) -> Paper:
    """The check on its question bank, with the rating that the answers give; its days are those of `zone`.

    A draft until it is recorded.
    """
    pieces = (
        *_front(check, child, service, bank, zone),
        *_rating(check, result),
        *_strengths(check),
        *_questions(check, bank),
        *_actions(check.actions),
    )
    return Paper(
        title="File check",
        neutral_title=NEUTRAL_TITLE,
        pieces=pieces,
        draft=not check.is_recorded,
        demo_mark=demo_mark,
        footer=f"Printed {_day(today)}.",
        dated=today,
    )


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else _NOT_SAID


def _front(check: FileCheck, child: Child, service: Service, bank: Bank, zone: str) -> Iterator[Piece]:
    if not check.is_recorded:
        yield Note(_UNFINISHED)
    yield FieldList(
        (
            ("Child", child.full_name or _NOT_SAID),
            ("ID", child.reference or _NOT_SAID),
            ("Service", service.name),
            ("Questions", bank.id),
            ("Checked by", check.checker_name or _NOT_SAID),
            ("Started", _day(check.started_on)),
            ("Recorded", _day(local_day(check.recorded_at, zone) if check.recorded_at else None)),
        )
    )


def _rating(check: FileCheck, result: RatingResult) -> Iterator[Piece]:
    yield Heading("Rating")
    rating = check.rating or result.rating
    yield Para((Passage(rating.capitalize() if rating else "Not rated yet", bold=True),))
    if result.lowest:
        lowest = result.lowest
        band = f" That is {lowest.band}." if lowest.band else ""
        yield plain(f"The lowest key question decides: {lowest.words} {lowest.percent_words} yes.{band}")
    if check.discretion:
        yield _moved(check.discretion)
    rows = tuple(_result_row(question) for question in result.questions)
    shares = (0.52, 0.08, 0.08, 0.12, 0.2)
    yield Table(("Key question", "Yes", "No", "Score", "Rating"), rows, shares)


def _moved(discretion: Discretion) -> Para:
    return plain(
        f"Moved to {discretion.rating} by the professional judgement of {discretion.by},"
        f" because: {discretion.because}"
    )


def _result_row(question: QuestionResult) -> tuple[str, ...]:
    band = (question.band or "Not rated") if question.rated else "Does not count"
    score = question.percent_words or "–"
    return (question.words, str(question.yes), str(question.no), score, band.capitalize())


def _strengths(check: FileCheck) -> Iterator[Piece]:
    yield Heading("Strengths seen")
    paragraphs = lettering.paragraphs(check.strengths_seen)
    for words in paragraphs or ("None written down.",):
        yield plain(words)


def _questions(check: FileCheck, bank: Bank) -> Iterator[Piece]:
    """Every key question under its stage, with each prompt's answer and evidence."""
    given = {answer.prompt: answer for answer in check.answers}
    stage = ""
    for question in bank.questions:
        if question.stage != stage:
            stage = question.stage
            yield Heading(stage.capitalize())
        yield Heading(question.words, 3)
        rows = tuple(
            _prompt_row(question, prompt.code, prompt.question, given) for prompt in question.prompts
        )
        yield Table(("Question", "Answer", "Evidence"), rows, (0.42, 0.16, 0.42))


def _prompt_row(
    question: KeyQuestion, code: str, words: str, given: dict[str, PromptAnswer]
) -> tuple[str, str, str]:
    answer = given.get(f"{question.id}.{code}")
    if answer is None or answer.answer is None:
        return words, "Not answered", answer.evidence if answer else ""
    return words, answer.answer.capitalize(), answer.evidence


def _actions(actions: tuple[CheckAction, ...]) -> Iterator[Piece]:
    yield Heading("Actions")
    if not actions:
        yield plain("No actions were set.")
        return
    rows = tuple(
        (each.what, each.owner, _day(each.due), _day(each.closed_on) if each.closed_on else "Open")
        for each in actions
    )
    yield Table(("What", "Who", "By when", "Done"), rows, (0.36, 0.2, 0.25, 0.19))
