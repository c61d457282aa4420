"""The screen of a file check."""

from datetime import timedelta
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.models.change import Change
from app.models.file_check import CheckAnswer, FileCheck, Rating
from app.models.person import Role
from app.practice.file_check_bank import QuestionSet, bank
from app.views.file_check.list_screen import FileChecksScreen
from app.views.file_check.screen import FileCheckScreen
from app.views.file_check.state import short_words
from app.views.parts import theme
from app.views.parts.desk import Place
from app.workspace import checking
from tests import stores
from tests.drivers.desk import DeskForTests
from tests.drivers.file_check import FileCheckDriver
from tests.views.a11y import clipped, nameless

CHILD = stores.child()


def stored(desk: DeskForTests) -> FileCheck:
    return desk.workspace.open_file(CHILD.id).file_checks()[0]


def test_keys_answer_and_go_to_the_next_prompt(desk: DeskForTests, check: FileCheckDriver) -> None:
    check.begin_at("A-DES")
    assert check.prompt == "A-DES.a"
    for key in (Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_A, Qt.Key.Key_Y, Qt.Key.Key_2, Qt.Key.Key_3):
        check.press(key)
    assert check.prompt == "A-DES.g"
    yes, no, none = CheckAnswer.YES, CheckAnswer.NO, CheckAnswer.NOT_APPLICABLE
    assert [each.answer for each in stored(desk).answers] == [yes, no, none, yes, no, none]


def test_after_the_last_prompt_the_next_key_question_opens(check: FileCheckDriver) -> None:
    check.answer_all("A-DES", yes=9)
    assert check.prompt == "A-CH.a"
    check.press(Qt.Key.Key_Up)
    assert check.prompt == "A-DES.i"
    check.press(Qt.Key.Key_0)
    assert checking.answer_of(check.check, "A-DES.i").answer is None


def test_every_answer_key_in_a_row_finishes_a_check(desk: DeskForTests, check: FileCheckDriver) -> None:
    check.answer_everything()
    assert len(stored(desk).answers) == len(bank(QuestionSet.COURT).prompts)
    assert check.rating == "Outstanding"
    assert check.focus is check.desk.finish.strengths


@pytest.mark.parametrize(
    ("question", "yes", "no", "percent", "rating"),
    [
        ("P-CH", 1, 3, Fraction(25), "Inadequate so far"),
        ("P-CH", 2, 2, Fraction(50), "Requires improvement so far"),
        ("A-DES", 5, 3, Fraction(125, 2), "Requires improvement so far"),
        ("A-CH", 2, 1, Fraction(200, 3), "Good so far"),
        ("P-OTH", 4, 1, Fraction(80), "Outstanding so far"),
        ("P-DES", 5, 2, Fraction(500, 7), "Good so far"),
    ],
)
def test_the_rating_is_live_at_the_borders(
    check: FileCheckDriver, question: str, yes: int, no: int, percent: Fraction, rating: str
) -> None:
    check.answer_all(question, yes, no, CheckAnswer.NOT_APPLICABLE)
    (result,) = [each for each in checking.result_of(check.check).questions if each.id == question]
    assert result.percent == percent
    assert check.rating == rating
    assert f"{int(percent)}%" in check.desk.ratings.questions[question].accessibleName()


def test_evidence_is_typed_and_kept_beside_the_answer(desk: DeskForTests, check: FileCheckDriver) -> None:
    check.begin_at("A-DES")
    check.press(Qt.Key.Key_Return)
    QTest.keyClicks(check.focus, "Page 2: <b>his words</b>")
    check.begin_at("A-CH")
    (answer,) = stored(desk).answers
    assert (answer.prompt, answer.evidence) == ("A-DES.a", "Page 2: <b>his words</b>")


def test_pressing_the_chosen_answer_again_takes_it_away(desk: DeskForTests, check: FileCheckDriver) -> None:
    row = check.desk.page("A-DES").row_of("A-DES.a")
    row.buttons[CheckAnswer.YES].click()
    assert stored(desk).answers[0].answer == CheckAnswer.YES
    assert row.buttons[CheckAnswer.YES].isChecked()
    row.buttons[CheckAnswer.YES].click()
    assert stored(desk).answers[0].answer is None
    assert not row.buttons[CheckAnswer.YES].isChecked()
    desk.workspace.undo()
    assert row.buttons[CheckAnswer.YES].isChecked()


def test_the_other_set_of_questions_keeps_what_was_answered(
    desk: DeskForTests, check: FileCheckDriver
) -> None:
    check.answer_all("A-DES", yes=9)
    check.desk.change_questions(QuestionSet.OUT_OF_COURT)
    assert "R-DES" not in check.desk.ratings.questions
    assert stored(desk).bank.endswith("/out of court")
    assert len(stored(desk).answers) == 9


def test_recording_with_answers_missing_leads_to_the_first_of_them(
    desk: DeskForTests, check: FileCheckDriver
) -> None:
    check.answer_all("A-DES", yes=3)
    check.desk.ask_record()
    assert not check.desk.asking.isVisibleTo(check.screen)
    assert "answers are missing" in desk.said[-1]
    assert check.prompt == "A-DES.d"
    assert not stored(desk).is_recorded


def test_judgement_without_a_reason_is_refused_beside_the_field(
    desk: DeskForTests, check: FileCheckDriver
) -> None:
    check.answer_everything()
    check.move_rating(Rating.GOOD)
    assert "Say why." in check.seen(check.desk.finish)
    assert check.rating == "Outstanding"
    check.desk.ask_record()
    assert "reason and a name" in desk.said[-1]
    assert check.focus is check.desk.finish.because
    QTest.keyClicks(check.focus, "The plan came late.")
    check.screen.flush()
    assert "Say why." not in check.seen(check.desk.finish)
    assert check.rating == "Good"
    kept = stored(desk).discretion
    assert kept is not None
    assert (kept.because, kept.by) == ("The plan came late.", "Amina Khan")
    check.move_rating(None)
    assert stored(desk).discretion is None


def test_actions_are_written_recorded_and_closed_later(desk: DeskForTests, check: FileCheckDriver) -> None:
    check.answer_everything()
    check.desk.finish.add_action.click()
    QTest.keyClicks(check.focus, "Ask the clinic for their notes")
    for field, words in (("owner", "Ben Cole"), ("due", "1/12/2026")):
        widget = check.desk.finish.form.field_widget(f"actions.0.{field}")
        widget.setFocus()
        QTest.keyClicks(widget.focusProxy() or widget, words)
    check.desk.finish.strengths.setFocus()
    QTest.keyClicks(check.desk.finish.strengths, "Voice in every meeting.")
    check.desk.ask_record()
    assert "The rating is outstanding." in check.seen(check.desk.asking)
    check.desk.asking.yes.click()
    kept = stored(desk)
    assert kept.is_recorded
    assert kept.strengths_seen == "Voice in every meeting."
    (action,) = kept.actions
    assert (action.owner, action.due) == ("Ben Cole", stores.TODAY + timedelta(days=9))
    assert not check.desk.header.record.isVisibleTo(check.screen)
    assert "○ Open" in check.seen(check.desk.finish)
    check.desk.close_action(0)
    assert stored(desk).actions[0].closed_on == stores.TODAY
    assert "✓ Done 22 November 2026" in check.seen(check.desk.finish)


def test_a_recorded_check_cannot_be_answered_any_more(desk: DeskForTests, check: FileCheckDriver) -> None:
    check.answer_everything()
    check.desk.record()
    check.begin_at("A-DES")
    check.press(Qt.Key.Key_2)
    assert stored(desk).answers[0].answer == CheckAnswer.YES
    row = check.desk.page("A-DES").rows[0]
    assert not row.buttons[CheckAnswer.NO].isEnabled()
    assert row.evidence.isReadOnly()


def test_the_childs_words_stand_beside_the_questions(check: FileCheckDriver) -> None:
    assert "I fix bikes." in check.seen(check.desk.summary)
    assert "There is no plan." in check.seen(check.desk.summary)


def test_without_a_record_the_checks_on_the_file_are_listed(
    desk: DeskForTests, check: FileCheckDriver
) -> None:
    screen = desk.open(FileCheckScreen, Place("file_check", CHILD.id))
    assert screen.checks is not None
    assert [each.id for each in screen.checks.list.table.rows] == [check.check.id]
    screen.checks.list.setFocus()
    QTest.keyClick(screen.checks.list, Qt.Key.Key_Return)
    assert desk.went[-1] == Place("file_check", CHILD.id, check.check.id)
    screen.checks.start.click()
    assert desk.went[-1].record_id not in (None, check.check.id)
    screen.close()


def test_a_practitioner_reads_and_records_nothing(desk: DeskForTests, check: FileCheckDriver) -> None:
    desk.workspace.person = desk.workspace.person.changed(role=Role.PRACTITIONER)
    screen = desk.open(FileCheckScreen, Place("file_check", CHILD.id, check.check.id))
    reader = FileCheckDriver(screen)
    assert not reader.desk.header.record.isVisibleTo(screen)
    assert reader.desk.header.save.isVisibleTo(screen)
    assert not any(button.isEnabled() for button in reader.desk.page("A-DES").rows[0].buttons.values())
    screen.close()


def test_the_managers_list_opens_checks_and_unchecked_files(
    desk: DeskForTests, check: FileCheckDriver
) -> None:
    other = stores.child(2, known_as="Zed")
    desk.workspace.apply(Change.add("Add a child", other))
    screen = desk.open(FileChecksScreen, Place("file_checks"))
    (row,) = screen.checks.table.rows
    assert row.chosen_name == "Mal"
    screen.checks.setFocus()
    QTest.keyClick(screen.checks, Qt.Key.Key_Return)
    assert desk.went[-1] == Place("file_check", CHILD.id, check.check.id)
    screen.unchecked.setFocus()
    QTest.keyClick(screen.unchecked, Qt.Key.Key_Return)
    assert desk.went[-1] == Place("file_check", other.id)
    screen.close()


def test_the_managers_list_says_when_there_is_nothing_yet(desk: DeskForTests) -> None:
    screen = desk.open(FileChecksScreen, Place("file_checks"))
    assert screen.no_checks.isVisibleTo(screen)
    assert not screen.all_checked.isVisibleTo(screen)
    screen.close()


def test_key_questions_of_a_stage_are_told_apart_by_their_first_words() -> None:
    words = short_words(bank(QuestionSet.COURT).questions)
    assert words["A-CH"] == "How to keep the child safe"
    assert words["P-OTH"] == "Keep other people safe"
    assert words["M-VIC"] == "Is the work with the victim done well"


@pytest.mark.parametrize(("size", "width", "height"), [(100, 1274, 690), (150, 1274, 690), (100, 1828, 1000)])
def test_every_control_has_a_name_and_no_words_are_cut(
    desk: DeskForTests, check: FileCheckDriver, size: int, width: int, height: int
) -> None:
    theme.look().wear("light", size)
    check.screen.resize(width, height)
    for question in ("A-DES", "M-OV", "finish"):
        check.begin_at(question)
        desk.settle()
        assert nameless(check.screen) == [], question
        assert clipped(check.screen) == [], question
    for screen in (
        desk.open(FileChecksScreen, Place("file_checks"), width, height),
        desk.open(FileCheckScreen, Place("file_check", CHILD.id), width, height),
    ):
        assert nameless(screen) == []
        assert clipped(screen) == []
        screen.close()
