"""What became of a contact: each choice with what it means, in plain words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.models.contact import Attendance
from app.views.parts import theme
from app.views.parts.text import Label

MEANING = {
    Attendance.ATTENDED: ("Attended", "They came. Late is still attended."),
    Attendance.ACCEPTABLE: (
        "Missed, good reason",
        "Such as illness, school, work, a funeral, caring for somebody, or a place that is not safe.",
    ),
    Attendance.UNDECIDED: (
        "Missed, not decided",
        "You do not know yet. Ask why and what got in the way, then decide within one working day.",
    ),
    Attendance.UNACCEPTABLE: (
        "Missed, no good reason",
        "You asked, and there was none. First be sure that they understood it and could get there safely.",
    ),
    Attendance.CANCELLED: ("Cancelled by us", "We called it off. It never counts against the child."),
}


class AttendanceField(QWidget):
    """Nothing is chosen while the contact is only booked."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Attendance, QRadioButton] = {}
        self._group = QButtonGroup(self)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        for attendance, (words, meaning) in MEANING.items():
            button = QRadioButton(words)
            button.setAccessibleDescription(meaning)
            button.clicked.connect(lambda _: self.chosen.emit())
            self._group.addButton(button)
            self.buttons[attendance] = button
            below = QVBoxLayout()
            below.setContentsMargins(theme.px(34), 0, 0, theme.px(6))
            below.addWidget(Label(meaning, "quiet"))
            stack.addWidget(button)
            stack.addLayout(below)
        self.setFocusProxy(self.buttons[Attendance.ATTENDED])

    def value(self) -> Attendance:
        return next((each for each, button in self.buttons.items() if button.isChecked()), Attendance.BOOKED)

    def show_value(self, value: Attendance) -> None:
        self._group.setExclusive(False)
        for attendance, button in self.buttons.items():
            button.setChecked(attendance == value)
        self._group.setExclusive(True)

    def set_read_only(self, read_only: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(not read_only)
