"""What Qt would write about a sitting into files of its own, beside ours."""

import os

from PySide6.QtCore import QSettings


def remember_no_folders() -> None:
    """Qt's file dialog keeps the folders that were visited, and a folder may be named after a child.

    Where the system has a dialog of its own (Windows, macOS), this changes nothing.
    """
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, os.devnull)
