"""Grounds that things stand on: cards, the strip of staff flags, a line between things."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.views.parts import icons, theme
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.text import Label, card_title


class Panel(QFrame):
    """A plain frame that wears `role` (header, footer, tile, desk, band-ground …)."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)

    def set_tone(self, tone: str) -> None:
        """Change the colour of the border (chosen, attention, danger, or empty)."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()


class Card(Panel):
    """A white card with an optional title and something at the title's right (`aside`).

    Fill it with `add`, or use its `body` layout. Things stand at the top and keep their height; `fill`
    adds one that takes the rest of the card (a list).
    """

    def __init__(self, title: str = "", aside: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._outer = QVBoxLayout(self)
        self.body = QVBoxLayout()
        self._outer.addLayout(self.body)
        self._outer.addStretch()
        self.title = card_title(title)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        if aside is not None:
            self._head.addWidget(aside, 0, Qt.AlignmentFlag.AlignTop)
        if not title:
            self.title.hide()
        if title or aside is not None:
            self.body.addLayout(self._head)
            self.setAccessibleName(title)
        icons.keep(self, self._space)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.body.addWidget(widget)

    def fill(self, widget: QWidget) -> None:
        self.body.addWidget(widget, 1)
        self._outer.setStretch(0, 1)

    def add_layout(self, layout: QLayout) -> None:
        self.body.addLayout(layout)

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)

    def _space(self) -> None:
        side = theme.px(18)
        self._outer.setContentsMargins(side, theme.px(16), side, theme.px(16))
        self.body.setSpacing(theme.px(8))
        self._head.setSpacing(theme.px(10))


class Strip(Panel):
    """The strip of staff flags in a child's header: words and a shape on amber; `note` at the right."""

    def __init__(self, lead: str, note: str = "", parent: QWidget | None = None) -> None:
        super().__init__("strip-ground", parent)
        self._lead = f"▲  {lead}"
        self._words = FlowLayout(gap=24)
        self._note = Label(note, "strip")
        self._note.setWordWrap(False)
        _as_high_as_a_link(self._note)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._note, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(lead)
        icons.keep(self, self._space)

    def add(self, widget: QWidget) -> None:
        """Something to press, at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def show_lines(self, lines: Iterable[str]) -> None:
        """One piece of text a flag; the strip hides itself when there is none."""
        self._words.clear()
        shown = tuple(lines)
        for words, role in ((self._lead, "strip-lead"), *((line, "strip") for line in shown)):
            self._words.addWidget(_as_high_as_a_link(Label(words, role)))
        self.setVisible(bool(shown))

    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(28), theme.px(4), theme.px(28), theme.px(4))
        self._row.setSpacing(theme.px(24))


def _as_high_as_a_link(label: Label) -> Label:
    """So that words and what can be pressed beside them stand on one line."""
    label.setMinimumHeight(theme.px(28))
    label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return label


def rule() -> QFrame:
    """A thin line between two things."""
    return Panel("rule")


def row(*things: QWidget | None, gap: int = 10) -> QWidget:
    """Widgets side by side; None is the stretch between left and right."""
    ground = QWidget()
    line = QHBoxLayout(ground)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(gap))
    for thing in things:
        if thing is None:
            line.addStretch(1)
        else:
            line.addWidget(thing)
    return ground


def column(*things: QWidget | None, gap: int = 8) -> QWidget:
    """Widgets one below the other; None is a stretch."""
    ground = QWidget()
    stack = QVBoxLayout(ground)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(theme.px(gap))
    for thing in things:
        if thing is None:
            stack.addStretch(1)
        else:
            stack.addWidget(thing)
    return ground
