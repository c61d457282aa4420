"""The pages as they will print, drawn again a moment after the words change."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Explained
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel
from app.views.parts.chip import Chip, Shape
from app.views.parts.choice import Choice
from app.views.parts.field_row import name_field
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.jobs import Jobs
from app.views.parts.message_bar import MessageBar
from app.views.parts.page_view import PageImage, PageView
from app.views.parts.text import Label
from app.workspace.printing import Printed, PrintJob

IDLE_MS = 300
DPI = 110
_TINTS = (
    ("cream", "Cream"),
    ("blue", "Blue"),
    ("yellow", "Yellow"),
    ("none", "White"),
)


@dataclass(frozen=True)
class Drawn:
    """Finished pages and how they look."""

    printed: Printed
    pages: tuple[PageImage, ...]


class Preview(Panel):
    """`prepare()` gives the job to draw and may raise Explained. `drawn` when the pages are in sight.

    `looks_changed` when another tint or black and white was chosen.
    """

    drawn = Signal()
    looks_changed = Signal()

    def __init__(self, jobs: Jobs, prepare: Callable[[], PrintJob]) -> None:
        super().__init__("desk")
        self._jobs, self._prepare = jobs, prepare
        self._number = 0
        self._printed: Printed | None = None
        self.pages = PageView("The pages as they will print")
        self.pages.turned.connect(self._say_page)
        self.refused = MessageBar()
        self.page_label = Label("", "quiet")
        self.page_label.setWordWrap(False)
        self.stale = Chip("Drawing the new words …", "attention", Shape.BAR)
        self.grey = buttons.switch("Grey check", self._show_grey)
        self.grey.setToolTip("How the pages look from a copier without colour")
        self.mono = buttons.switch("Black and white", self._change_looks)
        self.tint = Choice(_TINTS)
        name_field(self.tint, "Colour of the paper")
        self.tint.show_value("cream")
        self.tint.activated.connect(self._change_looks)
        self._pause = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._pause.timeout.connect(self.draw_now)
        self._arrange()

    @property
    def looks(self) -> tuple[bool, str]:
        """Black and white, and the tint."""
        return self.mono.isChecked(), str(self.tint.value() or "cream")

    @property
    def printed(self) -> Printed | None:
        """The pages in sight; None while they are not those of the plan as it stands."""
        return self._printed

    def note_change(self) -> None:
        """The words changed: the pages in sight are old until they are drawn again."""
        self._number += 1
        self._printed = None
        self.stale.setVisible(self.pages.pages > 0)
        self._pause.start()

    def draw_now(self) -> None:
        self._pause.stop()
        self._number += 1
        number = self._number
        try:
            job = self._prepare()
        except Explained as wrong:
            self._show_refused(number, wrong)
            return
        self._jobs.run(
            lambda: _drawn(job),
            done=lambda drawn: self._show(number, drawn),
            failed=lambda wrong: self._show_refused(number, wrong),
            owner=self,
        )

    def _show(self, number: int, drawn: Drawn) -> None:
        if number != self._number:
            return
        self._printed = drawn.printed
        bar = self.pages.verticalScrollBar()
        before = bar.value()
        self.pages.show_pages(drawn.pages)
        bar.setValue(before)
        self.refused.clear()
        self.stale.hide()
        self.drawn.emit()

    def _show_refused(self, number: int, wrong: Explained) -> None:
        if number == self._number:
            self.pages.clear()
            self.stale.hide()
            self.refused.say("attention", wrong.sentence, may_close=False)

    def _say_page(self, page: int, pages: int) -> None:
        self.page_label.setText(f"Page {page} of {pages}" if pages else "")

    def _show_grey(self) -> None:
        self.pages.show_grey(self.grey.isChecked())

    def _change_looks(self) -> None:
        self.tint.setEnabled(not self.mono.isChecked())
        self.looks_changed.emit()
        self.note_change()

    def _arrange(self) -> None:
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for widget in (self.page_label, self.tint, self.mono, self.grey):
            flow.addWidget(widget)
        self._stack = QVBoxLayout(self)
        self._stack.addWidget(self.stale)
        self._stack.addWidget(self.refused)
        self._stack.addWidget(self.pages, 1)
        self._stack.addWidget(tools)
        self.stale.hide()
        icons.keep(self, self._space)

    def _space(self) -> None:
        self._stack.setContentsMargins(*(theme.px(10),) * 4)
        self._stack.setSpacing(theme.px(8))


def _drawn(job: PrintJob) -> Drawn:
    printed = job.run()
    return Drawn(printed, as_seen(printed, DPI))


def as_seen(printed: Printed, dots_an_inch: int) -> tuple[PageImage, ...]:
    return tuple(PageImage(page.width, page.height, page.pixels) for page in printed.pages(dots_an_inch))
