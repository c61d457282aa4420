"""The plan's own page: every card of it, editable in place, and what is not answered yet beside it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Explained
from app.models.child import Child
from app.models.plan import Plan
from app.views.parts import buttons, theme
from app.views.parts.autosave import typed_text
from app.views.parts.card import row
from app.views.parts.desk import Desk
from app.views.parts.error_summary import lead_to
from app.views.parts.field_path import value_at
from app.views.parts.form import Form
from app.views.parts.scroll import PageColumn
from app.views.plan import line_cards, state
from app.views.plan.bench import Bench
from app.views.plan.gaps_card import GapsCard
from app.views.plan.goal_card import GoalCard
from app.views.plan.what_if_card import WhatIfCard
from app.workspace import planning


class PlanEditor(QWidget):
    """Shows one version. `started(sentence)` is called when an edit began the next version."""

    def __init__(self, desk: Desk, started: Callable[[str], None]) -> None:
        super().__init__()
        self._desk = desk
        self._started = started
        self._plan: Plan | None = None
        self._child: Child | None = None
        self._built_for: object = None
        self._page: PageColumn | None = None
        self._drafted: set[str] = set()
        self.form: Form[Plan] = Form(self)
        self.form.edited.connect(self._save)
        self.form.invalid.connect(self._keep_draft)
        self.goals: list[GoalCard] = []
        self.what_ifs: list[WhatIfCard] = []
        self.gaps = GapsCard(self.go_to)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)

    @property
    def plan(self) -> Plan | None:
        return self._plan

    def show_plan(self, plan: Plan, child: Child, *, read_only: bool, for_child: bool) -> None:
        """Show a version; the fields are built anew only where the lists have changed."""
        self._plan, self._child = plan, child
        wanted = (state.shape_of(plan), read_only, for_child, child.chosen_name, theme.current().text_size)
        if wanted != self._built_for:
            self.form.flush()
            plan = self._plan
            self._built_for = (state.shape_of(plan), *wanted[1:])
            self._build(
                Bench(plan, child, self.form, self._add, self._remove, self._move, read_only, for_child)
            )
        self.form.show_record(self._plan)
        self._show_advice()

    def flush(self) -> None:
        self.form.flush()

    def go_to(self, where: str) -> None:
        """Bring the field of a gap into sight and put the cursor in it."""
        field = self._fields().get(where)
        if field is not None:
            lead_to(field)

    def focused_field(self) -> str:
        """The field that the cursor is in; empty where it is in none."""
        for field in self.form.fields:
            widget = self.form.field_widget(field)
            if widget.hasFocus() or (widget.focusProxy() or widget).hasFocus():
                return field
        return ""

    # building

    def _build(self, bench: Bench) -> None:
        focused = self.focused_field()
        scrolled = self._page.verticalScrollBar().value() if self._page is not None else 0
        self.form.unbind_all()
        self._take_down()
        left = self._cards(bench)
        self._page = PageColumn(widest=1800)
        if bench.for_child:
            self._page.add(left)
        else:
            self.gaps = GapsCard(self.go_to)
            aside = _stack(self.gaps, line_cards.review_card(bench))
            self.gaps.setHidden(bench.read_only)
            self._page.add_columns((left, 7), (aside, 3))
        self._whole.addWidget(self._page)
        self.form.set_read_only(bench.read_only)
        self.form.show_record(bench.plan)
        if focused in self.form.fields:
            self.form.field_widget(focused).setFocus()
        self._page.verticalScrollBar().setValue(scrolled)

    def _take_down(self) -> None:
        if self._page is not None:
            self._whole.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()

    def _cards(self, bench: Bench) -> QWidget:
        plan = bench.plan
        self.goals = [GoalCard(bench, at, goal) for at, goal in enumerate(plan.goals)]
        self.what_ifs = [WhatIfCard(bench, at) for at in range(len(plan.contingency))]
        self.add_goal = buttons.secondary("Add a goal", lambda: self._add("goals", None), icon="plus")
        self.add_what_if = buttons.secondary(
            "Add a what if", lambda: self._add("contingency", None), icon="plus"
        )
        for button in (self.add_goal, self.add_what_if):
            if bench.read_only:
                button.hide()
        cards: list[QWidget] = [line_cards.strengths_card(bench), *self.goals, row(self.add_goal, None)]
        cards.append(line_cards.safety_card(bench))
        if not bench.for_child:
            cards.append(line_cards.others_card(bench))
        return _stack(*cards, *self.what_ifs, row(self.add_what_if, None))

    def _fields(self) -> dict[str, QWidget]:
        """Where a gap may lead: every bound field, and the buttons that add to a list."""
        found: dict[str, QWidget] = {field: self.form.field_widget(field) for field in self.form.fields}
        for at, goal in enumerate(self.goals):
            found[f"goals.{at}.steps"] = goal.add_step
        for at, card in enumerate(self.what_ifs):
            found[f"contingency.{at}"] = card.what_if
        return {**found, "goals": self.add_goal, "contingency": self.add_what_if}

    def _show_advice(self) -> None:
        plan, child = self._plan, self._child
        if plan is None or child is None:
            return
        gaps = state.gaps(plan, child, self._desk.workspace.today())
        may_show = isinstance(self._built_for, tuple) and not (self._built_for[1] or self._built_for[2])
        hints = state.hints(gaps) if may_show else {}
        for at, (goal_card, goal) in enumerate(zip(self.goals, plan.goals, strict=True)):
            goal_card.show_goal(goal, hints, f"goals.{at}")
        if may_show:
            self.gaps.show_gaps([(gap, state.thing_of(plan, gap.where)) for gap in gaps])
        if isinstance(self._built_for, tuple) and not self._built_for[2]:
            for at, card in enumerate(self.what_ifs):
                card.show_quality(state.quality(plan, child, at))

    # keeping

    def save_elsewhere(self, after: Plan, field: str, form: Form[Plan]) -> None:
        """Keep a field of the plan that another form edits (the answers)."""
        self._keep(after, field, form)

    def _save(self, after: Plan, field: str) -> None:
        self._keep(after, field, self.form)

    def _keep(self, after: Plan, field: str, form: Form[Plan]) -> None:
        before = self._plan
        if before is None:
            return
        changed = state.with_field(before, field, value_at(after, field), self._desk.workspace.today())
        draft = f"plan:{before.id}:{field}" if field in self._drafted else ""
        try:
            self._apply(changed, state.label_of(field), f"plan.{before.id}.{field}", draft)
        except Explained as wrong:
            form.keep_unsaved(before, field, wrong.sentence)
            self._keep_draft(field, wrong.sentence)
            return
        self._drafted.discard(field)

    def _apply(self, changed: Plan, label: str, typing_in: str = "", draft: str = "") -> None:
        """Write the plan, which settles the `draft`. Raises Explained where that cannot be written."""
        before, work = self._plan, self._desk.workspace
        if before is None or changed == before:
            if draft:
                work.drop_draft(draft)
            return
        done = planning.edit(
            before, changed, label, new_id=work.new_id, today=work.today(), typing_in=typing_in
        )
        self._plan = done.plan
        try:
            work.apply(done.change, draft=draft)
        except Explained:
            self._plan = before
            raise
        self._desk.saved()
        if done.begins_version:
            self._started(done.sentence)

    def _keep_draft(self, field: str, sentence: str) -> None:
        """What cannot be saved stays in its field, is kept as a draft, and is said."""
        self._desk.say(sentence, "attention")
        text = typed_text(self.form.field_widget(field)) if field in self.form.fields else ""
        if self._plan is not None and text:
            self._drafted.add(field)
            try:
                self._desk.workspace.draft(f"plan:{self._plan.id}:{field}", text, self._plan.child_id)
            except Explained as wrong:
                self._desk.say(wrong.sentence, "attention")

    # lists

    def _add(self, where: str, after: int | None) -> None:
        if self._change_list(lambda plan: state.with_added(plan, where, after)[0], "Add to the plan"):
            assert self._plan is not None
            at = len(value_at(self._plan, where)) - 1 if after is None else after + 1
            self._go_into(where, at)

    def _remove(self, where: str, at: int) -> None:
        if self._change_list(lambda plan: state.without(plan, where, at), "Remove from the plan"):
            self._desk.say("Removed. Press Ctrl+Z to bring it back.", "info")

    def _move(self, where: str, at: int, by: int) -> None:
        if self._change_list(lambda plan: state.moved(plan, where, at, by), "Move in the plan"):
            assert self._plan is not None
            self._go_into(where, min(max(at + by, 0), len(value_at(self._plan, where)) - 1))

    def _change_list(self, change: Callable[[Plan], Plan], label: str) -> bool:
        self.form.flush()
        if self._plan is None:
            return False
        try:
            self._apply(change(self._plan), label)
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")
            return False
        return True

    def _go_into(self, where: str, at: int) -> None:
        first = {"goals": "words", "steps": "what", "contingency": "what_if"}[where.split(".")[-1]]
        self.go_to(f"{where}.{at}.{first}")


def _stack(*widgets: QWidget) -> QWidget:
    ground = QWidget()
    stack = QVBoxLayout(ground)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(theme.px(16))
    for widget in widgets:
        stack.addWidget(widget)
    stack.addStretch(1)
    return ground
