"""The checks on one child's file, the newest first, and the way to begin another."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.models.file_check import FileCheck
from app.views.file_check.state import actions_words, rating_look
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Card, Panel
from app.views.parts.chip import Shape
from app.views.parts.date_words import say_date
from app.views.parts.empty_state import EmptyState
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.record_list import RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.text import Label


class ChecksOfChild(QWidget):
    """`start` begins a check; `open_check(check)` opens one of the list."""

    def __init__(
        self, start: Callable[[], object], open_check: Callable[[FileCheck], object], *, may_check: bool
    ) -> None:
        super().__init__()
        self._today = date.min
        self.child = Label("", "lead")
        self.start = buttons.primary("Start a check", start, icon="file-check")
        self.list = RecordList(self._columns(), "Checks on this file")
        self.list.opened.connect(open_check)
        self.empty = EmptyState(
            "file-check",
            "Nobody has checked this file yet",
            "A check reads the file against the inspection standard: what is good for the child,"
            " and what is missing."
            if may_check
            else "Managers check files. You can read and print a check here once there is one.",
        )
        self._arrange()
        self.start.setVisible(may_check)

    def show_checks(self, name: str, checks: tuple[FileCheck, ...], today: date) -> None:
        self._today = today
        self.child.setText(name)
        self.list.show_rows(checks)
        self._either.setCurrentWidget(self._card if checks else self.empty)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("Begun", _begun, 3),
            Column("Rating", _rating, 3),
            Column("Actions", lambda check: actions_words(check, self._today), 2),
        )

    def _arrange(self) -> None:
        header = Panel("header")
        words = FlowLayout(gap=10)
        words.addWidget(self.child)
        words.addWidget(Label("File checks", "page-title"))
        line = QHBoxLayout(header)
        line.addLayout(words, 1)
        line.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        self._card = Card("")
        self._card.fill(self.list)
        body = QWidget()
        self._either = QStackedLayout(body)
        self._either.addWidget(self._card)
        self._either.addWidget(self.empty)
        inside = QVBoxLayout()
        inside.addWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(header)
        whole.addLayout(inside, 1)
        icons.keep(self, lambda: _space(line, inside))


def _space(line: QHBoxLayout, inside: QVBoxLayout) -> None:
    side = theme.px(28)
    line.setContentsMargins(side, theme.px(12), side, theme.px(12))
    inside.setContentsMargins(*(side,) * 4)


def _begun(check: FileCheck) -> Cell:
    day = say_date(check.started_on) if check.started_on else "No day"
    return Cell(day, second=f"by {check.checker_name}" if check.checker_name else "", is_bold=True)


def _rating(check: FileCheck) -> Cell:
    if not check.is_recorded:
        return Cell(chip="Not recorded yet", chip_tone="attention", chip_shape=Shape.UP)
    words, tone, shape = rating_look(check.rating)
    return Cell(chip=words, chip_tone=tone, chip_shape=shape)
