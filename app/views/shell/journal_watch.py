"""Is the journal whole? Since the last checkpoint at unlock, then all of it beside the work."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.errors import Explained
from app.views.parts.jobs import Jobs, Progress
from app.workspace import safekeeping
from app.workspace.workspace import Workspace


def broken_journal(entry: int) -> str:
    return (
        f"The journal of this store was changed outside Alongside, at entry {entry}. "
        "The children's records can still be read. Tell your manager, and do not throw any backup away."
    )


class JournalWatch(QObject):
    """`say(sentence)` for a journal that is broken. It never keeps anybody from a child's safety plan."""

    def __init__(self, workspace: Workspace, jobs: Jobs, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self._say = say

    def begin(self) -> None:
        try:
            broken = safekeeping.journal_break(self._workspace)
        except Explained:
            return
        if broken is not None:
            self._say(broken_journal(broken))
            return
        progress = Progress()
        work = safekeeping.journal_job(self._workspace, progress.cancelled)
        self._jobs.run(work, done=self._read, failed=self._not_read, owner=self, progress=progress)

    def _read(self, broken: int | None) -> None:
        if broken is not None:
            safekeeping.note_broken_journal(self._workspace, broken)
            self._say(broken_journal(broken))

    def _not_read(self, _wrong: Explained) -> None:
        """It was stopped by the lock, or the disk did not answer: the next unlock asks again."""
