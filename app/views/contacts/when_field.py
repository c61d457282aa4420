"""When a contact is: a day and a time in the local zone, as one moment."""

from datetime import date, datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import Explained
from app.practice.local_time import moments, wall_time
from app.views.contacts.state import NOT_SET
from app.views.parts import theme
from app.views.parts.choice import Choice
from app.views.parts.date_field import DateField
from app.views.parts.date_words import say_day
from app.views.parts.field_row import FieldRow
from app.views.parts.time_field import TimeField
from app.views.parts.time_words import say_time

_BETWEEN = " | "


class WhenField(QWidget):
    """Its value is a moment (UTC). `value()` raises Explained where the time does not exist or comes twice.

    Where it comes twice, a choice appears and asks which one is meant.
    """

    typed = Signal()
    chosen = Signal()

    def __init__(self, zone: str) -> None:
        super().__init__()
        self.zone = zone
        self._shown = NOT_SET
        self.day, self.clock = DateField(), TimeField()
        self.which = Choice([(0, "The first one, before the clocks go back"), (1, "The second one, after")])
        self.which_row = FieldRow("This time comes twice that night. Which one?", self.which)
        self.which_row.hide()
        self.setFocusProxy(self.day.line)
        for line in (self.day.line, self.clock.line):
            line.textEdited.connect(self._note_typing)
        self.clock.line.editingFinished.connect(self.chosen)
        self.day.chosen.connect(self.chosen)
        self.which.activated.connect(lambda _: self.chosen.emit())
        self._arrange()

    @property
    def is_unfinished(self) -> bool:
        """Something is written, and it is no moment yet."""
        if not self.day.line.text() and not self.clock.line.text():
            return False
        try:
            return self._moment() is None
        except Explained:
            return True

    def value(self) -> datetime:
        at = self._moment()
        if at is not None:
            return at
        if self._is_on_the_way() or not (self.day.line.text() or self.clock.line.text() or self._is_kept()):
            return self._shown
        missing = "day" if self.day.value() is None else "time"
        raise Explained(f"This contact needs a {missing}.", do=f"Write the {missing}.")

    def show_value(self, at: datetime) -> None:
        self._shown = at
        if not self._is_kept():
            self.day.show_value(None)
            self.clock.show_value(None)
            self.which_row.hide()
            return
        wall = wall_time(at, self.zone)
        self.day.show_value(wall.date())
        self.clock.show_value(wall.time())
        found = moments(wall.date(), wall.time(), self.zone)
        self.which.show_value(found.index(at) if len(found) > 1 and at in found else None)
        self.which_row.setVisible(len(found) > 1)

    def written(self) -> str:
        both = (self.day.line.text(), self.clock.line.text())
        return _BETWEEN.join(both) if any(both) else ""

    def write_in(self, text: str) -> None:
        day, _, clock = text.partition(_BETWEEN)
        self.day.line.setText(day)
        self.clock.line.setText(clock)

    def name_for(self, name: str) -> None:
        self.day.name_for(f"{name}: day")
        self.clock.name_for(f"{name}: time")
        self.which.setAccessibleName("Which of the two times")

    def set_read_only(self, read_only: bool) -> None:
        self.day.set_read_only(read_only)
        self.clock.set_read_only(read_only)
        self.which.setEnabled(not read_only)

    def _is_kept(self) -> bool:
        return self._shown != NOT_SET

    def _is_on_the_way(self) -> bool:
        """The day is written and the cursor has just come to the time, which is empty still."""
        at_the_time = QApplication.focusWidget() is self.clock.line
        return at_the_time and not self.clock.line.text() and self.day.value() is not None

    def _moment(self) -> datetime | None:
        day, clock = self.day.value(), self.clock.value()
        if day is None or clock is None:
            self.which_row.hide()
            return None
        found = moments(day, clock, self.zone)
        self.which_row.setVisible(len(found) > 1)
        if not found:
            raise _skipped(day, clock)
        if len(found) == 1:
            return found[0]
        which = self.which.value()
        if which is None:
            raise Explained(f"On {say_day(day)} the clocks go back.", do="Choose below which time you mean.")
        return found[int(which)]

    def _note_typing(self) -> None:
        self.which.show_value(None)
        self.typed.emit()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.day, 5)
        line.addWidget(self.clock, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(6))
        whole.addLayout(line)
        whole.addWidget(self.which_row)


def _skipped(day: date, clock: time) -> Explained:
    return Explained(
        f"There is no {say_time(clock)} on {say_day(day)}: the clocks go forward over it.",
        do="Write an earlier or a later time.",
    )
