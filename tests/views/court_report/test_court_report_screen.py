"""The screen of a pre-sentence report."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from app.models.change import Change
from app.models.contact import Attendance, Contact, ContactMode
from app.models.court_report import CourtReport
from app.models.voice import VoiceKind, VoiceLine
from app.views.court_report.front_sheet import FrontSheet
from app.views.court_report.screen import CourtReportScreen
from app.views.court_report.sources import SourcesPage
from app.views.parts import theme
from app.views.parts.desk import Place
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.court_report import CourtReportDriver
from tests.drivers.desk import DeskForTests
from tests.views.a11y import clipped, nameless

CHILD = stores.child(strengths="I fix bikes.", education="Year 11")


@pytest.fixture
def desk(workspace: Workspace) -> DeskForTests:
    workspace.apply(Change.add("Add a child", CHILD))
    workspace.apply(Change.add("Add an order", stores.disposal(CHILD, court="Bromley Youth Court")))
    line = VoiceLine(how=VoiceKind.SAID, words="I would get up early.", who="Mal", heard_at=stores.START)
    visit = Contact(
        id=workspace.new_id(),
        child_id=CHILD.id,
        at=stores.START,
        mode=ContactMode.HOME_VISIT,
        attendance=Attendance.ATTENDED,
        voice=(line,),
    )
    workspace.apply(Change.add("Add a contact", visit))
    return DeskForTests(workspace)


@pytest.fixture
def report(desk: DeskForTests) -> Iterator[CourtReportDriver]:
    screen = desk.open(CourtReportScreen, Place("court_report", CHILD.id))
    screen.start()
    desk.settle()
    yield CourtReportDriver(screen)
    screen.close()


def stored(desk: DeskForTests) -> CourtReport:
    return desk.workspace.open_file(CHILD.id).court_reports()[0]


def section_text(desk: DeskForTests, code: str) -> str:
    return next(each.text for each in stored(desk).sections if each.code == code)


def test_without_a_report_the_screen_offers_to_start_one(desk: DeskForTests) -> None:
    screen = desk.open(CourtReportScreen, Place("court_report", CHILD.id))
    driver = CourtReportDriver(screen)
    assert "There is no pre-sentence report yet" in driver.seen()
    driver.press("Start the report")
    desk.settle()
    assert stored(desk).author_name == "Amina Khan"
    assert "There is no pre-sentence report yet" not in driver.seen()
    screen.close()


def test_filling_writes_every_empty_part_and_nothing_twice(
    desk: DeskForTests, report: CourtReportDriver
) -> None:
    assert report.states["The child and their life"] == "○ Empty"
    assert report.states["Risk of serious harm to others"] == "◆ Must be written"
    report.write("PSR-OFFENCE", "Mal was there.")
    report.press("Fill empty parts")
    assert report.text("PSR-OFFENCE") == "Mal was there."
    assert "Asked what Mal is good at, Mal says: “I fix bikes.”" in report.text("PSR-CHILD")
    assert section_text(desk, "PSR-CHILD") == report.text("PSR-CHILD")
    assert report.states["The child and their life"] == "▲ Needs a so-what"
    report.write("PSR-CHILD", " This matters because he wants to work.")
    assert report.states["The child and their life"] == "✓ Written"
    desk.workspace.undo()
    assert "This matters" not in report.text("PSR-CHILD")


def test_what_is_typed_is_kept_when_the_section_is_left(
    desk: DeskForTests, report: CourtReportDriver
) -> None:
    page = report.passage("PSR-PROPOSAL")
    page.text.setFocus()
    QTest.keyClicks(page.text, "A referral order of nine months.")
    report.desk.sections.setFocus()
    QTest.keyClick(report.desk.sections, Qt.Key.Key_Up)
    assert section_text(desk, "PSR-PROPOSAL") == "A referral order of nine months."
    assert report.desk.pages.current is not page


def test_the_keyboard_goes_through_the_sections_and_into_the_text(
    desk: DeskForTests, report: CourtReportDriver
) -> None:
    sections = report.desk.sections
    sections.setFocus()
    sections.choose("PSR-CHILD")
    QTest.keyClick(sections, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is report.passage("PSR-CHILD").text
    report.desk.sections.step(1)
    assert report.desk.pages.current is report.passage("PSR-CHILD-VIEW")


def test_voice_is_offered_beside_a_part_and_used_once(desk: DeskForTests, report: CourtReportDriver) -> None:
    page = report.passage("PSR-OFFENCE")
    assert "I would get up early." in report.seen(page.offered)
    report.press("Use it here", page.offered)
    desk.settle()
    assert report.text("PSR-OFFENCE").endswith("Mal said: “I would get up early.”")
    assert not page.offered.isVisibleTo(report.screen)
    (fact,) = next(each.facts for each in stored(desk).sections if each.code == "PSR-OFFENCE")
    assert fact.is_voice


def test_what_the_file_learns_is_shown_beside_the_text_and_taken_in_or_left(
    desk: DeskForTests, report: CourtReportDriver
) -> None:
    report.press("Fill empty parts")
    report.open("PSR-CHILD")
    assert "Nothing new." in report.seen(report.desk.learned)
    child = desk.workspace.open_file(CHILD.id).child
    desk.workspace.apply(Change.edit("Edit", child, child.changed(education="Bike course")))
    desk.settle()
    assert "It was: Year 11" in report.seen(report.desk.learned)
    report.open("PSR-OFFENCE")
    assert "1 thing in “The child and their life”" in report.seen(report.desk.learned)
    report.press("Open The child and their life", report.desk.learned)
    report.press("Take it in", report.desk.learned)
    assert "School, training or work: Bike course." in report.text("PSR-CHILD")
    assert "Year 11" not in report.text("PSR-CHILD")
    assert "Nothing new." in report.seen(report.desk.learned)


def test_a_missing_part_leads_to_its_place(desk: DeskForTests, report: CourtReportDriver) -> None:
    report.press("Go there: The plea is missing.")
    page = report.desk.pages.current
    assert isinstance(page, FrontSheet)
    assert QApplication.focusWidget() is report.desk.form.field_widget("plea")
    report.type("Guilty")
    report.screen.flush()
    assert stored(desk).plea == "Guilty"
    assert "The plea is missing." not in report.seen()


def test_sources_are_ticked_dated_added_and_taken_away(desk: DeskForTests, report: CourtReportDriver) -> None:
    page = report.open("PSR-SOURCES")
    assert isinstance(page, SourcesPage)
    sources = stored(desk).sources
    school = next(n for n, each in enumerate(sources) if each.what.startswith("School"))
    asked = page.form.field_widget(f"sources.{school}.asked")
    assert isinstance(asked, QCheckBox)
    asked.click()
    assert stored(desk).sources[school].asked
    assert "Nothing came from: School" in report.seen(report.desk.missing)
    note = page.form.field_widget(f"sources.{school}.note")
    note.setFocus()
    QTest.keyClicks(note, "Closed for half term")
    report.press("Add a source")
    report.type("The club")
    report.screen.flush()
    kept = stored(desk).sources
    assert kept[school].note == "Closed for half term"
    assert (kept[-1].what, len(kept)) == ("The club", len(sources) + 1)
    report.press("Take away: Home visit to Mal")
    assert len(stored(desk).sources) == len(sources)
    desk.workspace.undo()
    assert stored(desk).sources[0].what == "Home visit to Mal"


def test_the_author_has_no_button_to_sign_and_sees_who_may(
    desk: DeskForTests, report: CourtReportDriver
) -> None:
    assert not report.offers("Sign off")
    assert "Nobody in this store but Amina Khan" in report.seen()


def test_text_that_looks_like_markup_stays_text(desk: DeskForTests, report: CourtReportDriver) -> None:
    report.write("PSR-OFFENCE", "<b>Mia</b> & {x}")
    report.screen.refresh()
    assert report.text("PSR-OFFENCE") == "<b>Mia</b> & {x}"
    assert section_text(desk, "PSR-OFFENCE") == "<b>Mia</b> & {x}"


@pytest.mark.parametrize(("size", "width", "height"), [(100, 1274, 690), (150, 1274, 690), (100, 1828, 1000)])
def test_every_control_has_a_name_and_no_words_are_cut(
    desk: DeskForTests, report: CourtReportDriver, size: int, width: int, height: int
) -> None:
    theme.look().wear("light", size)
    report.screen.resize(width, height)
    report.press("Fill empty parts") if report.offers("Fill empty parts") else None
    for code in ("PSR-FRONT", "PSR-SOURCES", "PSR-CHILD", "PSR-OFFENCE", "PSR-READ-BACK"):
        report.open(code)
        desk.settle()
        assert nameless(report.screen) == [], code
        assert clipped(report.screen) == [], code
    report.desk.ask_release()
    desk.settle()
    assert clipped(report.screen) == []
