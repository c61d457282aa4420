"""What no change may do, whoever makes it: unfreeze what was agreed, or record what the law forbids."""

from datetime import date

from app.errors import Explained, Refused
from app.models.change import Change, Swap
from app.models.child import Child
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.file_check import FileCheck
from app.models.person import Person
from app.models.plan import Plan
from app.models.problem import Weight
from app.models.record import Record
from app.practice.disposals import law_problems
from app.store.case_store import CaseStore
from app.workspace.roles import CHANGING, demand
from app.workspace.seals import refuse_wrong_seal


def demand_allowed(change: Change, person: Person, today: date, store: CaseStore) -> None:
    """The role, what is frozen, who signs, and the law. Raises Refused; Explained where the child is gone."""
    for swap in change.swaps:
        demand(person.role, CHANGING[swap.record.kind])
        refuse_thaw(swap)
        refuse_wrong_seal(swap, person)
        if isinstance(swap.after, Disposal):
            refuse_unlawful(swap.after, _child_of(swap.after, change, store), today)


def _child_of(disposal: Disposal, change: Change, store: CaseStore) -> Child:
    """As the change leaves the child, else as the store has them."""
    for swap in change.swaps:
        if isinstance(swap.after, Child) and swap.after.id == disposal.child_id:
            return swap.after
    child = store.get(Child, disposal.child_id)
    if child is None:
        raise Explained(
            "This child is no longer in the store.", "Nothing was changed.", "Go back to the list."
        )
    return child


def refuse_thaw(swap: Swap) -> None:
    """Agreed plans, signed reports and recorded checks stay as they are. Raises Refused.

    Only the actions of a check may be closed, and opened again.
    """
    before = swap.before
    if before is None or not _is_frozen(before):
        return
    if isinstance(before, FileCheck) and _all_open(before) == _all_open(swap.after):
        return
    words: dict[type[Record], tuple[str, str]] = {
        Plan: (
            "This version of the plan has been agreed, so it stays as it is.",
            "Start the next version to change it.",
        ),
        CourtReport: (
            "This report has been signed off, so it stays as it is.",
            "Start a new version to change it.",
        ),
        FileCheck: ("This file check has been recorded, so it stays as it is.", "Start another check."),
    }
    what, do = words[type(before)]
    raise Refused(what, "Nothing was changed.", do)


def freezes(change: Change) -> bool:
    """Whether it agrees, signs or records something: undo never takes that back, whatever the caller says."""
    return any(_is_frozen(swap.after) and not _is_frozen(swap.before) for swap in change.swaps)


def refuse_unlawful(disposal: Disposal, child: Child, today: date) -> None:
    """Raises Refused with the rule and its source where the law does not allow this disposal."""
    for problem in law_problems(disposal, child, today):
        if problem.weight == Weight.MUST:
            raise Refused(problem.says, "Nothing was changed.", problem.mend)


def _all_open(check: Record | None) -> FileCheck | None:
    """The check as if none of its actions were done: all that stays once it is recorded."""
    if not isinstance(check, FileCheck):
        return None
    return check.changed(actions=tuple(each.changed(closed_on=None) for each in check.actions))


def _is_frozen(record: object) -> bool:
    return (
        (isinstance(record, Plan) and record.is_agreed)
        or (isinstance(record, CourtReport) and not record.is_draft)
        or (isinstance(record, FileCheck) and record.is_recorded)
    )
