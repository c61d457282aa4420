"""Hands for the list of children, in a worker's words."""

from app.views.children.screen import ChildrenScreen
from app.views.parts.desk import Place
from tests.drivers.window import WindowDriver


class ChildrenDriver:
    """The list in an open window."""

    def __init__(self, window: WindowDriver) -> None:
        self.window = window
        window.go(Place("children"))

    @property
    def screen(self) -> ChildrenScreen:
        assert isinstance(self.window.screen, ChildrenScreen)
        return self.window.screen

    def find(self, words: str) -> None:
        """Type into the field that finds."""
        self.screen.filters.search.setFocus()
        self.screen.filters.search.selectAll()
        self.window.type(words)
        self.window.wait()

    @property
    def names(self) -> list[str]:
        table = self.screen.list.table
        return [table.cell(table.index(row, 0)).text for row in range(len(table.rows))]

    def cells(self, row: int) -> list[str]:
        """What a screen reader says of each cell of a row."""
        table = self.screen.list.table
        return [table.cell(table.index(row, column)).spoken for column in range(len(table.columns))]

    @property
    def count(self) -> str:
        return self.screen.count.text()

    @property
    def filtered_by(self) -> str:
        button = self.screen.filters.clear_button
        return button.text() if button.isVisible() else ""

    def choose(self, which: str, words: str) -> None:
        """Choose in a drop-down: `worker`, `order`, `level`, `closed` or `order_by`."""
        choice = getattr(self.screen.filters, which)
        at = choice.findText(words)
        assert at >= 0, [choice.itemText(n) for n in range(choice.count())]
        choice.setCurrentIndex(at)
        choice.activated.emit(at)
        self.window.wait()
