"""Import caseload: one file, step by step, and nothing changes until Import is pressed."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from app.errors import Cancelled, Explained
from app.views.caseload_import.columns_page import ColumnsPage, privacy_note
from app.views.caseload_import.end_page import EndPage
from app.views.caseload_import.rows_page import RowsPage
from app.views.parts import buttons
from app.views.parts.busy import BusyCard
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.empty_state import EmptyState
from app.views.parts.jobs import Progress
from app.views.parts.message_bar import MessageBar
from app.views.parts.scroll import PageColumn
from app.views.parts.text import title
from app.workspace import importing
from app.workspace.importing import CaseloadFile, CaseloadImport, ImportPreview, ImportResult, Sheet


class CaseloadImportScreen(Screen):
    """Choose, match, look, import, and what became of it. Each step is a page."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.setAcceptDrops(True)
        self.file = CaseloadFile("", b"")
        self.sheet: Sheet | None = None
        self.message = MessageBar()
        self.choose_button = buttons.primary("Choose a file", self.choose_file, icon="file-import")
        self.choose = EmptyState(
            "file-import",
            "Choose the caseload file",
            "A CSV file as it comes out of your case management system. You can also drop it here.",
            self.choose_button,
        )
        self.columns = ColumnsPage(self.look_at_rows, self._start_again)
        self.rows: RowsPage | None = None
        self.end: EndPage | None = None
        self.busy: BusyCard | None = None
        self._first = PageColumn()
        self._first.add(title("Import caseload"), self.message, privacy_note())
        self._first.fill(self.choose)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._first)
        self._stack.addWidget(self.columns)

    def refresh(self) -> None:
        """Somebody who may not import, or a demo store, is told so before they choose a file."""
        try:
            importing.demand_import(self.desk.workspace)
        except Explained as refused:
            self.choose.say(refused.what, refused.do)
            self.choose_button.hide()
            self.setAcceptDrops(False)

    def first_focus(self) -> QWidget | None:
        return self.choose_button

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and self._stack.currentWidget() in (self._first, self.columns):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        local = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if local:
            event.acceptProposedAction()
            self.open_file(Path(local[0]))

    # step 1: the file

    def choose_file(self) -> None:
        """Asks where the file is; nothing happens when nobody chooses one."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, "Choose the caseload file", str(Path.home()), "CSV files (*.csv *.txt *.tsv);;All files (*)"
        )
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Reads the file in the background, then shows its columns."""

        def read() -> tuple[CaseloadFile, Sheet]:
            file = importing.read_file(path)
            return file, importing.read_table(file)

        self._do("Reading the file", Progress(self), read, self._show_columns)

    def _show_columns(self, found: tuple[CaseloadFile, Sheet]) -> None:
        self.file, self.sheet = found
        self.columns.show_sheet(self.sheet, importing.match_columns(self.desk.workspace, self.sheet))
        self._go_to(self.columns, self.columns.go_on)

    # step 2: the rows

    def look_at_rows(self) -> None:
        """Sorts every row beside what is in the store."""
        sheet, columns, workspace = self.sheet, self.columns.matched.columns, self.desk.workspace
        if sheet is None:
            return
        progress = Progress(self)

        def look() -> ImportPreview:
            return importing.preview(
                workspace, sheet, columns, progress=progress.report, cancelled=progress.cancelled
            )

        self._do("Looking at the rows", progress, look, self._show_rows)

    def _show_rows(self, seen: ImportPreview) -> None:
        self._drop(self.rows)
        self.rows = RowsPage(
            seen, self.desk.workspace.people(), self.bring_in, lambda: self._go_to(self.columns)
        )
        self._stack.addWidget(self.rows)
        self._go_to(self.rows, self.rows.list)

    # step 3: the import

    def bring_in(self) -> None:
        """All of it or nothing. Other changes wait until it has ended."""
        if self.rows is None:
            return
        try:
            work = CaseloadImport(self.desk.workspace, self.rows.seen, self.rows.decisions.frozen())
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
            return
        progress = Progress(self.desk.signals)
        here, desk = self.rows, self.desk

        def ended(result: ImportResult) -> None:
            work.finish()
            is_here = shiboken6.isValid(self)
            if is_here:
                self._show_end(result)
            if not is_here or not self.isVisible():
                desk.say("The caseload has been imported.", "good")

        def failed(wrong: Explained) -> None:
            work.finish()
            if shiboken6.isValid(self):
                self._failed(wrong, here)
            else:
                desk.say(wrong.sentence, "attention")

        self._show_busy("Importing the caseload", progress)
        self.desk.jobs.run(
            lambda: work.run(progress=progress.report, cancelled=progress.cancelled),
            done=ended,
            failed=failed,
            owner=self.desk.signals,
            progress=progress,
        )

    def _show_end(self, result: ImportResult) -> None:
        self.desk.saved()
        self._drop(self.rows)
        self.rows = None
        self.end = EndPage(result, self.file, self.delete_file, lambda: self.desk.go(Place("children")))
        self._stack.addWidget(self.end)
        self._go_to(self.end, self.end.keep_button)

    def delete_file(self) -> None:
        try:
            importing.delete_source_file(self.file)
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
            return
        if self.end is not None:
            self.end.say_deleted()

    # between the steps

    def _do(
        self, what: str, progress: Progress, work: Callable[[], object], done: Callable[..., object]
    ) -> None:
        before = self._stack.currentWidget()
        self.message.clear()
        self._show_busy(what, progress)
        self.desk.jobs.run(
            work,
            done=done,
            failed=lambda wrong: self._failed(wrong, before),
            owner=self,
            progress=progress,
        )

    def _show_busy(self, what: str, progress: Progress) -> None:
        page = PageColumn(widest=820)
        self.busy = BusyCard(what, progress)
        page.add(self.busy)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.busy.stop.setFocus()

    def _failed(self, wrong: Explained, before: QWidget | None) -> None:
        """Back to where one was, with the sentence; a file that cannot be used is told over the button."""
        self._go_to(before or self._first)
        if before is self._first:
            self.message.say_failed(wrong)
        else:
            self.desk.say(wrong.sentence, "info" if isinstance(wrong, Cancelled) else "attention")

    def _start_again(self) -> None:
        self._go_to(self._first, self.choose_button)

    def _go_to(self, page: QWidget, focus: QWidget | None = None) -> None:
        busy = self.busy.parentWidget() if self.busy is not None else None
        self._stack.setCurrentWidget(page)
        while busy is not None and busy.parentWidget() is not self:
            busy = busy.parentWidget()
        self._drop(busy)
        self.busy = None
        if focus is not None:
            focus.setFocus()

    def _drop(self, page: QWidget | None) -> None:
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
