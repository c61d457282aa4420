"""What agreeing a plan, signing a report and recording a check need, whichever way they are asked for."""

from app.errors import Refused
from app.models.change import Swap
from app.models.court_report import CourtReport
from app.models.file_check import FileCheck
from app.models.person import Person
from app.models.plan import Plan
from app.models.record import Record
from app.practice.file_check_bank import find_bank
from app.practice.file_check_rating import rate
from app.practice.plan_problems import can_agree
from app.practice.report_sections import can_sign_off
from app.workspace.roles import May, demand


def refuse_wrong_seal(swap: Swap, person: Person) -> None:
    """Raises Refused: a plan without answers, an author's own signature, a rating moved without a reason."""
    before, after = swap.before, swap.after
    if isinstance(before, CourtReport) and isinstance(after, CourtReport) and not after.is_draft:
        _refuse_signature(before, after, person)
    if isinstance(after, Plan) and after.is_agreed:
        _refuse_agreement(before, after)
    if isinstance(after, FileCheck) and after.is_recorded and after.discretion is not None:
        rate(find_bank(after.bank), after.answers, after.discretion)


def _refuse_agreement(before: Record | None, after: Plan) -> None:
    if isinstance(before, Plan) and before.is_agreed:
        return
    missing = can_agree(after)
    if missing:
        raise Refused(missing[0].says, "The plan was not agreed.", missing[0].mend)


def _refuse_signature(before: CourtReport, after: CourtReport, person: Person) -> None:
    demand(person.role, May.SIGN_REPORT)
    stopped = can_sign_off(before, person.id)
    if stopped is not None:
        raise Refused(stopped.says, "Nothing was signed.", stopped.mend)
    if after.signed_off_by_id != person.id:
        raise Refused("A report is signed in one's own name.", "Nothing was signed.", "Sign it yourself.")
