"""Before a paper leaves: who it is for, why, and whether it is safe where it goes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.views.parts import buttons, theme
from app.views.parts.card import Card, row
from app.views.parts.error_summary import ErrorSummary
from app.views.parts.field_row import FieldRow
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label

REASONS = ("To keep", "To talk it through together", "To sign it", "For our next meeting")


class PrintForm(QWidget):
    """`send(recipient, reason)` prints, `keep(recipient, reason)` saves a PDF, `leave` goes back."""

    def __init__(
        self, send: Callable[[str, str], None], keep: Callable[[str, str], None], leave: Callable[[], None]
    ) -> None:
        super().__init__()
        self._send, self._keep = send, keep
        self.summary = ErrorSummary("Before it can be printed")
        self.recipient, self.reason = QLineEdit(), QLineEdit()
        self._people, self._reasons = FlowLayout(gap=8), FlowLayout(gap=8)
        self.safe = Card("Is it safe to leave in the house?")
        self._prompts = QVBoxLayout()
        self.safe.add_layout(self._prompts)
        self.print_button = buttons.primary("Print", lambda: self._go(self._send), icon="printer")
        self.save_button = buttons.secondary("Save PDF", lambda: self._go(self._keep), icon="download")
        self.back = buttons.quiet("Back", leave, icon="arrow-left", name="Back to the rows")
        ask = Card("Before you print")
        ask.add(self.summary)
        for field_row, offers in (
            (FieldRow("Who is this for?", self.recipient), self._people),
            (FieldRow("Why?", self.reason, "It is written down with the day and your name."), self._reasons),
        ):
            ask.add(field_row)
            ask.add_layout(offers)
        saving = Label(
            "A saved PDF is outside the locked store. Anybody who can use this computer can read it.", "quiet"
        )
        page = PageColumn(margin=4)
        page.add(ask, self.safe, row(self.print_button, self.save_button, None, self.back), saving)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def start(self, child_name: str, carers: Sequence[str]) -> None:
        """Ask afresh: nothing is filled in from the last paper."""
        self.recipient.clear()
        self.reason.clear()
        self.summary.show_problems(())
        self._offer(self._people, (child_name, *carers), self.recipient)
        self._offer(self._reasons, REASONS, self.reason)
        self._ask_safe(child_name)
        self.recipient.setFocus()

    def _offer(self, flow: FlowLayout, words: Sequence[str], field: QLineEdit) -> None:
        flow.clear()
        for each in dict.fromkeys(word for word in words if word):
            flow.addWidget(buttons.chip(each, partial(self._take, field, each)))

    def _take(self, field: QLineEdit, words: str) -> None:
        field.setText(words)
        (self.reason if field is self.recipient else self.print_button).setFocus()

    def _ask_safe(self, name: str) -> None:
        while (item := self._prompts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._prompts.setSpacing(theme.px(4))
        for prompt in (
            f"Who else at home could read it, and would {name} mind?",
            f"Does it say where {name} will be, and when? Who must not know that?",
            f"Has {name} said where to keep it, or would they rather have it another way?",
        ):
            self._prompts.addWidget(Label(f"•  {prompt}", "body"))

    def _go(self, act: Callable[[str, str], None]) -> None:
        recipient, reason = self.recipient.text().strip(), self.reason.text().strip()
        missing: list[tuple[str, QWidget]] = []
        if not recipient:
            missing.append(("Say who this paper is for.", self.recipient))
        if not reason:
            missing.append(("Say why you print it.", self.reason))
        self.summary.show_problems(missing)
        if not missing:
            act(recipient, reason)
