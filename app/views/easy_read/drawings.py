"""The pictures of the library as pixels for the screen; each is drawn once."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.easyread import pictures

_SCALE = 2.0


@lru_cache(maxsize=512)
def drawing(concept: str, side: int) -> QPixmap:
    """A picture of `side` pixels; clear where this version has no such picture."""
    pixels = round(side * _SCALE)
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    if pictures.picture(concept) is not None:
        painter = QPainter(drawn)
        QSvgRenderer(QByteArray(pictures.svg(concept))).render(painter, QRectF(drawn.rect()))
        painter.end()
    drawn.setDevicePixelRatio(_SCALE)
    return drawn


def drawing_icon(concept: str, side: int) -> QIcon:
    return QIcon(drawing(concept, side))


def said(concept: str) -> str:
    """What a picture shows, in words."""
    found = pictures.picture(concept)
    return found.alt if found else "no picture"
