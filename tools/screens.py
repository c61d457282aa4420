"""Pictures of every screen of the demo, light and dark, on a small laptop and a large one.

Usage: python tools/screens.py FOLDER [NAME ...]   (names of screens; all without)
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.build import Demo, build_demo
from app.machine import circumstances
from app.settings import Settings
from app.store import vault
from app.views.parts.desk import Place
from app.views.parts.jobs import Jobs, ManualExecutor
from app.views.shell.window import Window
from app.workspace.opening import open_store
from app.workspace.workspace import Workspace

SIZES = ((1366, 768), (1920, 1080))
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
CHILD = "Kofi"
DRAWN_LATER = {"easy-read"}
REPORT_OF = "Wren"
CHECKED = "Thandi"


def places(workspace: Workspace) -> Iterator[tuple[str, Place]]:
    """Each screen with the child it is shown for."""
    ids = {row.chosen_name: row.child_id for row in workspace.caseload(limit=100).rows}
    child, report_of, checked = ids[CHILD], ids[REPORT_OF], ids[CHECKED]
    report = workspace.open_file(report_of).court_reports()[0]
    check = workspace.open_file(checked).file_checks()[0]
    contact = workspace.open_file(child).contacts()[0]
    yield "today", Place("today")
    yield "children", Place("children")
    yield "child", Place("child", child)
    for tab in ("contacts", "people", "orders", "papers", "details"):
        yield f"child-{tab}", Place("child", child, tab=tab)
    yield "add-a-child", Place("child")
    yield "contact-new", Place("contact", child)
    yield "contact", Place("contact", child, contact.id)
    yield "plan", Place("plan", child)
    yield "easy-read", Place("easy_read", child)
    yield "court-report", Place("court_report", report_of, report.id)
    yield "file-checks", Place("file_checks")
    yield "file-check", Place("file_check", checked, check.id)
    yield "caseload-import", Place("caseload_import")
    yield "settings", Place("settings")
    yield "people", Place("people")


class Camera:
    """A window that never waits, and the folder its pictures go to."""

    def __init__(self, folder: Path, theme: Literal["light", "dark"], size: tuple[int, int]) -> None:
        self.executor = ManualExecutor()
        settings = Settings(theme=theme)
        self.window = Window(circumstances(), Jobs(self.executor), settings)
        self.window.resize(*size)
        self._folder = folder
        self._tail = f"{theme}-{size[0]}x{size[1]}"
        self.window.show()

    def settle(self) -> None:
        for _ in range(4):
            self.executor.drain()
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def take(self, name: str) -> None:
        self.settle()
        if name in DRAWN_LATER:
            QTest.qWait(500)
            self.settle()
        self.window.grab().save(str(self._folder / f"{name}-{self._tail}.png"))
        print(f"{name}-{self._tail}.png")

    def shoot(self, demo: Demo, wanted: set[str]) -> None:
        self.window.begin(None)
        if not wanted or "welcome" in wanted:
            self.take("welcome")
        self.window.begin(demo.store)
        if not wanted or "unlock" in wanted:
            self.take("unlock")
        manager = next(person for person in demo.story.people if person.role == "manager")
        workspace = open_store(demo.store, manager.name, demo.story.passphrase, circumstances())
        self.window._enter(workspace)
        assert self.window.room is not None
        for name, place in places(workspace):
            if not wanted or name in wanted:
                self.window.room.go(place)
                self.take(name)
                if name in ("child", "plan"):
                    self.window.room.toggle_beside_the_child()
                    self.take(f"{name}-beside")
                    self.window.room.toggle_beside_the_child()
        self.window.lock()
        self.settle()
        self.window.close()
        self.settle()


def main(arguments: list[str]) -> int:
    if not arguments:
        print(__doc__)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["alongside"])
    vault.test_stores_allowed = True
    with tempfile.TemporaryDirectory(prefix="alongside-screens-") as place:
        os.environ["ALONGSIDE_SETTINGS"] = str(Path(place) / "settings.json")
        demo = build_demo(Path(place) / "demo", circumstances(), cheap_keys_for_tests=True)
        for theme in THEMES:
            for size in SIZES:
                Camera(folder, theme, size).shoot(demo, set(arguments[1:]))
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
