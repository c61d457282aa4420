"""Choosing one of a few."""

from collections.abc import Iterable
from enum import Enum
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from app.models.level import Level
from app.views.parts import icons, theme
from app.views.parts.chip import TONES, level_look, paint_mark


class Choice(QComboBox):
    """A drop-down of (value, words) pairs. A value that is not among them shows as nothing chosen."""

    def __init__(self, choices: Iterable[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPlaceholderText("Choose")
        self.offer(choices)

    @property
    def chosen(self) -> object:
        """The signal that somebody (not the program) chose."""
        return self.activated

    def offer(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Offer other choices; the chosen one stays if it is among them."""
        before = self.value()
        self.clear()
        self._values = []
        for value, words in choices:
            self._values.append(value)
            self.addItem(words)
        self.show_value(before)

    def value(self) -> Any:
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def show_value(self, value: object) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling the page never changes a choice that the pointer happens to pass."""
        event.ignore()


def enum_choice(kinds: type[Enum], nothing: str = "") -> Choice:
    """All members by their value as words; `nothing` is the words for None, if None may be chosen."""
    first: list[tuple[Any, str]] = [(None, nothing)] if nothing else []
    return Choice([*first, *((kind, str(kind.value).capitalize()) for kind in kinds)])


def yes_no_choice(nothing: str = "Not known") -> Choice:
    """True, False or None."""
    return Choice([(None, nothing), (True, "Yes"), (False, "No")])


class LevelField(Choice):
    """A level of concern as shape and word, or *Not judged*."""

    def __init__(self, parent: QWidget | None = None) -> None:
        levels: list[Level | None] = [None, *Level]
        super().__init__([(level, level_look(level)[0]) for level in levels], parent)
        icons.keep(self, self._draw_shapes)

    def _draw_shapes(self) -> None:
        side = theme.px(16)
        self.setIconSize(QSize(side, side))
        for index, level in enumerate(self._values):
            self.setItemIcon(index, _level_icon(level, side))


def _level_icon(level: Level | None, side: int) -> QIcon:
    _, tone, shape = level_look(level)
    picture = QPixmap(2 * side, 2 * side)
    picture.fill(Qt.GlobalColor.transparent)
    if shape:
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = side / 3
        box = QRectF(picture.rect()).adjusted(inset, inset, -inset, -inset)
        paint_mark(painter, box, shape, theme.color(TONES[tone][0]))
        painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
