"""A question in the page before something that cannot be taken back, and what stands in the way."""

from collections.abc import Callable

from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.text import Label


class AskCard(Card):
    """Hidden until `ask`. `act` is what happens on yes; `leave` where the person changes their mind."""

    def __init__(
        self,
        title: str,
        yes: str,
        act: Callable[[], object],
        leave: Callable[[], object],
        no: str = "Not yet",
    ) -> None:
        super().__init__(title)
        self.set_tone("chosen")
        self.words = Label("", "body")
        self.problem = Label("", "problem")
        self.yes = buttons.secondary(yes, act, icon="check")
        self.no = buttons.quiet(no, leave)
        self.add(self.words, self.problem, row(self.yes, self.no, None))
        self.hide()

    def ask(self, words: str) -> None:
        self.words.setText(words)
        self.problem.hide()
        self.show()
        self.yes.setFocus()

    def refuse(self, sentence: str) -> None:
        self.problem.setText(f"◆ {sentence}")
        self.problem.show()
