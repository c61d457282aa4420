"""My children: the caseload as a list, found, narrowed, sorted and opened by keyboard alone."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.caseload import CaseloadFilter, CaseloadRow, CaseloadSort
from app.models.level import Level
from app.views.children import state
from app.views.children.filters import Filters
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel, row
from app.views.parts.chip import level_look
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.empty_state import EmptyState
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.record_list import ROW_HEIGHT, RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.text import quiet, title
from app.workspace.roles import May

PAGE = 100
RESTS_AFTER = 1500


class ChildrenScreen(Screen):
    """The caseload. The filter stays as it was when somebody comes back."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.filters = Filters(desk.workspace)
        self.list = RecordList(self._columns(), "Children")
        self.heading = title("Children")
        self.count = quiet("")
        self.hint = quiet("Enter opens. Arrow keys move.")
        self.add = buttons.primary("Add a child", lambda: desk.go(Place("child")))
        self.bring_in = buttons.secondary("Import caseload", lambda: desk.go(Place("caseload_import")))
        self.nobody = self._nobody()
        self.nothing = EmptyState(
            "search", "", button=buttons.secondary("Clear the filter", self.filters.widen)
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_AFTER)
        self._unsaid = ""
        self._matching = 0
        self._backwards = False
        self._arrange()
        self._listen()

    def refresh(self) -> None:
        """Ask again, and stay where one was."""
        scroll = self.list.verticalScrollBar().value()
        self.filters.refresh()
        self._show(max(PAGE, len(self.list.table.rows)))
        self.list.verticalScrollBar().setValue(scroll)

    def flush(self) -> None:
        self._note_search()

    def first_focus(self) -> QWidget | None:
        return self.filters.search

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up from the first row goes back to the words."""
        if event.key() == Qt.Key.Key_Up and self.list.hasFocus():
            self.filters.search.setFocus()
        else:
            super().keyPressEvent(event)

    # what is shown

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("Child", self._child, 2.7, CaseloadSort.NAME),
            Column("Order", self._order, 2.3, CaseloadSort.ORDER_END),
            Column("Next", self._next, 2.3, CaseloadSort.NEXT),
            Column(
                "Safety and wellbeing",
                lambda row: _level(row.safety_and_wellbeing),
                1.75,
                CaseloadSort.SAFETY,
            ),
            Column("Serious harm", lambda row: _level(row.risk_of_serious_harm), 1.4, CaseloadSort.HARM),
        )

    def _child(self, row: CaseloadRow) -> Cell:
        rest = state.rest_of_name(row, self.desk.workspace.today())
        return Cell(state.name_of(row), rest, row.what_helps, is_bold=True)

    def _order(self, row: CaseloadRow) -> Cell:
        words = state.order_words(row.order_code, row.order_as_written)
        if not words:
            return Cell("No order", role="quiet")
        return Cell(words, second=state.order_end(row, self.desk.workspace.today()))

    def _next(self, row: CaseloadRow) -> Cell:
        workspace = self.desk.workspace
        what, when, is_late = state.next_words(row, workspace.today(), workspace.circumstances.zone)
        if not what:
            return Cell("Nothing booked", role="quiet")
        return Cell(what, second=when, is_bold=is_late, role="danger" if is_late else "ink")

    def _show(self, limit: int = PAGE) -> None:
        wanted, sort = self.filters.wanted, self.filters.sort
        page = self.desk.workspace.caseload(wanted, sort, limit, backwards=self._backwards)
        self._matching = page.matching
        self.list.show_rows(page.rows, page.matching)
        is_mine = wanted.worker_id == self.desk.workspace.person.id
        self.heading.setText("My children" if is_mine else "Children")
        self.count.setText(state.count_words(page, wanted))
        self._fit(len(page.rows))
        if page.rows:
            self._stack.setCurrentWidget(self._found)
        else:
            self._show_empty(page.total, wanted)

    def _show_empty(self, total: int, wanted: CaseloadFilter) -> None:
        kind = "closed" if wanted.closed else "open"
        if total:
            self.nothing.say("Nobody matches", f"{total:,} {kind} without the filter.")
            self._stack.setCurrentWidget(self.nothing)
        elif wanted.closed:
            self.nothing.say("No closed files yet", "Files that you close are kept here.")
            self._stack.setCurrentWidget(self.nothing)
        else:
            self._stack.setCurrentWidget(self.nobody)
        if self.nothing.button is not None:
            self.nothing.button.setVisible(bool(total))
            elsewhere = state.is_found_elsewhere(wanted)
            self.nothing.button.set_words("Look among everybody" if elsewhere else "Clear the filter")

    def _show_more(self, shown: int) -> None:
        page = self.desk.workspace.caseload(
            self.filters.wanted, self.filters.sort, PAGE, shown, backwards=self._backwards
        )
        self.list.table.add_rows(page.rows)
        self._fit(len(self.list.table.rows))

    # what people do

    def _listen(self) -> None:
        self.filters.changed.connect(self._ask_again)
        self.filters.search.down.connect(self._go_to_list)
        self.filters.search.entered.connect(self._open_or_go_to_list)
        self.filters.search.textChanged.connect(self._searched)
        self.list.opened.connect(self._open)
        self.list.sort_wanted.connect(self._sort)
        self.list.table.more_wanted.connect(self._show_more)
        self._rest.timeout.connect(self._note_search)
        self.desk.signals.changed.connect(self._refresh_if_seen)

    def _ask_again(self) -> None:
        if self.sender() is self.filters and not self._is_sorted_by_heading():
            self._backwards = False
        self._mark_sort()
        try:
            self._show()
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
        self.list.scrollToTop()

    def _is_sorted_by_heading(self) -> bool:
        header = self.list.horizontalHeader()
        return self.list.table.columns[header.sortIndicatorSection()].sort == self.filters.sort

    def _sort(self, order: str, down: bool) -> None:
        self._backwards = down
        self.filters.order_by.show_value(CaseloadSort(order))
        self._ask_again()

    def _mark_sort(self) -> None:
        sorts = [column.sort for column in self.list.table.columns]
        way = Qt.SortOrder.DescendingOrder if self._backwards else Qt.SortOrder.AscendingOrder
        self.list.horizontalHeader().setSortIndicator(sorts.index(self.filters.sort), way)

    def _go_to_list(self) -> None:
        if self.list.table.rows:
            self.list.choose_row(0)
            self.list.setFocus()

    def _open_or_go_to_list(self) -> None:
        if len(self.list.table.rows) == 1:
            self._open(self.list.table.rows[0])
        else:
            self._go_to_list()

    def _open(self, found: CaseloadRow) -> None:
        self.desk.go(Place("child", found.child_id))

    def _searched(self, words: str) -> None:
        self._unsaid = words.strip()
        self._rest.start()

    def _note_search(self) -> None:
        """Typing has come to rest, or the list is left: that somebody searched is written down."""
        self._rest.stop()
        words, self._unsaid = self._unsaid, ""
        if words:
            try:
                self.desk.workspace.note_search(words, self._matching)
            except Explained as wrong:
                self.desk.say(wrong.sentence, "attention")

    def _refresh_if_seen(self, _change: object) -> None:
        if self.isVisible():
            self.refresh()

    # how it stands

    def _nobody(self) -> EmptyState:
        workspace = self.desk.workspace
        words = "Import the caseload from your case management system, or add a child by hand."
        if not workspace.may(May.IMPORT):
            words = (
                "Add a child to begin." if workspace.may(May.CHANGE_FILE) else "Nobody has been added yet."
            )
        return EmptyState("users", "No children yet", words)

    def _arrange(self) -> None:
        workspace = self.desk.workspace
        header = self.list.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self._card = Panel("card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.list)
        self._found = QWidget()
        below = QVBoxLayout(self._found)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._card, 1000)
        below.addWidget(self.hint)
        below.addStretch(1)
        self._stack = QStackedLayout()
        self._whole = QVBoxLayout(self)
        says = FlowLayout(gap=12)
        for part in (self.heading, self.count, self.filters.clear_button):
            says.addWidget(part)
        self._head = QHBoxLayout()
        self._head.addLayout(says, 1)
        self._head.addWidget(row(self.bring_in, self.add), 0, Qt.AlignmentFlag.AlignTop)
        self._whole.addLayout(self._head)
        self._whole.addWidget(self.filters)
        self._whole.addLayout(self._stack, 1)
        for page in (self._found, self.nothing, self.nobody):
            self._stack.addWidget(page)
        self.add.setVisible(workspace.may(May.CHANGE_FILE))
        self.bring_in.setVisible(workspace.may(May.IMPORT))
        self.heading.setWordWrap(False)
        self.count.setWordWrap(False)
        icons.keep(self, self._space)

    def _fit(self, rows: int) -> None:
        """A short list does not leave an empty card."""
        height = rows * theme.px(ROW_HEIGHT) + self.list.horizontalHeader().height() + 2
        self._card.setMaximumHeight(height + 2)

    def _space(self) -> None:
        side = theme.px(28)
        self._whole.setContentsMargins(side, theme.px(22), side, theme.px(16))
        self._whole.setSpacing(theme.px(14))
        self._fit(len(self.list.table.rows))


def _level(level: Level | None) -> Cell:
    if level is None:
        return Cell("Not judged", role="quiet")
    words, tone, shape = level_look(level)
    return Cell(chip=words, chip_tone=tone, chip_shape=shape)
