"""File checks through the workspace: started, answered, recorded for good, actions closed later."""

from datetime import date
from pathlib import Path

import pytest

from app.errors import Refused
from app.models.change import Change
from app.models.disposal import Disposal
from app.models.file_check import CheckAction, CheckAnswer, Discretion, FileCheck, Rating
from app.models.person import Role
from app.practice.file_check_bank import QuestionSet
from app.workspace import checking
from app.workspace.child_file import ChildFile
from app.workspace.workspace import Workspace
from tests import stores

CHILD = stores.child()


def file_of(workspace: Workspace, *disposals: Disposal) -> ChildFile:
    workspace.apply(Change.add("Add a child", CHILD))
    for each in disposals:
        workspace.apply(Change.add("Add an order", each))
    return workspace.open_file(CHILD.id)


def started(workspace: Workspace) -> FileCheck:
    check, change = checking.start_check(workspace, file_of(workspace, stores.disposal(CHILD)))
    workspace.apply(change)
    return check


def all_yes(check: FileCheck) -> FileCheck:
    for prompt in checking.bank_of(check).prompts:
        check = checking.answered(check, prompt, CheckAnswer.YES)
    return check


def test_the_questions_follow_the_childs_current_order(workspace: Workspace) -> None:
    court = stores.disposal(CHILD, made_on=date(2026, 1, 5), ended_on=date(2026, 6, 1))
    outside = stores.disposal(CHILD, code="YC", made_on=date(2026, 8, 1), ends_on=None)
    check, _ = checking.start_check(workspace, file_of(workspace, court, outside))
    assert checking.questions_of(check) == QuestionSet.OUT_OF_COURT
    assert checking.questions_of(checking.with_questions(check, QuestionSet.COURT)) == QuestionSet.COURT
    assert check.checker_name == "Amina Khan"
    assert check.started_on == stores.TODAY


def test_a_child_without_an_order_gets_the_questions_of_court_work(workspace: Workspace) -> None:
    check, _ = checking.start_check(workspace, file_of(workspace))
    assert checking.questions_of(check) == QuestionSet.COURT


def test_an_answer_keeps_its_evidence_and_evidence_its_answer(workspace: Workspace) -> None:
    check = checking.evidenced(started(workspace), "A-DES.a", "Page 2 of the assessment")
    check = checking.answered(check, "A-DES.a", CheckAnswer.YES)
    check = checking.answered(check, "A-DES.a", CheckAnswer.NO)
    (answer,) = check.answers
    assert (answer.answer, answer.evidence) == (CheckAnswer.NO, "Page 2 of the assessment")


def test_a_check_with_answers_missing_is_not_recorded(workspace: Workspace) -> None:
    check = all_yes(started(workspace))
    one_short = checking.answered(check, "P-CH.d", None)
    with pytest.raises(Refused, match="1 answer is missing"):
        checking.record(workspace, one_short, workspace.now())


def test_a_recorded_check_has_its_rating_and_cannot_be_changed(workspace: Workspace) -> None:
    check = started(workspace)
    answered = all_yes(check)
    workspace.apply(Change.edit("Answer", check, answered))
    workspace.apply(checking.record(workspace, answered, workspace.now()))
    (kept,) = workspace.open_file(CHILD.id).file_checks()
    assert kept.rating == Rating.OUTSTANDING
    assert kept.is_recorded
    assert workspace.can_undo == ""
    with pytest.raises(Refused, match="recorded"):
        workspace.apply(Change.edit("Answer", kept, checking.answered(kept, "A-DES.a", CheckAnswer.NO)))
    with pytest.raises(Refused, match="recorded already"):
        checking.record(workspace, kept, workspace.now())


def test_recording_is_in_the_journal(workspace: Workspace) -> None:
    check = all_yes(started(workspace))
    workspace.apply(Change.edit("Answer", started_one(workspace), check))
    workspace.apply(checking.record(workspace, check, workspace.now()))
    newest = workspace.open_file(CHILD.id).journal(1)[0].note
    assert newest.kind == "file_check"
    assert {"rating", "recorded_at"} <= set(newest.fields)


def started_one(workspace: Workspace) -> FileCheck:
    return workspace.open_file(CHILD.id).file_checks()[0]


@pytest.mark.parametrize(("because", "by"), [("", "Amina Khan"), ("   ", "Amina Khan"), ("Strong work", "")])
def test_a_rating_moves_only_with_a_reason_and_a_name(workspace: Workspace, because: str, by: str) -> None:
    check = checking.move_rating(all_yes(started(workspace)), Rating.GOOD, because, by)
    assert checking.result_of(check).rating == Rating.OUTSTANDING
    with pytest.raises(Refused, match="reason and a name"):
        checking.record(workspace, check, workspace.now())


def test_no_change_records_a_moved_rating_without_its_reason(workspace: Workspace) -> None:
    check = started(workspace)
    moved = checking.move_rating(all_yes(check), Rating.GOOD, " ", "Amina Khan")
    with pytest.raises(Refused, match="reason and a name"):
        workspace.apply(Change.edit("Record", check, moved.changed(recorded_at=workspace.now())))


def test_a_rating_that_was_moved_with_a_reason_is_recorded(workspace: Workspace) -> None:
    check = checking.move_rating(all_yes(started(workspace)), Rating.GOOD, "The plan is late.", "Amina Khan")
    after = checking.record(workspace, check, workspace.now()).swaps[0].after
    assert isinstance(after, FileCheck)
    assert after.rating == Rating.GOOD
    assert after.discretion == Discretion(rating=Rating.GOOD, because="The plan is late.", by="Amina Khan")
    assert checking.move_rating(check, None, "", "").discretion is None


@pytest.mark.parametrize(
    "action",
    [
        CheckAction(what="Call the school"),
        CheckAction(owner="Amina Khan"),
        CheckAction(what="Call the school", owner="Amina Khan"),
        CheckAction(what="Call the school", due=date(2026, 12, 1)),
    ],
)
def test_half_an_action_is_mended_before_the_check_is_recorded(
    workspace: Workspace, action: CheckAction
) -> None:
    check = all_yes(started(workspace)).changed(actions=(action,))
    with pytest.raises(Refused, match="An action needs"):
        checking.record(workspace, check, workspace.now())


def test_actions_of_a_recorded_check_can_be_closed_and_opened_again(workspace: Workspace) -> None:
    late = CheckAction(what="Call the school", owner="Amina Khan", due=date(2026, 11, 1))
    later = CheckAction(what="See nan", owner="Amina Khan", due=date(2026, 12, 1))
    check = started(workspace)
    whole = all_yes(check).changed(actions=(late, later, CheckAction()))
    workspace.apply(Change.edit("Answer", check, whole))
    workspace.apply(checking.record(workspace, whole, workspace.now()))
    kept = started_one(workspace)
    assert kept.actions == (late, later)
    assert checking.late_actions(kept, stores.TODAY) == (late,)
    workspace.apply(checking.close_action(kept, 0, stores.TODAY))
    kept = started_one(workspace)
    assert kept.actions[0].closed_on == stores.TODAY
    assert checking.open_actions(kept) == (later,)
    assert checking.late_actions(kept, stores.TODAY) == ()
    workspace.apply(checking.close_action(kept, 0, None))
    assert checking.late_actions(started_one(workspace), stores.TODAY) == (late,)


def test_a_practitioner_reads_checks_but_starts_none(workspace: Workspace) -> None:
    check = started(workspace)
    stores.add_colleague(workspace, "Ben Cole", Role.PRACTITIONER)
    place = workspace.place
    workspace.lock()

    ben = stores.open_again(Path(place), "Ben Cole", stores.OTHER_PASSPHRASE)
    file = ben.open_file(CHILD.id)
    assert [each.id for each in file.file_checks()] == [check.id]
    with pytest.raises(Refused, match="may not check a file"):
        checking.start_check(ben, file)
    with pytest.raises(Refused, match="may not check a file"):
        ben.apply(Change.edit("Answer", check, all_yes(check)))
    ben.lock()


def test_actions_of_a_recorded_check_keep_their_words_and_are_not_taken_away(workspace: Workspace) -> None:
    check = started(workspace)
    action = CheckAction(what="Ring school", owner="Amina", due=stores.TODAY)
    whole = all_yes(check).changed(actions=(action,))
    workspace.apply(Change.edit("Answer", check, whole))
    workspace.apply(checking.record(workspace, whole, workspace.now()))
    kept = started_one(workspace)
    softer = action.changed(what="Think about ringing school")
    for actions in ((), (softer,), (action, softer)):
        with pytest.raises(Refused, match="stays as it is"):
            workspace.apply(Change.edit("Edit", kept, kept.changed(actions=actions)))
