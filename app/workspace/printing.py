"""Printing: a frozen job, the bytes it becomes, and the release that hands them over."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar
from uuid import UUID

from app.documents import easy_read_plan, file_check, paper_docx, paper_pdf, pre_sentence_report
from app.documents.paper import Paper
from app.documents.preview import PageImage, pages
from app.easyread.pages import EasyReadPaper
from app.easyread.plan_rows import plan_paper
from app.easyread.scripts import refuse_unsettable
from app.errors import Explained, Refused
from app.models.child import Preset
from app.models.court_report import CourtReport
from app.models.document import Document as Document
from app.models.journal import Act, Note
from app.models.plan import Plan
from app.practice.file_check_bank import find_bank
from app.practice.file_check_rating import rate
from app.workspace.child_file import ChildFile, PaperFile
from app.workspace.roles import May, demand, may
from app.workspace.workspace import Workspace

DEMO_MARK = "Demo. Not a real child."
FileKind = Literal["pdf", "docx"]


_NEEDS = {
    Document.EASY_READ_PLAN: May.PRINT_PLAN,
    Document.PRE_SENTENCE_REPORT: May.PRINT_REPORT,
    Document.FILE_CHECK: May.PRINT_CHECK,
}
_RECORD = {
    Document.EASY_READ_PLAN: "plan",
    Document.PRE_SENTENCE_REPORT: "court_report",
    Document.FILE_CHECK: "file_check",
}


@dataclass(frozen=True)
class PrintJob:
    """What will be printed, frozen: later edits cannot reach it. `run` may be called in another thread."""

    document: Document
    child_id: UUID
    record_id: UUID
    version: str
    content: EasyReadPaper | Paper
    file_kind: FileKind = "pdf"
    mono: bool = False
    tint: str = "cream"

    def run(self) -> "Printed":
        return Printed(self, self._bytes())

    def _bytes(self) -> bytes:
        if isinstance(self.content, EasyReadPaper):
            return easy_read_plan.build(self.content, mono=self.mono, tint=self.tint)
        return paper_docx.render(self.content) if self.file_kind == "docx" else paper_pdf.render(self.content)


class Printed:
    """Finished pages. They may be looked at; the file itself comes from `release` only."""

    def __init__(self, job: PrintJob, data: bytes) -> None:
        self.job = job
        self._data = data

    def pages(self, dpi: int = 110) -> tuple[PageImage, ...]:
        """The pages as pixels; a DOCX has none."""
        return pages(self._data, dpi) if self.job.file_kind == "pdf" else ()


@dataclass(frozen=True)
class Wanted:
    """What to print. `version` None is the newest; `preset` None is the child's own."""

    document: Document
    child_id: UUID
    version: int | None = None
    record_id: UUID | None = None
    preset: Preset | None = None
    file_kind: FileKind = "pdf"
    mono: bool = False
    tint: str = "cream"


def prepare_print(workspace: Workspace, wanted: Wanted) -> PrintJob:
    """Freeze what will be printed. Raises Refused, Explained."""
    demand(workspace.person.role, _NEEDS[wanted.document])
    file = workspace._file(wanted.child_id)
    if wanted.document == Document.EASY_READ_PLAN:
        if wanted.file_kind != "pdf":
            raise Explained(
                "A child's plan prints as PDF only.", "Nothing was printed.", "Choose a name ending in .pdf."
            )
        return _plan_job(workspace, file, wanted)
    if wanted.document == Document.PRE_SENTENCE_REPORT:
        return _report_job(workspace, file, wanted)
    return _check_job(workspace, file, wanted)


def release(workspace: Workspace, printed: Printed, recipient: str, reason: str) -> bytes:
    """Write the disclosure down, then hand over the bytes. Raises Explained without recipient or reason."""
    demand(workspace.person.role, _NEEDS[printed.job.document])
    if not recipient.strip() or not reason.strip():
        raise Explained(
            "Say who this paper is for and why.",
            "Nothing was printed or saved.",
            "Fill in both, then try again.",
        )
    job = printed.job
    how = (job.document.value, job.version, job.file_kind)
    workspace.note(
        Note(
            act=Act.DISCLOSED,
            kind=_RECORD[job.document],
            record_id=job.record_id,
            subject=job.child_id,
            fields=how,
            reason=reason.strip(),
            recipient=recipient.strip(),
        )
    )
    return printed._data


def plan_as_printed(
    workspace: Workspace, file: ChildFile | PaperFile, plan: Plan, preset: Preset | None
) -> EasyReadPaper:
    """The plan's pages before they are drawn: what the easy-read screen shows and checks."""
    child = file.child
    chosen = preset or (Preset(plan.preset) if plan.preset in list(Preset) else child.preset)
    return plan_paper(
        plan,
        child,
        workspace.service(),
        workspace.person_named(child.worker_id) or workspace.person,
        preset=chosen,
        today=workspace.today(),
        demo_mark=_demo_mark(workspace),
    )


def _plan_job(workspace: Workspace, file: ChildFile, wanted: Wanted) -> PrintJob:
    plan = _version_of(file.plans(), wanted, "plan")
    if not plan.is_agreed and not may(workspace.person.role, May.OPEN_FILE):
        raise Refused(
            "This plan has not been agreed yet, so the print desk may not print it.",
            "Nothing was printed.",
            "Ask the child's worker.",
        )
    paper = plan_as_printed(workspace, file, plan, wanted.preset)
    refuse_unsettable(paper)
    return PrintJob(
        wanted.document,
        file.child_id,
        plan.id,
        f"version {plan.version}",
        paper,
        "pdf",
        wanted.mono,
        wanted.tint,
    )


def _report_job(workspace: Workspace, file: ChildFile, wanted: Wanted) -> PrintJob:
    report = _version_of(file.court_reports(), wanted, "pre-sentence report")
    paper = pre_sentence_report.paper_of(
        report,
        file.child,
        workspace.service(),
        file.disposals(),
        today=workspace.today(),
        zone=workspace.circumstances.zone,
        demo_mark=_demo_mark(workspace),
    )
    version = f"version {report.version}" + (", draft" if report.is_draft else "")
    return PrintJob(wanted.document, file.child_id, report.id, version, paper, wanted.file_kind)


def _check_job(workspace: Workspace, file: ChildFile, wanted: Wanted) -> PrintJob:
    checks = file.file_checks()
    found = [check for check in checks if wanted.record_id in (None, check.id)]
    number = None if wanted.version is None else len(checks) - wanted.version
    if number is not None:
        found = [checks[number]] if 0 <= number < len(checks) else []
    if not found:
        raise _nothing("file check")
    check = found[0]
    bank = find_bank(check.bank)
    paper = file_check.paper_of(
        check,
        file.child,
        workspace.service(),
        bank,
        rate(bank, check.answers, check.discretion),
        today=workspace.today(),
        zone=workspace.circumstances.zone,
        demo_mark=_demo_mark(workspace),
    )
    made = f"check of {check.started_on}" if check.started_on else "check"
    return PrintJob(wanted.document, file.child_id, check.id, made, paper, wanted.file_kind)


V = TypeVar("V", Plan, CourtReport)


def _version_of(versions: tuple[V, ...], wanted: Wanted, what: str) -> V:
    for one in versions:
        if wanted.version in (None, one.version) and wanted.record_id in (None, one.id):
            return one
    raise _nothing(what)


def _nothing(what: str) -> Explained:
    return Explained(
        f"There is no {what} to print for this child.", "Nothing was printed.", "Write one first."
    )


def _demo_mark(workspace: Workspace) -> str:
    return DEMO_MARK if workspace.is_demo() else ""


def file_name(document: Document, on: date) -> str:
    """A neutral name to offer when saving: no child's name on a desktop or in an e-mail."""
    return f"{document.value}-{on.isoformat()}"
