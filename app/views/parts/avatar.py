"""The first letter of a name in a circle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.parts import theme


class Avatar(QWidget):
    """`size` in design pixels. Said aloud by the name beside it, so it has no words of its own."""

    def __init__(self, name: str = "", size: int = 58) -> None:
        super().__init__()
        self._size = size
        self._letter = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_name(name)

    def show_name(self, name: str) -> None:
        self._letter = name.strip()[:1].upper() or "?"
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(theme.color("on_primary"))
        painter.setFont(theme.font(self._size * 0.45, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
