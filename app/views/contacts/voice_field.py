"""Lines of voice as they are written down: what the child said, drew, showed, or how they reacted."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.voice import VoiceKind, VoiceLine
from app.practice.local_time import moments, wall_time
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel, row
from app.views.parts.choice import Choice
from app.views.parts.date_field import DateField
from app.views.parts.field_row import FieldRow, name_field
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.growing_text import GrowingText
from app.views.parts.own_undo import OwnUndo
from app.views.parts.text import Label
from app.views.parts.voice import MARKS

_HINTS = {
    VoiceKind.SAID: "The exact words",
    VoiceKind.DREW: "What is in the drawing, and what they said about it",
    VoiceKind.SHOWED: "What they pointed at, put down, acted out or held up",
    VoiceKind.REACTED: "What you saw: face, body, silence, how they were with others in the room",
}
_OFFERS = {
    VoiceKind.SAID: "They said",
    VoiceKind.DREW: "They drew",
    VoiceKind.SHOWED: "They showed",
    VoiceKind.REACTED: "They reacted",
}


class VoiceLineField(Panel):
    """One line: how, who, which day, and the words."""

    typed = Signal()
    chosen = Signal()
    removed = Signal()

    def __init__(self, line: VoiceLine, zone: str, number: int) -> None:
        super().__init__("tile")
        self._line, self._zone = line, zone
        self.how = Choice((kind, kind.value.capitalize()) for kind in VoiceKind)
        self.how.show_value(line.how)
        self.who = QLineEdit(line.who)
        self.who.setCursorPosition(0)
        self.day = DateField()
        self.day.show_value(wall_time(line.heard_at, zone).date())
        self.words = GrowingText()
        self.words.setProperty("role", "voice")
        self.words.setPlainText(line.words)
        self.remove = buttons.icon_only("trash", f"Remove voice line {number}", self.removed.emit)
        self._stack = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._arrange(number)
        self._connect()
        icons.keep(self, self._space)

    def value(self) -> VoiceLine:
        """Raises Explained where the day is no date."""
        day = self.day.value()
        at = self._line.heard_at
        wall = wall_time(at, self._zone)
        if day is not None and day != wall.date():
            at = next(iter(moments(day, wall.time(), self._zone)), at)
        words, who = self.words.toPlainText().strip(), self.who.text().strip()
        return self._line.changed(how=self.how.value(), words=words, who=who, heard_at=at)

    def _connect(self) -> None:
        undo = OwnUndo(self)
        for field in (self.who, self.words):
            field.installEventFilter(undo)
        self.who.textEdited.connect(lambda _: self.typed.emit())
        self.who.editingFinished.connect(self.chosen)
        self.day.typed.connect(self.typed)
        self.day.chosen.connect(self.chosen)
        self.day.line.editingFinished.connect(self.chosen)
        self.words.textChanged.connect(self.typed)
        self.how.activated.connect(lambda _: self._note_how())

    def _note_how(self) -> None:
        self.words.setPlaceholderText(_HINTS[self.how.value()])
        self.chosen.emit()

    def _arrange(self, number: int) -> None:
        self.words.setPlaceholderText(_HINTS[self._line.how])
        for label, field, share in (("How", self.how, 3), ("Who", self.who, 4)):
            self._head.addWidget(FieldRow(label, field), share)
            name_field(field, f"{label}, voice line {number}")
        self._head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        name_field(self.words, f"Words, voice line {number}")
        name_field(self.day, f"Day, voice line {number}")
        on = Label("Heard or seen on", "quiet")
        on.setWordWrap(False)
        self._stack.addLayout(self._head)
        self._stack.addWidget(self.words)
        self._stack.addWidget(row(on, self.day))

    def _space(self) -> None:
        self._stack.setContentsMargins(*(theme.px(12),) * 4)
        self._stack.setSpacing(theme.px(8))
        self._head.setSpacing(theme.px(8))


class VoiceField(QWidget):
    """A field whose value is a tuple of lines; a line without words is nothing yet."""

    typed = Signal()
    chosen = Signal()

    def __init__(self, zone: str) -> None:
        super().__init__()
        self.zone = zone
        self.who = ""
        self.heard_by = ""
        self.heard_at: datetime | None = None
        self.lines: list[VoiceLineField] = []
        self.offers = {kind: buttons.chip(words, self._adder(kind)) for kind, words in _OFFERS.items()}
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(theme.px(10))
        offers = FlowLayout(gap=8)
        for kind, offer in self.offers.items():
            icons.wear(offer, MARKS[kind], "primary", 18)
            offers.addWidget(offer)
        self._stack.addLayout(offers)

    def value(self) -> tuple[VoiceLine, ...]:
        return tuple(line for line in (each.value() for each in self.lines) if line.words)

    def show_value(self, value: Sequence[VoiceLine]) -> None:
        for line in tuple(self.lines):
            self._take_away(line)
        for told in value:
            self._show_line(told)

    def add_line(self, how: VoiceKind) -> VoiceLineField:
        """An empty line from the child, at the time of the contact, with the cursor in its words."""
        assert self.heard_at is not None
        empty = VoiceLine(how=how, words="", who=self.who, heard_at=self.heard_at, heard_by=self.heard_by)
        line = self._show_line(empty)
        line.words.setFocus()
        return line

    def set_read_only(self, read_only: bool) -> None:
        self.setEnabled(not read_only)

    def _adder(self, kind: VoiceKind) -> buttons.Press:
        return lambda: self.add_line(kind)

    def _show_line(self, told: VoiceLine) -> VoiceLineField:
        line = VoiceLineField(told, self.zone, len(self.lines) + 1)
        line.typed.connect(self.typed)
        line.chosen.connect(self.chosen)
        line.removed.connect(lambda: self._remove(line))
        self._stack.insertWidget(len(self.lines), line)
        self.lines.append(line)
        self._keep_tab_order()
        return line

    def _keep_tab_order(self) -> None:
        """Line after line as they stand, then the offers of another one."""
        stops: list[QWidget] = []
        for line in self.lines:
            stops += [line.how, line.who, line.remove, line.words, line.day.line, line.day.button]
        stops += self.offers.values()
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _remove(self, line: VoiceLineField) -> None:
        self._take_away(line)
        self.offers[VoiceKind.SAID].setFocus()
        self.chosen.emit()

    def _take_away(self, line: VoiceLineField) -> None:
        self.lines.remove(line)
        self._stack.removeWidget(line)
        line.hide()
        line.deleteLater()
