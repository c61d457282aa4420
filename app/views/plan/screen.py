"""Plan together: the child's plan, made and changed beside the child, and agreed."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.plan import Plan
from app.views.parts import buttons
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.empty_state import EmptyState
from app.views.parts.form import Form
from app.views.plan.agreement import AgreementPage
from app.views.plan.editor import PlanEditor
from app.views.plan.header import PlanHeader
from app.workspace import planning
from app.workspace.roles import May


class PlanScreen(Screen):
    """`place.record_id` names a version; without it the newest one is shown."""

    beside_the_child = True

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._version_id: UUID | None = place.record_id
        self._for_child = False
        self._child_id: UUID = place.child_id  # type: ignore[assignment]
        self.header = PlanHeader(self._go_to_easy_read, self.ask_to_agree, self._choose_version, desk.back)
        self.editor = PlanEditor(desk, self._say_started)
        self.answers: Form[Plan] = Form(self)
        self.answers.edited.connect(self._save_answer)
        self.agreement = AgreementPage(self.answers, self._agree, self._show_editor)
        self.start = buttons.primary("Start the plan", self._start)
        self.empty = EmptyState("target", "", "", self.start)
        self.stack = QStackedWidget()
        for page in (self.editor, self.agreement, self.empty):
            self.stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.stack, 1)
        desk.signals.changed.connect(self._note_change)

    def refresh(self) -> None:
        file = self.desk.workspace.open_file(self._child_id)
        child, versions = file.child, file.plans()
        plan = next(
            (each for each in versions if each.id == self._version_id), versions[0] if versions else None
        )
        may_change = self.desk.workspace.may(May.CHANGE_FILE)
        newest = plan is not None and plan == versions[0]
        asking = self.stack.currentWidget() is self.agreement
        may_agree = newest and may_change and not plan.is_agreed and not asking  # type: ignore[union-attr]
        name = child.chosen_name
        self.header.show_plan(name, plan, versions, may_agree=may_agree, for_child=self._for_child)
        self.header.title.setText("My plan")
        if plan is None:
            self.empty.say(f"{name} has no plan yet", "Start it when you are together.")
            self.start.setVisible(may_change)
            self.stack.setCurrentWidget(self.empty)
            return
        read_only = not (newest and may_change)
        self.editor.show_plan(plan, child, read_only=read_only, for_child=self._for_child)
        if asking and not plan.is_agreed and not self._for_child:
            self.agreement.show_plan(plan, child)
        else:
            self.stack.setCurrentWidget(self.editor)

    def flush(self) -> None:
        self.editor.flush()
        self.answers.flush()

    def show_beside_the_child(self, on: bool) -> None:
        self.flush()
        self._for_child = on
        self.refresh()

    def first_focus(self) -> QWidget | None:
        if self.stack.currentWidget() is self.empty:
            return self.start
        return self.editor.goals[0].words if self.editor.goals else None

    def ask_to_agree(self) -> None:
        self.flush()
        self.stack.setCurrentWidget(self.agreement)
        self.refresh()
        self.agreement.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.stack.currentWidget() is self.agreement:
            self._show_editor()
        else:
            super().keyPressEvent(event)

    def _show_editor(self) -> None:
        self.answers.flush()
        self.stack.setCurrentWidget(self.editor)
        self.refresh()
        self.header.agree.setFocus()

    def _start(self) -> None:
        work = self.desk.workspace
        child = work.open_file(self._child_id).child
        try:
            work.apply(planning.start_plan(child, work.person, work.new_id, work.today()))
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
            return
        self.desk.saved()
        self.editor.add_goal.setFocus()

    def _agree(self) -> None:
        plan, work = self.editor.plan, self.desk.workspace
        if plan is None:
            return
        try:
            work.apply(planning.agree(plan, work.today(), work.person.name))
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
            return
        self.desk.saved()
        self.desk.say(f"Version {plan.version} is agreed. It stays as it is and can be printed.", "good")

    def _save_answer(self, after: Plan, field: str) -> None:
        self.editor.save_elsewhere(after, field, self.answers)

    def _choose_version(self, plan_id: UUID) -> None:
        self.flush()
        self._version_id = plan_id
        self.refresh()

    def _say_started(self, sentence: str) -> None:
        self._version_id = None
        self.desk.say(sentence, "info")

    def _go_to_easy_read(self) -> None:
        plan = self.editor.plan
        self.desk.go(Place("easy_read", self._child_id, plan.id if plan else None))

    def _note_change(self, change: Change) -> None:
        if any(swap.record.subject == self._child_id for swap in change.swaps):
            if any(isinstance(swap.record, Plan) and swap.before is None for swap in change.swaps):
                self._version_id = None
            self.refresh()
