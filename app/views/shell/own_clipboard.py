"""What was copied in this window is taken off the clipboard again when the store is locked."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication


class OwnClipboard(QObject):
    """Knows whether the text on the clipboard came from here: it changed while this program was in front."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._is_ours = False
        self._clipboard.changed.connect(self._note)

    def clear(self) -> None:
        """Leave alone what another program put there."""
        for mode, is_ours in (
            (QClipboard.Mode.Clipboard, self._is_ours or self._clipboard.ownsClipboard()),
            (QClipboard.Mode.Selection, self._clipboard.ownsSelection()),
        ):
            if is_ours:
                self._clipboard.clear(mode)
        self._is_ours = False

    def _note(self, mode: QClipboard.Mode) -> None:
        if mode == QClipboard.Mode.Clipboard:
            in_front = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
            self._is_ours = in_front
