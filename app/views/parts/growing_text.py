"""Fields of several lines that grow with what is written in them."""

import math

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from app.views.parts import icons, theme


class GrowingText(QPlainTextEdit):
    """Plain text as high as its words, from `lines` up to `most` lines. Tab goes to the next field."""

    def __init__(self, lines: int = 2, most: int = 30, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._most = lines, most
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        icons.keep(self, self._fit)

    def _fit(self) -> None:
        self.ensurePolished()
        shown = math.ceil(self.document().documentLayout().documentSize().height())
        lines = min(max(shown, self._lines), self._most)
        margins = self.contentsMargins()
        room = margins.top() + margins.bottom() + 2 * self.document().documentMargin()
        height = math.ceil(lines * self.fontMetrics().lineSpacing() + room)
        if height != self.height():
            self.setFixedHeight(height)
        whole = shown <= self._most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()


class LinesField(GrowingText):
    """A list of short lines: Enter begins the next, Backspace at its start joins it to the one before.

    Its value is a tuple of lines without the empty ones.
    """

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        self._dots: _Dots | None = None
        super().__init__(lines, parent=parent)
        self._dots = _Dots(self)
        self.updateRequest.connect(self._dots.update)
        self.blockCountChanged.connect(self._dots.update)
        icons.keep(self, self._place_dots)

    @property
    def typed(self) -> object:
        """The signal that somebody is typing."""
        return self.textChanged

    def value(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    def show_value(self, value: tuple[str, ...]) -> None:
        self.setPlainText("\n".join(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_dots()

    def _place_dots(self) -> None:
        if self._dots is not None:
            self.setViewportMargins(theme.px(16), 0, 0, 0)
            box = self.viewport().geometry()
            self._dots.setGeometry(QRect(box.left() - theme.px(16), box.top(), theme.px(16), box.height()))

    def dots(self) -> list[QRectF]:
        """Where the first line of each entry stands, in the dots' own coordinates."""
        found = []
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if block.text().strip() or block.blockNumber() == self.textCursor().blockNumber():
                found.append(QRectF(0, box.top(), theme.px(16), self.fontMetrics().lineSpacing()))
            block = block.next()
        return found


class _Dots(QWidget):
    """The dots before the lines."""

    def __init__(self, field: LinesField) -> None:
        super().__init__(field)
        self._field = field
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        radius = theme.px(6) / 2
        for box in self._field.dots():
            painter.drawEllipse(box.center(), radius, radius)
