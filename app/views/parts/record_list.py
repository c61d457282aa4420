"""A list of records with two painted lines a row, chips, hover and focus; Enter or a double click opens."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.views.parts import icons, theme
from app.views.parts.chip import chip_size, paint_chip
from app.views.parts.record_table import Cell, Column, RecordTable

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 60
_SIDE = 14


class RecordDelegate(QStyledItemDelegate):
    """Paints a `Cell`: the first line, a quiet second line, chips; the row's hover, choice and focus."""

    def __init__(self, view: "RecordList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(80), theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box = QRectF(_box(option))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, index)
        cell = index.data(Qt.ItemDataRole.UserRole)
        inner = box.adjusted(theme.px(_SIDE), 0, -theme.px(_SIDE), 0)
        if isinstance(cell, Cell) and inner.width() > 0:
            _paint_cell(painter, inner, cell)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRectF, index: Index) -> None:
        chosen = self._view.currentIndex().row() == index.row()
        if chosen:
            painter.fillRect(box, theme.color("primary_soft"))
        elif self._view.hovered == index.row():
            painter.fillRect(box, theme.color("hover"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.color("line"))
        if chosen and self._view.hasFocus():
            self._paint_ring(painter, box, index)

    def _paint_ring(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """The ring runs around the whole row; each cell paints its part."""
        wide = theme.px(2)
        row = QRectF(0, box.top(), self._view.viewport().width(), box.height())
        painter.save()
        painter.setClipRect(box)
        painter.setPen(QPen(theme.color("primary"), wide))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(row.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2))
        painter.restore()


def _box(option: QStyleOptionViewItem) -> Any:
    return option.rect


def _paint_cell(painter: QPainter, box: QRectF, cell: Cell) -> None:
    weight = QFont.Weight.DemiBold if cell.is_bold else QFont.Weight.Normal
    first, second = theme.font(16, weight), theme.font(14)
    if not cell.second:
        line = QRectF(box)
    else:
        middle = box.center().y()
        line = QRectF(box.left(), middle - theme.px(23), box.width(), theme.px(24))
        below = QRectF(box.left(), middle + theme.px(1), box.width(), theme.px(20))
        _paint_words(painter, below, cell.second, second, "quiet")
    used = _paint_words(painter, line, cell.text, first, cell.role)
    if cell.after:
        rest = line.adjusted(used + theme.px(5), theme.px(1), 0, 0)
        used += theme.px(5) + _paint_words(painter, rest, cell.after, second, "quiet")
    if cell.chip:
        left = used + (theme.px(8) if used else 0)
        size = chip_size(cell.chip, cell.chip_shape)
        width = min(size.width(), line.width() - left)
        spot = QRectF(line.left() + left, line.center().y() - size.height() / 2, width, size.height())
        paint_chip(painter, spot, cell.chip, cell.chip_tone, cell.chip_shape)


def _paint_words(painter: QPainter, box: QRectF, words: str, font: QFont, role: str) -> float:
    """Paint one line, ending in … where it does not fit; returns the width it took."""
    if not words or box.width() <= 0:
        return 0.0
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(theme.color(role))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return metrics.horizontalAdvance(shown)


class RecordList(QTableView):
    """`opened(record)` on Enter or double click, `picked(record)` as the choice moves.

    `sort_wanted(order, down)` when a heading is pressed whose column names an order. Show rows with
    `show_rows`; `table` is the model. `name` is what a screen reader calls the list.
    """

    opened = Signal(object)
    picked = Signal(object)
    sort_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.table = RecordTable(columns, self)
        self.setModel(self.table)
        self.setItemDelegate(RecordDelegate(self))
        self.setAccessibleName(name)
        self._behave()
        self._build_header()
        self.entered.connect(lambda index: self._hover(index.row()))
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().currentRowChanged.connect(self._tell_picked)
        icons.keep(self, self._measure)

    def show_rows(self, rows: Sequence[Any], total: int | None = None) -> None:
        """Other rows; the row that was chosen stays chosen when it is still there (records by their id)."""
        before = self.chosen_record()
        self.hovered = -1
        self.table.show_rows(rows, total)
        row = next((n for n, each in enumerate(self.table.rows) if _same(each, before)), -1)
        if row >= 0:
            self.choose_row(row)
        elif rows and self.hasFocus():
            self.choose_row(0)

    def choose_row(self, row: int) -> None:
        self.setCurrentIndex(self.table.index(row, 0))

    def chosen_record(self) -> Any:
        row = self.currentIndex().row()
        return self.table.rows[row] if 0 <= row < len(self.table.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.table.rows:
            self.choose_row(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    def _build_header(self) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.sectionClicked.connect(self._sort)

    def _measure(self) -> None:
        self.verticalHeader().setMinimumSectionSize(theme.px(ROW_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._share_width()

    def _share_width(self) -> None:
        columns = self.table.columns
        whole = sum(column.share for column in columns)
        left = self.viewport().width()
        for number, column in enumerate(columns):
            last = number == len(columns) - 1
            width = left if last else int(self.viewport().width() * column.share / whole)
            self.setColumnWidth(number, width)
            left -= width

    def _sort(self, section: int) -> None:
        order = self.table.columns[section].sort
        if order:
            header = self.horizontalHeader()
            header.setSortIndicatorShown(True)
            down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            self.sort_wanted.emit(order, down)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _open(self, row: int) -> None:
        self.opened.emit(self.table.rows[row])

    def _tell_picked(self, index: QModelIndex) -> None:
        self.viewport().update()
        if 0 <= index.row() < len(self.table.rows):
            self.picked.emit(self.table.rows[index.row()])


def _same(one: Any, other: Any) -> bool:
    if other is None:
        return False
    one_id, other_id = getattr(one, "id", None), getattr(other, "id", None)
    return bool(one == other if one_id is None else one_id == other_id)
