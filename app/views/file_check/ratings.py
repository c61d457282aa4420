"""The live rating: the whole, why, and a bar for each key question. Pressing one opens its prompts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.practice.file_check_bank import Bank
from app.practice.file_check_rating import RatingResult
from app.views.file_check.key_question_button import KeyQuestionButton
from app.views.file_check.state import live_look, short_words, why
from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.chip import Chip
from app.views.parts.stack import Stack
from app.views.parts.text import Label

FINISH = "finish"


class RatingsCard(Card):
    """`open_question(id)`; the last button (`finish`) opens strengths, actions and judgement."""

    def __init__(self, open_question: Callable[[str], None]) -> None:
        super().__init__("Rating")
        self._open = open_question
        self.chip = Chip("")
        self.why = Label("", "quiet")
        self._lines = Stack(gap=2)
        self.questions: dict[str, KeyQuestionButton] = {}
        self.finish = buttons.secondary("Strengths, actions, judgement", partial(open_question, FINISH))
        self.add(row(self.chip, None), self.why)
        self.add_layout(self._lines)
        self.add(self.finish)

    def show_result(self, bank: Bank, result: RatingResult, chosen: str) -> None:
        self.chip.say(*live_look(result))
        self.why.setText(why(result))
        if tuple(self.questions) != tuple(each.id for each in bank.questions):
            self._build(bank)
        for each in result.questions:
            button = self.questions[each.id]
            button.show_result(each)
            button.setChecked(each.id == chosen)

    def _build(self, bank: Bank) -> None:
        borders = tuple(at_least for at_least, _ in bank.bands if at_least)
        words = short_words(bank.questions)
        self.questions = {each.id: KeyQuestionButton(words[each.id], borders) for each in bank.questions}
        lines: list[QWidget] = []
        stage = ""
        for question in bank.questions:
            if question.stage != stage:
                stage = question.stage
                lines.append(Label(stage.capitalize(), "quiet-bold"))
            button = self.questions[question.id]
            button.clicked.connect(partial(self._open, question.id))
            lines.append(button)
        self._lines.show_widgets(*lines)
