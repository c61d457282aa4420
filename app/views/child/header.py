"""The head of the child's page: who they are, what helps them, what can be done."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from app.models.child import Child
from app.views.child.state import who_line
from app.views.parts import buttons, icons, theme
from app.views.parts.avatar import Avatar
from app.views.parts.card import Panel, row
from app.views.parts.chip import Chip
from app.views.parts.date_words import say_date
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.tabs import Tabs
from app.views.parts.text import Label

_WIDE_FROM = 1000
_LONGEST_ON_A_TAB = 20


class ChildHeader(Panel):
    """Avatar, chosen name, who they are, what helps as plum chips; three acts; the tabs below."""

    def __init__(
        self,
        tabs: Tabs,
        record: Callable[[], object],
        book: Callable[[], object],
        plan: Callable[[], object],
    ) -> None:
        super().__init__("header")
        self.tabs = tabs
        self._is_beside = False
        self.avatar = Avatar()
        self.name = Label("", "title")
        self.who = Label("", "lead")
        self.record = buttons.secondary("Record contact", record, icon="pencil")
        self.book = buttons.secondary("Book contact", book, icon="calendar")
        self.plan = buttons.primary("Plan together", plan, icon="target")
        self.chips: list[Chip] = []
        self._chips = FlowLayout(gap=8)
        self._top = QHBoxLayout()
        self._whole = QVBoxLayout(self)
        self._arrange()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        icons.keep(self, self._space)

    def show_child(self, child: Child, today: date) -> None:
        self.avatar.show_name(child.chosen_name)
        self.name.setText(child.chosen_name or "Name not known yet")
        self.who.setText(who_line(child, today))
        is_short = 0 < len(child.chosen_name) <= _LONGEST_ON_A_TAB
        self.tabs.say("about", f"About {child.chosen_name}" if is_short else "About")
        self.chips = [Chip(words, "voice") for words in child.what_helps]
        if child.closed_on is not None:
            because = f": {child.closed_because}" if child.closed_because else ""
            self.chips.append(Chip(f"Closed {say_date(child.closed_on)}{because}", "plain"))
        self._chips.clear()
        for chip in self.chips:
            self._chips.addWidget(chip)

    def show_beside_the_child(self, on: bool) -> None:
        """The child's own name for themselves stays, and what helps them."""
        self._is_beside = on
        for part in (self.who, self.record, self.book, self.tabs):
            part.setVisible(not on)
        self._space()

    def _arrange(self) -> None:
        self._names = FlowLayout(gap=6)
        for label in (self.name, self.who):
            self._names.addWidget(label)
        middle = QVBoxLayout()
        middle.addLayout(self._names)
        middle.addLayout(self._chips)
        middle.addStretch()
        self._top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addLayout(middle, 1)
        self._acts = row(self.record, self.book, self.plan)
        self._top.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignTop)
        self._middle = middle
        self._whole.addLayout(self._top)
        self._whole.addWidget(self.tabs)
        self._is_narrow = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the acts stand below the names."""
        super().resizeEvent(event)
        narrow = self.width() < theme.px(_WIDE_FROM)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._top.removeWidget(self._acts)
            self._whole.removeWidget(self._acts)
            if narrow:
                self._whole.insertWidget(1, self._acts, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                self._top.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignTop)

    def _space(self) -> None:
        side = theme.px(28)
        self._whole.setContentsMargins(side, theme.px(14), side, theme.px(14) if self._is_beside else 0)
        self._whole.setSpacing(theme.px(8))
        self._top.setSpacing(theme.px(18))
        self._middle.setSpacing(theme.px(4))
