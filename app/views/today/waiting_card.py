"""A note that was not finished when the store was locked, beside what is stored in its place."""

from PySide6.QtCore import Signal

from app.views.parts import buttons
from app.views.parts.card import Card, column, row
from app.views.parts.growing_text import GrowingText
from app.views.parts.text import bold, quiet
from app.views.today.state import Waiting


class WaitingCard(Card):
    """`used` puts the text where it belongs, `opened` leads to the file, `dropped` throws the text away."""

    used = Signal(object)
    opened = Signal(object)
    dropped = Signal(object)

    def __init__(self, note: Waiting, typed: str) -> None:
        super().__init__(note.about)
        self.note = note
        self.add(quiet(typed))
        columns = [column(bold("What you typed"), _shown(note.draft.text, "What you typed"))]
        if note.record is not None:
            columns.append(column(bold("What is stored"), _shown(note.stored, "What is stored")))
        self.add(row(*columns, gap=18))
        self.use = buttons.secondary("Put my text in", lambda: self.used.emit(note))
        if note.record is None:
            self.use.hide()
        self.open = buttons.secondary("Open the file", lambda: self.opened.emit(note))
        if note.draft.child_id is None:
            self.open.hide()
        self.drop = buttons.quiet("Throw my text away", lambda: self.dropped.emit(note))
        self.add(row(self.use, self.open, self.drop, None))


def _shown(text: str, name: str) -> GrowingText:
    field = GrowingText(lines=2, most=8)
    field.setPlainText(text)
    field.setReadOnly(True)
    field.setAccessibleName(name)
    return field
