"""The cards of a contact: when and where, what became of it, the child's voice."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from app.labels import field_label
from app.models.child import Child
from app.models.contact import Attendance, Contact, ContactMode
from app.models.person import Person
from app.views.contacts.attendance_field import AttendanceField
from app.views.contacts.state import REASON_HINTS, needs_reason
from app.views.contacts.voice_field import VoiceField
from app.views.contacts.when_field import WhenField
from app.views.parts.card import Card, row
from app.views.parts.chip import Chip
from app.views.parts.choice import Choice, enum_choice
from app.views.parts.contact_words import mode_words, when_words
from app.views.parts.field_row import FieldRow
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText
from app.views.parts.stack import Stack
from app.views.parts.text import Label

_LONGEST_MINUTES = 600
_FREE = "Nothing else is booked."


class BookingCard(Card):
    """When, how, where, with whom, what for, how long, whose."""

    def __init__(self, form: Form[Contact], zone: str) -> None:
        super().__init__("When and where")
        self.when = WhenField(zone)
        self.worker = Choice()
        self.minutes = QSpinBox()
        self.minutes.setRange(0, _LONGEST_MINUTES)
        self.minutes.setSingleStep(15)
        self.mode = enum_choice(ContactMode)
        place, with_whom, purpose = QLineEdit(), QLineEdit(), QLineEdit()
        self.rows = _bind(form, {"at": self.when, "mode": self.mode, "place": place, "with_whom": with_whom})
        self.rows |= _bind(form, {"purpose": purpose, "minutes": self.minutes, "worker_id": self.worker})
        pair = row(self.rows["minutes"], self.rows["worker_id"])
        for name in ("at", "mode", "place", "with_whom", "purpose"):
            self.add(self.rows[name])
        self.add(pair)

    def offer_workers(self, people: Iterable[Person], contact: Contact) -> None:
        stay = [person for person in people if not person.left or person.id == contact.worker_id]
        self.worker.offer([(None, "Nobody yet"), *((person.id, person.name) for person in stay)])


class BookedCard(Card):
    """What is booked already, and what helps the child: both matter when a time and a place are chosen."""

    def __init__(self) -> None:
        super().__init__("Already booked")
        self._lines = Stack()
        self._helps = FlowLayout(gap=8)
        self.helps_title = Label("", "bold")
        self.add_layout(self._lines)
        self.add(self.helps_title)
        self.add_layout(self._helps)

    def show_booked(
        self, booked: Iterable[Contact], child: Child, but: UUID | None, today: date, most: int = 6
    ) -> None:
        lines = [f"{when_words(each, today)}: {mode_words(each)}" for each in booked if each.id != but]
        self._lines.show_widgets(*(Label(line, "body") for line in lines[:most] or [_FREE]))
        self.helps_title.setText(f"What helps {child.chosen_name or 'the child'}")
        self.helps_title.setVisible(bool(child.what_helps))
        self._helps.clear()
        for words in child.what_helps:
            self._helps.addWidget(Chip(words, "voice"))


class OutcomeCard(Card):
    """Attended or not, why not, what happened."""

    def __init__(self, form: Form[Contact]) -> None:
        super().__init__("Did they come?")
        self.attendance = AttendanceField()
        fields: dict[str, QWidget] = {
            "attendance": self.attendance,
            "absence_reason": QLineEdit(),
            "what_happened": GrowingText(lines=4),
        }
        self.rows = _bind(form, fields)
        self.rows["attendance"].label.hide()
        for line in self.rows.values():
            self.add(line)

    def show_attendance(self, attendance: Attendance) -> None:
        """Only an absence has a reason."""
        self.rows["absence_reason"].setVisible(needs_reason(attendance))
        self.rows["absence_reason"].set_hint(REASON_HINTS.get(attendance, ""))


class VoiceCard(Card):
    """What the child said, drew, showed, or how they reacted."""

    def __init__(self, form: Form[Contact], zone: str) -> None:
        super().__init__("Voice")
        self.voice = VoiceField(zone)
        self.lead = Label("", "quiet")
        self.rows = _bind(form, {"voice": self.voice, "no_voice_because": QLineEdit()})
        self.rows["voice"].label.hide()
        self.rows["no_voice_because"].set_hint("Only if there was nothing to hear or see")
        self.add(self.lead, *self.rows.values())

    def show_voice(self, contact: Contact, name: str) -> None:
        self.lead.setText(f"Write what {name or 'the child'} said, drew or showed, and how they reacted.")
        came = contact.attendance == Attendance.ATTENDED
        self.rows["no_voice_because"].setVisible(
            (came and not contact.voice) or bool(contact.no_voice_because)
        )


def _bind(form: Form[Contact], fields: dict[str, QWidget]) -> dict[str, FieldRow]:
    rows = {}
    for name, widget in fields.items():
        rows[name] = FieldRow(field_label(Contact.kind, name), widget)
        form.bind(name, widget, rows[name])
    return rows
