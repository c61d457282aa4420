"""One contact as it stands in the story of lately: when, what, attended or not, and the voice."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.models.contact import Attendance, Contact
from app.views.parts import theme
from app.views.parts.buttons import LinkButton
from app.views.parts.chip import Chip
from app.views.parts.contact_look import attendance_look
from app.views.parts.contact_words import clock_words, is_to_record, local_day, mode_words, short_day
from app.views.parts.date_words import say_date
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.text import Label
from app.views.parts.voice import VoiceBlock

DECIDE = "Ask why and what got in the way, then decide. Do it within one working day."


class ContactEntry(QWidget):
    """`open_it` opens the contact; the words to press say what there is to do."""

    def __init__(self, contact: Contact, now: datetime, open_it: Callable[[], object]) -> None:
        super().__init__()
        today = now.date()
        when = Label(f"{short_day(contact, today)}\n{clock_words(contact)}", "quiet")
        when.setFixedWidth(theme.px(78))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        line.setSpacing(theme.px(8))
        line.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        self._story = QVBoxLayout()
        self._story.setSpacing(theme.px(4))
        line.addLayout(self._story, 1)
        self._add_head(contact, now, open_it)
        self._add_words(contact)
        for voice in contact.voice:
            self._story.addWidget(VoiceBlock(voice.words, voice.who, voice.how))

    def _add_head(self, contact: Contact, now: datetime, open_it: Callable[[], object]) -> None:
        head = FlowLayout(gap=8)
        head.addWidget(Label(mode_words(contact), "bold"))
        head.addWidget(Chip(*attendance_look(contact, now)))
        self.link = LinkButton(_act(contact, now), open_it)
        self.link.setAccessibleName(
            f"{_act(contact, now)}: {mode_words(contact)}, {say_date(local_day(contact))}"
        )
        head.addWidget(self.link)
        self._story.addLayout(head)

    def _add_words(self, contact: Contact) -> None:
        missed = contact.attendance not in (Attendance.ATTENDED, Attendance.BOOKED)
        for words in (contact.absence_reason if missed else contact.purpose, contact.what_happened):
            if words:
                self._story.addWidget(Label(_first_words(words), "small"))
        if contact.attendance == Attendance.UNDECIDED:
            self._story.addWidget(Label(DECIDE, "small"))


def _act(contact: Contact, now: datetime) -> str:
    if contact.attendance == Attendance.UNDECIDED:
        return "Decide"
    return "Record it" if is_to_record(contact, now) else "Open"


def _first_words(words: str, most: int = 220) -> str:
    """The beginning of a long note; the whole is one press away."""
    flat = " ".join(words.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + " …"
