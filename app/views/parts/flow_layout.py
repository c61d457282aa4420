"""A layout that sets things side by side and goes on in the next line, as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from app.views.parts import theme


class FlowLayout(QLayout):
    """Items keep their own size; `gap` is the room between them in design pixels."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Take every widget out and away."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        gaps = theme.px(self._gap) * max(len(shown) - 1, 0)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(QSize(sum(item.sizeHint().width() for item in shown) + gaps, height))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._place(box, move=True)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, box: QRect, *, move: bool) -> int:
        """Put the items into `box` line by line; returns the height they take."""
        margins = self.contentsMargins()
        inner = box.marginsRemoved(margins)
        gap = theme.px(self._gap)
        x, y, line = inner.left(), inner.top(), 0
        row: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size_within(item, max(inner.width(), 1))
            if row and x + size.width() > inner.right() + 1:
                self._settle(row, line, move)
                x, y, line, row = inner.left(), y + line + min(gap, theme.px(8)), 0, []
            row.append((item, QRect(QPoint(x, y), size)))
            x, line = x + size.width() + gap, max(line, size.height())
        self._settle(row, line, move)
        return y + line - box.top() + margins.bottom()

    @staticmethod
    def _settle(row: list[tuple[QLayoutItem, QRect]], line: int, move: bool) -> None:
        if move:
            for item, box in row:
                item.setGeometry(box.translated(0, (line - box.height()) // 2))


def _size_within(item: QLayoutItem, width: int) -> QSize:
    """Its own size; what is wider than the line wraps into more lines where it can."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
