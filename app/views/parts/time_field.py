"""A time of day that is typed as people write it."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.errors import Explained
from app.views.parts.time_words import read_time, say_time


class TimeField(QWidget):
    """Accepts 4pm, 4.30 pm and 16:30; shows 4.30pm once it is left.

    `value()` raises Explained with a sentence when what is typed is no time.
    """

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText("4pm")
        self.line.textEdited.connect(lambda _: self.typed.emit())
        self.line.editingFinished.connect(self._say_it_one_way)
        self.setFocusProxy(self.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)

    def value(self) -> time | None:
        return read_time(self.line.text())

    def show_value(self, value: time | None) -> None:
        self.line.setText("" if value is None else say_time(value))

    def name_for(self, name: str) -> None:
        """What a screen reader calls this field."""
        self.line.setAccessibleName(name)

    def set_read_only(self, read_only: bool) -> None:
        self.line.setReadOnly(read_only)

    def _say_it_one_way(self) -> None:
        try:
            clock = self.value()
        except Explained:
            return
        if clock is not None and self.line.text() != say_time(clock):
            self.line.setText(say_time(clock))
