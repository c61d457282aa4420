"""Printing or saving a paper: who it is for and why, then the file. Written down before it leaves."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.errors import Explained
from app.models.text import clean_text
from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.desk import Desk
from app.views.parts.field_row import FieldRow
from app.views.parts.text import Label
from app.workspace.paper_file import save_paper
from app.workspace.printing import Document, FileKind, Printed, Wanted, file_name, prepare_print

_ENDINGS: dict[FileKind, str] = {"pdf": "PDF (*.pdf)", "docx": "Word (*.docx)"}
ChooseFile = Callable[[QWidget, str, str], str]


def ask_for_file(above: QWidget, name: str, kinds: str) -> str:
    """The file that the person chooses; empty where they change their mind."""
    return QFileDialog.getSaveFileName(above, "Save", name, kinds)[0]


class ReleaseForm(Card):
    """Asks *for whom* and *why*, then saves what `wanted(kind)` says. `closed` when it is done with.

    `choose_file` may be replaced. Saving runs as a job; what was released is in the journal.
    """

    closed = Signal()
    saved = Signal()

    def __init__(
        self,
        desk: Desk,
        wanted: Callable[[FileKind], Wanted],
        kinds: tuple[FileKind, ...] = ("pdf", "docx"),
        title: str = "Save to print or send",
    ) -> None:
        super().__init__(title)
        self._desk, self._wanted = desk, wanted
        self.choose_file: ChooseFile = ask_for_file
        self.recipient, self.reason = QLineEdit(), QLineEdit()
        self._who = FieldRow("Who is it for?", self.recipient, "A name, or a place such as the youth court")
        self._why = FieldRow("Why do they get it?", self.reason)
        self.note = Label("Who and why are kept in the journal, never on the paper.", "quiet")
        words: dict[FileKind, str] = {"pdf": "Save as PDF", "docx": "Save as Word"}
        self.save_buttons = {kind: buttons.secondary(words[kind], partial(self.save, kind)) for kind in kinds}
        self.cancel = buttons.quiet("Not now", self.close_form)
        self.add(self._who, self._why, self.note)
        self.add(row(*self.save_buttons.values(), self.cancel, None))

    def first_focus(self) -> QWidget:
        return self.recipient

    def close_form(self) -> None:
        self.hide()
        self.closed.emit()

    def save(self, kind: FileKind) -> None:
        """Ask where to, make the paper, hand it over. What is missing is said beside its field."""
        if not self._is_complete():
            return
        try:
            wanted = self._wanted(kind)
            job = prepare_print(self._desk.workspace, wanted)
            chosen = self._chosen_file(wanted.document, kind)
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")
            return
        if chosen is not None:
            self._enable(False)
            done = partial(self._keep, chosen)
            self._desk.jobs.run(job.run, done=done, failed=self._failed, owner=self)

    def _is_complete(self) -> bool:
        fields = (
            (self._who, self.recipient, "Say who this paper is for."),
            (self._why, self.reason, "Say why they get it."),
        )
        empty = [line for _, line, _ in fields if not _words(line)]
        for field, line, says in fields:
            field.set_problem("" if _words(line) else says)
        if empty:
            empty[0].setFocus()
        return not empty

    def _chosen_file(self, document: Document, kind: FileKind) -> Path | None:
        name = f"{file_name(document, self._desk.workspace.today())}.{kind}"
        chosen = self.choose_file(self, name, _ENDINGS[kind])
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == f".{kind}" else path.with_name(f"{path.name}.{kind}")

    def _keep(self, target: Path, printed: Printed) -> None:
        self._enable(True)
        who, why = _words(self.recipient), _words(self.reason)
        try:
            save_paper(self._desk.workspace, printed, who, why, target, replace=True)
        except Explained as wrong:
            self._desk.say(wrong.sentence, "danger")
            return
        self._desk.say(f"Saved as {target.name}. The file itself is not encrypted.", "good")
        self.saved.emit()
        self.close_form()

    def _failed(self, wrong: Explained) -> None:
        self._enable(True)
        self._desk.say(wrong.sentence, "danger")

    def _enable(self, on: bool) -> None:
        for button in self.save_buttons.values():
            button.setEnabled(on)


def _words(line: QLineEdit) -> str:
    return str(clean_text(line.text())).strip()
