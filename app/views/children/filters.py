"""The line over the list: find as you type, choose whose and which, see and clear what narrows it.

`Filters.clear_button` says what narrows the list; the screen puts it where it is always in sight.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.models.caseload import CaseloadFilter, CaseloadSort
from app.models.level import Level
from app.views.children import state
from app.views.parts import buttons, icons, theme
from app.views.parts.choice import Choice
from app.views.parts.flow_layout import FlowLayout
from app.workspace.workspace import Workspace

MOST_CHARACTERS = 200
_AROUND, _WIDEST = 62, 250


class SearchLine(QLineEdit):
    """`down` when somebody goes on to the list, `entered` on Enter. Escape takes the words away first."""

    down = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "search")
        self.setPlaceholderText("Name, known as, ID or postcode")
        self.setAccessibleName("Find a child by name, known as, ID or postcode")
        self.setMaxLength(MOST_CHARACTERS)
        self.setClearButtonEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(290), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.down.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Narrowing(Choice):
    """A choice as wide as what is chosen, so that all of them fit in a line; the list opens in full width."""

    def __init__(self, name: str, choices: Iterable[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("role", "narrow")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(self.updateGeometry)
        self.offer(choices)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        width = min(words + theme.px(_AROUND), theme.px(_WIDEST))
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showPopup(self) -> None:
        widest = max(
            (self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())), default=0
        )
        self.view().setMinimumWidth(widest + theme.px(_AROUND))
        super().showPopup()


class Filters(QWidget):
    """`changed` whenever somebody narrows, widens or sorts the list; `wanted` and `sort` say how."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.wanted = state.first_filter(workspace)
        self._names: dict[UUID, str] = {}
        self.search = SearchLine()
        self.worker = Narrowing("Worker")
        self.order = Narrowing("Order")
        levels: list[tuple[Level | None, str]] = [(level, f"Level: {level.value}") for level in Level]
        self.level = Narrowing("Level", [(None, "Level: any"), *reversed(levels)])
        self.closed = Narrowing("Open or closed files", [(False, "Open files"), (True, "Closed files")])
        self.order_by = Narrowing(
            "Sort by", [(sort, f"Sort: {words}") for sort, words in state.SORTS.items()]
        )
        self.clear_button = buttons.filter_clear("", self.clear)
        self._listen()
        line = FlowLayout(gap=10)
        for widget in (self.search, self.worker, self.order, self.level, self.closed, self.order_by):
            line.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(line)
        self.order_by.show_value(CaseloadSort.NAME)
        icons.keep(self, self.updateGeometry)

    @property
    def sort(self) -> CaseloadSort:
        found = self.order_by.value()
        return found if isinstance(found, CaseloadSort) else CaseloadSort.NAME

    def refresh(self) -> None:
        """Offer the people and orders that are in the store now."""
        people = {person.id: person.name for person in self._workspace.people()}
        self._names = people | {self._workspace.person.id: "me"}
        self.worker.offer((who, f"Worker: {words}") for who, words in state.workers(self._workspace))
        self.order.offer(
            [("", "Order: any"), *((code, f"Order: {w}") for code, w in state.orders(self._workspace))]
        )
        self.show_wanted()

    def show_wanted(self) -> None:
        self.worker.show_value(state.worker_of(self.wanted))
        self.order.show_value(self.wanted.order_code)
        self.level.show_value(self.wanted.level)
        self.closed.show_value(self.wanted.closed)
        self._show_clear()

    def clear(self) -> None:
        """Everybody who is open, or closed."""
        self.wanted = CaseloadFilter(closed=self.wanted.closed)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self.show_wanted()
        self.search.setFocus()
        self.changed.emit()

    def widen(self) -> None:
        """Look for the same words among everybody; without words, everybody."""
        if not state.is_found_elsewhere(self.wanted):
            self.clear()
            return
        self.wanted = CaseloadFilter(words=self.wanted.words, closed=self.wanted.closed)
        self.show_wanted()
        self.search.setFocus()
        self.changed.emit()

    def _listen(self) -> None:
        self.search.textChanged.connect(lambda words: self._narrow(words=words))
        self.worker.activated.connect(lambda: self._narrow(**state.with_worker(self.worker.value())))
        self.order.activated.connect(lambda: self._narrow(order_code=self.order.value()))
        self.level.activated.connect(lambda: self._narrow(level=self.level.value()))
        self.closed.activated.connect(lambda: self._narrow(closed=self.closed.value()))
        self.order_by.activated.connect(self.changed)

    def _narrow(self, **fields: object) -> None:
        self.wanted = replace(self.wanted, **fields)  # type: ignore[arg-type]
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        words = state.filtered_by(self.wanted, self._names)
        short = words if len(words) <= 60 else words[:59] + "…"
        self.clear_button.set_words(f"Filtered: {short}   × Clear", f"Clear the filter: {words}")
        self.clear_button.setVisible(bool(words))
