"""One prompt: the question, three answers, the evidence. Answered by keyboard: 1 2 3 or Y N A."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.file_check import CheckAnswer, PromptAnswer
from app.practice.pack_entries import Prompt
from app.views.parts import buttons, icons, theme
from app.views.parts.card import row
from app.views.parts.field_row import name_field
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText
from app.views.parts.text import Label

_WORDS = {
    CheckAnswer.YES: "✓ Yes",
    CheckAnswer.NO: "✗ No",
    CheckAnswer.NOT_APPLICABLE: "– Not applicable",
}
_KEYS = {
    Qt.Key.Key_1: CheckAnswer.YES,
    Qt.Key.Key_Y: CheckAnswer.YES,
    Qt.Key.Key_2: CheckAnswer.NO,
    Qt.Key.Key_N: CheckAnswer.NO,
    Qt.Key.Key_3: CheckAnswer.NOT_APPLICABLE,
    Qt.Key.Key_A: CheckAnswer.NOT_APPLICABLE,
    Qt.Key.Key_0: None,
    Qt.Key.Key_Backspace: None,
}


class PromptRow(QWidget):
    """`answered(prompt, answer, by_key)`, `evidenced(prompt, words)`; `moved(+1 or -1)` with arrow keys."""

    answered = Signal(str, object, bool)
    evidenced = Signal(str, str)
    moved = Signal(int)

    def __init__(self, prompt_id: str, prompt: Prompt) -> None:
        super().__init__()
        self.prompt = prompt_id
        self._asked = prompt.question
        self._answer: CheckAnswer | None = None
        self._read_only = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.question = Label(prompt.question, "body")
        self.looks_for = Label(f"Look for: {prompt.looks_for}", "quiet")
        self.buttons = {answer: self._button(answer, words) for answer, words in _WORDS.items()}
        self.evidence = GrowingText(lines=1)
        self.evidence.setPlaceholderText("Evidence: where did you see it?")
        name_field(self.evidence, f"Evidence: {prompt.question}")
        self.form: Form[PromptAnswer] = Form(self)
        self.form.bind("evidence", self.evidence)
        self.form.edited.connect(lambda answer, _: self.evidenced.emit(self.prompt, answer.evidence))
        self._stack = QVBoxLayout(self)
        answers = row(*self.buttons.values(), None, gap=8)
        for part in (self.question, self.looks_for, answers, self.evidence):
            self._stack.addWidget(part)
        icons.keep(self, self._space)

    def show_answer(self, answer: PromptAnswer, *, read_only: bool) -> None:
        self._answer, self._read_only = answer.answer, read_only
        for each, button in self.buttons.items():
            button.setChecked(each == answer.answer)
            button.setEnabled(not read_only or each == answer.answer)
        said = answer.answer.value if answer.answer else "not answered"
        self.setAccessibleName(f"{self._asked} {said}")
        self.form.show_record(answer)
        self.form.set_read_only(read_only)

    @property
    def is_answered(self) -> bool:
        return self._answer is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _KEYS and not self._read_only:
            self.answered.emit(self.prompt, _KEYS[key], True)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.evidence.setFocus()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.color("primary"), 2))
            painter.setBrush(theme.color("primary_soft"))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(box, theme.px(8), theme.px(8))

    def _button(self, answer: CheckAnswer, words: str) -> buttons.Button:
        button = buttons.switch(words, lambda: self._press(answer))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(f"{answer.value.capitalize()}: {self._asked}")
        return button

    def _press(self, answer: CheckAnswer) -> None:
        """Pressing the chosen answer again takes it away."""
        chosen = None if self._answer == answer else answer
        self.buttons[answer].setChecked(self._answer == answer)
        if not self._read_only:
            self.answered.emit(self.prompt, chosen, False)

    def _space(self) -> None:
        self._stack.setContentsMargins(*(theme.px(10),) * 4)
        self._stack.setSpacing(theme.px(6))
