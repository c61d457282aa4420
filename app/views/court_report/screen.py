"""The pre-sentence report of a child: begin it, or work on the version that was asked for."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Explained
from app.models.court_report import CourtReport
from app.views.court_report.report_desk import ReportDesk
from app.views.parts import buttons
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.empty_state import EmptyState
from app.workspace.child_file import ChildFile
from app.workspace.reporting import start_report
from app.workspace.roles import May


class CourtReportScreen(Screen):
    """`Place("court_report", child, report)`; without a report the newest one, or the offer to start one."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.report_desk: ReportDesk | None = None
        self._empty: EmptyState | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        desk.signals.changed.connect(self._follow)

    def refresh(self) -> None:
        file = self._file()
        report = self._wanted(file)
        if report is None:
            self._offer_start()
            return
        if self._empty is not None:
            self._whole.removeWidget(self._empty)
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        if self.report_desk is None:
            self.report_desk = ReportDesk(self.desk, report)
            self._whole.addWidget(self.report_desk)
        self.report_desk.show_file(file, report)

    def flush(self) -> None:
        if self.report_desk is not None:
            self.report_desk.flush()

    def first_focus(self) -> QWidget | None:
        if self.report_desk is not None:
            return self.report_desk.sections
        return self._empty.button if self._empty is not None else None

    def start(self) -> None:
        """Begin the first version, with its sources ticked from the file."""
        try:
            _report, change = start_report(self.desk.workspace, self._file())
            self.desk.workspace.apply(change)
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
            return
        self.desk.saved()
        if self.report_desk is not None:
            self.report_desk.sections.setFocus()

    def _follow(self, change: object) -> None:
        swaps = getattr(change, "swaps", ())
        if any(swap.record.subject == self.place.child_id for swap in swaps):
            self.refresh()

    def _file(self) -> ChildFile:
        if self.place.child_id is None:
            raise Explained("A report is about a child.", "Nothing was opened.", "Open a child first.")
        return self.desk.workspace.open_file(self.place.child_id)

    def _wanted(self, file: ChildFile) -> CourtReport | None:
        wanted = self.report_desk.report_id if self.report_desk is not None else self.place.record_id
        return _chosen(file.court_reports(), wanted)

    def _offer_start(self) -> None:
        if self._empty is not None:
            return
        name = self._file().child.chosen_name
        may = self.desk.workspace.may(May.WRITE_REPORT)
        sentence = f"Alongside fills it from {name}’s file. You read it, explain it and change it."
        button = buttons.primary("Start the report", self.start) if may else None
        self._empty = EmptyState("file-text", "There is no pre-sentence report yet", sentence, button)
        self._whole.addWidget(self._empty)


def _chosen(reports: tuple[CourtReport, ...], wanted: UUID | None) -> CourtReport | None:
    return next((each for each in reports if wanted in (None, each.id)), None)
