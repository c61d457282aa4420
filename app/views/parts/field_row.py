"""A field with its label above, a hint, and what is wrong with it, in words."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.parts import theme
from app.views.parts.text import Label


class FieldRow(QWidget):
    """Label, hint, field and problem below each other. The label names the field to a screen reader."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.label = Label(label, "bold")
        self.hint = Label(hint, "quiet")
        self.problem = Label("", "problem")
        self.label.setBuddy(_focusable(field))
        name_field(field, label, hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for part in (self.label, self.hint, field, self.problem):
            layout.addWidget(part)
        self.hint.setVisible(bool(hint))
        self.problem.hide()

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong below the field; an empty sentence takes it away."""
        self.problem.setText(f"◆ {sentence}" if sentence else "")
        self.problem.setVisible(bool(sentence))
        _focusable(self.field).setAccessibleDescription(sentence or self.hint.text())
        mark_wrong(self.field, bool(sentence))

    def set_hint(self, hint: str) -> None:
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))


def field_row(label: str, field: QWidget, hint: str = "", problem: str = "") -> FieldRow:
    row = FieldRow(label, field, hint)
    row.set_problem(problem)
    return row


def name_field(field: QWidget, name: str, description: str = "") -> None:
    """Name a field (and the line inside it) for a screen reader."""
    naming = getattr(field, "name_for", None)
    if naming is not None:
        naming(name)
    field.setAccessibleName(name)
    _focusable(field).setAccessibleName(name)
    _focusable(field).setAccessibleDescription(description)


def mark_wrong(field: QWidget, wrong: bool) -> None:
    """Draw the field's border in the danger colour, or no longer."""
    target = _focusable(field)
    if bool(target.property("wrong") == "true") != wrong:
        target.setProperty("wrong", "true" if wrong else "")
        target.style().unpolish(target)
        target.style().polish(target)


def _focusable(field: QWidget) -> QWidget:
    return field.focusProxy() or field
