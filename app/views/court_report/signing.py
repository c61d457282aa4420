"""The question before a report is signed off, and what stands in the way."""

from collections.abc import Callable

from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.text import Label


class SigningCard(Card):
    """Shown while somebody other than the author decides."""

    def __init__(self, sign: Callable[[], object], leave: Callable[[], object]) -> None:
        super().__init__("Sign off this report?")
        self.set_tone("chosen")
        self.words = Label("", "body")
        self.problem = Label("", "problem")
        self.problem.hide()
        self.yes = buttons.secondary("Sign it off", sign, icon="check")
        self.no = buttons.quiet("Not yet", leave)
        self.add(self.words, self.problem, row(self.yes, self.no, None))

    def ask(self, author: str, signer: str) -> None:
        self.words.setText(
            f"{author or 'The author'} wrote it. You sign it off as {signer}."
            " After that the report stays as it is; a change needs the next version."
        )
        self.problem.hide()
        self.show()
        self.yes.setFocus()

    def refuse(self, sentence: str) -> None:
        self.problem.setText(f"◆ {sentence}")
        self.problem.show()
