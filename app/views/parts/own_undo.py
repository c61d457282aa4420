"""Ctrl+Z in a field: the field's own undo while it has one, otherwise the window's."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class OwnUndo(QObject):
    """An event filter for text fields; Qt's fields swallow Ctrl+Z even when they have nothing to undo."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not _can_undo(field)
            redo = event.matches(QKeySequence.StandardKey.Redo) and not _can_redo(field)
            if undo or redo:
                event.ignore()
                return True
        return False


def _can_undo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and not field.isReadOnly()
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable() and not field.isReadOnly()
    return False


def _can_redo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() and not field.isReadOnly()
    if isinstance(field, QPlainTextEdit):
        return field.document().isRedoAvailable() and not field.isReadOnly()
    return False
