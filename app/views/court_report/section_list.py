"""The list of a report's sections, each with its state."""

from app.models.court_report import CourtReport
from app.views.court_report.state import SectionLine, section_lines
from app.views.parts.record_list import RecordList
from app.views.parts.record_table import Cell, Column


class SectionList(RecordList):
    """`picked(SectionLine)` as somebody moves through it; Enter (`opened`) goes to the section's text."""

    def __init__(self) -> None:
        super().__init__((Column("Section", _cell),), "Sections of the report")
        self.horizontalHeader().hide()
        self._lines: tuple[SectionLine, ...] = ()

    def show_report(self, report: CourtReport) -> None:
        lines = section_lines(report)
        if lines != self._lines:
            self._lines = lines
            self.show_rows(lines)

    def choose(self, code: str) -> None:
        row = next((number for number, line in enumerate(self._lines) if line.id == code), -1)
        if row >= 0 and row != self.currentIndex().row():
            self.choose_row(row)

    def step(self, by: int) -> None:
        """To the next or the one before; nothing at the ends."""
        row = self.currentIndex().row() + by
        if 0 <= row < len(self._lines):
            self.choose_row(row)

    @property
    def lines(self) -> tuple[SectionLine, ...]:
        return self._lines


def _cell(line: SectionLine) -> Cell:
    return Cell(line.heading, second=line.state.value, is_bold=True)
