"""Beside the text: what is missing from the report, and what the file has learned since."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.practice.report_learning import Learned
from app.views.court_report.passage import voice_block
from app.views.court_report.state import Missing
from app.views.parts import buttons
from app.views.parts.card import Card, column, row
from app.views.parts.stack import Stack
from app.views.parts.text import Label

MOST = 6


class MissingCard(Card):
    """Each line leads to where it can be mended; what stops the sign-off stands first."""

    def __init__(self, lead_to: Callable[[Missing], None]) -> None:
        super().__init__("Missing parts")
        self._lead_to = lead_to
        self._stack = Stack(gap=10)
        self.add_layout(self._stack)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        lines = [self._line(each) for each in missing[:MOST]]
        more = len(missing) - len(lines)
        if not missing:
            lines = [Label("✓ Nothing is missing.", "good")]
        elif more > 0:
            lines.append(Label(f"And {more} more. The list at the left marks them.", "quiet"))
        self._stack.show_widgets(*lines)

    def _line(self, missing: Missing) -> QWidget:
        problem = missing.problem
        says = Label(f"◆ {problem.says}" if missing.is_must else problem.says, "small")
        go = buttons.LinkButton("Go there", partial(self._lead_to, missing), name=f"Go there: {problem.says}")
        return column(says, Label(problem.mend, "quiet"), row(go, None), gap=1)


class LearnedCard(Card):
    """What the file says now that a passage does not: take it in, or leave it."""

    def __init__(
        self,
        take: Callable[[Learned], None],
        leave: Callable[[Learned], None],
        open_section: Callable[[str], None],
    ) -> None:
        super().__init__("The file has learned since")
        self._take, self._leave, self._open = take, leave, open_section
        self._stack = Stack(gap=12)
        self.add_layout(self._stack)

    def show_learned(self, learned: Sequence[Learned], section: str, headings: dict[str, str]) -> None:
        here = [each for each in learned if each.section == section]
        lines = [self._line(each) for each in here[:MOST]]
        lines += [
            self._elsewhere(code, sum(each.section == code for each in learned), heading)
            for code, heading in headings.items()
            if code != section and any(each.section == code for each in learned)
        ]
        self._stack.show_widgets(*(lines or [Label("Nothing new.", "quiet")]))

    def _line(self, learned: Learned) -> QWidget:
        about = (learned.now or learned.was)[:60]
        take = buttons.chip("Take it in", partial(self._take, learned), name=f"Take it in: {about}")
        leave = buttons.chip(
            "Leave it", partial(self._leave, learned), tone="plain", name=f"Leave it: {about}"
        )
        if learned.kind == "gone":
            gone = Label(f"No longer in the file: {learned.was}", "small")
            return column(gone, row(leave, None), gap=6)
        if learned.found is not None and learned.found.how is not None:
            return column(voice_block(learned.found), row(take, leave, None), gap=6)
        was = [Label(f"It was: {learned.was}", "quiet")] if learned.was else []
        return column(Label(learned.sentence, "small"), *was, row(take, leave, None), gap=6)

    def _elsewhere(self, code: str, number: int, heading: str) -> QWidget:
        things = "1 thing" if number == 1 else f"{number} things"
        link = buttons.LinkButton("Open", partial(self._open, code), name=f"Open {heading}: {things} learned")
        return row(Label(f"{things} in “{heading}”", "small"), link)
