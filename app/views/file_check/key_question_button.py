"""A key question as a button: its words, a bar of yes among the answers, the borders of the bands."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.practice.file_check_rating import QuestionResult
from app.views.file_check.state import counts, rating_look, spoken
from app.views.parts import icons, theme
from app.views.parts.chip import TONES, Shape, paint_mark


class KeyQuestionButton(QAbstractButton):
    """`words` stand for the question; `borders` are the percentages at which a better rating begins."""

    def __init__(self, words: str, borders: tuple[int, ...]) -> None:
        super().__init__()
        self._words, self._borders = words, borders
        self._result: QuestionResult | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        icons.keep(self, self.updateGeometry)

    def show_result(self, result: QuestionResult) -> None:
        self._result = result
        self.setAccessibleName(spoken(result))
        self.setToolTip(result.words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._result is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = QRectF(self.rect()).adjusted(theme.px(12), theme.px(7), -theme.px(12), -theme.px(8))
        self._paint_words(painter, inner, self._result)
        high = theme.px(8)
        bar = QRectF(inner.left(), inner.bottom() - high - theme.px(2), inner.width(), high)
        self._paint_bar(painter, bar, self._result)

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("primary"), 2))
        if self.isChecked():
            painter.setBrush(theme.color("primary_soft"))
        elif self.underMouse():
            painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(box, theme.px(8), theme.px(8))

    def _paint_words(self, painter: QPainter, box: QRectF, result: QuestionResult) -> None:
        look, tone, shape = rating_look(result.band)
        percent = result.percent_words or "–"
        font = theme.font(14, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        wide = metrics.horizontalAdvance(percent)
        painter.setFont(font)
        painter.setPen(theme.color("ink"))
        line = QRectF(box.left(), box.top(), box.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, percent)
        mark = theme.px(11)
        if shape is not Shape.NONE:
            spot = QRectF(line.right() - wide - theme.px(6) - mark, line.center().y() - mark / 2, mark, mark)
            paint_mark(painter, spot, shape, theme.color(TONES[tone][0]))
        room = line.width() - wide - mark - theme.px(14)
        painter.setPen(theme.color("ink"))
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, words)
        self._paint_counts(painter, box, line.bottom(), look if result.rated else "does not count", result)

    @staticmethod
    def _paint_counts(painter: QPainter, box: QRectF, top: float, band: str, result: QuestionResult) -> None:
        font = theme.font(13)
        metrics = QFontMetricsF(font)
        said = counts(result) if result.percent is None else f"{counts(result)}: {band.lower()}"
        painter.setFont(font)
        painter.setPen(theme.color("quiet"))
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, box.width())
        line = QRectF(box.left(), top, box.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)

    def _paint_bar(self, painter: QPainter, box: QRectF, result: QuestionResult) -> None:
        round_by = box.height() / 2
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.setBrush(theme.color("sunk"))
        painter.drawRoundedRect(box, round_by, round_by)
        if result.percent:
            filled = QRectF(box)
            filled.setWidth(max(box.width() * float(result.percent) / 100, box.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(TONES[rating_look(result.band)[1]][0]))
            painter.drawRoundedRect(filled, round_by, round_by)
        painter.setPen(QPen(theme.color("ink"), 1))
        for border in self._borders:
            x = box.left() + box.width() * border / 100
            painter.drawLine(round(x), round(box.top() - 3), round(x), round(box.bottom() + 3))
