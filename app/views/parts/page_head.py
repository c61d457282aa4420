"""The head of every page about one child: back, whose it is, what it is, how it stands, what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel, row
from app.views.parts.chip import Chip
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.text import ElidedLabel, page_title

LONGEST_NAME = 260


class PageHead(Panel):
    """`name` is the child's chosen name, `chips` say how it stands, `acts` stand at the right.

    A long name is cut; where the other words do not fit beside the acts, they go on in the next line.
    """

    def __init__(
        self,
        title: str,
        back: Callable[[], object],
        chips: tuple[Chip, ...] = (),
        acts: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__("header")
        self.back = buttons.icon_only("arrow-left", "Back", back)
        self.name = ElidedLabel("", "lead")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.setMinimumWidth(1)
        self.title = page_title(title)
        self.title.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        words = FlowLayout(gap=12)
        for part in (self.name, self.title, *chips):
            words.addWidget(part)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(words, 1)
        self._line.addWidget(row(*acts, gap=12), 0, Qt.AlignmentFlag.AlignVCenter)
        icons.keep(self, self._space)

    def _space(self) -> None:
        self._line.setContentsMargins(theme.px(14), theme.px(12), theme.px(28), theme.px(12))
        self._line.setSpacing(theme.px(12))
        self.name.setMaximumWidth(theme.px(LONGEST_NAME))
        self.title.setMinimumHeight(theme.px(42))
