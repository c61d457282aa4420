"""Pages as they will print: one below the other on a desk, with a shadow, in colour or as a grey copy."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.views.parts import icons, theme

_GAP = 22
_WIDEST = 860


@dataclass(frozen=True)
class PageImage:
    """A rendered page: width and height in pixels, rows of blue, green, red and one unused byte."""

    width: int
    height: int
    bgrx: bytes


class PageView(QScrollArea):
    """`turned(page, pages)` says which page is in sight (from 1). Page Up and Page Down turn pages."""

    turned = Signal(int, int)

    def __init__(self, name: str = "Pages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheets = _Sheets()
        self.setWidget(self._sheets)
        self.setProperty("role", "pages")
        self._sheets.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._tell)
        icons.keep(self, self._lay)
        self._tell()

    @property
    def page(self) -> int:
        """The page in sight, from 1; 0 when there is none."""
        return self._sheets.page_at(self.verticalScrollBar().value() + self.viewport().height() // 3)

    @property
    def pages(self) -> int:
        return self._sheets.count

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        self._sheets.hold(pages)
        self._lay()
        self._tell()

    def clear(self) -> None:
        """Let go of the pictures (before locking)."""
        self.show_pages(())

    def show_grey(self, grey: bool) -> None:
        """The pages as a copier without colour gives them."""
        self._sheets.show_grey(grey)

    def go_to(self, page: int) -> None:
        """Bring a page (from 1) to the top."""
        if 1 <= page <= self.pages:
            self.verticalScrollBar().setValue(self._sheets.box_of(page).top() - theme.px(_GAP) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        move = moves.get(Qt.Key(event.key()))
        if move:
            self.go_to(min(max(self.page + move, 1), max(self.pages, 1)))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        self._sheets.lay(self.viewport().width())
        self.verticalScrollBar().setSingleStep(theme.px(40))

    def _tell(self) -> None:
        self.setAccessibleName(
            f"{self._name}: page {self.page} of {self.pages}" if self.pages else self._name
        )
        self.turned.emit(self.page, self.pages)


class _Sheets(QWidget):
    """The paper on the desk. Draws only what is in sight."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: tuple[PageImage, ...] = ()
        self._boxes: list[QRect] = []
        self._drawn: dict[int, QPixmap] = {}
        self._grey = False

    @property
    def count(self) -> int:
        return len(self._pages)

    def hold(self, pages: Sequence[PageImage]) -> None:
        self._pages = tuple(pages)
        self._drawn.clear()

    def show_grey(self, grey: bool) -> None:
        self._grey = grey
        self._drawn.clear()
        self.update()

    def box_of(self, page: int) -> QRect:
        return self._boxes[page - 1]

    def page_at(self, y: int) -> int:
        above = [n for n, box in enumerate(self._boxes, 1) if box.top() <= y]
        return above[-1] if above else min(self.count, 1)

    def lay(self, width: int) -> None:
        """Set the pages below each other, as wide as there is room."""
        gap = theme.px(_GAP)
        wide = max(min(width - 2 * gap, theme.px(_WIDEST)), 80)
        before, self._boxes, top = self._boxes, [], gap
        for page in self._pages:
            high = round(wide * page.height / page.width)
            self._boxes.append(QRect((width - wide) // 2, top, wide, high))
            top += high + gap
        if [box.size() for box in before] != [box.size() for box in self._boxes]:
            self._drawn.clear()
        self.setFixedSize(QSize(max(width, 1), max(top, 1)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, box in enumerate(self._boxes):
            if box.adjusted(-20, -20, 20, 20).intersects(event.rect()):
                _paint_shadow(painter, box)
                painter.drawPixmap(box, self._pixmap(number, box.size()))

    def _pixmap(self, number: int, size: QSize) -> QPixmap:
        if number not in self._drawn:
            page, scale = self._pages[number], self.devicePixelRatioF()
            image = QImage(page.bgrx, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32)
            if self._grey:
                image = image.convertToFormat(QImage.Format.Format_Grayscale8)
            fitted = image.scaled(
                size * scale, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            fitted.setDevicePixelRatio(scale)
            self._drawn[number] = QPixmap.fromImage(fitted)
        return self._drawn[number]


def _paint_shadow(painter: QPainter, box: QRect) -> None:
    color = theme.color("shadow")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for step in range(theme.px(9), 0, -1):
        color.setAlphaF(0.022)
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(box.adjusted(-step, -step + 3, step, step + 3)), step, step)
