"""The file check as a paper."""

from datetime import UTC, datetime

from app.documents import paper_pdf
from app.documents.file_check import NEUTRAL_TITLE, paper_of
from app.documents.paper import Paper
from app.models.file_check import Discretion, FileCheck, Rating
from app.practice.file_check_rating import rate
from tests.documents import reading
from tests.documents.example_records import ANSWERS, BANK, CHECK, CHILD, SERVICE, TODAY


def made(check: FileCheck = CHECK) -> Paper:
    result = rate(BANK, check.answers, check.discretion)
    return paper_of(check, CHILD, SERVICE, BANK, result, today=TODAY, zone="Europe/London")


def words_of(paper: Paper) -> str:
    return " ".join(reading.words(paper_pdf.render(paper)).split())


def test_it_is_accessible_and_names_no_child_in_its_metadata() -> None:
    pdf = paper_pdf.render(made())
    assert reading.faults(pdf) == []
    assert reading.metadata_title(pdf) == (NEUTRAL_TITLE, NEUTRAL_TITLE)


def test_every_question_is_there_with_its_answer_and_evidence() -> None:
    found = reading.letters(words_of(made()))
    for question in BANK.questions:
        assert reading.letters(question.words) in found
        for prompt in question.prompts:
            assert reading.letters(prompt.question) in found
    assert all(reading.letters(answer.evidence) in found for answer in ANSWERS)


def test_it_says_the_rating_and_which_question_decides() -> None:
    result = rate(BANK, ANSWERS)
    found = words_of(made())
    assert result.rating is not None
    assert result.lowest is not None
    assert f"Rating {result.rating.capitalize()}" in found
    assert f"The lowest key question decides: {result.lowest.words}" in found


def test_a_rating_that_was_moved_says_by_whom_and_why() -> None:
    moved = Discretion(rating=Rating.GOOD, because="The child moved home.", by="Sam Reid")
    found = words_of(made(CHECK.changed(discretion=moved)))
    assert "Moved to good by the professional judgement of Sam Reid, because: The child moved home." in found


def test_actions_and_strengths_are_printed_or_said_to_be_missing() -> None:
    assert "Ask the school Amina Yusuf" in words_of(made())
    bare = words_of(made(CHECK.changed(actions=(), strengths_seen="")))
    assert "No actions were set." in bare
    assert "None written down." in bare


def test_a_check_that_is_not_recorded_is_a_draft_without_a_rating() -> None:
    found = words_of(made(CHECK.changed(recorded_at=None, answers=(), rating=None)))
    assert "DRAFT" in found
    assert "Not rated yet" in found
    assert "Not answered" in found


def test_a_check_recorded_just_after_midnight_in_summer_bears_the_day_of_that_night() -> None:
    just_after = CHECK.changed(recorded_at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert "Recorded 2 July 2026" in words_of(made(just_after))
