"""The head of the report: whose it is, which version, and what can be done with it now."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.models.court_report import CourtReport
from app.practice.local_time import local_day
from app.views.court_report.state import draft_words
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel, row
from app.views.parts.chip import Chip, Shape
from app.views.parts.date_words import say_date
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.text import Label


class ReportHeader(Panel):
    """`fill`, `save`, `sign` and `go_on` (the next version). The author fills, another person signs."""

    def __init__(
        self,
        fill: Callable[[], object],
        save: Callable[[], object],
        sign: Callable[[], object],
        go_on: Callable[[], object],
    ) -> None:
        super().__init__("header")
        self.child = Label("", "lead")
        self.title = Label("Pre-sentence report", "page-title")
        self.chip = Chip("")
        self.fill = buttons.primary("Fill empty parts", fill, icon="file-import")
        self.save = buttons.secondary("Save to print or send", save, icon="download")
        self.sign = buttons.primary("Sign off", sign, icon="check")
        self.go_on = buttons.secondary("Start the next version", go_on, icon="plus")
        words = FlowLayout(gap=10)
        for part in (self.child, self.title, self.chip):
            words.addWidget(part)
        self._line = QHBoxLayout(self)
        self._line.addLayout(words, 1)
        acts = row(self.fill, self.go_on, self.save, self.sign)
        self._line.addWidget(acts, 0, Qt.AlignmentFlag.AlignVCenter)
        icons.keep(self, self._space)

    def show_report(
        self, report: CourtReport, name: str, zone: str, *, may_write: bool, may_sign: bool
    ) -> None:
        self.child.setText(name)
        if report.signed_off_at is None:
            self.chip.say(f"version {report.version}, draft", "attention", Shape.UP)
        else:
            on = say_date(local_day(report.signed_off_at, zone))
            words = f"version {report.version}, signed off by {report.signed_off_by} on {on}"
            self.chip.say(words, "good", Shape.TICK)
        self.fill.setVisible(report.is_draft and may_write and not may_sign)
        self.sign.setVisible(report.is_draft and may_sign)
        self.go_on.setVisible(not report.is_draft and may_write)

    def _space(self) -> None:
        side = theme.px(28)
        self._line.setContentsMargins(side, theme.px(12), side, theme.px(12))


class DraftBand(Panel):
    """Says that this is a draft, and who may end that."""

    def __init__(self) -> None:
        super().__init__("strip-ground")
        self.words = Label("", "strip-lead")
        self._stack = QVBoxLayout(self)
        self._stack.addWidget(self.words)
        icons.keep(self, self._space)

    def show_report(self, report: CourtReport, signers: tuple[str, ...]) -> None:
        self.words.setText(f"▲  {draft_words(report, signers)}")
        self.setVisible(report.is_draft)

    def _space(self) -> None:
        side = theme.px(28)
        self._stack.setContentsMargins(side, theme.px(7), side, theme.px(7))
