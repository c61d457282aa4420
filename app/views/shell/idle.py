"""Notices when nobody has touched keyboard, pointer or screen for a while."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent

_LOOK_EVERY_MS = 5_000
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """`expired` once `minutes()` went by without a touch, also when the computer slept meanwhile.

    It compares moments of the clock, because timers stand still while a computer sleeps.
    """

    expired = Signal()

    def __init__(
        self,
        now: Callable[[], datetime],
        minutes: Callable[[], int],
        takes_key: Callable[[QKeyEvent], bool],
        parent: QObject,
    ) -> None:
        """`takes_key` sees every key first and says whether nobody else shall."""
        super().__init__(parent)
        self._takes_key = takes_key
        self._now = now
        self._minutes = minutes
        self._touched_at = now()
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._touched_at = self._now()
        self._timer.start()
        _application().installEventFilter(self)

    def stop(self) -> None:
        self._timer.stop()
        _application().removeEventFilter(self)

    def look(self) -> bool:
        """Whether it was too long; tells so."""
        if self._now() - self._touched_at < timedelta(minutes=self._minutes()):
            return False
        self._touched_at = self._now()
        self.expired.emit()
        return True

    def eventFilter(self, _anything: QObject, event: QEvent) -> bool:
        """The first touch after too long is swallowed: it comes to a locked window."""
        if event.type() in _TOUCHES:
            if self.look():
                return True
            self._touched_at = self._now()
            return isinstance(event, QKeyEvent) and self._takes_key(event)
        return False


def _application() -> QCoreApplication:
    found = QCoreApplication.instance()
    assert found is not None
    return found
