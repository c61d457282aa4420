"""What the file would do: rows in groups, each with why, and what becomes of it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.person import Person
from app.views.caseload_import import state
from app.views.caseload_import.row_card import RowCard
from app.views.caseload_import.state import Decisions
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel, row
from app.views.parts.record_list import RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.tabs import Tabs
from app.views.parts.text import page_title, quiet
from app.workspace.importing import GoneCase, ImportPreview, PreviewRow

_GONE = "gone"


class RowsPage(QWidget):
    """Tabs over one list; the chosen row stands beside it with what can be decided."""

    def __init__(
        self,
        seen: ImportPreview,
        people: Sequence[Person],
        bring_in: Callable[[], object],
        back: Callable[[], object],
    ) -> None:
        super().__init__()
        self.seen = seen
        self.decisions = Decisions()
        self.heading = page_title("Look at the rows")
        self.words = quiet("")
        self.import_button = buttons.primary("Import", bring_in)
        self.back_button = buttons.secondary("Back to the columns", back)
        self._groups = {key: rows for key, _, rows in state.groups(seen)}
        tabs = [(key, words) for key, words, _ in state.groups(seen)]
        if seen.gone:
            tabs.append((_GONE, state.gone_words(seen.gone)))
        self.tabs = Tabs(tabs, "Groups of rows")
        self.list = RecordList(self._columns(), "Rows of the file")
        self.gone = RecordList(_gone_columns(), "No longer in the file")
        self.card = RowCard(people)
        self._arrange()
        self.tabs.chosen.connect(self._show_group)
        self.list.picked.connect(self._show_row)
        self.list.opened.connect(lambda _row: self._go_to_card())
        self.card.decided.connect(self._decided)
        first = next(
            (key for key in ("look", "changed", "ready", "unread") if self._groups.get(key)), "ready"
        )
        self.tabs.choose(first)
        self._show_group(first)
        self._count()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("Child", _child, 2.2),
            Column("Order and why", lambda row: Cell(state.order_words(row), second=state.why(row)), 3.6),
            Column("What happens", self._what_happens, 1.9),
        )

    def _what_happens(self, row: PreviewRow) -> Cell:
        change = self.seen.changes.get(row.line_number)
        return Cell(state.what_happens(row, self.decisions, change))

    def _show_group(self, key: str) -> None:
        is_gone = key == _GONE
        self.list.setVisible(not is_gone)
        self.card.setVisible(not is_gone)
        self.gone.setVisible(is_gone)
        if is_gone:
            self.gone.show_rows(self.seen.gone)
            return
        rows = self._groups[key]
        self.list.show_rows(rows)
        if rows:
            self.list.choose_row(0)
            self._show_row(rows[0])
        else:
            self.card.show_nothing()

    def _show_row(self, row: PreviewRow) -> None:
        self.card.show_row(row, self.seen, self.decisions)

    def _go_to_card(self) -> None:
        first = next(iter((*self.card.ticks, *self.card.radios)), None)
        if first is not None:
            checked = next((radio for radio in self.card.radios if radio.isChecked()), first)
            (first if first in self.card.ticks else checked).setFocus()

    def _decided(self) -> None:
        self.list.viewport().update()
        self._count()

    def _count(self) -> None:
        self.words.setText(state.ready_words(self.seen, self.decisions))

    def _arrange(self) -> None:
        card = Panel("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        inside.addWidget(self.gone)
        self._across = QHBoxLayout()
        self._across.addWidget(card, 8)
        self._across.addWidget(self.card, 6)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(row(self.heading, None, self.back_button, self.import_button))
        self._whole.addWidget(self.words)
        self._whole.addWidget(self.tabs)
        self._whole.addLayout(self._across, 1)
        self.heading.setWordWrap(False)
        icons.keep(self, self._space)

    def _space(self) -> None:
        side = theme.px(28)
        self._whole.setContentsMargins(side, theme.px(22), side, theme.px(16))
        self._whole.setSpacing(theme.px(8))
        self._across.setSpacing(theme.px(16))


def _child(row: PreviewRow) -> Cell:
    second = ", ".join(part for part in (f"Row {row.line_number:,}", row.reference) if part)
    return Cell(row.name or "No name", second=second, is_bold=True)


def _gone_columns() -> tuple[Column, ...]:
    def says(gone: GoneCase) -> Cell:
        order = next((value.text for value in gone.case.values if value.field == "order"), "")
        return Cell(order or "No order", second="Nothing is closed by itself. Close the file if it is over.")

    return (
        Column("Child", lambda gone: Cell(gone.name, second=gone.case.reference, is_bold=True), 2),
        Column("Order", says, 4),
    )
