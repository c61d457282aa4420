"""Slow work, one job at a time, off the GUI thread. Nothing else in the app starts a thread."""

import logging
import threading
from collections.abc import Callable
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, QThreadPool, Signal

from app.errors import Cancelled, Explained
from app.views.parts.bugs import write_down

_log = logging.getLogger(__name__)
_NEVER = -1


class Executor(Protocol):
    """Runs what it is given, one after another, and can wait until it has run everything.

    `wait` takes the milliseconds after which it gives up; -1 is never.
    """

    def submit(self, work: Callable[[], None]) -> None: ...

    def wait(self, at_most: int = _NEVER) -> None: ...


class PoolExecutor:
    """One worker thread."""

    def __init__(self) -> None:
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(_NEVER)

    def submit(self, work: Callable[[], None]) -> None:
        self._pool.start(work)

    def wait(self, at_most: int = _NEVER) -> None:
        self._pool.waitForDone(at_most)


class ManualExecutor:
    """Runs nothing until `drain`, so that a test never waits."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    def submit(self, work: Callable[[], None]) -> None:
        self._waiting.append(work)

    def drain(self) -> None:
        """Run what waits, and what that starts in turn."""
        while self._waiting:
            self._waiting.pop(0)()

    def wait(self, at_most: int = _NEVER) -> None:
        self.drain()


class Progress(QObject):
    """How far a job is. The job calls `report` and `cancelled` from its own thread."""

    reported = Signal(float, str)
    stopping = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def report(self, fraction: float, sentence: str = "") -> None:
        """`fraction` is 0 to 1; `sentence` says what is being done now, without case data."""
        self.reported.emit(min(max(fraction, 0.0), 1.0), sentence)

    def cancel(self) -> None:
        if not self._stop.is_set():
            self._stop.set()
            self.stopping.emit()

    def cancelled(self) -> bool:
        return self._stop.is_set()


class _Job(QObject):
    """One piece of work; its outcome comes back on the thread that made it."""

    ended = Signal(object, object)

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        try:
            result, error = self._work(), None
        except Explained as explained:
            result, error = None, explained
        except Exception as bug:  # noqa: BLE001  (whatever a job does, the window goes on)
            write_down(_log, "A job failed", bug)
            result, error = None, _broken()
        self.ended.emit(result, error)


class Jobs(QObject):
    """The one job runner. `busy_changed(bool)` tells when work begins and ends.

    Input is frozen and captured before the job starts; a job never touches workspace, store or widgets.
    """

    busy_changed = Signal(bool)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or PoolExecutor()
        self._running: dict[_Job, Progress | None] = {}
        self._left_behind: set[_Job] = set()

    @property
    def is_busy(self) -> bool:
        return bool(self._running)

    def run(
        self,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], object],
        failed: Callable[[Explained], object],
        owner: QObject,
        progress: Progress | None = None,
    ) -> None:
        """`done(result)` or `failed(explained)` runs on the GUI thread, unless `owner` is gone by then.

        A job that was cancelled fails with `Cancelled`. An unexpected exception is logged without its
        message and comes as a plain sentence.
        """
        job = _Job(lambda: _unless_stopped(work, lambda: job in self._left_behind, progress))
        self._running[job] = progress

        def finish(result: Any, error: Explained | None) -> None:
            if job in self._left_behind:
                self._left_behind.discard(job)
                return
            del self._running[job]
            if not self._running:
                self.busy_changed.emit(False)
            if shiboken6.isValid(owner):
                _ = failed(error) if error is not None else done(result)

        job.ended.connect(_Receiver(job, finish).take)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._executor.submit(job.run)

    def cancel_all(self) -> None:
        """Ask every job that can be stopped to stop."""
        for progress in self._running.values():
            if progress is not None:
                progress.cancel()

    def wait_idle(self, at_most: int = _NEVER) -> None:
        """Wait until nothing runs and every result has been handed over (before locking and quitting).

        After `at_most` milliseconds the jobs that still run are left behind: nobody hears of them any more.
        """
        until = QDeadlineTimer(at_most)
        while self._running and not until.hasExpired():
            self._executor.wait(until.remainingTime())
            QCoreApplication.sendPostedEvents(None, 0)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self._running:
            self._left_behind.update(self._running)
            self._running.clear()
            self.busy_changed.emit(False)


class _Receiver(QObject):
    """Lives on the GUI thread, so that Qt carries the job's outcome over to it."""

    def __init__(self, job: _Job, finish: Callable[[Any, Any], None]) -> None:
        super().__init__(job)
        self._finish = finish

    def take(self, result: object, error: object) -> None:
        self._finish(result, error)


def _unless_stopped(work: Callable[[], Any], is_left: Callable[[], bool], progress: Progress | None) -> Any:
    if is_left() or (progress is not None and progress.cancelled()):
        raise Cancelled
    return work()


def _broken() -> Explained:
    return Explained(
        "Something went wrong inside Alongside.",
        "What was saved before is still there.",
        "Try again. If it happens again, tell the person who looks after Alongside in your service.",
    )
