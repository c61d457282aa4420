"""One contact: booked, then recorded with the child's voice."""

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change, Swap
from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.practice.voice_gap import voice_note
from app.views.contacts import state
from app.views.contacts.fields import BookedCard, BookingCard, OutcomeCard, VoiceCard
from app.views.contacts.state import Doing
from app.views.parts import buttons, icons, theme
from app.views.parts.autosave import Autosave
from app.views.parts.card import Panel, row
from app.views.parts.chip import Chip
from app.views.parts.columns import Columns
from app.views.parts.contact_look import attendance_look
from app.views.parts.contact_words import when_words
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.error_summary import ErrorSummary
from app.views.parts.form import Form
from app.views.parts.message_bar import MessageBar
from app.views.parts.scroll import PageColumn
from app.views.parts.sheet_draft import SheetDraft
from app.views.parts.text import Label
from app.workspace.child_file import ChildFile
from app.workspace.roles import May

_LOOKED_BACK = 12


class ContactScreen(Screen):
    """`Place("contact", child, contact)` opens one; without a contact, tab *book* or *record* makes one.

    A new contact is kept as a draft until its button is pressed; one that is in the store saves itself.
    """

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        if place.child_id is None:
            raise Explained("Choose a child first.", "Nothing was opened.", "Open the child's page.")
        self._child_id: UUID = place.child_id
        self._contact_id = place.record_id
        self._doing = _doing(place)
        self._wants_to_record = place.tab == Doing.RECORD
        stored = self._stored()
        zone = stored.zone if stored else desk.workspace.circumstances.zone
        self.form: Form[Contact] = Form(self)
        self.booking = BookingCard(self.form, zone)
        self.outcome = OutcomeCard(self.form)
        self.voice = VoiceCard(self.form, zone)
        self.booked = BookedCard()
        self._autosave = Autosave(self.form, desk) if self._contact_id else None
        name = state.draft_name(self._child_id, self._doing)
        self._draft = None if self._contact_id else SheetDraft(self.form, desk, name, self._child_id)
        self.heading, self.chip = Label("", "page-title"), Chip("")
        self.summary, self.message, self.gap = ErrorSummary(), MessageBar(), MessageBar()
        self._build_buttons()
        self._arrange()
        self.form.edited.connect(lambda contact, _field: self._show_what_fits(contact))
        desk.signals.changed.connect(self._follow)

    def refresh(self) -> None:
        file = self._file()
        child = file.child
        self.voice.voice.who = child.chosen_name
        self.voice.voice.heard_by = self.desk.workspace.person.name
        if self._autosave is None:
            self._begin(child)
        elif (contact := self._stored()) is not None:
            self.booking.offer_workers(self.desk.workspace.people(), contact)
            self._autosave.show_record(contact)
        if self.form.record is not None:
            self._show_what_fits(self.form.record)
        self._say_gap(file)
        self.booked.show_booked(file.booked(), child, self._contact_id, self.desk.workspace.today())
        if not self.desk.workspace.may(May.CHANGE_FILE):
            self.form.set_read_only(True)

    def flush(self) -> None:
        self.form.flush()
        if self._draft is not None:
            self._draft.keep()

    def first_focus(self) -> QWidget:
        if self._wants_to_record or self._shows_recording():
            return self.outcome.attendance.focusProxy() or self.outcome.attendance
        return self.booking.when.day.line

    # doing

    def keep(self) -> None:
        """The new contact becomes a record."""
        self.form.flush()
        contact = self.form.record
        if contact is None or self._draft is None or not self._is_ready(contact):
            return
        label = "Book a contact" if self._doing == Doing.BOOK else "Record a contact"
        try:
            self._draft.become(Change.add(label, contact))
        except Explained as wrong:
            self.message.say_failed(wrong)
            return
        self.desk.saved()
        self._leave()
        self.desk.say(self._kept_words(contact), "good")

    def cancel(self) -> None:
        """Nothing of the new contact stays."""
        if self._draft is not None:
            self._draft.drop()
        self._leave()

    def remove_booking(self) -> None:
        contact = self._stored()
        if contact is None:
            return
        try:
            self.desk.workspace.apply(Change("Remove a booking", (Swap(contact, None),)))
        except Explained as wrong:
            self.message.say_failed(wrong)
            return
        self.desk.say("The booking is removed. Ctrl+Z brings it back.", "good")

    def record_now(self) -> None:
        self._wants_to_record = True
        self.refresh()
        self.first_focus().setFocus()

    def _leave(self) -> None:
        self.desk.go(Place("child", self._child_id))

    def _is_ready(self, contact: Contact) -> bool:
        problems = dict(self.form.problems)
        for field, sentence in state.missing(contact, self._doing):
            problems.setdefault(field, sentence)
            self.form.explain(field, problems[field])
        self.summary.show_problems(
            [(says, self.form.field_widget(field)) for field, says in problems.items()]
        )
        return not problems

    def _kept_words(self, contact: Contact) -> str:
        if self._doing == Doing.RECORD:
            return "The contact is recorded."
        return f"Booked: {when_words(contact, self.desk.workspace.today())}."

    # showing

    def _begin(self, child: Child) -> None:
        workspace = self.desk.workspace
        if self.form.record is not None or self._draft is None:
            return
        empty = state.new_contact(
            child,
            workspace.new_id(),
            self._doing,
            workspace.now(),
            workspace.circumstances.zone,
            workspace.person.id,
        )
        self.booking.offer_workers(workspace.people(), empty)
        if self._draft.restore(empty):
            self.message.say("info", "You had begun this contact. This is what you wrote.")

    def _show_what_fits(self, contact: Contact) -> None:
        now = self.desk.workspace.now()
        child = self._file().child
        recording = self._shows_recording()
        self.heading.setText(state.title_words(contact, self._doing, child, is_new=self._draft is not None))
        self.chip.say(*attendance_look(contact, now))
        self.chip.setVisible(self._draft is None)
        for card, shown in ((self.booked, not recording), (self.outcome, recording), (self.voice, recording)):
            self._columns.show_column(card, shown)
        self.outcome.show_attendance(contact.attendance)
        self.voice.show_voice(contact, child.chosen_name)
        self.voice.voice.heard_at = contact.at
        self.record_it.setVisible(self._draft is None and not recording)
        self.remove.setVisible(self._draft is None and contact.attendance == Attendance.BOOKED)

    def _shows_recording(self) -> bool:
        contact = self.form.record
        doing = Doing.RECORD if self._wants_to_record else self._doing
        return contact is not None and state.shows_recording(contact, doing, self.desk.workspace.now())

    def _say_gap(self, file: ChildFile) -> None:
        note = voice_note(file.contacts(_LOOKED_BACK + len(file.booked())), file.child)
        if note and self._shows_recording():
            self.gap.say("attention", note, may_close=False)
        else:
            self.gap.clear()

    def _follow(self, change: Change) -> None:
        if self._contact_id is None or all(swap.record.id != self._contact_id for swap in change.swaps):
            return
        if self._file().contact(self._contact_id) is None:
            self._leave()
        else:
            self.refresh()

    # building

    def _file(self) -> ChildFile:
        return self.desk.workspace.open_file(self._child_id)

    def _stored(self) -> Contact | None:
        if self._contact_id is None:
            return None
        contact = self._file().contact(self._contact_id)
        if contact is None or contact.child_id != self._child_id:
            raise Explained("This contact is no longer in the store.", "", "Go back to the child's page.")
        return contact

    def _build_buttons(self) -> None:
        words = "Book this contact" if self._doing == Doing.BOOK else "Keep this contact"
        is_new = self._draft is not None
        self.done = buttons.primary(words, self.keep) if is_new else buttons.primary("Done", self._leave)
        self.give_up = buttons.secondary("Cancel", self.cancel)
        if not is_new:
            self.give_up.hide()
        self.record_it = buttons.secondary("Record it now", self.record_now, icon="pencil")
        self.remove = buttons.quiet("Remove this booking", self.remove_booking, icon="trash")

    def _arrange(self) -> None:
        page = PageColumn(widest=1800)
        back = buttons.icon_only("arrow-left", "Back", self.desk.back)
        head = row(back, self.heading, self.chip, None)
        foot = Panel("footer")
        self._foot = QHBoxLayout(foot)
        self._foot.addWidget(row(self.done, self.give_up, self.record_it, self.remove, None))
        page.add(head, self.message, self.gap, self.summary)
        self._columns = Columns((self.booking, 11), (self.booked, 10), (self.outcome, 11), (self.voice, 12))
        page.add(self._columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(page, 1)
        whole.addWidget(foot)
        icons.keep(self, self._space)

    def _space(self) -> None:
        self._foot.setContentsMargins(theme.px(28), theme.px(8), theme.px(28), theme.px(8))


def _doing(place: Place) -> Doing:
    if place.record_id is not None:
        return Doing.LOOK
    return Doing.RECORD if place.tab == Doing.RECORD else Doing.BOOK
