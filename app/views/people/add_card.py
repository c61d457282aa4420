"""The card that adds a colleague: who they are, a passphrase that they type, the manager's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.errors import Explained
from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.choice import Choice
from app.views.parts.error_summary import lead_to
from app.views.parts.field_row import FieldRow
from app.views.parts.passphrase_field import PassphraseField, StrengthLine
from app.views.parts.role_words import ROLE_WORDS
from app.views.parts.text import Label, body
from app.views.people.state import NewColleague

_LONGEST_LINE = 500


class AddCard(Card):
    """`wanted(NewColleague)` once everything is there."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("Add a colleague")
        self.role = Choice(ROLE_WORDS)
        self.role.show_value(None)
        self.passphrase, self.again, self.own = PassphraseField(), PassphraseField(), PassphraseField()
        self.rows: dict[str, FieldRow] = {}
        self.failure = Label("", "problem")
        self.failure.hide()
        self.button = buttons.primary("Add them", self._want)
        self.add(body("Let your colleague type the passphrase, so that only they know it."))
        self._row("name", "Their name", QLineEdit(), "They type it each time they open the store.")
        self._row("role", "Their role", self.role)
        self._row("job_in_easy_words", "Their job in easy words", QLineEdit(), "As they would tell a child")
        self._row("phone", "Their phone", QLineEdit())
        self._row("passphrase", "Their passphrase", self.passphrase)
        self.add(StrengthLine(self.passphrase, lambda: (self.typed().name,)))
        self._row("again", "Their passphrase again", self.again)
        self._row("own_passphrase", "Your passphrase", self.own, "To show that it is you")
        self.add(self.failure, row(self.button, None))
        self.own.pressed_enter.connect(self._want)

    def typed(self) -> NewColleague:
        """Everything as it stands in the fields."""
        words = {name: _words(made.field) for name, made in self.rows.items() if name != "role"}
        return NewColleague(role=self.role.value(), **words)

    def be_busy(self, busy: bool) -> None:
        self.setEnabled(not busy)
        self.button.set_words("Adding them" if busy else "Add them")

    def say_failed(self, wrong: Explained) -> None:
        """What is typed stays, so that one thing can be mended."""
        self.be_busy(False)
        self._say_failure(wrong.sentence)
        self.own.setFocus()

    def clear(self) -> None:
        """Nothing of the colleague and of any passphrase stays."""
        self.be_busy(False)
        self._say_failure("")
        self.role.show_value(None)
        for made in self.rows.values():
            made.set_problem("")
            if isinstance(made.field, PassphraseField):
                made.field.forget()
            elif isinstance(made.field, QLineEdit):
                made.field.clear()

    def _row(self, field: str, label: str, widget: QWidget, hint: str = "") -> None:
        if isinstance(widget, QLineEdit):
            widget.setMaxLength(_LONGEST_LINE)
        self.rows[field] = FieldRow(label, widget, hint)
        self.add(self.rows[field])

    def _want(self) -> None:
        typed = self.typed()
        problems = typed.problems()
        self._say_failure("")
        for field, made in self.rows.items():
            made.set_problem(problems.get(field, ""))
        if problems:
            lead_to(self.rows[next(iter(problems))].field)
        else:
            self.wanted.emit(typed)

    def _say_failure(self, sentence: str) -> None:
        self.failure.setText(f"◆ {sentence}" if sentence else "")
        self.failure.setVisible(bool(sentence))


def _words(field: QWidget) -> str:
    assert isinstance(field, QLineEdit | PassphraseField)
    return field.text()
