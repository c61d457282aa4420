"""Contacts: booked in local time, recorded with voice, decided; half a contact comes back after a lock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from app.models.change import Change
from app.models.contact import Attendance, Contact, ContactMode
from app.models.voice import VoiceKind
from app.views.parts.desk import Place
from tests import stores
from tests.drivers.child_page import ChildPageDriver, ContactDriver, press, put
from tests.drivers.window import WindowDriver

MALACHI = stores.child()


@pytest.fixture
def window(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    driver.room.workspace.apply(Change.add("Add a child", MALACHI))
    return driver


@pytest.fixture
def page(window: WindowDriver) -> ChildPageDriver:
    return ChildPageDriver(window, MALACHI)


def past(days: int, **fields: object) -> Contact:
    told = {"id": UUID(int=abs(days)), "child_id": MALACHI.id, "at": stores.START - timedelta(days=days)}
    return Contact.model_validate({**told, "attendance": Attendance.ATTENDED, **fields})


def add(page: ChildPageDriver, *contacts: Contact) -> None:
    for contact in contacts:
        page.window.room.workspace.apply(Change.add("Record a contact", contact))
    page.window.wait()


def test_a_contact_is_booked_by_keyboard(page: ChildPageDriver) -> None:
    booking = page.book()
    booking.when("4 dec 2026", "4pm")
    booking.fields.choose("mode", "School")
    booking.fields.write("place", "Room 4")
    booking.keep()
    assert "Booked: 4 December, 4pm." in page.window.said
    assert "4 December, 4pm" in page.window.seen
    booked = page.file.booked()[0]
    assert booked.at == datetime(2026, 12, 4, 16, tzinfo=UTC)
    assert (booked.mode, booked.place, booked.zone) == (ContactMode.SCHOOL, "Room 4", "Europe/London")


def test_the_contact_that_was_booked_is_recorded_with_what_the_child_said(page: ChildPageDriver) -> None:
    booked = past(1, attendance=Attendance.BOOKED)
    add(page, past(-2, attendance=Attendance.BOOKED), booked)
    assert "Not recorded yet" in page.chips
    recording = page.record()
    assert recording.screen.place.record_id == booked.id
    recording.attended(Attendance.ATTENDED)
    recording.fields.write("what_happened", "Walked to the shop and back.")
    recording.hear(VoiceKind.SAID, "I would get up early for bikes.")
    recording.hear(VoiceKind.DREW, "The gate, and himself outside it.")
    recording.keep()
    kept = page.file.contact(booked.id)
    assert kept.attendance == Attendance.ATTENDED
    assert [(line.how, line.words, line.who) for line in kept.voice] == [
        (VoiceKind.SAID, "I would get up early for bikes.", "Mal"),
        (VoiceKind.DREW, "The gate, and himself outside it.", "Mal"),
    ]
    assert {line.heard_at for line in kept.voice} == {booked.at}
    assert {line.heard_by for line in kept.voice} == {"Amina Khan"}
    assert "I would get up early for bikes." in page.window.seen


def test_a_summer_booking_is_kept_in_utc_with_its_zone(page: ChildPageDriver) -> None:
    booking = page.book()
    booking.when("1/7/2027", "16:00")
    booking.keep()
    assert page.file.booked()[0].at == datetime(2027, 7, 1, 15, tzinfo=UTC)


def test_a_time_that_the_clocks_skip_is_refused_and_stays(page: ChildPageDriver) -> None:
    booking = page.book()
    booking.when("28/3/2027", "1.30am")
    booking.keep()
    assert "the clocks go forward" in booking.fields.said_at("at")
    assert not has_contacts(booking)
    put(booking.screen.booking.when.clock, "2.30am")
    booking.keep()
    assert len(page.file.booked()) == 1


def test_a_time_that_comes_twice_is_asked_about(page: ChildPageDriver) -> None:
    booking = page.book()
    booking.when("31/10/2027", "1.30am")
    booking.keep()
    assert "the clocks go back" in booking.fields.said_at("at")
    which = booking.screen.booking.when.which
    assert which.isVisible()
    which.setCurrentIndex(1)
    which.activated.emit(1)
    booking.keep()
    assert page.file.booked()[0].at == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


def test_a_booking_without_a_day_is_not_kept(page: ChildPageDriver) -> None:
    booking = page.book()
    booking.keep()
    assert "Write the day and the time." in booking.screen.summary.accessibleName()
    assert not has_contacts(booking)


def test_a_recording_must_say_whether_they_came(page: ChildPageDriver) -> None:
    recording = page.record()
    recording.keep()
    assert "did they come" in recording.screen.summary.accessibleName()
    recording.attended(Attendance.UNDECIDED)
    recording.fields.write("absence_reason", "No reply to two calls")
    recording.keep()
    assert "Missed, not decided" in page.chips
    assert "then decide" in page.window.seen


def test_an_undecided_absence_is_opened_from_the_page_and_decided(page: ChildPageDriver) -> None:
    add(page, past(3, attendance=Attendance.UNDECIDED))
    page.look_at("contacts")
    assert "not decided" in page.contacts.undecided.words.text()
    page.contacts.list.setFocus()
    page.window.press(Qt.Key.Key_Return)
    contact = ContactDriver(page.window)
    contact.attended(Attendance.ACCEPTABLE)
    contact.fields.write("absence_reason", "Nan was in hospital")
    contact.keep()
    kept = page.file.contacts()[0]
    assert (kept.attendance, kept.absence_reason) == (Attendance.ACCEPTABLE, "Nan was in hospital")


@pytest.mark.parametrize("tab", ["book", "record"])
def test_half_a_contact_comes_back_after_a_lock(page: ChildPageDriver, tab: str) -> None:
    page.window.go(Place("contact", MALACHI.id, tab=tab))
    contact = ContactDriver(page.window)
    put(contact.screen.booking.when.day.line, "4/12/2026")
    put(contact.screen.booking.when.clock, "4p")
    put(contact.fields.form.field_widget("purpose"), "Talk about the col")
    if tab == "record":
        contact.hear(VoiceKind.SHOWED, "Turned the card")
    page.window.lock()
    page.window.unlock()
    assert not page.window.room.workspace.open_file(MALACHI.id).count_contacts()
    again = ChildPageDriver(page.window, MALACHI).go_on_with_contact()
    assert again.screen.booking.when.written() == "4 December 2026 | 4p"
    assert again.fields.text("purpose") == "Talk about the col"
    assert "You had begun" in again.screen.message.words.text()
    if tab == "record":
        assert [line.words for line in again.screen.voice.voice.value()] == ["Turned the card"]
    press(page.window, again.screen.give_up)
    assert not page.window.room.workspace.drafts()


def test_a_form_that_was_only_looked_at_leaves_no_draft(page: ChildPageDriver) -> None:
    page.book()
    page.window.press(Qt.Key.Key_Escape)
    assert not page.window.room.workspace.drafts()


def test_a_booking_is_removed_and_brought_back(page: ChildPageDriver) -> None:
    add(page, past(-3, attendance=Attendance.BOOKED))
    page.window.go(Place("contact", MALACHI.id, UUID(int=3)))
    press(page.window, ContactDriver(page.window).screen.remove)
    assert not page.file.booked()
    page.window.press_control(Qt.Key.Key_Z)
    assert len(page.file.booked()) == 1


def test_a_gap_in_voice_is_said_on_the_page_and_while_recording(page: ChildPageDriver) -> None:
    add(page, past(3), past(2), past(1, no_voice_because="Asleep"))
    assert "The last 3 meetings" in page.about.voice_note.words.text()
    recording = page.record()
    assert "The last 3 meetings" in recording.screen.gap.words.text()


def test_voice_is_changed_and_taken_away_line_by_line(page: ChildPageDriver) -> None:
    add(page, past(1))
    page.window.go(Place("contact", MALACHI.id, UUID(int=1)))
    contact = ContactDriver(page.window)
    contact.hear(VoiceKind.SAID, "Fine", who="Grace")
    contact.hear(VoiceKind.REACTED, "Looked at the door")
    press(page.window, contact.screen.voice.voice.lines[0].remove)
    kept = page.window.room.workspace.open_file(MALACHI.id).contacts()[0]
    assert [line.words for line in kept.voice] == ["Looked at the door"]


def test_only_the_newest_twenty_are_shown_until_more_are_asked_for(page: ChildPageDriver) -> None:
    add(page, *(past(day, purpose=f"Visit {day}") for day in range(1, 46)))
    page.look_at("contacts")
    assert page.contacts.list.model().rowCount() == 20
    assert page.contacts.count.text() == "Showing 20 of 45"
    press(page.window, page.contacts.more)
    assert page.contacts.list.model().rowCount() == 40
    press(page.window, page.contacts.more)
    assert page.contacts.list.model().rowCount() == 45
    assert not page.contacts.more.isVisible()


def has_contacts(contact: ContactDriver) -> bool:
    return bool(contact.window.room.workspace.open_file(MALACHI.id).count_contacts())
