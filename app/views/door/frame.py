"""The narrow column in the middle of the window that everything before a store stands in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.views.parts import icons, theme
from app.views.parts.text import ElidedLabel, Label

NAME = "Alongside"


class Column(QScrollArea):
    """Mark, name, a quiet line below it, then what `add` brings. Scrolls where the window is low."""

    def __init__(self, line: str, widest: int = 430) -> None:
        super().__init__()
        self._widest = widest
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._mark = QLabel()
        self.line = ElidedLabel(line, "lead")
        self._content = QWidget()
        self._stack = QVBoxLayout(self._content)
        self._stack.addStretch(2)
        self._stack.addLayout(self._head())
        self.column = QVBoxLayout()
        self._stack.addLayout(self.column)
        self._stack.addStretch(3)
        ground = QWidget()
        across = QHBoxLayout(ground)
        across.addStretch(1)
        across.addWidget(self._content, 20)
        across.addStretch(1)
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        icons.keep(self, self._space)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.column.addWidget(widget)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(NAME, "title"))
        words.addWidget(self.line)
        head = QHBoxLayout()
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        self._head_line = head
        return head

    def _space(self) -> None:
        self._mark.setPixmap(icons.pixmap("alongside", "primary", 44))
        self._head_line.setSpacing(theme.px(14))
        self._content.setMaximumWidth(theme.px(self._widest) + 2 * theme.px(16))
        self._stack.setContentsMargins(*(theme.px(16),) * 4)
        self._stack.setSpacing(theme.px(16))
        self.column.setSpacing(theme.px(10))
