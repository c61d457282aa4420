"""A pre-sentence report from its first draft to its sign-off: who starts it, signs it, writes the next."""

from datetime import datetime
from uuid import UUID

from app.errors import Refused
from app.models.change import Change, Swap
from app.models.court_report import CourtReport
from app.models.person import Person
from app.practice import rule_pack
from app.practice.report_facts import CaseRecords
from app.practice.report_sections import can_sign_off, empty_sections
from app.practice.report_sources import sources_of
from app.workspace.child_file import ChildFile
from app.workspace.roles import May, demand, may
from app.workspace.workspace import Workspace

CONTACTS_READ = 200


def records_of(file: ChildFile, report: CourtReport) -> CaseRecords:
    """What the file holds now, with the newest 200 contacts."""
    return CaseRecords(report, file.child, file.disposals(), file.contacts(CONTACTS_READ), file.plan())


def start_report(
    workspace: Workspace, file: ChildFile, disposal_id: UUID | None = None
) -> tuple[CourtReport, Change]:
    """A new draft by the person at work, its sources ticked from the file. Apply the change to keep it."""
    demand(workspace.person.role, May.WRITE_REPORT)
    open_ones = [each for each in file.disposals() if each.is_open]
    chosen = next((each for each in open_ones if disposal_id in (None, each.id)), None)
    newest = max((each.version for each in file.court_reports()), default=0)
    bare = CourtReport(
        id=workspace.new_id(),
        child_id=file.child_id,
        disposal_id=chosen.id if chosen else None,
        pack=rule_pack.load().id,
        version=newest + 1,
        court=chosen.court if chosen else "",
        started_on=workspace.today(),
        sections=empty_sections(),
        author_id=workspace.person.id,
        author_name=workspace.person.name,
    )
    report = bare.changed(sources=sources_of(records_of(file, bare)))
    return report, Change.add("Start a pre-sentence report", report)


def next_version(workspace: Workspace, report: CourtReport) -> tuple[CourtReport, Change]:
    """The same words as a new draft by the person at work: not read back, not signed off."""
    demand(workspace.person.role, May.WRITE_REPORT)
    following = report.changed(
        id=workspace.new_id(),
        version=report.version + 1,
        started_on=workspace.today(),
        author_id=workspace.person.id,
        author_name=workspace.person.name,
        read_back_on=None,
        read_back_comments="",
        signed_off_by_id=None,
        signed_off_by="",
        signed_off_at=None,
    )
    return following, Change.add("Start the next version of the report", following)


def sign_off(workspace: Workspace, report: CourtReport, now: datetime) -> Change:
    """The lasting act of a person other than the author. Raises Refused with what stands in the way."""
    person = workspace.person
    demand(person.role, May.SIGN_REPORT)
    stopped = can_sign_off(report, person.id)
    if stopped is not None:
        raise Refused(stopped.says, "Nothing was signed.", stopped.mend)
    signed = report.changed(signed_off_by_id=person.id, signed_off_by=person.name, signed_off_at=now)
    return Change("Sign off the pre-sentence report", (Swap(report, signed),), lasting=True)


def who_may_sign(workspace: Workspace, report: CourtReport) -> tuple[Person, ...]:
    """The people of this store who may sign the report: anybody with the role but its author."""
    return tuple(
        person
        for person in workspace.people()
        if not person.left and may(person.role, May.SIGN_REPORT) and person.id != report.author_id
    )
