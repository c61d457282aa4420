"""Keeps what is edited in a form: saved through the workspace, or as a draft where it cannot be saved."""

from typing import Generic, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.errors import Explained
from app.labels import field_label
from app.models.change import Change
from app.models.record import Record
from app.views.parts.desk import Desk
from app.views.parts.form import Form

R = TypeVar("R", bound=Record)
UNSAVED = "This was typed before and could not be saved. Mend it, or put back what was there."


@runtime_checkable
class Written(Protocol):
    """A field of several lines of text that says itself what is written in it, finished or not."""

    def written(self) -> str: ...

    def write_in(self, text: str) -> None: ...


class Autosave(QObject, Generic[R]):
    """`form` edits one stored record. What cannot be saved stays in its field and comes back as a draft."""

    def __init__(self, form: Form[R], desk: Desk) -> None:
        super().__init__(form)
        self.form = form
        self._desk = desk
        self._stored: R | None = None
        self._drafted: set[str] = set()
        form.edited.connect(self._save)
        form.invalid.connect(lambda field, _sentence: self._keep_draft(field))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._note_leaving)

    @property
    def stored(self) -> R | None:
        """The record as the store has it."""
        return self._stored

    def show_record(self, record: R) -> None:
        is_other = self._stored is None or self._stored.id != record.id
        self._stored = record
        self.form.show_record(record)
        if is_other:
            self.offer_drafts()

    def offer_drafts(self) -> None:
        """Put unsaved text of an earlier sitting back into its field. Repeat after binding more fields."""
        record = self._stored
        if record is None:
            return
        start = f"{record.kind}:{record.id}:"
        for draft in self._desk.workspace.drafts():
            field = draft.where.removeprefix(start)
            if field != draft.where and field in self.form.fields and field not in self._drafted:
                self._drafted.add(field)
                type_into(self.form.field_widget(field), draft.text)
                self.form.keep_unsaved(record, field, UNSAVED)

    def _save(self, after: R, field: str) -> None:
        before = self._stored
        if before is None:
            return
        change = Change.edit(
            field_label(after.kind, field), before, after, typing_in=f"{after.kind}.{after.id}.{field}"
        )
        self._stored = after
        draft = self._where(field) if field in self._drafted else ""
        try:
            self._desk.workspace.apply(change, draft=draft)
        except Explained as wrong:
            self._stored = before
            self.form.keep_unsaved(before, field, wrong.sentence)
            self._keep_draft(field)
            return
        self._drafted.discard(field)
        self._desk.saved()

    def _keep_draft(self, field: str) -> None:
        text = typed_text(self.form.field_widget(field))
        if self._stored is None or not text:
            return
        self._drafted.add(field)
        try:
            self._desk.workspace.draft(self._where(field), text, self._stored.subject)
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")

    def _where(self, field: str) -> str:
        assert self._stored is not None
        return f"{self._stored.kind}:{self._stored.id}:{field}"

    def _note_leaving(self, old: QWidget | None, _new: QWidget | None) -> None:
        """A field that was left begins a new undo step, once what was typed in it is saved."""
        if old is not None:
            QTimer.singleShot(0, self, self._desk.workspace.stop_typing)


def typed_text(field: QWidget) -> str:
    """What is written in a field of text; empty for fields that are chosen."""
    if isinstance(field, Written):
        return field.written()
    target = field.focusProxy() or field
    if isinstance(target, QLineEdit):
        return target.text()
    return target.toPlainText() if isinstance(target, QPlainTextEdit) else ""


def type_into(field: QWidget, text: str) -> None:
    """Put text back into a field as it was typed."""
    if isinstance(field, Written):
        field.write_in(text)
        return
    target = field.focusProxy() or field
    if isinstance(target, QLineEdit):
        target.setText(text)
    elif isinstance(target, QPlainTextEdit):
        target.setPlainText(text)
