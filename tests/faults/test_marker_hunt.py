"""A whole day with a child whose every word is marked: no mark can be read in any file or line afterwards."""

import gc
import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from app.models.caseload import CaseloadFilter
from app.models.change import Change
from app.models.child import Child
from app.models.contact import Contact
from app.models.plan import Goal, Plan, Step
from app.models.voice import VoiceKind
from app.settings import settings_file
from app.views.parts.desk import Place
from app.views.shell.no_trace import remember_no_folders
from app.workspace import safekeeping
from tests import stores
from tests.drivers.child_page import ChildPageDriver
from tests.drivers.command_line import CommandLine
from tests.drivers.window import WindowDriver
from tests.guards import own_home

MARKERS = ("Zephyrine", "Quillfeather", "Marmalade", "ZZ9 9QX", "YJ77777", "trombone", "saxophone", "Amina")
CHILD = stores.child(
    7,
    given_name="Zephyrine",
    known_as="",
    family_name="Quillfeather",
    reference="YJ77777",
    address="1 Marmalade Row",
    postcode="ZZ9 9QX",
)
CSV = (
    "Case ID,First name,Surname,Date of birth,Postcode\r\nYJ77778,Zephyrine,Marmalade,14/03/2011,ZZ9 9QX\r\n"
)


def hunt(*places: Path, leaving_out: tuple[Path, ...] = ()) -> list[str]:
    """Where a mark is readable, in UTF-8 or UTF-16, whatever the case; and in the names of files."""
    found = []
    for path in (each for place in places for each in (place, *place.rglob("*"))):
        if path.is_file() and path not in leaving_out:
            text = path.read_bytes().lower()
            for marker in MARKERS:
                plain = marker.lower()
                if plain.encode() in text or plain.encode("utf-16-le") in text or plain in path.name.lower():
                    found.append(f"{marker} in {path.name}")
    return found


def test_the_hunt_finds_a_mark(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("x Quillfeather", encoding="utf-16-le")
    assert hunt(tmp_path) == ["Quillfeather in log"]


def a_day_in_the_window(driver: WindowDriver) -> None:
    workspace = driver.room.workspace
    workspace.apply(Change.add("Add a child", CHILD))
    page = ChildPageDriver(driver, CHILD)
    page.fields.write("strengths", "Plays the trombone")
    contact = page.record()
    contact.when("21/11/2026", "10:00")
    contact.hear(VoiceKind.SAID, "I want a saxophone")
    driver.go(Place("child", CHILD.id))
    steps = (Step(what="Find a trombone", who="Zephyrine"),)
    plan = Plan(id=workspace.new_id(), child_id=CHILD.id, goals=(Goal(words="Play saxophone", steps=steps),))
    workspace.apply(Change.add("Start a plan", plan))
    driver.go(Place("plan", CHILD.id))
    driver.go(Place("easy_read", CHILD.id))
    driver.press_control(Qt.Key.Key_F)
    assert workspace.caseload(CaseloadFilter(words="Quillf")).matching == 1
    workspace.note_search("Quillfeather", 1)
    workspace.draft("child:notes", "Quillfeather's trombone", CHILD.id)
    QApplication.clipboard().setText("Quillfeather")
    driver.jobs.run(_fail_with_a_name, done=print, failed=lambda _: None, owner=driver.window)
    driver.wait()
    safekeeping.backup_job(workspace)()


def _fail_with_a_name() -> None:
    raise ValueError(CHILD.full_name)


def test_no_mark_is_left_by_a_day_in_the_window(
    open_window: Callable[..., WindowDriver],
    template: stores.Template,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    folder, driver = template.copy(tmp_path), open_window()
    with caplog.at_level(logging.DEBUG):
        driver.start(folder)
        driver.unlock()
        a_day_in_the_window(driver)
        assert list(folder.glob("store.db-wal"))
        assert hunt(folder, own_home) == []
        driver.lock()
        driver.door.unlock.name.clear()
        assert not [marker for marker in MARKERS if marker in driver.seen]
        assert driver.window.windowTitle() == "Alongside"
        driver.window.close()
    assert settings_file().exists()
    assert hunt(folder, own_home, settings_file().parent) == []
    said = "".join(capfd.readouterr()) + caplog.text
    assert "A job failed: ValueError" in said
    assert not [marker for marker in MARKERS if marker in said]
    driver.wait()
    gc.collect()
    assert not [each for each in gc.get_objects() if isinstance(each, Contact | Plan) and _is_hers(each)]


def _is_hers(record: Contact | Plan) -> bool:
    return record.child_id == CHILD.id


def test_no_mark_is_left_by_a_day_on_the_command_line(
    alongside: CommandLine, template: stores.Template, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder, csv, paper = template.copy(tmp_path), tmp_path / "extract.csv", tmp_path / "plan.pdf"
    csv.write_text(CSV, encoding="utf-8")
    workspace = stores.open_again(folder)
    workspace.apply(Change.add("Add", CHILD))
    plan = Plan(id=workspace.new_id(), child_id=CHILD.id, goals=(Goal(words="Play saxophone"),))
    workspace.apply(Change.add("Add", plan))
    workspace.lock()
    with caplog.at_level(logging.DEBUG):
        assert alongside("import", folder, csv).code == 0
        asked = ("print", folder, "YJ77777", "easy-read-plan", "-o", paper)
        printed = alongside(*asked, "--recipient", "Zephyrine", "--reason", "Her own")
        refused = alongside(*asked, "--recipient", "Zephyrine", "--reason", "Her own")
    assert (printed.code, refused.code) == (0, 1)
    assert not [marker for marker in MARKERS if marker in caplog.text + printed.err + refused.err]
    assert hunt(tmp_path, own_home, leaving_out=(csv,)) == []


def test_the_file_dialog_remembers_no_folder(themed: QApplication, tmp_path: Path) -> None:
    """Qt's own dialog would keep the folders that were visited, and a folder may be named after a child."""
    remember_no_folders()
    place = tmp_path / "Quillfeather"
    place.mkdir()
    dialog = QFileDialog(None, "Save", str(place))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    dialog.setDirectory(str(place))
    dialog.accept()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    del dialog
    gc.collect()
    assert hunt(own_home, Path(os.environ["XDG_CONFIG_HOME"])) == []


def test_a_child_is_marked_as_the_hunt_believes() -> None:
    words = " ".join(str(value) for value in dict(CHILD).values())
    assert [marker for marker in MARKERS if marker in words] == list(MARKERS[:5])
    assert isinstance(CHILD, Child)
