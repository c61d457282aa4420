"""Today: notes that wait, then what is due, late first. Enter opens the child."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Explained
from app.models.caseload import CaseloadRow
from app.models.change import Change
from app.models.person import Role
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Card, row
from app.views.parts.chip import Shape
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.due_words import say_due
from app.views.parts.empty_state import EmptyState
from app.views.parts.field_path import with_value
from app.views.parts.record_list import ROW_HEIGHT, RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.scroll import PageColumn
from app.views.parts.text import quiet, title
from app.views.today.state import LATE, Group, Waiting, grouped, say_typed, say_was_due, waiting
from app.views.today.waiting_card import WaitingCard
from app.workspace.roles import May
from app.workspace.workspace import Workspace

MOST = 50


class TodayScreen(Screen):
    """The children whose next thing is late or due within two weeks: one's own, or everybody's."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.lists: list[RecordList] = []
        self.notes: list[WaitingCard] = []
        self.everybody = buttons.switch("Everybody's children", self.refresh)
        self.everybody.setChecked(desk.workspace.person.role != Role.PRACTITIONER)
        self.count = quiet("")
        self.empty = EmptyState("today", "Nothing is due")
        self.bring_in = buttons.primary("Import caseload", lambda: desk.go(Place("caseload_import")))
        self.nobody = EmptyState("users", "No children yet", _first_words(desk.workspace), self.bring_in)
        self.bring_in.setVisible(desk.workspace.may(May.IMPORT))
        self._page = PageColumn(widest=1800)
        self._page.add(row(title("Today"), self.count, None, self.everybody))
        self._groups = QVBoxLayout()
        self._page.column.addLayout(self._groups)
        self._page.fill(self.empty)
        self._page.fill(self.nobody)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)
        icons.keep(self, self._space)
        desk.signals.changed.connect(self._refresh_if_seen)

    def refresh(self) -> None:
        workspace = self.desk.workspace
        mine = not self.everybody.isChecked()
        groups = grouped(workspace.due(mine=mine, limit=MOST), workspace.today())
        self._clear()
        for note in waiting(workspace):
            self._show_note(note)
        for group in groups:
            self._show_group(group)
        shown = sum(len(group.rows) for group in groups)
        self.count.setText(f"{shown} due" if shown < MOST else f"the first {MOST}")
        self.count.setVisible(bool(shown))
        is_new = not groups and not workspace.caseload(limit=1).total
        self.nobody.setVisible(is_new)
        self.everybody.setVisible(not is_new)
        self.empty.setVisible(not groups and not is_new)
        whose = "for your children" if mine else "for anybody's children"
        self.empty.say(
            "Nothing is due", f"Nothing is late, and nothing is due {whose} in the next two weeks."
        )

    def first_focus(self) -> QWidget | None:
        first = self.notes[0].open if self.notes else self.lists[0] if self.lists else None
        if first is None and self.nobody.isVisibleTo(self):
            return self.bring_in
        return first or self.everybody

    def _show_note(self, note: Waiting) -> None:
        workspace = self.desk.workspace
        typed = say_typed(note.draft.typed_at, workspace.today(), workspace.circumstances.zone)
        card = WaitingCard(note, f"Not finished, {typed}")
        card.used.connect(self._use)
        card.opened.connect(lambda note: self.desk.go(Place("child", note.draft.child_id)))
        card.dropped.connect(self._drop)
        self.notes.append(card)
        self._groups.addWidget(card)

    def _show_group(self, group: Group) -> None:
        card = Card(group.heading)
        rows = RecordList(self._columns(group.heading == LATE), f"{group.heading}: {len(group.rows)}")
        rows.horizontalHeader().hide()
        rows.show_rows(group.rows)
        rows.opened.connect(lambda row: self.desk.go(Place("child", row.child_id)))
        icons.keep(rows, lambda: rows.setFixedHeight(len(group.rows) * theme.px(ROW_HEIGHT) + 2))
        card.fill(rows)
        self.lists.append(rows)
        self._groups.addWidget(card)

    def _columns(self, late: bool) -> tuple[Column, ...]:
        today, zone = self.desk.workspace.today(), self.desk.workspace.circumstances.zone

        def when(row: CaseloadRow) -> Cell:
            words = say_due(row, today, zone)
            if late:
                return Cell(second=say_was_due(row), chip=words, chip_tone="danger", chip_shape=Shape.DIAMOND)
            return Cell(words)

        return (
            Column("Child", _child, 2),
            Column("What", lambda row: Cell(row.next_what), 2),
            Column("When", when, 1.6),
        )

    def _use(self, note: Waiting) -> None:
        assert note.record is not None
        workspace = self.desk.workspace
        try:
            after = with_value(note.record, note.field, note.draft.text)
            change = Change.edit(f"Put in the text for {note.about}", note.record, after)
            workspace.apply(change, draft=note.draft.where)
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
        self.refresh()

    def _drop(self, note: Waiting) -> None:
        try:
            self.desk.workspace.drop_draft(note.draft.where)
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
        self.refresh()

    def _refresh_if_seen(self, _change: object) -> None:
        if self.isVisible():
            self.refresh()

    def _clear(self) -> None:
        for widget in (*self.notes, *(rows.parentWidget() for rows in self.lists)):
            if widget is not None:
                self._groups.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self.notes, self.lists = [], []

    def _space(self) -> None:
        self._groups.setSpacing(theme.px(16))


def _first_words(workspace: Workspace) -> str:
    if workspace.may(May.IMPORT):
        return "Import the caseload from your case management system, or add a child with Ctrl+N."
    return "Add a child with Ctrl+N." if workspace.may(May.CHANGE_FILE) else "Nobody has been added yet."


def _child(row: CaseloadRow) -> Cell:
    name = row.chosen_name or row.given_name or row.reference
    return Cell(name, after=row.family_name, second=row.what_helps, is_bold=True)
