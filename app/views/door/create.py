"""Create a store: one short page a step, Back keeps what was typed."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app import settings
from app.errors import Explained
from app.views.door.frame import Column
from app.views.door.new_store import STEPS, Told, problems, step_of
from app.views.parts import buttons
from app.views.parts.card import Card, column, row
from app.views.parts.choice import Choice
from app.views.parts.error_summary import lead_to
from app.views.parts.field_row import FieldRow
from app.views.parts.growing_text import GrowingText
from app.views.parts.passphrase_field import PassphraseField, StrengthLine
from app.views.parts.role_words import ROLE_WORDS
from app.views.parts.text import Label, quiet

_LONGEST_LINE = 500
_LONGEST_TEXT = 5_000
_BEFORE_CREATING = (
    "Choose a folder on this computer that only you use. Do not choose a folder that another program copies "
    "to the internet."
)


class CreatePage(Column):
    """`told(what)` when every step is done; `left` when somebody goes back from the first one."""

    told = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__("Create a store", widest=600)
        self.rows: dict[str, FieldRow] = {}
        self.progress = quiet("")
        self.card = Card(" ")
        self.failure = Label("", "problem")
        self.failure.hide()
        self.step = 0
        self.strength: StrengthLine
        self._pages = (self._service_step(), self._you_step(), self._passphrase_step(), self._place_step())
        self.back = buttons.secondary("Back", self._go_back)
        self.forward = buttons.primary("Go on", self.go_on)
        self.card.add(*self._pages, self.failure, row(self.back, None, self.forward))
        self.setTabOrder(self.forward, self.back)
        self.add(self.progress, self.card)
        self.stand()

    def first_focus(self) -> QWidget | None:
        first = next(field for field in self.rows if step_of(field) == self.step)
        return self.rows[first].field

    def stand(self) -> None:
        """Begin anew: nothing of an earlier store stays."""
        self.be_busy(False)
        self._say_failure("")
        self.show_told(Told(place=str(settings.stores_folder())))

    def show_told(self, told: Told) -> None:
        """Put these words into the fields and go to the first step."""
        self._role.show_value(told.role)
        for field, made in self.rows.items():
            made.set_problem("")
            words = getattr(told, field)
            if isinstance(made.field, PassphraseField):
                made.field.line.setText(words)
            elif isinstance(made.field, GrowingText):
                made.field.setPlainText(words)
            elif isinstance(made.field, QLineEdit):
                made.field.setText(words)
        self._show_step(0)

    def typed(self) -> Told:
        """Everything as it stands in the fields."""
        role = self._role.value()
        words = {name: _words(made.field) for name, made in self.rows.items() if name != "role"}
        return Told(role=role, **words)

    def go_on(self) -> None:
        """To the next step, or done; what is missing is said beside its field."""
        missing = dict(problems(self.typed(), self.step))
        for field, made in self.rows.items():
            if step_of(field) == self.step:
                made.set_problem(missing.get(field, ""))
        if missing:
            lead_to(self.rows[next(iter(missing))].field)
        elif self.step + 1 < len(STEPS):
            self._show_step(self.step + 1)
        else:
            self._say_failure("")
            self.told.emit(self.typed())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line or a list of choices goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.card.isEnabled():
            self.go_on()
        else:
            super().keyPressEvent(event)

    def be_busy(self, busy: bool) -> None:
        self.forward.setText("Making your store" if busy else self._forward_words())
        self.card.setEnabled(not busy)
        self.setCursor(Qt.CursorShape.BusyCursor if busy else Qt.CursorShape.ArrowCursor)

    def say_failed(self, wrong: Explained) -> None:
        self.be_busy(False)
        self._say_failure(wrong.sentence)
        self._place.setFocus()

    def _service_step(self) -> QWidget:
        complain = GrowingText(lines=2, most=4)
        return column(
            quiet("These words stand on children's papers, so that they know who to ask."),
            self._row("service_name", "Name of the service", QLineEdit()),
            self._row("service_phone", "Phone", QLineEdit()),
            self._row("hours", "When somebody answers", QLineEdit(), "Such as Monday to Friday, 9am to 5pm"),
            self._row("out_of_hours_phone", "Phone when the office is closed", QLineEdit()),
            self._row("how_to_complain", "How to complain", complain, "Who to tell, and how, in easy words"),
            gap=10,
        )  # fmt: skip

    def _you_step(self) -> QWidget:
        self._role = Choice(ROLE_WORDS)
        self._role.show_value(None)
        manages = "Only a manager can add colleagues, and the first person chooses for themselves."
        hint = "What you do, as you would tell a child: I help you with your order"
        return column(
            self._row("name", "Your name", QLineEdit(), "You type it each time you open the store."),
            self._row("role", "Your role", self._role, manages),
            self._row("job_in_easy_words", "Your job in easy words", QLineEdit(), hint),
            self._row("phone", "Your phone", QLineEdit()),
            gap=10,
        )  # fmt: skip

    def _passphrase_step(self) -> QWidget:
        first, again = PassphraseField(), PassphraseField()
        self.strength = StrengthLine(first, lambda: (self.typed().name, self.typed().service_name))
        return column(
            quiet("Without it nobody opens the store, not even the people who made Alongside."),
            self._row("passphrase", "Passphrase", first, "Four or five words that do not belong together"),
            self.strength,
            self._row("again", "Passphrase again", again),
            gap=10,
        )  # fmt: skip

    def _place_step(self) -> QWidget:
        self._place = QLineEdit()
        return column(
            self._row("place", "Folder", self._place, _BEFORE_CREATING),
            row(buttons.secondary("Choose another folder", self._browse), None),
            gap=10,
        )  # fmt: skip

    def _row(self, field: str, label: str, widget: QWidget, hint: str = "") -> FieldRow:
        made = self.rows[field] = FieldRow(label, widget, hint)
        if isinstance(widget, QLineEdit):
            widget.setMaxLength(_LONGEST_LINE)
            widget.textEdited.connect(lambda _: made.set_problem(""))
        elif isinstance(widget, PassphraseField):
            widget.line.textEdited.connect(lambda _: made.set_problem(""))
        elif isinstance(widget, Choice):
            widget.activated.connect(lambda _: made.set_problem(""))
        return made

    def _passphrases(self) -> list[PassphraseField]:
        return [made.field for made in self.rows.values() if isinstance(made.field, PassphraseField)]

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Choose a folder", str(Path.home()))
        if chosen:
            self._place.setText(chosen)

    def _go_back(self) -> None:
        if self.step:
            self._show_step(self.step - 1)
        else:
            for passphrase in self._passphrases():
                passphrase.forget()
            self.left.emit()

    def _show_step(self, step: int) -> None:
        for passphrase in self._passphrases():
            passphrase.hide_words()
        self.step = step
        for number, page in enumerate(self._pages):
            page.setVisible(number == step)
        self.progress.setText(f"Step {step + 1} of {len(STEPS)}")
        self.card.set_title(STEPS[step])
        self.forward.set_words(self._forward_words())
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _forward_words(self) -> str:
        return "Create the store" if self.step + 1 == len(STEPS) else "Go on"

    def _say_failure(self, sentence: str) -> None:
        self.failure.setText(f"◆ {sentence}" if sentence else "")
        self.failure.setVisible(bool(sentence))


def _words(field: QWidget) -> str:
    if isinstance(field, GrowingText):
        return field.toPlainText()[:_LONGEST_TEXT]
    assert isinstance(field, QLineEdit | PassphraseField)
    return field.text()
