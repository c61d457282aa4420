"""Words on the screen. Always plain text: what people typed is never read as markup."""

import html

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

LINE_HEIGHT = 1.42
_FAR = 1 << 20


class Label(QLabel):
    """Wrapping plain words in the style of `role` (see the label roles in `resources/theme/app.qss`).

    Lines stand 1.42 apart, more than Qt's own, because the reader may be tired or a child.
    """

    def __init__(self, words: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)

    def set_role(self, role: str) -> None:
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def formats(self) -> list[QTextLayout.FormatRange]:
        """Marks inside the words (a wave under some of them); none in a plain label."""
        return []

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        return self._laid(width - margins.left() - margins.right())[1] + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        widest, height = self._laid(_FAR)
        margins = self.contentsMargins()
        return QSize(widest + margins.left() + margins.right() + 1, height + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(min(longest + 2, metrics.averageCharWidth() * 24), self._line_height(metrics))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse or self.pixmap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        box = self.contentsRect()
        layout, height = self._layout(box.width())
        layout.draw(painter, box.translated(0, self._drop(box, height)).topLeft().toPointF())

    def _drop(self, box: QRect, height: int) -> int:
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            return max(0, (box.height() - height) // 2)
        return 0

    def _line_height(self, metrics: QFontMetrics) -> int:
        return round(metrics.height() if not self.wordWrap() else self.font().pixelSize() * LINE_HEIGHT)

    def _laid(self, width: int) -> tuple[int, int]:
        """The widest line and the height of the words at this width."""
        layout, height = self._layout(width)
        widest = max((layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())), default=0.0)
        return int(widest) + 1, height

    def _layout(self, width: int) -> tuple[QTextLayout, int]:
        self.ensurePolished()
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            if self.wordWrap()
            else QTextOption.WrapMode.ManualWrap
        )
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font(), self)
        layout.setTextOption(option)
        layout.setFormats(self.formats())
        step = self._line_height(self.fontMetrics())
        gap = (step - self.fontMetrics().height()) / 2
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top + gap))
            top += step
        layout.endLayout()
        return layout, max(round(top), step)


class ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the whole words are in the tooltip and to hear."""

    def __init__(self, words: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    @property
    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        self._words = " ".join(words.split())
        self.setAccessibleName(self._words)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(plain_tip(self._words) if shown != self._words else "")


def plain_tip(words: str) -> str:
    """Words for a tooltip, which Qt would read as markup if they look like it."""
    return f"<span>{html.escape(words)}</span>" if "<" in words else words


def title(words: str) -> Label:
    return Label(words, "title")


def page_title(words: str) -> Label:
    return Label(words, "page-title")


def card_title(words: str) -> Label:
    return Label(words, "card-title")


def body(words: str) -> Label:
    return Label(words, "body")


def bold(words: str) -> Label:
    return Label(words, "bold")


def quiet(words: str) -> Label:
    return Label(words, "quiet")
