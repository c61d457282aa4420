"""Chips: a word with a shape on soft colour, painted; never colour alone."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.level import Level
from app.views.parts import theme


class Shape(StrEnum):
    """The mark before the word."""

    NONE = ""
    DOWN = "down"
    BAR = "bar"
    UP = "up"
    DIAMOND = "diamond"
    TICK = "tick"
    CROSS = "cross"


TONES = {
    "plain": ("ink", "sunk"),
    "primary": ("primary", "primary_soft"),
    "voice": ("voice", "voice_soft"),
    "good": ("good", "good_soft"),
    "attention": ("attention", "attention_soft"),
    "danger": ("danger", "danger_soft"),
}
"""The colour of the words and of the ground for each tone of a chip."""

_LEVELS = {
    Level.LOW: ("Low", "good", Shape.DOWN),
    Level.MEDIUM: ("Medium", "plain", Shape.BAR),
    Level.HIGH: ("High", "attention", Shape.UP),
    Level.VERY_HIGH: ("Very high", "danger", Shape.DIAMOND),
}


def level_look(level: Level | None) -> tuple[str, str, Shape]:
    """Word, tone and shape of a level; a level that nobody has judged yet reads *Not judged*."""
    return _LEVELS[level] if level is not None else ("Not judged", "plain", Shape.NONE)


def chip_font() -> QFont:
    return theme.font(14, QFont.Weight.DemiBold)


def chip_size(text: str, shape: Shape = Shape.NONE) -> QSizeF:
    """The room that a chip needs."""
    mark = theme.px(16) if shape else 0
    words = QFontMetricsF(chip_font()).horizontalAdvance(text)
    return QSizeF(words + mark + 2 * theme.px(10), theme.px(24))


def paint_chip(
    painter: QPainter, box: QRectF, text: str, tone: str = "plain", shape: Shape = Shape.NONE
) -> None:
    """A chip in `box` (the text ends in … where it does not fit). For delegates and for `Chip`."""
    ink, ground = (theme.color(role) for role in TONES[tone])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_outline(ink))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2)
    inner = box.adjusted(theme.px(10), 0, -theme.px(9), 0)
    if shape:
        side = theme.px(10)
        paint_mark(painter, QRectF(inner.left(), inner.center().y() - side / 2, side, side), shape, ink)
        inner.setLeft(inner.left() + theme.px(16))
    painter.setFont(chip_font())
    painter.setPen(ink)
    shown = QFontMetricsF(chip_font()).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


def _outline(ink: QColor) -> QColor | Qt.PenStyle:
    return ink if theme.current().name == "contrast" else Qt.PenStyle.NoPen


def paint_mark(painter: QPainter, box: QRectF, shape: Shape, ink: QColor) -> None:
    """The shape alone, filling `box`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if shape is Shape.BAR:
        painter.drawRect(box.adjusted(0, box.height() * 0.3, 0, -box.height() * 0.3))
        return
    if shape in (Shape.TICK, Shape.CROSS):
        _paint_stroke(painter, box, shape, ink)
        return
    corners = {
        Shape.DOWN: ((0.0, 0.1), (1.0, 0.1), (0.5, 0.95)),
        Shape.UP: ((0.0, 0.9), (1.0, 0.9), (0.5, 0.05)),
        Shape.DIAMOND: ((0.5, -0.05), (1.05, 0.5), (0.5, 1.05), (-0.05, 0.5)),
    }[shape]
    points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
    painter.drawPolygon(QPolygonF(points))


def _paint_stroke(painter: QPainter, box: QRectF, shape: Shape, ink: QColor) -> None:
    pen = painter.pen()
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setColor(ink)
    pen.setWidthF(box.width() / 5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    strokes = {
        Shape.TICK: (((0.05, 0.55), (0.38, 0.88)), ((0.38, 0.88), (0.98, 0.15))),
        Shape.CROSS: (((0.1, 0.1), (0.9, 0.9)), ((0.1, 0.9), (0.9, 0.1))),
    }[shape]
    for start, end in strokes:
        ends = [box.topLeft() + QPointF(x * box.width(), y * box.height()) for x, y in (start, end)]
        painter.drawLine(ends[0], ends[1])


class Chip(QWidget):
    """A painted chip. `tone` is plain, primary, voice, good, attention or danger."""

    def __init__(
        self, text: str, tone: str = "plain", shape: Shape = Shape.NONE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(text, tone, shape)

    @property
    def text(self) -> str:
        return self._text

    def say(self, text: str, tone: str = "plain", shape: Shape = Shape.NONE) -> None:
        self._text, self._tone, self._shape = " ".join(text.split()), tone, shape
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        size = chip_size(self._text, self._shape)
        return QSize(round(size.width() + 0.5), round(size.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(60)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._text, self._tone, self._shape)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()


class LevelChip(Chip):
    """A level as word, shape and colour; `about` says to a screen reader what the level is of."""

    def __init__(self, level: Level | None, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(*level_look(level), parent=parent)
        if about:
            self.setAccessibleName(f"{about}: {self.text}")
