"""Bringing in the caseload: the file as it comes, the same again, next month's, and stopping."""

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.models.caseload import CaseloadFilter
from app.models.change import Change
from app.models.child import Child
from app.views.parts.desk import Place
from app.views.parts.jobs import Progress
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.caseload_import import ImportDriver
from tests.drivers.children import ChildrenDriver
from tests.drivers.window import WindowDriver
from tests.exchange.caseloads import SAMPLE, table
from tests.views import a11y


@pytest.fixture
def window(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    """A manager inside an empty store."""
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    return driver


@pytest.fixture
def importing(window: WindowDriver) -> ImportDriver:
    return ImportDriver(window)


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "caseload_extract.csv"))


def workspace_of(importing: ImportDriver) -> Workspace:
    return importing.window.room.workspace


def child(importing: ImportDriver, reference: str) -> Child:
    workspace = workspace_of(importing)
    (row,) = workspace.caseload(CaseloadFilter(words=reference)).rows
    return workspace.open_file(row.child_id).child


def next_month(extract: Path) -> None:
    """Somebody moved, somebody has a new school, and the last row is gone."""
    rows = list(csv.DictReader(io.StringIO(extract.read_bytes().decode("cp1252"))))
    rows[0] |= {"Address Line 1": "1 File Road", "School / ETE": "Work at a garage"}
    extract.write_bytes(table(*rows[:-1]))


def test_the_sample_comes_in_through_the_window(importing: ImportDriver, extract: Path) -> None:
    importing.choose(extract)
    assert "Guessed from the headings: 30 of 30" in importing.window.seen
    importing.look()
    assert importing.tabs == ["Ready (76)", "Needs a look (5)", "Cannot be read (1)"]
    assert "76 rows will come in, 0 will change, 6 will be left out." in importing.window.seen
    importing.bring_in()
    assert "76 rows came in." in importing.window.seen
    assert "It is not encrypted" in importing.window.seen
    assert extract.exists()
    assert child(importing, "YJ00010").given_name == "Mia"


def test_names_with_signs_arrive_and_are_shown_as_they_are(importing: ImportDriver, extract: Path) -> None:
    importing.all_of(extract)
    children = ChildrenDriver(importing.window)
    children.find("sian")
    assert children.names == ["Siân"]
    children.find("<b>mia")
    assert children.cells(0)[0].startswith("@Mia <b>Mia</b> ")


def test_a_duplicate_stands_beside_the_row_it_resembles_and_may_join_it(
    importing: ImportDriver, extract: Path
) -> None:
    importing.choose(extract)
    importing.look()
    importing.group("look")
    importing.pick_row(26)
    importing.decide("Bring it in without the order")
    importing.pick_row(27)
    assert "Row 26" in importing.window.seen
    assert "the same" in importing.window.seen
    importing.decide("It is the same child")
    assert "78 rows will come in" in importing.window.seen
    importing.bring_in()
    leon = child(importing, "YJ00904")
    orders = workspace_of(importing).open_file(leon.id).disposals()
    assert [order.as_written for order in orders] == ["Referral Order"]


def test_the_same_file_again_says_nothing_new(importing: ImportDriver, extract: Path) -> None:
    importing.all_of(extract)
    again = ImportDriver(importing.window)
    again.window.go(Place("children"))
    again.window.go(Place("caseload_import"))
    again.choose(extract)
    assert "Remembered from the last time" in again.window.seen
    again.look()
    assert again.tabs[:2] == ["Ready (0)", "Needs a look (5)"]
    assert "Nothing new (76)" in again.tabs
    again.bring_in()
    assert "76 rows said nothing new." in again.window.seen


def test_next_months_file_shows_what_changed_and_edits_here_stay_unless_ticked(
    importing: ImportDriver, extract: Path
) -> None:
    importing.all_of(extract)
    before = child(importing, "YJ00001")
    workspace_of(importing).apply(Change.edit("Move", before, before.changed(address="9 New Road")))
    next_month(extract)
    importing.window.go(Place("children"))
    later = ImportDriver(importing.window)
    later.choose(extract)
    later.look()
    (row,) = later.group("changed")
    assert "No longer in the file (1)" in later.tabs
    later.pick_row(row.line_number)
    assert "9 New Road  →  1 File Road" in later.window.seen
    assert "Edited here since the last file" in later.window.seen
    assert [(tick.text(), tick.isChecked()) for tick in later.page.card.ticks] == [
        ("School, training or work", True),
        ("Address", False),
    ]
    later.tick("Address")
    later.bring_in()
    after = child(later, "YJ00001")
    assert (after.address, after.education) == ("1 File Road", "Work at a garage")


def test_stopping_leaves_everything_as_it_was(
    importing: ImportDriver, extract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing.choose(extract)
    importing.look()
    importing.page.import_button.click()
    busy = importing.screen.busy
    assert busy is not None
    monkeypatch.setattr(Progress, "cancelled", lambda progress: progress is not None)
    importing.window.wait()
    assert workspace_of(importing).caseload().total == 0
    assert "Nothing was changed" in importing.window.said
    assert importing.page.isVisible()
    workspace_of(importing).apply(Change.add("Add a child", stores.child()))


def test_leaving_while_it_imports_lets_it_end(importing: ImportDriver, extract: Path) -> None:
    importing.choose(extract)
    importing.look()
    importing.page.import_button.click()
    importing.window.room.go(Place("children"))
    importing.window.wait()
    assert importing.window.said == "The caseload has been imported."
    workspace_of(importing).apply(Change.add("Add a child", stores.child()))


def test_a_column_can_be_matched_by_hand(importing: ImportDriver, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(table({"Wer": "Ada Okafor", "Nummer": "A1", "Tag": "01/02/2011"}))
    importing.choose(path)
    assert "Say which column holds the child's name." in importing.window.seen
    assert not importing.screen.columns.go_on.isEnabled()
    importing.column_becomes("Wer", "Whole name")
    importing.column_becomes("Nummer", "ID")
    importing.look()
    importing.bring_in()
    assert child(importing, "A1").given_name == "Ada"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "This file is empty."),
        (b"\x89PNG\r\n\x1a\n", "This is a picture"),
        (b"ID,Name\n", "headings and no children"),
    ],
)
def test_a_file_that_is_no_caseload_is_told_and_another_can_be_chosen(
    data: bytes, says: str, importing: ImportDriver, tmp_path: Path
) -> None:
    path = tmp_path / "bad.csv"
    path.write_bytes(data)
    importing.choose(path)
    assert says in importing.window.seen
    assert importing.screen.choose_button.isVisible()


def test_the_file_can_be_deleted_at_the_end(importing: ImportDriver, extract: Path) -> None:
    importing.all_of(extract)
    assert importing.screen.end is not None
    importing.screen.end.delete_button.click()
    assert not extract.exists()
    assert "The file was deleted from its folder." in importing.window.seen


def test_a_file_may_be_dropped_on_the_screen(importing: ImportDriver, extract: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(extract))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    importing.screen.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    importing.window.wait()
    assert importing.screen.sheet is not None


def test_every_step_has_names_and_room_for_its_words(importing: ImportDriver, extract: Path) -> None:
    def look() -> None:
        assert a11y.nameless(importing.screen) == []
        assert a11y.clipped(importing.screen) == []

    look()
    importing.choose(extract)
    look()
    importing.look()
    for key in ("look", "ready", "unread"):
        importing.group(key)
        look()
    importing.bring_in()
    look()
