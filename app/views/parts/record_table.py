"""One table model for every list: a tuple of records in, columns as label and function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.views.parts.chip import Shape

Index = QModelIndex | QPersistentModelIndex
_WRAPPED_LEFT = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
).value | Qt.TextFlag.TextWordWrap.value


@dataclass(frozen=True)
class Cell:
    """What stands in one cell: bold or plain `text`, quiet `after` behind it, quiet `second` line, a chip."""

    text: str = ""
    after: str = ""
    second: str = ""
    is_bold: bool = False
    role: str = "ink"
    chip: str = ""
    chip_tone: str = "plain"
    chip_shape: Shape = Shape.NONE

    @property
    def spoken(self) -> str:
        first = " ".join(part for part in (self.text, self.after) if part)
        return ". ".join(part for part in (first, self.second, self.chip) if part)


@dataclass(frozen=True)
class Column:
    """`cell` turns a record into a Cell or plain words; `share` is of the width; `sort` names an order."""

    label: str
    cell: Callable[[Any], Cell | str]
    share: float = 1.0
    sort: str = ""


class RecordTable(QAbstractTableModel):
    """Shows the rows it is given and never reads the workspace.

    When the whole list is longer (`total`), `more_wanted(shown)` asks for the rows after those shown.
    """

    more_wanted = Signal(int)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[Any, ...] = ()
        self._total = 0
        self._asked = -1

    @property
    def rows(self) -> tuple[Any, ...]:
        return self._rows

    def show_rows(self, rows: Sequence[Any], total: int | None = None) -> None:
        self.beginResetModel()
        self._rows = tuple(rows)
        self._total = len(self._rows) if total is None else total
        self._asked = -1
        self.endResetModel()

    def add_rows(self, rows: Sequence[Any]) -> None:
        """The next rows of the list, below those shown."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += tuple(rows)
            self._total = max(self._total, len(self._rows))
            self.endInsertRows()

    def cell(self, index: Index) -> Cell:
        found = self.columns[index.column()].cell(self._rows[index.row()])
        return found if isinstance(found, Cell) else Cell(found)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            cell = self.cell(index)
            return cell.text or cell.chip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.columns[index.column()].label}: {self.cell(index).spoken}"
        if role == Qt.ItemDataRole.UserRole:
            return self.cell(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return self.columns[section].label
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _WRAPPED_LEFT
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._rows) < self._total and self._asked < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._asked = len(self._rows)
            self.more_wanted.emit(len(self._rows))
