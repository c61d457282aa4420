"""How each kind of field is read and shown, for `Form`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget


@dataclass(frozen=True)
class Binding:
    """A field on the screen. `read` raises Explained when what is written is no value yet.

    `typed` and `chosen` are Qt signals: after typing the form waits, after choosing it saves at once.
    """

    widget: QWidget
    read: Callable[[], Any]
    show: Callable[[Any], None]
    typed: Any = None
    chosen: Any = None


def binding(widget: QWidget) -> Binding:
    """The binding of a Qt field, or of a part that has `value()`, `show_value()` and `typed` or `chosen`.

    Raises TypeError for a widget that holds no value.
    """
    if hasattr(widget, "show_value"):
        return _own(widget)
    if isinstance(widget, QLineEdit):
        return Binding(widget, lambda: widget.text().strip(), _set_line(widget), typed=widget.textEdited)
    if isinstance(widget, QPlainTextEdit):
        show_text = widget.setPlainText
        return Binding(widget, lambda: widget.toPlainText().strip(), show_text, typed=widget.textChanged)
    if isinstance(widget, QComboBox):
        return Binding(widget, widget.currentText, widget.setCurrentText, chosen=widget.activated)
    if isinstance(widget, QSpinBox):
        return Binding(widget, widget.value, widget.setValue, typed=widget.valueChanged)
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        return Binding(
            widget, widget.isChecked, lambda on: widget.setChecked(bool(on)), chosen=widget.clicked
        )
    raise TypeError(f"{type(widget).__name__} holds no value to bind")


def _own(widget: Any) -> Binding:
    typed, chosen = getattr(widget, "typed", None), getattr(widget, "chosen", None)
    return Binding(widget, widget.value, widget.show_value, typed, chosen)


def _set_line(line: QLineEdit) -> Callable[[Any], None]:
    """A long value shows its beginning, not its end."""

    def show(value: Any) -> None:
        line.setText("" if value is None else str(value))
        line.setCursorPosition(0)

    return show
