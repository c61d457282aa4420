"""One version of a report at work: sections at the left, the open one in the middle, the rest beside it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.court_report import CourtReport
from app.practice.report_facts import CaseRecords, FoundFact
from app.practice.report_filling import fill, fill_empty
from app.practice.report_learning import Learned, learned_since, leave, take_in, use_fact
from app.practice.report_sections import parts
from app.views.court_report import state
from app.views.court_report.front_sheet import FrontSheet, ReadBack
from app.views.court_report.header import DraftBand, ReportHeader
from app.views.court_report.passage import PassagePage
from app.views.court_report.section_list import SectionList
from app.views.court_report.side import LearnedCard, MissingCard
from app.views.court_report.sources import SourcesPage
from app.views.court_report.state import FRONT, READ_BACK, SOURCES, Missing, SectionLine
from app.views.parts import theme
from app.views.parts.ask_card import AskCard
from app.views.parts.autosave import Autosave
from app.views.parts.card import Panel, column
from app.views.parts.columns import Columns
from app.views.parts.desk import Desk, Place
from app.views.parts.error_summary import lead_to
from app.views.parts.form import Form
from app.views.parts.one_of import OneOf
from app.views.parts.release_form import ReleaseForm
from app.views.parts.scroll import PageColumn
from app.workspace import reporting
from app.workspace.child_file import ChildFile
from app.workspace.printing import Document, FileKind, Wanted
from app.workspace.roles import May

Edit = Callable[[CourtReport, CaseRecords], CourtReport]


class ReportDesk(QWidget):
    """Built for one report. Pages of sections are built when somebody first opens them."""

    def __init__(self, desk: Desk, report: CourtReport) -> None:
        super().__init__()
        self._desk, self.report_id, self._report = desk, report.id, report
        self._records: CaseRecords | None = None
        self._code = report.sections[0].code if report.sections else FRONT
        self.form: Form[CourtReport] = Form(self)
        self._autosave = Autosave(self.form, desk)
        self.header = ReportHeader(self.fill_empty, self.ask_release, self.ask_sign, self.go_on, desk.back)
        self.band = DraftBand()
        self.signing = AskCard("Sign off this report?", "Sign it off", self.sign, self._close_signing)
        self.release = ReleaseForm(desk, self._what_to_print)
        self.sections = SectionList()
        self.missing = MissingCard(self._lead_to_missing)
        self.learned = LearnedCard(self.take, self.leave, self.open_section)
        self.pages = OneOf()
        self._page_of: dict[str, QWidget] = {}
        self._arrange()
        self._connect()

    # showing

    def show_file(self, file: ChildFile, report: CourtReport) -> None:
        """Show what the store holds now. What is being typed is left alone."""
        self._report = report
        self._records = reporting.records_of(file, report)
        self._autosave.show_record(report)
        workspace = self._desk.workspace
        signers = tuple(person.name for person in reporting.who_may_sign(workspace, report))
        may_sign = workspace.may(May.SIGN_REPORT) and state.is_for_signing(report, workspace.person.id)
        name = self._records.child.chosen_name
        zone, may_write = workspace.circumstances.zone, workspace.may(May.WRITE_REPORT)
        self.header.show_report(report, name, zone, may_write=may_write, may_sign=may_sign)
        self.header.save.setVisible(workspace.may(May.PRINT_REPORT))
        self.band.show_report(report, signers)
        wanting = state.missing(report)
        self.sections.show_report(report)
        self.missing.setVisible(report.is_draft)
        self.missing.show_missing(wanting)
        self._show_section()

    def flush(self) -> None:
        self.form.flush()
        sources = self._page_of.get(SOURCES)
        if isinstance(sources, SourcesPage):
            sources.form.flush()

    def open_section(self, code: str) -> None:
        self.sections.choose(code)
        if code != self._code:
            self._open(code)

    def page(self, code: str) -> QWidget:
        """The page of a section, built when it is first asked for."""
        if code not in self._page_of:
            self._page_of[code] = self._build(code)
            self.pages.add(self._page_of[code])
            self._autosave.show_record(self._report)
            self._autosave.offer_drafts()
        return self._page_of[code]

    @property
    def may_write(self) -> bool:
        return self._report.is_draft and self._desk.workspace.may(May.WRITE_REPORT)

    # doing

    def fill_empty(self) -> None:
        self._edit("Fill the report from the file", lambda report, records: fill_empty(report, records))

    def fill(self, code: str) -> None:
        self._edit("Fill from the file", lambda report, records: fill(report, code, records, below=True))

    def use(self, code: str, found: FoundFact) -> None:
        self._edit("Use what was heard", lambda report, _: use_fact(report, code, found))

    def take(self, learned: Learned) -> None:
        self._edit("Take in what the file learned", lambda report, _: take_in(report, learned))

    def leave(self, learned: Learned) -> None:
        self._edit("Leave what the file learned", lambda report, _: leave(report, learned))

    def ask_sign(self) -> None:
        self.flush()
        self.release.hide()
        author, signer = self._report.author_name or "The author", self._desk.workspace.person.name
        self.signing.ask(
            f"{author} wrote it. You sign it off as {signer}."
            " After that the report stays as it is; a change needs the next version."
        )

    def sign(self) -> None:
        """The lasting act. What stands in the way is said, and the place to mend it opened."""
        self.flush()
        workspace = self._desk.workspace
        try:
            workspace.apply(reporting.sign_off(workspace, self._report, workspace.now()))
        except Explained as wrong:
            self.signing.refuse(wrong.sentence)
            return
        self.signing.hide()
        self._desk.say("Signed off. It prints without the draft mark now.", "good")

    def go_on(self) -> None:
        """Start the next version with the same words."""
        workspace = self._desk.workspace
        try:
            following, change = reporting.next_version(workspace, self._report)
            workspace.apply(change)
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")
            return
        self._desk.go(Place("court_report", following.child_id, following.id))

    def ask_release(self) -> None:
        self.flush()
        self.signing.hide()
        self.release.show()
        lead_to(self.release.first_focus())

    # inside

    def _show_section(self) -> None:
        if self._records is None:
            return
        page = self.page(self._code)
        if isinstance(page, FrontSheet):
            page.show_case(self._records.child, self._records.disposals, self._desk.workspace.today())
            self.form.show_record(self._report)
        elif isinstance(page, SourcesPage):
            page.show_report(self._report, may_write=self.may_write)
        elif isinstance(page, PassagePage):
            page.show_section(self._report, self._records, may_write=self.may_write)
        self.form.set_read_only(not self.may_write)
        self.pages.show_only(page)
        learned = learned_since(self._report, self._records) if self.may_write else ()
        headings = {section.code: section.heading for section in self._report.sections}
        self.learned.setVisible(self.may_write)
        self.learned.show_learned(learned, self._code, headings)

    def _open(self, code: str) -> None:
        self.flush()
        self._code = code
        self._show_section()

    def _edit(self, label: str, act: Edit) -> None:
        self.flush()
        before = self._autosave.stored or self._report
        if self._records is None:
            return
        after = act(before, self._records)
        if after == before:
            self._desk.say("The file holds nothing more for this part.", "info")
            return
        try:
            self._desk.workspace.apply(Change.edit(label, before, after))
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")
            return
        self._desk.saved()

    def _lead_to_missing(self, missing: Missing) -> None:
        self.open_section(missing.section)
        page = self.page(missing.section)
        forms = (page.form, self.form) if isinstance(page, SourcesPage) else (self.form,)
        fields = [form.field_widget(missing.field) for form in forms if missing.field in form.fields]
        if isinstance(page, SourcesPage) and not fields:
            fields = [page.add_button]
        if fields:
            lead_to(fields[0])

    def _close_signing(self) -> None:
        self.signing.hide()
        self.header.sign.setFocus()

    def _what_to_print(self, kind: FileKind) -> Wanted:
        self.flush()
        return Wanted(
            Document.PRE_SENTENCE_REPORT, self._report.child_id, record_id=self.report_id, file_kind=kind
        )

    def _build(self, code: str) -> QWidget:
        if code == FRONT:
            return FrontSheet(self.form)
        if code == READ_BACK:
            return ReadBack(self.form)
        if code == SOURCES:
            return SourcesPage(self._desk)
        number = state.number_of(self._report, code)
        part = next((each for each in parts() if each.id == code), None)
        page = PassagePage(self._report.sections[number], part, self.fill, self.use)
        self.form.bind(f"sections.{number}.text", page.text, page.field)
        return page

    def _connect(self) -> None:
        self.sections.picked.connect(self._picked)
        self.sections.opened.connect(self._enter)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.sections.step, by))

    def _picked(self, line: SectionLine) -> None:
        if line.id != self._code:
            self._open(line.id)

    def _enter(self, line: SectionLine) -> None:
        page = self.page(line.id)
        first = page.text if isinstance(page, PassagePage) else page.nextInFocusChain()
        if first is not None:
            first.setFocus()

    def _arrange(self) -> None:
        self.release.hide()
        left = Panel("card")
        inside = QVBoxLayout(left)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.addWidget(self.sections)
        left.setMinimumWidth(theme.px(220))
        shelf = QVBoxLayout()
        shelf.setContentsMargins(0, theme.px(22), 0, theme.px(18))
        shelf.addWidget(left)
        middle = column(self.signing, self.release, self.pages, gap=16)
        page = PageColumn(widest=1800, margin=0, gap=16)
        page.add(Columns((middle, 5), (column(self.learned, self.missing, gap=16), 3)))
        body = QHBoxLayout()
        side = theme.px(28)
        body.setContentsMargins(side, 0, theme.px(14), 0)
        body.setSpacing(theme.px(18))
        body.addLayout(shelf, 2)
        body.addWidget(page, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.band)
        whole.addLayout(body, 1)
