"""Fields that look like the page until somebody writes in them."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.models.plan import StepState, WhoseWords
from app.views.parts import theme
from app.views.parts.choice import Choice
from app.views.parts.date_field import DateField
from app.views.parts.field_row import name_field
from app.views.parts.growing_text import GrowingText, LinesField

F = TypeVar("F", bound=GrowingText)


class OneLine(GrowingText):
    """One line of the plan, wrapped where it is long. Enter goes on to the next field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def line(name: str, empty: str = "", size: str = "") -> OneLine:
    """`name` is what a screen reader says, `empty` what stands there while nothing is written."""
    return _in_place(OneLine(1, 8), name, empty, size)


def paragraph(name: str, empty: str = "", size: str = "") -> GrowingText:
    return _in_place(GrowingText(1, 12), name, empty, size)


def lines(name: str, empty: str = "", size: str = "") -> LinesField:
    return _in_place(LinesField(1), name, empty, size)


def day(name: str, empty: str) -> DateField:
    field = DateField()
    field.line.setProperty("in-place", "true")
    field.line.setPlaceholderText(empty)
    name_field(field, name)
    return field


def _in_place(field: F, name: str, empty: str, size: str) -> F:
    field.setProperty("in-place", "true")
    field.setProperty("type", size)
    field.setPlaceholderText(empty)
    name_field(field, name)
    return field


def wear_voice(field: QWidget, own: bool) -> None:
    """Put the child's own words on plum."""
    wanted = "true" if own else ""
    if field.property("voice") != wanted:
        field.setProperty("voice", wanted)
        field.style().unpolish(field)
        field.style().polish(field)


class WhoseField(Choice):
    """Whose words something is in; plum where they are the child's."""

    def __init__(self, child_name: str, name: str) -> None:
        super().__init__(
            (
                (WhoseWords.CHILD, f"❞ {child_name}'s words"),
                (WhoseWords.TOGETHER, "Words we found together"),
                (WhoseWords.WORKER, "The worker's words"),
            )
        )
        self.setProperty("in-place", "true")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        name_field(self, name)
        self.currentIndexChanged.connect(self._dress)

    def _dress(self) -> None:
        wear_voice(self, self.value() == WhoseWords.CHILD)

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self._dress()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DoneTick(QCheckBox):
    """The tick before a step. A step that was stopped stays stopped until it is ticked."""

    chosen = Signal()

    def __init__(self, name: str, *, big: bool = False) -> None:
        super().__init__()
        self._unticked = StepState.TO_DO
        self.setAccessibleName(name)
        self.setProperty("type", "big" if big else "")
        self.setMinimumSize(theme.px(40), theme.px(40))
        self.clicked.connect(lambda: self.chosen.emit())

    def value(self) -> StepState:
        return StepState.DONE if self.isChecked() else self._unticked

    def show_value(self, value: StepState) -> None:
        self._unticked = StepState.STOPPED if value == StepState.STOPPED else StepState.TO_DO
        self.setChecked(value == StepState.DONE)

    def set_read_only(self, read_only: bool) -> None:
        self.setEnabled(not read_only)
