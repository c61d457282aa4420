"""Line icons from resources/icons in the colours of the theme."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from app import resources
from app.views.parts import theme

_SCALES = (1.0, 2.0)


def icon(name: str, role: str = "ink", size: int = 24, checked_role: str = "") -> QIcon:
    """The icon `name` in the colour of `role`; faint when disabled, `checked_role` when switched on.

    It keeps the colour it was made with: a control that stays should `wear` it instead.
    Raises FileNotFoundError when there is no such icon.
    """
    pixels = theme.px(size)
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(_drawn(name, theme.color(role).name(), pixels, scale))
        faint = _drawn(name, theme.color("faint").name(), pixels, scale)
        made.addPixmap(faint, QIcon.Mode.Disabled)
        if checked_role:
            chosen = _drawn(name, theme.color(checked_role).name(), pixels, scale)
            made.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
    return made


def pixmap(name: str, role: str = "ink", size: int = 24, scale: float = 2.0) -> QPixmap:
    """The icon as a picture of `size` design pixels, at `scale` device pixels each."""
    return _drawn(name, theme.color(role).name(), theme.px(size), scale)


def paint(painter: QPainter, box: QRectF, name: str, color: QColor) -> None:
    """The icon in `box`, sharp at any scale."""
    _renderer(name, color.name()).render(painter, box)


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, pixels: int, scale: float) -> QPixmap:
    drawing = _renderer(name, color)  # first: a painter whose picture an error takes away ends in a crash
    picture = QPixmap(round(pixels * scale), round(pixels * scale))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(scale)
    return picture


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    source = resources.read_text("icons", f"{name}.svg").replace("currentColor", color)
    source = source.replace('stroke-width="2"', 'stroke-width="1.8"')
    return QSvgRenderer(QByteArray(source.encode("utf-8")))


def _with_room(picture: QPixmap, room: int) -> QPixmap:
    """The picture with clear pixels at its right, because Qt sets words too close to an icon."""
    if not room:
        return picture
    scale = picture.devicePixelRatio()
    wider = QPixmap(picture.width() + round(room * scale), picture.height())
    wider.setDevicePixelRatio(scale)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wider


class _Kept(QObject):
    """Repeats an act whenever the theme changes, for as long as the widget lives."""

    def __init__(self, widget: QObject, act: Callable[[], None]) -> None:
        super().__init__(widget)
        self._act = act
        theme.look().changed.connect(self._again)

    def _again(self) -> None:
        self._act()


def keep(widget: QObject, act: Callable[[], None]) -> None:
    """Do `act` now and after each change of theme, until `widget` is gone."""
    act()
    _Kept(widget, act)


def wear(button: QAbstractButton, name: str, role: str = "ink", size: int = 20) -> None:
    """Give a button an icon that changes with the theme and grows with the text size."""

    def dress() -> None:
        beside_words = theme.px(5) if button.text() else 0
        made = QIcon()
        for scale in _SCALES:
            for mode, colour in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "faint")):
                drawn = _drawn(name, theme.color(colour).name(), theme.px(size), scale)
                made.addPixmap(_with_room(drawn, beside_words), mode)
        button.setIcon(made)
        button.setIconSize(QSize(theme.px(size) + beside_words, theme.px(size)))

    keep(button, dress)
