"""A date that is typed as people write it, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import Explained
from app.views.parts import theme
from app.views.parts.buttons import icon_only
from app.views.parts.date_words import read_date, say_date


class DateField(QWidget):
    """Accepts 4/12/2026, 4 dec 2026 and 2026-12-04; shows 4 December 2026 once it is left.

    `value()` raises Explained with a sentence when what is typed is no date.
    """

    typed = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText("day / month / year")
        self.line.textEdited.connect(lambda _: self.typed.emit())
        self.line.editingFinished.connect(self._say_it_in_words)
        self.button = icon_only("calendar", "Pick a date", self._open_calendar)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)

    def value(self) -> date | None:
        return read_date(self.line.text())

    def show_value(self, value: date | None) -> None:
        self.line.setText(say_date(value) if value else "")
        self.line.setCursorPosition(0)

    def name_for(self, name: str) -> None:
        """What a screen reader calls this field."""
        self.line.setAccessibleName(name)
        self.button.setAccessibleName(f"Pick a date: {name}")

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        self.button.setVisible(not read_only)

    def _typed_date(self) -> date | None:
        try:
            return self.value()
        except Explained:
            return None

    def _say_it_in_words(self) -> None:
        day = self._typed_date()
        if day is not None and self.line.text() != say_date(day):
            self.show_value(day)

    def _open_calendar(self) -> None:
        popup = _Calendar(self, self._typed_date())
        popup.picked.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + theme.px(4))))
        popup.show()

    def _take(self, day: date) -> None:
        self.show_value(day)
        self.line.setFocus()
        self.chosen.emit()


class _Calendar(QFrame):
    """The calendar that drops down: arrows move, Enter picks, Escape closes."""

    picked = Signal(object)

    def __init__(self, field: DateField, day: date | None) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        calendar = QCalendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName("Calendar")
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(self._pick)
        calendar.activated.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.px(8),) * 4)
        layout.addWidget(calendar)
        calendar.setFocus()

    def _pick(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
