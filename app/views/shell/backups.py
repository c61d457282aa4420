"""When a backup is made: after unlock, and once something changed and ten quiet minutes went by."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from app.errors import Explained
from app.views.parts.jobs import Jobs
from app.workspace import safekeeping
from app.workspace.workspace import Workspace

QUIET_MINUTES = 10
SayBackup = Callable[[datetime | None, datetime], None]


class Backups(QObject):
    """Runs in the job runner. `say(last, now)` tells the status line; a failure is said once a sitting."""

    def __init__(
        self,
        workspace: Workspace,
        jobs: Jobs,
        say: SayBackup,
        say_failed: Callable[[Explained], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._say = say
        self._say_failed = say_failed
        self._failed_before = False
        self.pause = QTimer(self, singleShot=True, interval=QUIET_MINUTES * 60_000)
        self.pause.timeout.connect(self.back_up)

    def begin(self) -> None:
        """Say when the last one was made; make one where the store is newer than that."""
        self._tell()
        if safekeeping.backup_is_due(self._workspace):
            self.back_up()

    def note_change(self) -> None:
        self.pause.start()

    def back_up(self) -> None:
        self._jobs.run(
            safekeeping.backup_job(self._workspace),
            done=lambda _made: self._tell(),
            failed=self._fail,
            owner=self,
        )

    def stop(self) -> None:
        self.pause.stop()

    def _tell(self) -> None:
        self._say(safekeeping.last_backup(self._workspace), self._workspace.now())

    def _fail(self, wrong: Explained) -> None:
        if not self._failed_before:
            self._failed_before = True
            self._say_failed(wrong)
