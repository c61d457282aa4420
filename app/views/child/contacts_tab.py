"""All contacts of the child, the newest first; Enter opens one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.contact import Attendance, Contact
from app.views.parts import icons, theme
from app.views.parts.buttons import secondary
from app.views.parts.card import Card
from app.views.parts.chip import Shape
from app.views.parts.contact_look import attendance_look
from app.views.parts.contact_words import clock_words, mode_words, short_day
from app.views.parts.empty_state import EmptyState
from app.views.parts.message_bar import MessageBar
from app.views.parts.record_list import RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.text import Label

PAGE = 20


class ContactsTab(QWidget):
    """Shows a page of contacts; `more` asks the page for the next ones."""

    def __init__(
        self, open_it: Callable[[UUID], object], record: Callable[[], object], now: datetime
    ) -> None:
        super().__init__()
        self._now = now
        self.shown = PAGE
        self.undecided = MessageBar()
        self.list = RecordList(
            [
                Column("When", self._when, 2),
                Column("What", self._what, 5),
                Column("Attended", self._attended, 4),
                Column("Voice", self._voice, 6),
            ],
            "Contacts, newest first",
        )
        self.list.opened.connect(lambda contact: open_it(contact.id))
        self.count = Label("", "quiet")
        self.more = secondary(f"Show {PAGE} more")
        self.empty = EmptyState(
            "calendar", "No contacts yet", "Book the first meeting, or record one that took place.",
            secondary("Record contact", record, icon="pencil"),
        )  # fmt: skip
        self._stack = QVBoxLayout(self)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.more)
        self._stack.addWidget(self.undecided)
        self._ground = Card()
        self._ground.fill(self.list)
        self._stack.addWidget(self._ground, 1)
        self._stack.addWidget(self.empty, 1)
        self._stack.addLayout(foot)
        icons.keep(self, self._space)

    def show_contacts(self, contacts: Sequence[Contact], total: int, now: datetime) -> None:
        self._now = now
        self.list.show_rows(contacts)
        self._ground.setVisible(total > 0)
        self.empty.setVisible(total == 0)
        self.count.setText(f"Showing {len(contacts):,} of {total:,}" if total else "")
        self.more.setVisible(len(contacts) < total)
        self._say_undecided(contacts)

    def _say_undecided(self, contacts: Sequence[Contact]) -> None:
        waiting = sum(contact.attendance == Attendance.UNDECIDED for contact in contacts)
        if not waiting:
            self.undecided.clear()
            return
        what = "One missed contact is" if waiting == 1 else f"{waiting} missed contacts are"
        self.undecided.say(
            "attention",
            f"{what} not decided. Ask why and what got in the way, then open it and decide.",
            may_close=False,
        )

    def _when(self, contact: Contact) -> Cell:
        day = short_day(contact, self._now.date())
        return Cell(day, second=clock_words(contact), is_bold=True)

    def _what(self, contact: Contact) -> Cell:
        missed = contact.attendance not in (Attendance.ATTENDED, Attendance.BOOKED)
        second = contact.absence_reason if missed else contact.purpose or contact.what_happened
        return Cell(mode_words(contact), after=contact.place, second=second or contact.what_happened)

    def _attended(self, contact: Contact) -> Cell:
        words, tone, shape = attendance_look(contact, self._now)
        return Cell(chip=words, chip_tone=tone, chip_shape=shape)

    def _voice(self, contact: Contact) -> Cell:
        if not contact.voice:
            if contact.attendance != Attendance.ATTENDED:
                return Cell()
            why = f"No voice: {contact.no_voice_because}" if contact.no_voice_because else ""
            return Cell(second=why) if why else Cell(chip="No voice yet", chip_shape=Shape.BAR)
        first = contact.voice[0]
        more = f", and {len(contact.voice) - 1} more" if len(contact.voice) > 1 else ""
        return Cell(first.words, second=f"{first.who} {first.how.value}{more}", role="voice")

    def _space(self) -> None:
        side = theme.px(28)
        self._stack.setContentsMargins(side, theme.px(16), side, theme.px(14))
        self._stack.setSpacing(theme.px(10))
