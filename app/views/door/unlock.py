"""The unlock window: a name, a passphrase, and what to do when they do not fit."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import Explained
from app.views.door.frame import Column
from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.field_row import FieldRow
from app.views.parts.passphrase_field import PassphraseField
from app.views.parts.text import Label, quiet


class UnlockPage(Column):
    """`tried(name, passphrase)` when somebody wants in. Failures are said under the passphrase."""

    tried = Signal(str, str)
    recovery_wanted = Signal()
    other_store_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.name = QLineEdit()
        self.name.setMaxLength(500)
        self.passphrase = PassphraseField()
        self.name_row = FieldRow("Your name", self.name)
        self.passphrase_row = FieldRow("Passphrase", self.passphrase)
        self.note = quiet("")
        self.failure = Label("", "problem")
        self.open_button = buttons.primary("Open", self._try)
        self.recovery = buttons.LinkButton("Use the recovery key", self.recovery_wanted.emit, tone="quiet")
        self.other = buttons.LinkButton("Open another store", self.other_store_wanted.emit, tone="quiet")
        card = Card()
        card.add(self.name_row, self.passphrase_row, self.failure, self.note, self.open_button)
        self.add(card, row(self.recovery, None, self.other))
        self.name.returnPressed.connect(self.passphrase.setFocus)
        self.passphrase.pressed_enter.connect(self._try)
        self.failure.hide()
        self.note.hide()

    def first_focus(self) -> QWidget | None:
        return self.passphrase if self.name.text() else self.name

    def stand(self, store: str, name: str = "", note: str = "") -> None:
        """At the door of a store, by its folder's name; `note` is what to know before going in."""
        self.line.set_words(store)
        self.name.setText(name)
        self.passphrase.forget()
        self._say_failure("")
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.be_busy(False)

    def be_busy(self, busy: bool) -> None:
        self.open_button.set_words("Opening" if busy else "Open")
        for widget in (self.name, self.passphrase, self.open_button, self.recovery, self.other):
            widget.setEnabled(not busy)
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def say_failed(self, wrong: Explained) -> None:
        """What is typed stays, so that one letter can be mended."""
        self.be_busy(False)
        self._say_failure(wrong.sentence)
        self.passphrase.line.selectAll()
        self.passphrase.setFocus()

    def _try(self) -> None:
        name = self.name.text().strip()
        self.name_row.set_problem("" if name else "Write your name.")
        missing = name and not self.passphrase.text()
        self.passphrase_row.set_problem("Write your passphrase." if missing else "")
        self._say_failure("")
        if not name or missing:
            (self.name if not name else self.passphrase).setFocus()
            return
        self.passphrase.hide_words()
        self.tried.emit(name, self.passphrase.text())

    def _say_failure(self, sentence: str) -> None:
        self.failure.setText(f"◆ {sentence}" if sentence else "")
        self.failure.setVisible(bool(sentence))
        self.passphrase.line.setAccessibleDescription(sentence)


def locked_note(at: datetime, waiting: int, not_kept: str = "") -> str:
    """What stands at the door after a lock. `at` is local time; `not_kept` says why something was lost."""
    locked = f"Locked at {at.strftime('%H:%M')}."
    if not_kept:
        return f"{locked} What you typed last could not be kept. {not_kept}"
    words = {0: "Nothing was lost.", 1: "Nothing was lost; one note is waiting for you."}
    many = f"Nothing was lost; {waiting} notes are waiting for you."
    return f"{locked} {words.get(waiting, many)}"
