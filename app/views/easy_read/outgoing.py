"""A paper on its way out: drawn as the plan stands now, written down, then printed or saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from app.errors import Explained
from app.views.easy_read import paper_out
from app.views.easy_read.preview import as_seen
from app.views.parts.desk import Desk
from app.views.parts.page_view import PageImage
from app.workspace import printing
from app.workspace.paper_file import save_paper
from app.workspace.printing import Document, Printed, PrintJob


class Outgoing:
    """`ask_for_file(parent, name)` and `ask_for_printer(parent)` are the system's own dialogs.

    `prepare()` freezes the plan and may raise Explained; `finished()` is called when a paper has left.
    """

    def __init__(
        self, owner: QWidget, desk: Desk, prepare: Callable[[], PrintJob], finished: Callable[[], None]
    ) -> None:
        self._owner, self._desk, self._prepare, self._finished = owner, desk, prepare, finished
        self.ask_for_file: Callable[[QWidget, str], Path | None] = paper_out.ask_for_file
        self.ask_for_printer: Callable[[QWidget], QPrinter | None] = paper_out.ask_for_printer

    def save(self, recipient: str, reason: str) -> None:
        """Under a neutral name, where somebody says."""
        name = printing.file_name(Document.EASY_READ_PLAN, self._desk.workspace.today())
        place = self.ask_for_file(self._owner, name)
        if place is not None:
            self._draw(lambda job: job.run(), lambda printed: self._keep(printed, recipient, reason, place))

    def print(self, recipient: str, reason: str, pages: int) -> None:
        """On a printer that somebody chooses; more `pages` are drawn less fine."""
        printer = self.ask_for_printer(self._owner)
        dots = paper_out.dots_an_inch(pages)
        if printer is not None:
            self._draw(
                lambda job: (printed := job.run(), as_seen(printed, dots)),
                lambda drawn: self._send(drawn[0], drawn[1], recipient, reason, printer),
            )

    def _draw(self, work: Callable[[PrintJob], object], done: Callable[..., None]) -> None:
        try:
            job = self._prepare()
        except Explained as wrong:
            self._say_failed(wrong)
            return
        self._desk.jobs.run(lambda: work(job), done=done, failed=self._say_failed, owner=self._owner)

    def _keep(self, printed: Printed, recipient: str, reason: str, place: Path) -> None:
        try:
            save_paper(self._desk.workspace, printed, recipient, reason, place, replace=True)
        except Explained as wrong:
            self._say_failed(wrong)
            return
        self._desk.say(
            f"Written down: saved as PDF for {recipient}, {reason}. "
            "The file is not locked: move it or delete it when you are done.",
            "good",
        )
        self._finished()

    def _send(
        self, printed: Printed, pages: tuple[PageImage, ...], recipient: str, reason: str, printer: QPrinter
    ) -> None:
        try:
            printing.release(self._desk.workspace, printed, recipient, reason)
            paper_out.paint(printer, pages)
        except Explained as wrong:
            self._say_failed(wrong)
            return
        self._desk.say(f"Written down: printed for {recipient}, {reason}.", "good")
        self._finished()

    def _say_failed(self, wrong: Explained) -> None:
        self._desk.say(wrong.sentence, "attention")
