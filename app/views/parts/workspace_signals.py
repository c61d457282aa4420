"""The one place where the workspace's plain callbacks become a Qt signal."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

Listen = Callable[[Callable[[Any], None]], Callable[[], None]]


class WorkspaceSignals(QObject):
    """`changed(change)` after each change, until `stop`. `listen(callback)` returns how to stop listening."""

    changed = Signal(object)

    def __init__(self, listen: Listen, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop: Callable[[], None] | None = listen(self._tell)

    def stop(self) -> None:
        """Let go of the workspace (before it is closed)."""
        if self._stop is not None:
            self._stop()
            self._stop = None

    def _tell(self, change: Any) -> None:
        self.changed.emit(change)
