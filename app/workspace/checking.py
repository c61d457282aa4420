"""A file check from its first answer to its record, and the actions that are closed afterwards."""

from datetime import date, datetime

from app.errors import Refused
from app.models.change import Change, Swap
from app.models.disposal import Disposal
from app.models.file_check import CheckAction, CheckAnswer, Discretion, FileCheck, PromptAnswer, Rating
from app.practice.disposals import rule_of
from app.practice.file_check_bank import Bank, QuestionSet, bank, find_bank
from app.practice.file_check_rating import RatingResult, RatingState, rate
from app.practice.pack_entries import Setting
from app.workspace.child_file import ChildFile
from app.workspace.roles import May, demand
from app.workspace.workspace import Workspace

RECORD = "Record the file check"


def guess_questions(disposals: tuple[Disposal, ...]) -> QuestionSet:
    """By the child's current order or outcome, the newest first; court work where nothing is known."""
    for disposal in disposals:
        rule = rule_of(disposal)
        if rule is not None and disposal.is_open:
            outside = rule.setting == Setting.OUT_OF_COURT
            return QuestionSet.OUT_OF_COURT if outside else QuestionSet.COURT
    return QuestionSet.COURT


def start_check(
    workspace: Workspace, file: ChildFile, questions: QuestionSet | None = None
) -> tuple[FileCheck, Change]:
    """An unanswered check by the person at work; apply the change to keep it. Raises Refused."""
    demand(workspace.person.role, May.CHECK_FILE)
    check = FileCheck(
        id=workspace.new_id(),
        child_id=file.child_id,
        bank=bank(questions or guess_questions(file.disposals())).id,
        started_on=workspace.today(),
        checker_id=workspace.person.id,
        checker_name=workspace.person.name,
    )
    return check, Change.add("Start a file check", check)


def with_questions(check: FileCheck, questions: QuestionSet) -> FileCheck:
    """The check on the other set of questions. Answers are kept, also those not asked now."""
    return check.changed(bank=bank(questions).id)


def questions_of(check: FileCheck) -> QuestionSet:
    return next((each for each in QuestionSet if check.bank.endswith(f"/{each}")), QuestionSet.COURT)


def answer_of(check: FileCheck, prompt: str) -> PromptAnswer:
    found = next((each for each in check.answers if each.prompt == prompt), None)
    return found or PromptAnswer(prompt=prompt)


def answered(check: FileCheck, prompt: str, answer: CheckAnswer | None) -> FileCheck:
    return _with_answer(check, answer_of(check, prompt).changed(answer=answer))


def evidenced(check: FileCheck, prompt: str, evidence: str) -> FileCheck:
    return _with_answer(check, answer_of(check, prompt).changed(evidence=evidence))


def result_of(check: FileCheck) -> RatingResult:
    """The rating as the answers stand. Discretion that lacks its reason or name does not count yet."""
    whole = check.discretion if check.discretion and _is_whole(check.discretion) else None
    return rate(find_bank(check.bank), check.answers, whole)


def stops_record(check: FileCheck) -> str:
    """Why the check cannot be recorded yet, as a sentence; empty where it can."""
    result = result_of(check)
    if result.state == RatingState.NOT_FINISHED:
        missing = sum(each.unanswered for each in result.questions if each.rated)
        answers = "1 answer is" if missing == 1 else f"{missing} answers are"
        return f"{answers} missing."
    if check.discretion is not None and not _is_whole(check.discretion):
        return "A rating can only be moved with a reason and a name."
    if any(_is_half(action) for action in check.actions):
        return "An action needs what is to be done, who does it, and by when."
    return ""


def record(workspace: Workspace, check: FileCheck, now: datetime) -> Change:
    """Freeze the check with its rating: lasting. Empty actions are left out. Raises Refused."""
    demand(workspace.person.role, May.CHECK_FILE)
    if check.is_recorded:
        raise Refused("This file check is recorded already.", "Nothing was changed.", "Start another check.")
    stopped = stops_record(check)
    if stopped:
        raise Refused(stopped, "The check is not recorded yet.", "Add what is missing, then record it.")
    asked = find_bank(check.bank).prompts
    recorded = check.changed(
        answers=tuple(each for each in check.answers if each.prompt in asked),
        actions=tuple(action for action in check.actions if action.what.strip()),
        rating=result_of(check).rating,
        recorded_at=now,
    )
    return Change(RECORD, (Swap(check, recorded),), lasting=True)


def close_action(check: FileCheck, number: int, on: date | None) -> Change:
    """Say that an action is done, or (None) that it is not done after all. Counted from 0."""
    action = check.actions[number].changed(closed_on=on)
    actions = (*check.actions[:number], action, *check.actions[number + 1 :])
    label = "Close an action" if on else "Open an action again"
    return Change.edit(label, check, check.changed(actions=actions))


def open_actions(check: FileCheck) -> tuple[CheckAction, ...]:
    return tuple(each for each in check.actions if each.closed_on is None and each.what.strip())


def late_actions(check: FileCheck, today: date) -> tuple[CheckAction, ...]:
    return tuple(each for each in open_actions(check) if each.due is not None and each.due < today)


def move_rating(check: FileCheck, rating: Rating | None, because: str, by: str) -> FileCheck:
    """Move the rating by judgement, or (None) leave it to the answers."""
    moved = None if rating is None else Discretion(rating=rating, because=because, by=by)
    return check.changed(discretion=moved)


def bank_of(check: FileCheck) -> Bank:
    """The questions that the check is made on. Raises Explained where this version does not have them."""
    return find_bank(check.bank)


def _is_whole(discretion: Discretion) -> bool:
    return bool(discretion.because.strip() and discretion.by.strip())


def _is_half(action: CheckAction) -> bool:
    filled = (bool(action.what.strip()), bool(action.owner.strip()), action.due is not None)
    return any(filled) and not all(filled)


def _with_answer(check: FileCheck, answer: PromptAnswer) -> FileCheck:
    """Answers stay in the order in which their prompts were first answered."""
    places = [each.prompt for each in check.answers]
    if answer.prompt not in places:
        return check.changed(answers=(*check.answers, answer))
    return check.changed(
        answers=tuple(answer if each.prompt == answer.prompt else each for each in check.answers)
    )
