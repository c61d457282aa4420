"""The program itself: what it takes on the command line, and how it fails."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app import main, settings
from app.errors import Explained
from tests import stores
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window, qapp_args, themed, window

__all__ = ["open_window", "qapp_args", "themed", "window"]
PROJECT = Path(__file__).resolve().parent.parent


def close_the_dialog(seen: list[str]) -> None:
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QMessageBox):
            seen.append(dialog.text())
            dialog.accept()


def fail_with(error: Exception, driver: WindowDriver) -> list[str]:
    """What the person reads when this error comes out of a slot."""
    seen: list[str] = []
    try:
        raise error
    except Exception as caught:  # noqa: BLE001  (as the program does)
        QTimer.singleShot(0, lambda: close_the_dialog(seen))
        main.report(driver.window, type(caught), caught, caught.__traceback__)
    QApplication.processEvents()
    return seen


def test_a_bug_is_logged_without_what_it_said_and_shown_calmly(
    window: WindowDriver, caplog: pytest.LogCaptureFixture
) -> None:
    window.start()
    with caplog.at_level(logging.DEBUG):
        seen = fail_with(ValueError("Malachi Osei"), window)
    assert len(seen) == 1
    assert "What was saved before is still there." in seen[0]
    assert "ValueError" in caplog.text
    assert "Malachi" not in caplog.text + seen[0]


def test_an_act_that_the_lock_cut_short_says_nothing(window: WindowDriver) -> None:
    window.start()
    assert fail_with(Explained("The store is locked."), window) == []


def test_the_store_that_was_opened_last_is_offered_while_it_is_there(
    template: stores.Template, tmp_path: Path
) -> None:
    folder = template.copy(tmp_path)
    settings.save(settings.Settings(last_store=str(folder)))
    assert main.store_to_open(None) == folder
    assert main.store_to_open(tmp_path / "other") == tmp_path / "other"
    settings.save(settings.Settings(last_store=str(tmp_path / "gone.alongside")))
    assert main.store_to_open(None) is None


@pytest.mark.skipif(sys.platform != "linux", reason="core dumps are Linux's")
def test_the_program_starts_says_nothing_and_leaves_no_core_dump(tmp_path: Path) -> None:
    code = (
        "import resource, sys\n"
        "from PySide6.QtCore import QTimer\n"
        "from app import main\n"
        "class SeenBriefly(main.Window):\n"
        "    def begin(self, store):\n"
        "        super().begin(store)\n"
        "        QTimer.singleShot(300, self.close)\n"
        "main.Window = SeenBriefly\n"
        "code = main.main(['--settings', sys.argv[1]])\n"
        "print(code, resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "settings.json")],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip() == "0 (0, 0)", done.stderr
    assert (tmp_path / "settings.json").exists()
    assert "Traceback" not in done.stderr
