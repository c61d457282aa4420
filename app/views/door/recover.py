"""The recovery key in place of a forgotten passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import Explained
from app.views.door.frame import Column
from app.views.parts import buttons
from app.views.parts.card import Card
from app.views.parts.field_row import FieldRow
from app.views.parts.passphrase_field import PassphraseField, StrengthLine
from app.views.parts.text import Label, body


class RecoverPage(Column):
    """`tried(key, name, new passphrase)`; `back_wanted` to the unlock page."""

    tried = Signal(str, str, str)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", widest=560)
        self.key = QLineEdit()
        self.key.setMaxLength(200)
        self.name = QLineEdit()
        self.name.setMaxLength(500)
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        self.strength = StrengthLine(self.passphrase, lambda: (self.name.text(),))
        self.key_row = FieldRow(
            "Recovery key", self.key, "The 14 groups on the paper, with or without lines."
        )
        self.name_row = FieldRow("Your name", self.name)
        self.passphrase_row = FieldRow("New passphrase", self.passphrase)
        self.again_row = FieldRow("New passphrase again", self.again)
        self.failure = Label("", "problem")
        self.failure.hide()
        self.open_button = buttons.primary("Open and change my passphrase", self._try)
        self.back = buttons.secondary("Back", self.back_wanted.emit)
        card = Card("Use the recovery key")
        card.add(
            body("The recovery key opens the store when a passphrase is forgotten. You choose a new one."),
            self.key_row, self.name_row, self.passphrase_row, self.strength, self.again_row,
            self.failure, self.open_button, self.back,
        )  # fmt: skip
        self.add(card)
        self.again.pressed_enter.connect(self._try)

    def first_focus(self) -> QWidget | None:
        return self.key

    def stand(self, store: str, name: str) -> None:
        self.line.set_words(store)
        self.name.setText(name)
        self.forget()
        self.be_busy(False)

    def forget(self) -> None:
        """Nothing that opens the store stays in the fields."""
        self.key.clear()
        self.passphrase.forget()
        self.again.forget()
        self._say_failure("")

    def be_busy(self, busy: bool) -> None:
        self.open_button.set_words("Opening" if busy else "Open and change my passphrase")
        for widget in (self.key, self.name, self.passphrase, self.again, self.open_button, self.back):
            widget.setEnabled(not busy)
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def say_failed(self, wrong: Explained) -> None:
        self.be_busy(False)
        self._say_failure(wrong.sentence)
        self.key.setFocus()

    def _try(self) -> None:
        key, name, words = self.key.text().strip(), self.name.text().strip(), self.passphrase.text()
        checks = (
            (self.key_row, not key, "Write the recovery key."),
            (self.name_row, not name, "Write your name."),
            (self.passphrase_row, not self.strength.judge().is_enough, "This is too easy to guess."),
            (self.again_row, words != self.again.text(), "The two are not the same. Type it again."),
        )
        for field_row, wrong, sentence in checks:
            field_row.set_problem(sentence if wrong else "")
        first = next((field_row.field for field_row, wrong, _ in checks if wrong), None)
        self._say_failure("")
        if first is not None:
            first.setFocus()
            return
        self.tried.emit(key, name, words)

    def _say_failure(self, sentence: str) -> None:
        self.failure.setText(f"◆ {sentence}" if sentence else "")
        self.failure.setVisible(bool(sentence))
        self.key.setAccessibleDescription(sentence)
