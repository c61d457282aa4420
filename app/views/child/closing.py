"""Closing the case, and opening it again."""

from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from app.errors import Explained
from app.labels import field_label
from app.models.change import Change
from app.models.child import Child
from app.views.parts.buttons import secondary
from app.views.parts.card import Card, column
from app.views.parts.date_field import DateField
from app.views.parts.date_words import say_date
from app.views.parts.desk import Desk
from app.views.parts.field_row import FieldRow
from app.views.parts.text import Label


class ClosingCard(Card):
    """A closed case leaves the list of open cases; nothing of its file goes."""

    def __init__(self, desk: Desk, child_id: UUID) -> None:
        super().__init__("Close the case")
        self._desk, self._child_id = desk, child_id
        self.says = Label("", "body")
        self.closed_on = DateField()
        self.because = QLineEdit()
        self.on_row = FieldRow(field_label(Child.kind, "closed_on"), self.closed_on)
        self.because_row = FieldRow(field_label(Child.kind, "closed_because"), self.because)
        self.close_case = secondary("Close the case", self._close, icon="archive")
        self.reopen = secondary("Open the case again", self._reopen)
        self._asks = column(self.on_row, self.because_row, self.close_case, gap=12)
        self.add(self.says, self._asks, self.reopen)

    def show_child(self, child: Child, *, has_open_order: bool) -> None:
        is_closed = child.closed_on is not None
        self.set_title("The case is closed" if is_closed else "Close the case")
        self.says.setText(_closed_words(child) if is_closed else _open_words(has_open_order))
        self._asks.setVisible(not is_closed)
        self.reopen.setVisible(is_closed)

    def _close(self) -> None:
        try:
            day = self.closed_on.value()
        except Explained as wrong:
            self.on_row.set_problem(wrong.sentence)
            return
        because = self.because.text().strip()
        self.on_row.set_problem("" if day else "Write the day on which the case was closed.")
        self.because_row.set_problem("" if because else "Write why, in a few words.")
        if day and because:
            self._write("Close the case", closed_on=day, closed_because=because)

    def _reopen(self) -> None:
        self._write("Open the case again", closed_on=None, closed_because="")

    def _write(self, label: str, **fields: object) -> None:
        child = self._desk.workspace.open_file(self._child_id).child
        try:
            self._desk.workspace.apply(Change.edit(label, child, child.changed(**fields)))
        except Explained as wrong:
            self.because_row.set_problem(wrong.sentence)
            return
        self.closed_on.show_value(None)
        self.because.clear()
        self._desk.saved()


def _closed_words(child: Child) -> str:
    assert child.closed_on is not None
    because = f" {child.closed_because}" if child.closed_because else ""
    return f"Closed on {say_date(child.closed_on)}.{because}"


def _open_words(has_open_order: bool) -> str:
    stays = "The file stays, and you can open the case again."
    return (
        f"An order is still open. End it first, or say below why you close the case now. {stays}"
        if has_open_order
        else stays
    )
