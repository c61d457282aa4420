"""A goal in the child's words, why it matters, and the steps towards it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.plan import Goal, WhoseWords
from app.views.parts import buttons, theme
from app.views.parts.card import Card, row, rule
from app.views.parts.text import Label
from app.views.plan import fields
from app.views.plan.bench import Bench
from app.views.plan.step_row import StepRow


class GoalCard(Card):
    """`at` is the place of the goal in the plan."""

    def __init__(self, bench: Bench, at: int, goal: Goal) -> None:
        super().__init__()
        path = f"goals.{at}"
        name = f"goal {at + 1}"
        self.setAccessibleName(f"Goal {at + 1}")
        self.words = fields.line(f"The words of {name}", "I want to …", bench.size("title"))
        self.whose = fields.WhoseField(bench.name, f"Whose words: {name}")
        self.whose.setMaximumWidth(theme.px(240))
        self.why = fields.paragraph(f"Why it matters to me: {name}", "why it matters", bench.size())
        self.steps = [
            StepRow(bench, at, number, step, len(goal.steps)) for number, step in enumerate(goal.steps)
        ]
        self.add_step = buttons.quiet(
            "Add a step", lambda: bench.add(f"{path}.steps", None), icon="plus", name=f"Add a step to {name}"
        )
        bench.form.bind(f"{path}.words", self.words)
        bench.form.bind(f"{path}.whose_words", self.whose)
        bench.form.bind(f"{path}.why_it_matters", self.why)
        self._build(bench, at)
        self._leave_out(bench)
        bench.keys(self._top, "goals", at)
        self.show_goal(goal, {}, path)

    def show_goal(self, goal: Goal, hints: dict[str, str], path: str) -> None:
        fields.wear_voice(self.words, goal.whose_words == WhoseWords.CHILD)
        for step_row, step in zip(self.steps, goal.steps, strict=True):
            step_row.show_step(step, hints.get(step_row.path, ""))

    def _leave_out(self, bench: Bench) -> None:
        if bench.read_only:
            self.add_step.hide()
        if bench.for_child:
            self.whose.hide()

    def _build(self, bench: Bench, at: int) -> None:
        self._top = QWidget()
        head = QHBoxLayout(self._top)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(8))
        head.addWidget(self.words, 1)
        head.addWidget(self.whose, 0, Qt.AlignmentFlag.AlignTop)
        menu = bench.menu("goal", "goals", at, len(bench.plan.goals), self)
        if menu is not None:
            head.addWidget(menu, 0, Qt.AlignmentFlag.AlignTop)
        why = QWidget()
        across = QHBoxLayout(why)
        across.setContentsMargins(theme.px(10), 0, 0, 0)
        across.setSpacing(0)
        label = Label("Why it matters to me:", "quiet")
        label.setWordWrap(False)
        across.addWidget(label)
        across.addWidget(self.why, 1)
        self.add(self._top, why)
        for step_row in self.steps:
            self.add(rule(), step_row)
        self.add(row(self.add_step, None))
