"""The prompts of one key question."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.file_check import FileCheck
from app.practice.file_check_bank import prompts_of
from app.practice.pack_entries import KeyQuestion
from app.views.file_check.prompt_row import PromptRow
from app.views.parts.card import Card, rule
from app.views.parts.error_summary import lead_to
from app.views.parts.text import Label
from app.workspace.checking import answer_of


class QuestionPage(QWidget):
    """`answered` and `evidenced` of its rows; `left(+1 or -1)` when the keyboard goes beyond its end."""

    answered = Signal(str, object, bool)
    evidenced = Signal(str, str)
    left = Signal(int)

    def __init__(self, question: KeyQuestion) -> None:
        super().__init__()
        self.question = question
        card = Card(question.words)
        counted = "" if question.rated else " It does not count for the rating."
        note = f"{question.stage.capitalize()}.{counted} Keys: 1 yes, 2 no, 3 not applicable, Enter evidence."
        card.add(Label(note, "quiet"))
        self.rows = [
            PromptRow(prompt, asked)
            for prompt, asked in zip(prompts_of(question), question.prompts, strict=True)
        ]
        for number, each in enumerate(self.rows):
            if number:
                card.add(rule())
            card.add(each)
            each.answered.connect(self.answered)
            each.evidenced.connect(self.evidenced)
            each.moved.connect(lambda by, row=each: self.go_from(row, by))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        whole.addStretch()

    def show_check(self, check: FileCheck, *, read_only: bool) -> None:
        for each in self.rows:
            each.show_answer(answer_of(check, each.prompt), read_only=read_only)

    def flush(self) -> None:
        for each in self.rows:
            each.form.flush()

    def go_from(self, row: PromptRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            lead_to(self.rows[place])
        else:
            self.left.emit(by)

    def enter(self, prompt: str = "", *, at_end: bool = False) -> None:
        """Focus a prompt, else the first unanswered one, else the first (or the last)."""
        wanted = [each for each in self.rows if each.prompt == prompt]
        unanswered = [] if at_end else [each for each in self.rows if not each.is_answered]
        lead_to((wanted or unanswered or [self.rows[-1] if at_end else self.rows[0]])[0])

    def row_of(self, prompt: str) -> PromptRow:
        """Raises StopIteration for a prompt of another question."""
        return next(each for each in self.rows if each.prompt == prompt)
