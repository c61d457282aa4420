"""The program with a window: puts the parts together."""

import logging
import os
import sys
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from app import settings as preferences
from app.errors import Explained
from app.machine import circumstances, keep_memory_off_the_disk
from app.views.parts.bugs import write_down
from app.views.parts.jobs import Jobs
from app.views.shell.no_trace import remember_no_folders
from app.views.shell.window import BROKEN, NAME, Window
from app.workspace.store_place import looks_like_a_store

_log = logging.getLogger("alongside")
_dialog_is_open: list[bool] = []
_BROKEN = (
    f"{BROKEN} What was saved before is still there. "
    "If it happens again, tell the person who looks after Alongside in your service."
)


def main(arguments: list[str] | None = None) -> int:
    """Open the window and stay until it is closed. Returns the exit code."""
    asked = _read(sys.argv[1:] if arguments is None else arguments)
    if asked.settings:
        os.environ["ALONGSIDE_SETTINGS"] = asked.settings
    keep_memory_off_the_disk()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    remember_no_folders()
    app = QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName(NAME)
    app.setDesktopFileName("alongside")
    window = Window(circumstances(), Jobs(), preferences.load())
    sys.excepthook = partial(report, window)
    window.show()
    window.begin(store_to_open(asked.store))
    return app.exec()


def report(
    window: Window, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """A bug: log where it happened, never what it said, and show one calm dialog.

    An act that was cut short by the lock finds the store closed. That is no bug and nothing to tell.
    """
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    if isinstance(error, Explained) and window.room is None:
        return
    write_down(_log, "A bug", error.with_traceback(trace))
    if window.is_locking:
        window.note_not_kept(error.sentence if isinstance(error, Explained) else BROKEN)
    elif not _dialog_is_open:
        _tell(error)


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


def store_to_open(named: Path | None) -> Path | None:
    """The store that was named, or the one that was opened last, if it is still there."""
    if named is not None:
        return named.absolute()
    last = preferences.load().last_store
    return Path(last) if last and looks_like_a_store(Path(last)) else None
