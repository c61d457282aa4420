"""The program with a window: puts the parts together, tells the time, makes ids."""

import ctypes
import logging
import os
import sys
import traceback
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import uuid6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app import settings as preferences
from app.errors import Explained
from app.views.parts.jobs import Jobs
from app.views.shell.window import NAME, Window
from app.workspace.circumstances import Circumstances
from app.workspace.opening import looks_like_a_store

_log = logging.getLogger("alongside")
_PR_SET_DUMPABLE = 4
_NO_CRASH_WINDOW = 0x0002


def main(arguments: list[str] | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit code."""
    asked = _read(sys.argv[1:] if arguments is None else arguments)
    if asked.settings:
        os.environ["ALONGSIDE_SETTINGS"] = asked.settings
    keep_memory_off_the_disk()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("alongside")
    sys.excepthook = report
    window = Window(circumstances(), Jobs(), preferences.load())
    window.show()
    window.begin(_store(asked))
    return app.exec()


def circumstances() -> Circumstances:
    """The real clock and real ids (UUIDv7)."""
    return Circumstances(now=lambda: datetime.now(UTC), new_id=uuid6.uuid7)


def keep_memory_off_the_disk() -> None:
    """No core dump, no crash report: both would hold keys and case data in plain."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    elif sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_CRASH_WINDOW)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A bug: log where it happened, never what it said, and show one calm dialog."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    _log.error("%s\n%s", kind.__name__, "".join(traceback.format_tb(trace)))
    if not _dialog_is_open:
        _tell(error)


_dialog_is_open: list[bool] = []


_BROKEN = (
    "Something went wrong inside Alongside. What was saved before is still there. "
    "If it happens again, tell the person who looks after Alongside in your service."
)


def _tell(error: BaseException) -> None:
    sentence = error.sentence if isinstance(error, Explained) else _BROKEN
    _dialog_is_open.append(True)
    try:
        dialog = QMessageBox(QMessageBox.Icon.Information, NAME, sentence)
        dialog.setTextFormat(Qt.TextFormat.PlainText)
        dialog.exec()
    finally:
        _dialog_is_open.clear()


def _read(arguments: list[str]) -> Namespace:
    parser = ArgumentParser(prog="alongside-window", description="Plans made with the child.")
    parser.add_argument("store", nargs="?", type=Path, help="the folder of a store, NAME.alongside")
    parser.add_argument("--settings", metavar="FILE", help="keep this computer's preferences in FILE")
    return parser.parse_args(arguments)


def _store(asked: Namespace) -> Path | None:
    """The store that was named, or the one that was opened last, if it is still there."""
    if asked.store is not None:
        named: Path = asked.store
        return named.absolute()
    last = preferences.load().last_store
    return Path(last) if last and looks_like_a_store(Path(last)) else None
