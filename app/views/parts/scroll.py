"""The column of a page: scrolls up and down, keeps its margins, stands in the middle of a wide window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.views.parts import icons, theme


class PageColumn(QScrollArea):
    """Fill it with `add` or through `column`. `widest` is the content's greatest width in design pixels."""

    def __init__(self, widest: int = 1320, margin: int = 28, gap: int = 16) -> None:
        super().__init__()
        self._measures = (widest, margin, gap)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "clear")
        self._content = QWidget()
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.addStretch(0)
        across.addWidget(self._content, 1)
        across.addStretch(0)
        self._outer = QVBoxLayout(self._content)
        self.column = QVBoxLayout()
        self._outer.addLayout(self.column)
        self._outer.addStretch()
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        icons.keep(self, self._space)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self.column.addWidget(widget)

    def fill(self, widget: QWidget) -> None:
        """Add something that takes the rest of the page."""
        self.column.addWidget(widget, 1)
        self._outer.setStretch(0, 1)

    def add_columns(self, *columns: tuple[QWidget, int]) -> None:
        """(widget, share of the width) side by side, each at the top."""
        line = QHBoxLayout()
        line.setSpacing(theme.px(18))
        for widget, share in columns:
            line.addWidget(widget, share, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)

    def _space(self) -> None:
        widest, margin, gap = (theme.px(length) for length in self._measures)
        self._content.setMaximumWidth(widest + 2 * margin)
        self._outer.setContentsMargins(margin, theme.px(22), margin, margin)
        self.column.setSpacing(gap)
