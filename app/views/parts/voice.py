"""The child's voice: exact words or what was seen, on plum, with a mark of its own. Nothing else is plum."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.voice import VoiceKind
from app.views.parts import icons, theme
from app.views.parts.text import Label

MARKS = {
    VoiceKind.SAID: "quote",
    VoiceKind.DREW: "pencil",
    VoiceKind.SHOWED: "hand",
    VoiceKind.REACTED: "mood",
}
"""The icon for each way in which a child speaks."""


class VoiceBlock(QWidget):
    """One line of voice: a mark, the words, and below them who it came from (*Malachi said*)."""

    def __init__(self, words: str, who: str, how: VoiceKind = VoiceKind.SAID, when: str = "") -> None:
        super().__init__()
        self._how = how
        self.words = Label(words, "voice-words")
        source = f"{who} {how.value}" if who else how.value.capitalize()
        source = f"{source}, {when}" if when else source
        self.source = Label(source, "quiet")
        self.setAccessibleName(f"{source}: {words}")
        self._stack = QVBoxLayout(self)
        self._stack.addWidget(self.words)
        self._stack.addWidget(self.source)
        icons.keep(self, self._space)

    def _space(self) -> None:
        self._stack.setContentsMargins(theme.px(40), theme.px(10), theme.px(14), theme.px(10))
        self._stack.setSpacing(theme.px(1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box, round_by, edge = QRectF(self.rect()), theme.px(8), theme.px(4)
        ground = QPainterPath()
        ground.addRoundedRect(box, round_by, round_by)
        left = QPainterPath()
        left.addRect(QRectF(0, 0, round_by, box.height()))
        painter.fillPath(ground.united(left), theme.color("voice_soft"))
        painter.fillRect(QRectF(0, 0, edge, box.height()), theme.color("voice"))
        side = theme.px(18)
        mark = QRectF(QPointF(theme.px(14), theme.px(12)), QPointF(theme.px(14) + side, theme.px(12) + side))
        icons.paint(painter, mark, MARKS[self._how], theme.color("voice"))
