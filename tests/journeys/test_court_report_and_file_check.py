"""A report from the file to the court, in two pairs of hands; a file check from its first key to paper."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from docx import Document as WordDocument

from app.models.change import Change
from app.models.contact import Attendance, Contact, ContactMode
from app.models.file_check import CheckAnswer, Rating
from app.models.person import Role
from app.models.voice import VoiceKind, VoiceLine
from app.views.court_report.screen import CourtReportScreen
from app.views.file_check.screen import FileCheckScreen
from app.views.parts.desk import Place
from tests import stores
from tests.drivers.court_report import CourtReportDriver
from tests.drivers.file_check import FileCheckDriver
from tests.drivers.window import WindowDriver

CHILD = stores.child(strengths="I fix bikes.", education="Year 11")
SAID = "I would get up early for bikes."


@pytest.fixture
def inside(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    """Amina, a manager, inside a store with Mal's file and a colleague, Ben."""
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    workspace = driver.room.workspace
    line = VoiceLine(how=VoiceKind.SAID, words=SAID, who="Mal", heard_at=stores.START)
    visit = Contact(
        id=workspace.new_id(),
        child_id=CHILD.id,
        at=stores.START,
        mode=ContactMode.HOME_VISIT,
        attendance=Attendance.ATTENDED,
        voice=(line,),
    )
    for record in (CHILD, stores.disposal(CHILD, court="Bromley Youth Court"), visit):
        workspace.apply(Change.add("Add", record))
    stores.add_colleague(workspace, "Ben Cole", Role.PRACTITIONER)
    driver.wait()
    return driver


def report_on(driver: WindowDriver) -> CourtReportDriver:
    driver.go(Place("court_report", CHILD.id))
    assert isinstance(driver.screen, CourtReportScreen)
    return CourtReportDriver(driver.screen)


def pdf_text(file: Path) -> str:
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file)]
    return " ".join(" ".join(pages).split())


def test_a_report_is_filled_edited_taken_in_signed_by_another_and_saved(
    inside: WindowDriver, tmp_path: Path
) -> None:
    report = report_on(inside)
    report.press("Start the report")
    inside.wait()
    report.press("Fill empty parts")
    report.write("PSR-CHILD", " This matters because work keeps him steady.")
    report.write("PSR-OFFENCE", " He told us because he wanted it said.")

    child = inside.room.workspace.open_file(CHILD.id).child
    inside.room.workspace.apply(Change.edit("Edit", child, child.changed(education="Bike course")))
    inside.wait()
    report.open("PSR-CHILD")
    assert "It was: Year 11" in report.seen(report.desk.learned)
    report.press("Take it in", report.desk.learned)
    text = report.text("PSR-CHILD")
    assert "Bike course." in text
    assert "This matters because work keeps him steady." in text

    for code in ("PSR-HARM", "PSR-SAFETY"):
        report.write(code, " Low, because Mal goes home when it gets loud.")
    draft = tmp_path / "draft.pdf"
    report.save_as(draft, "Ben Cole", "To read it")
    inside.wait()
    assert "DRAFT" in pdf_text(draft)
    assert not report.offers("Sign off")
    assert "signs it off: Ben Cole." in report.seen()

    inside.lock()
    inside.unlock("Ben Cole", stores.OTHER_PASSPHRASE)
    report = report_on(inside)
    report.press("Sign off")
    assert "Amina Khan wrote it. You sign it off as Ben Cole." in report.seen()
    report.press("Sign it off")
    inside.wait()
    assert "Signed off." in inside.said

    pdf, word = tmp_path / "report.pdf", tmp_path / "report.docx"
    for file in (pdf, word):
        report.save_as(file, "Bromley Youth Court", "Sentence on 1 December")
        inside.wait()
    printed = pdf_text(pdf)
    assert "DRAFT" not in printed
    words = "\n".join(paragraph.text for paragraph in WordDocument(str(word)).paragraphs)
    for paper in (printed, words):
        assert SAID in paper
        assert "I fix bikes." in paper
        assert "work keeps him steady" in paper
    disclosed = [
        entry.note.recipient
        for entry in inside.room.workspace.open_file(CHILD.id).journal()
        if entry.note.recipient
    ]
    assert disclosed == ["Bromley Youth Court", "Bromley Youth Court", "Ben Cole"]


def test_saving_asks_who_and_why_first(inside: WindowDriver, tmp_path: Path) -> None:
    report = report_on(inside)
    report.press("Start the report")
    inside.wait()
    file = tmp_path / "report.pdf"
    report.save_as(file, " ", "")
    inside.wait()
    assert "Say who this paper is for." in report.seen(report.desk.release)
    assert "Say why they get it." in report.seen(report.desk.release)
    assert not file.exists()


def test_a_file_is_checked_by_keyboard_recorded_and_saved(inside: WindowDriver, tmp_path: Path) -> None:
    inside.go(Place("file_check", CHILD.id))
    assert isinstance(inside.screen, FileCheckScreen)
    assert inside.screen.checks is not None
    inside.screen.checks.start.click()
    inside.wait()
    assert isinstance(inside.screen, FileCheckScreen)
    check = FileCheckDriver(inside.screen)
    check.answer_everything()
    check.answer_all("P-CH", yes=2, no=2)
    assert check.rating == "Requires improvement"
    check.answer_all("P-CH", yes=3, no=1)
    assert check.rating == "Good"

    check.move_rating(Rating.OUTSTANDING)
    check.desk.ask_record()
    assert "reason and a name" in inside.said
    check.move_rating(Rating.OUTSTANDING, "The contingency came two days later.")
    check.desk.ask_record()
    check.desk.asking.yes.click()
    inside.wait()
    assert check.check.rating == Rating.OUTSTANDING

    file = tmp_path / "check.pdf"
    check.desk.ask_release()
    form = check.desk.release
    form.recipient.setText("Ben Cole")
    form.reason.setText("Supervision")
    form.choose_file = lambda *_: str(file)
    form.save("pdf")
    inside.wait()
    printed = pdf_text(file)
    assert "Outstanding" in printed
    assert "The contingency came two days later." in printed
    assert checked_prompts(check) == len(check.desk.bank.prompts)


def checked_prompts(check: FileCheckDriver) -> int:
    return sum(each.answer in set(CheckAnswer) for each in check.check.answers)
