"""Three columns where there is room, two or one where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.parts import icons, theme

_THREE_FROM, _TWO_FROM = 980, 640


class Columns(QWidget):
    """Columns of widgets with their share of the width. With less room the outer ones stand together.

    Hide and show a column with `show_column`; the others take its room.
    """

    def __init__(self, *columns: tuple[QWidget, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = columns
        self._columns = columns
        self._shown = 0
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._slots = [QVBoxLayout() for _ in columns]
        for slot, (_, share) in zip(self._slots, columns, strict=True):
            self._line.addLayout(slot, share)
        icons.keep(self, self._arrange)

    @property
    def count(self) -> int:
        """How many stand side by side now."""
        return self._shown

    def show_column(self, widget: QWidget, shown: bool) -> None:
        """Raises ValueError for a widget that is no column of its own."""
        if widget not in [each for each, _ in self._all]:
            raise ValueError("this widget is not a column")
        widget.setVisible(shown)
        left = tuple(each for each in self._all if not each[0].isHidden())
        if left != self._columns:
            self._columns = left
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._shown:
            self._arrange()

    def _fitting(self) -> int:
        room = self.width()
        most = 3 if room >= theme.px(_THREE_FROM) else 2 if room >= theme.px(_TWO_FROM) else 1
        return min(most, len(self._columns))

    def _arrange(self) -> None:
        self._shown = self._fitting()
        for slot in self._slots:
            slot.setSpacing(theme.px(16))
            for widget, _ in self._all:
                slot.removeWidget(widget)
            while slot.takeAt(0) is not None:
                """Only the stretch is left: Qt remembers the size of a widget whose item Python took."""
        groups = _together(len(self._columns), self._shown)
        for number, slot in enumerate(self._slots):
            members = groups[number] if number < len(groups) else ()
            self._line.setStretch(number, max((self._columns[each][1] for each in members), default=0))
            for each in members:
                slot.addWidget(self._columns[each][0], 0, Qt.AlignmentFlag(0))
            slot.addStretch(1 if members else 0)
        self._line.setSpacing(theme.px(18) if self._shown > 1 else 0)
        self.updateGeometry()


def _together(columns: int, shown: int) -> Sequence[tuple[int, ...]]:
    """Which columns stand above each other; of three in two places, the last goes below the first."""
    if shown >= columns:
        return [(number,) for number in range(columns)]
    if shown == 1:
        return [tuple(range(columns))]
    return [(0, *range(2, columns)), (1,)]
