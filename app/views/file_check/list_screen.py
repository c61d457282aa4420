"""The manager's list: checks with late actions first, and files that nobody has checked for three months."""

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.models.change import Change
from app.models.file_check_list import FileCheckRow, UncheckedRow
from app.views.file_check.state import actions_in_words, rating_look
from app.views.parts import icons, theme
from app.views.parts.card import Card, Panel
from app.views.parts.chip import Shape
from app.views.parts.date_words import say_date
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.empty_state import EmptyState
from app.views.parts.record_list import RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.text import Label

CHECKS_SHOWN, CHILDREN_SHOWN = 100, 50
_KINDS = {"file_check", "child"}


class FileChecksScreen(Screen):
    """Enter opens the check, or the file of the child who has none."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.checks = RecordList(
            (Column("Child", _child, 4), Column("Rating", _rating, 4), Column("Actions", _actions, 4)),
            "Checks, late actions first",
        )
        self.unchecked = RecordList(
            (Column("Child", _unchecked_child, 3), Column("Last check", _last, 2)),
            "Files without a check for three months",
        )
        self.checks.opened.connect(lambda row: desk.go(Place("file_check", row.child_id, row.id)))
        self.unchecked.opened.connect(lambda row: desk.go(Place("file_check", row.child_id)))
        self.no_checks = EmptyState(
            "file-check", "No file has been checked yet", "Choose a child at the right and press Enter."
        )
        self.all_checked = EmptyState("circle-check", "Every file was checked in the last three months")
        self._arrange()
        desk.signals.changed.connect(self._follow)

    def refresh(self) -> None:
        workspace = self.desk.workspace
        checks = workspace.file_checks(CHECKS_SHOWN)
        children = workspace.unchecked_children(limit=CHILDREN_SHOWN + 1)
        self.checks.show_rows(checks)
        self.unchecked.show_rows(children[:CHILDREN_SHOWN])
        self._left.setCurrentIndex(0 if checks else 1)
        self._right.setCurrentIndex(0 if children else 1)
        more = f"The first {CHILDREN_SHOWN} by name are shown." if len(children) > CHILDREN_SHOWN else ""
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def first_focus(self) -> QWidget | None:
        return self.checks if self.checks.table.rows else self.unchecked

    def _follow(self, change: Change) -> None:
        if self.isVisible() and any(swap.record.kind in _KINDS for swap in change.swaps):
            self.refresh()

    def _arrange(self) -> None:
        header = Panel("header")
        head = QHBoxLayout(header)
        head.addWidget(Label("File checks", "page-title"))
        late, files = Card("Checks"), Card("No check for three months")
        late.add(Label("Late actions stand first.", "quiet"))
        self.more = Label("", "quiet")
        self._left, left = _either(self.checks, self.no_checks)
        self._right, right = _either(self.unchecked, self.all_checked)
        late.fill(left)
        files.add(self.more)
        files.fill(right)
        body = QHBoxLayout()
        body.addWidget(late, 3)
        body.addWidget(files, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(header)
        whole.addLayout(body, 1)
        icons.keep(self, lambda: _space(head, body))


def _space(head: QHBoxLayout, body: QHBoxLayout) -> None:
    side = theme.px(28)
    head.setContentsMargins(side, theme.px(16), side, theme.px(16))
    body.setContentsMargins(side, theme.px(22), side, side)
    body.setSpacing(theme.px(18))


def _either(full: QWidget, empty: QWidget) -> tuple[QStackedLayout, QWidget]:
    ground = QWidget()
    stack = QStackedLayout(ground)
    stack.addWidget(full)
    stack.addWidget(empty)
    return stack, ground


def _name(row: FileCheckRow | UncheckedRow) -> str:
    return row.chosen_name or "Name not known yet"


def _child(row: FileCheckRow) -> Cell:
    day = say_date(row.started_on) if row.started_on else ""
    about = ", ".join(part for part in (day, f"by {row.checker_name}" if row.checker_name else "") if part)
    return Cell(_name(row), after=row.family_name, second=about, is_bold=True)


def _rating(row: FileCheckRow) -> Cell:
    if row.recorded_at is None:
        return Cell(chip="Not recorded yet", chip_tone="attention", chip_shape=Shape.UP)
    words, tone, shape = rating_look(row.rating)
    return Cell(chip=words, chip_tone=tone, chip_shape=shape)


def _actions(row: FileCheckRow) -> Cell:
    words = actions_in_words(row.open_actions, row.late_actions)
    due = f"next {say_date(row.next_due)}" if row.next_due else ""
    if row.late_actions:
        return Cell(chip=words, chip_tone="danger", chip_shape=Shape.DIAMOND, second=f"since {due[5:]}")
    return Cell(words, second=due, role="ink" if row.open_actions else "quiet")


def _unchecked_child(row: UncheckedRow) -> Cell:
    about = ", ".join(part for part in (row.reference, row.worker_label) if part)
    return Cell(_name(row), after=row.family_name, second=about, is_bold=True)


def _last(row: UncheckedRow) -> Cell:
    return Cell(say_date(row.last_on) if row.last_on else "Never", role="ink" if row.last_on else "attention")
