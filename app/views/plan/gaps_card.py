"""What nobody has answered yet, each with one thing to press that leads to its field."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from app.models.problem import Problem
from app.views.parts import buttons, theme
from app.views.parts.card import Card, row, rule
from app.views.parts.text import Label

MOST = 8


class GapsCard(Card):
    """`go(where)` is called with the field of the gap that was pressed."""

    def __init__(self, go: Callable[[str], None]) -> None:
        super().__init__("Not answered yet")
        self._go = go
        self._shown: tuple[tuple[Problem, str], ...] | None = None
        self._stack = QVBoxLayout()
        self._stack.setSpacing(theme.px(4))
        self.add_layout(self._stack)

    def show_gaps(self, gaps: Sequence[tuple[Problem, str]]) -> None:
        """Each gap with the words of the step or line that it is in."""
        if self._shown == tuple(gaps):
            return
        self._shown = tuple(gaps)
        while (item := self._stack.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.set_title(f"Not answered yet ({len(gaps)})" if gaps else "Everything is answered")
        for number, (gap, thing) in enumerate(gaps[:MOST]):
            if number:
                self._stack.addWidget(rule())
            self._stack.addWidget(Label(gap.says, "bold"))
            if thing:
                self._stack.addWidget(Label(thing, "small"))
            self._stack.addWidget(Label(gap.mend, "quiet"))
            go = buttons.chip("Go there", partial(self._go, gap.where), name=f"Go there: {gap.says}")
            self._stack.addWidget(row(go, None))
        if len(gaps) > MOST:
            self._stack.addWidget(Label(f"And {len(gaps) - MOST} more, once these are answered.", "quiet"))
        if not gaps:
            self._stack.addWidget(Label("Read it through together, then agree it.", "quiet"))
