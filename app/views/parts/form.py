"""Binds fields on the screen to the fields of one frozen record. Showing is never editing."""

from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.errors import Explained
from app.models.record import Value
from app.views.parts.bindings import Binding, binding
from app.views.parts.field_path import value_at, with_value
from app.views.parts.field_row import FieldRow, mark_wrong
from app.views.parts.own_undo import OwnUndo

PAUSE_MS = 800
R = TypeVar("R", bound=Value)


class Form(QObject, Generic[R]):
    """`edited(record, field)` carries the next record once a field is left or 0.8 s passed without typing.

    `invalid(field, sentence)` says that a field was left with something that cannot be kept: the field
    shows the sentence and the record stays as it was. A field is a path (`safety_plan.who_i_call`).
    """

    edited = Signal(object, str)
    invalid = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record: R | None = None
        self._bindings: dict[str, Binding] = {}
        self._rows: dict[str, FieldRow] = {}
        self._touched: set[str] = set()
        self._problems: dict[str, str] = {}
        self._own_undo = OwnUndo(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._save_what_is_valid)

    @property
    def record(self) -> R | None:
        """The record as it stands on the screen, as far as it is valid."""
        return self._record

    @property
    def problems(self) -> dict[str, str]:
        """What cannot be kept, by field."""
        return dict(self._problems)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are bound."""
        return tuple(self._bindings)

    def bind(self, field: str, widget: QWidget, row: FieldRow | None = None) -> None:
        """`row` shows what is wrong with the field; found by itself when the widget stands in a FieldRow."""
        bound = binding(widget)
        self._bindings[field] = bound
        if row is not None:
            self._rows[field] = row
        if bound.typed is not None:
            bound.typed.connect(lambda *_: self._typed(field))
        if bound.chosen is not None:
            bound.chosen.connect(lambda *_: self._chosen(field))
        target = widget.focusProxy() or widget
        target.installEventFilter(self)
        if isinstance(target, QLineEdit | QPlainTextEdit):
            target.installEventFilter(self._own_undo)

    def unbind_all(self) -> None:
        """Forget the fields, before a screen builds them anew (save first with `flush`)."""
        for bound in self._bindings.values():
            (bound.widget.focusProxy() or bound.widget).removeEventFilter(self)
        for kept in (self._bindings, self._rows, self._problems):
            kept.clear()
        self._touched.clear()

    def show_record(self, record: R) -> None:
        """Show a record. A field that already shows its value, or is being typed in, is left alone."""
        if self._record is not None and getattr(self._record, "id", None) != getattr(record, "id", None):
            self.flush()
            self._touched.clear()
            for field in tuple(self._problems):
                self.explain(field, "")
        self._record = record
        for field, bound in self._bindings.items():
            if field not in self._touched:
                self._show(bound, field, record)

    def flush(self) -> bool:
        """Save every field that was touched; False when something is left that cannot be kept."""
        self._pause.stop()
        for field in tuple(self._touched):
            self._save(field, explain=True)
        return not self._touched

    def explain(self, field: str, sentence: str) -> None:
        """Say next to a field what is wrong with it; an empty sentence takes it away."""
        if sentence:
            self._problems[field] = sentence
        else:
            self._problems.pop(field, None)
        row = self._row(field)
        if row is not None:
            row.set_problem(sentence)
        else:
            mark_wrong(self._bindings[field].widget, bool(sentence))

    def keep_unsaved(self, before: R, field: str, sentence: str) -> None:
        """Saving failed: go back to `before`, keep what is typed in the field and say why."""
        self._record = before
        self._touched.add(field)
        self.explain(field, sentence)

    def set_read_only(self, read_only: bool) -> None:
        """Fields that can be read but not changed (a manager looking at a file)."""
        for bound in self._bindings.values():
            setter = getattr(bound.widget, "set_read_only", getattr(bound.widget, "setReadOnly", None))
            if setter is not None:
                setter(read_only)
            else:
                bound.widget.setEnabled(not read_only)

    def field_widget(self, field: str) -> QWidget:
        """Raises KeyError for a field that is not bound."""
        return self._bindings[field].widget

    def eventFilter(self, _field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            popup = event.reason() == Qt.FocusReason.PopupFocusReason
            if not popup and self._touched:
                QTimer.singleShot(0, self, self.flush)
        return False

    def _typed(self, field: str) -> None:
        self._touched.add(field)
        self._pause.start()

    def _chosen(self, field: str) -> None:
        self._touched.add(field)
        self._save(field, explain=True)

    def _save_what_is_valid(self) -> None:
        """Somebody paused while typing: half a date is not scolded, it waits until the field is left."""
        for field in tuple(self._touched):
            self._save(field, explain=False)

    def _save(self, field: str, *, explain: bool) -> None:
        if self._record is None or field not in self._bindings:
            return
        try:
            next_record = with_value(self._record, field, self._bindings[field].read())
        except (Explained, ValidationError) as wrong:
            if explain:
                self._refuse(field, _sentence(wrong))
            return
        self._touched.discard(field)
        self.explain(field, "")
        if next_record != self._record:
            self._record = next_record
            self.edited.emit(next_record, field)

    def _refuse(self, field: str, sentence: str) -> None:
        self.explain(field, sentence)
        self.invalid.emit(field, sentence)

    def _show(self, bound: Binding, field: str, record: R) -> None:
        value = value_at(record, field)
        if self._shows(bound, field, record, value):
            return
        with QSignalBlocker(bound.widget):
            bound.show(value)
        self.explain(field, "")

    @staticmethod
    def _shows(bound: Binding, field: str, record: R, value: Any) -> bool:
        """Whether the field, read as the record would keep it, is this value already."""
        try:
            return bool(value_at(with_value(record, field, bound.read()), field) == value)
        except (Explained, ValidationError):
            return False

    def _row(self, field: str) -> FieldRow | None:
        if field not in self._rows:
            above = self._bindings[field].widget.parentWidget()
            if isinstance(above, FieldRow):
                self._rows[field] = above
        return self._rows.get(field)


def _sentence(wrong: Explained | ValidationError) -> str:
    if isinstance(wrong, Explained):
        return wrong.sentence
    kind = wrong.errors(include_input=False, include_url=False)[0]
    if kind["type"] in ("string_too_long", "too_long"):
        return f"This is too long. Keep it to {kind['ctx']['max_length']:,} characters."
    return "This cannot be kept as it is written. Change it or put back what was there."
