"""The head of the report: whose it is, which version, and what can be done with it now."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout

from app.models.court_report import CourtReport
from app.practice.local_time import local_day
from app.views.court_report.state import draft_words
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel
from app.views.parts.chip import Chip, Shape
from app.views.parts.date_words import say_date
from app.views.parts.page_head import PageHead
from app.views.parts.text import Label


class ReportHeader(PageHead):
    """`fill`, `save`, `sign` and `go_on` (the next version). The author fills, another person signs."""

    def __init__(
        self,
        fill: Callable[[], object],
        save: Callable[[], object],
        sign: Callable[[], object],
        go_on: Callable[[], object],
        back: Callable[[], object],
    ) -> None:
        self.chip = Chip("")
        self.fill = buttons.primary("Fill empty parts", fill, icon="file-import")
        self.save = buttons.secondary("Save to print or send", save, icon="download")
        self.sign = buttons.primary("Sign off", sign, icon="check")
        self.go_on = buttons.secondary("Start the next version", go_on, icon="plus")
        acts = (self.fill, self.go_on, self.save, self.sign)
        super().__init__("Pre-sentence report", back, (self.chip,), acts)

    def show_report(
        self, report: CourtReport, name: str, zone: str, *, may_write: bool, may_sign: bool
    ) -> None:
        self.name.set_words(name)
        if report.signed_off_at is None:
            self.chip.say(f"version {report.version}, draft", "attention", Shape.UP)
        else:
            on = say_date(local_day(report.signed_off_at, zone))
            words = f"version {report.version}, signed off by {report.signed_off_by} on {on}"
            self.chip.say(words, "good", Shape.TICK)
        self.fill.setVisible(report.is_draft and may_write and not may_sign)
        self.sign.setVisible(report.is_draft and may_sign)
        self.go_on.setVisible(not report.is_draft and may_write)


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
