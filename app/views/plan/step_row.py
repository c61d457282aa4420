"""One step: a tick, what, who, by when; below it how we will know and the child's part."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.models.plan import Step, StepState, WhoseWords
from app.views.parts import icons, theme
from app.views.parts.text import Label
from app.views.plan import fields
from app.views.plan.bench import Bench

_WIDE_FROM = 640


class StepRow(QWidget):
    """`path` is the step's place in the plan, such as `goals.0.steps.1`."""

    def __init__(self, bench: Bench, goal: int, at: int, step: Step, count: int) -> None:
        super().__init__()
        self.path = f"goals.{goal}.steps.{at}"
        said = f"step {at + 1} of goal {goal + 1}"
        self.tick = fields.DoneTick(f"Done: {said}", big=bench.for_child)
        self.what = fields.line(f"What: {said}", "What happens in this step?", bench.size())
        self.who = fields.line(f"Who: {said}", "nobody yet", bench.size())
        self.by = fields.day(f"By when: {said}", "no date")
        self.known = fields.line(f"How we will know: {said}", "what we would see", bench.size())
        self.part = fields.line(f"My part: {said}", f"what {bench.name} does", bench.size())
        self.state = Label("", "quiet")
        self.hint = Label("", "hint")
        for words in (self.state, self.hint):
            words.setContentsMargins(theme.px(10), 0, 0, 0)
        self.hint.hide()
        self.menu = bench.menu("step", f"goals.{goal}.steps", at, count, self)
        self._known_line = _labelled("We will know:", self.known)
        self._part_line = _labelled("My part:", self.part)
        self._grid = QGridLayout(self)
        self._wide: bool | None = None
        for field, widget in (
            ("state", self.tick),
            ("what", self.what),
            ("who", self.who),
            ("by", self.by),
            ("how_we_know", self.known),
            ("childs_part", self.part),
        ):
            bench.form.bind(f"{self.path}.{field}", widget)
        self.setAccessibleName(f"Step {at + 1}")
        bench.keys(self, f"goals.{goal}.steps", at)
        icons.keep(self, self._arrange)
        self.show_step(step, "")

    def show_step(self, step: Step, hint: str) -> None:
        """What is not in a field: the state in words, whose words, what is missing."""
        stopped = step.state == StepState.STOPPED
        self.state.setText("This step was stopped. It is not on the paper." if stopped else "")
        self.state.setVisible(stopped)
        fields.wear_voice(self.what, step.whose_words == WhoseWords.CHILD)
        self.hint.setText(f"▲ {hint}" if hint else "")
        self.hint.setVisible(bool(hint))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wide != (self.width() >= theme.px(_WIDE_FROM)):
            self._arrange()

    def _arrange(self) -> None:
        """Who and when stand beside what, or below it where there is less room."""
        grid, self._wide = self._grid, self.width() >= theme.px(_WIDE_FROM)
        while grid.takeAt(0) is not None:
            pass
        top = Qt.AlignmentFlag.AlignTop
        grid.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(2))
        grid.addWidget(self.tick, 0, 0, top)
        if self.menu is not None:
            grid.addWidget(self.menu, 0, 4, top)
        below = 1
        if self._wide:
            grid.addWidget(self.what, 0, 1, top)
            grid.addWidget(self.who, 0, 2, top)
            grid.addWidget(self.by, 0, 3, top)
        else:
            grid.addWidget(self.what, 0, 1, 1, 3, top)
            grid.addWidget(self.who, 1, 1, 1, 2, top)
            grid.addWidget(self.by, 1, 3, top)
            below = 2
        if self._wide:
            grid.addWidget(self._known_line, below, 1, top)
            grid.addWidget(self._part_line, below, 2, 1, 3, top)
        else:
            grid.addWidget(self._known_line, below, 1, 1, 4, top)
            grid.addWidget(self._part_line, below + 1, 1, 1, 4, top)
        for number, line in enumerate((self.state, self.hint), below + 2):
            grid.addWidget(line, number, 1, 1, 4)
        grid.setColumnStretch(1, 5)
        grid.setColumnStretch(2, 3 if self._wide else 1)
        self.by.setFixedWidth(theme.px(212))


def _labelled(label: str, field: QWidget) -> QWidget:
    ground = QWidget()
    words = Label(label, "quiet")
    words.setWordWrap(False)
    across = QHBoxLayout(ground)
    across.setContentsMargins(theme.px(10), 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(words)
    across.addWidget(field, 1)
    return ground
