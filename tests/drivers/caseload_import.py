"""Hands for the import screen, in a worker's words."""

from pathlib import Path

from app.views.caseload_import.rows_page import RowsPage
from app.views.caseload_import.screen import CaseloadImportScreen
from app.views.parts.desk import Place
from app.workspace.importing import PreviewRow
from tests.drivers.window import WindowDriver


class ImportDriver:
    """The import in an open window."""

    def __init__(self, window: WindowDriver) -> None:
        self.window = window
        window.go(Place("caseload_import"))

    @property
    def screen(self) -> CaseloadImportScreen:
        assert isinstance(self.window.screen, CaseloadImportScreen)
        return self.window.screen

    @property
    def page(self) -> RowsPage:
        assert self.screen.rows is not None
        return self.screen.rows

    def choose(self, path: Path) -> None:
        self.screen.open_file(path)
        self.window.wait()

    def column_becomes(self, heading: str, words: str) -> None:
        assert self.screen.sheet is not None
        choice = self.screen.columns.choices[self.screen.sheet.headings.index(heading)]
        at = choice.findText(words)
        assert at >= 0
        choice.setCurrentIndex(at)
        choice.activated.emit(at)

    def look(self) -> None:
        self.screen.columns.go_on.click()
        self.window.wait()

    @property
    def tabs(self) -> list[str]:
        bar = self.page.tabs
        return [bar.tabText(n) for n in range(bar.count())]

    def group(self, key: str) -> list[PreviewRow]:
        self.page.tabs.choose(key)
        self.window.wait()
        return list(self.page.list.table.rows)

    def pick_row(self, line: int) -> None:
        rows = self.page.list.table.rows
        self.page.list.choose_row(next(n for n, row in enumerate(rows) if row.line_number == line))
        self.window.wait()

    def decide(self, words: str) -> None:
        radio = next(radio for radio in self.page.card.radios if radio.text() == words)
        radio.click()

    def tick(self, field: str) -> None:
        next(tick for tick in self.page.card.ticks if tick.text() == field).click()

    def bring_in(self) -> None:
        self.page.import_button.click()
        self.window.wait()

    def all_of(self, path: Path) -> None:
        """The whole way, as it is offered."""
        self.choose(path)
        self.look()
        self.bring_in()
