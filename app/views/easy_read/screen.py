"""Easy read: the child's plan as it prints, advice on its words, pictures to change, and the way to paper."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.easyread.pages import EasyReadPaper
from app.easyread.presets import LIMITS
from app.easyread.rules import figures, length_note
from app.errors import Explained, Refused
from app.models.change import Change
from app.models.child import Child, Preset
from app.models.plan import Plan
from app.views.easy_read import state
from app.views.easy_read.header import EasyReadHeader
from app.views.easy_read.outgoing import Outgoing
from app.views.easy_read.picture_picker import PicturePicker
from app.views.easy_read.preview import Preview
from app.views.easy_read.print_form import PrintForm
from app.views.easy_read.rows_page import RowsPage
from app.views.parts import buttons, icons, theme
from app.views.parts.date_words import say_date
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.empty_state import EmptyState
from app.workspace import planning, printing
from app.workspace.printing import Document, PrintJob, Wanted
from app.workspace.roles import May


class EasyReadScreen(Screen):
    """`place.record_id` names a version; without it the newest one is shown.

    Who may print but not open a file (the print desk) sees the agreed pages and the print form alone.
    """

    beside_the_child = True

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        assert place.child_id is not None
        self._child_id: UUID = place.child_id
        self._version_id = place.record_id
        self._plan: Plan | None = None
        self._child: Child | None = None
        self._is_newest = True
        self._for_child = False
        self._prints_only = not desk.workspace.may(May.OPEN_FILE)
        self._picture_for = ""
        self._drawn_preset: Preset | None = None
        self.left, self.body, self.work = QStackedWidget(), QStackedWidget(), QWidget()
        self.header = EasyReadHeader(self._choose_preset, self.ask_to_print, desk.back)
        self.rows = RowsPage(self.ask_for_picture, self._use, self.header.choices)
        self.picker = PicturePicker(self.show_rows)
        self.picker.picked.connect(self._pick)
        self.preview = Preview(desk.jobs, self._job)
        self.preview.drawn.connect(self._say_length)
        self.outgoing = Outgoing(self, desk, self._job, self.show_rows)
        self.form = PrintForm(self._print, self.outgoing.save, self.show_rows)
        self.empty = EmptyState(
            "file-text",
            "There is no plan to print yet",
            "Make a plan together first.",
            buttons.primary("Plan together", lambda: desk.go(Place("plan", self._child_id))),
        )
        self._arrange()
        desk.signals.changed.connect(self._note_change)

    # showing

    def refresh(self) -> None:
        work = self.desk.workspace
        opened = work.open_for_print if self._prints_only else work.open_file
        file = opened(self._child_id)
        versions = file.plans()
        newest = versions[0] if versions else None
        plan = next((each for each in versions if each.id == self._version_id), newest)
        self._child, self._is_newest = file.child, plan == newest
        self.body.setCurrentWidget(self.work if plan else self.empty)
        self._leave_out(plan)
        if plan is None:
            self.header.name.set_words(self._child.chosen_name)
            return
        is_new = (plan, self._child.preset) != (self._plan, self._drawn_preset)
        self._plan, self._drawn_preset = plan, self._child.preset
        self._show_plan(printing.plan_as_printed(work, file, plan, self._child.preset), plan, self._child)
        if is_new:
            self.preview.note_change()
        if self._prints_only and self._left_is(self.rows):
            self.ask_to_print()

    def show_beside_the_child(self, on: bool) -> None:
        """Only the pages stay, as they will print."""
        self._for_child = on
        self._leave_out(self._plan)

    def _leave_out(self, plan: Plan | None) -> None:
        """What is not for who looks on: the child sees the pages alone."""
        shown = plan is not None and not self._for_child
        self.left.setVisible(not self._for_child)
        self.header.chip.setVisible(shown)
        self.header.print_button.setVisible(shown and self._left_is(self.rows))

    def first_focus(self) -> QWidget | None:
        return self.header.print_button if self._plan else self.empty.button

    def show_rows(self) -> None:
        if self._prints_only:
            self.ask_to_print()
            return
        self.left.setCurrentWidget(self.rows)
        self.header.print_button.show()
        card = self.rows.card(self._picture_for)
        (card.picture if card else self.header.print_button).setFocus()
        self._picture_for = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._left_is(self.rows):
            self.show_rows()
        else:
            super().keyPressEvent(event)

    def _show_plan(self, paper: EasyReadPaper, plan: Plan, child: Child) -> None:
        work = self.desk.workspace
        worker = work.person_named(child.worker_id) or work.person
        agreed = f", agreed {say_date(plan.agreed_on)}" if plan.agreed_on else ", not agreed yet"
        version = f"version {plan.version}{agreed}"
        self.header.show_plan(child.chosen_name, version, plan.is_agreed, child.preset)
        names = state.known_names(child, worker)
        self.rows.figures.show_figures(figures(paper, own_words=child.own_words, names=names), child.preset)
        self.rows.show_rows(
            state.advised_rows(paper, plan, child, worker),
            child.chosen_name,
            with_pictures=LIMITS[child.preset].pictures_on_rows,
        )

    def _say_length(self) -> None:
        self.rows.say_length(length_note(self.preview.pages.pages))

    def _left_is(self, page: QWidget) -> bool:
        return self.left.currentWidget() is page

    # changing

    def ask_for_picture(self, key: str) -> None:
        card = self.rows.card(key)
        if card is None or self._plan is None:
            return
        self._picture_for = key
        chosen = next((each.picture for each in self._plan.pictures if each.row == key), "")
        self.left.setCurrentWidget(self.picker)
        self.header.print_button.hide()
        self.picker.start(card.words.text(), chosen)

    def _pick(self, concept: str | None) -> None:
        key = self._picture_for
        self._change("Choose a picture", lambda plan: state.with_picture(plan, key, concept))
        self.show_rows()

    def _use(self, advice: state.Advice) -> None:
        self._change("Use easier words", lambda plan: state.with_fix(plan, advice))

    def _change(self, label: str, change: Callable[[Plan], Plan]) -> None:
        """Changes the newest version; an agreed one stays and the next begins."""
        plan, work = self._plan, self.desk.workspace
        if plan is None:
            return
        try:
            if not self._is_newest:
                raise Refused("This is an older version.", "Nothing was changed.", "Open the newest one.")
            done = planning.edit(plan, change(plan), label, new_id=work.new_id, today=work.today())
            work.apply(done.change)
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
            return
        self.desk.saved()
        if done.begins_version:
            self.desk.say(done.sentence, "info")

    def _choose_preset(self, preset: Preset) -> None:
        child = self._child
        if child is None:
            return
        try:
            if preset != child.preset:
                self.desk.workspace.apply(
                    Change.edit("How my papers look", child, child.changed(preset=preset))
                )
                self.desk.saved()
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
        self.refresh()

    def _note_change(self, change: Change) -> None:
        mine = [swap for swap in change.swaps if swap.record.subject == self._child_id]
        if any(isinstance(swap.record, Plan) and swap.before is None for swap in mine):
            self._version_id = None
        if mine:
            self.refresh()

    # printing

    def ask_to_print(self) -> None:
        if self._child is None or self._plan is None:
            return
        carers = [person.name for person in self._child.parents_and_carers]
        self.left.setCurrentWidget(self.form)
        self.header.print_button.hide()
        self.form.start(self._child.chosen_name, carers)

    def _print(self, recipient: str, reason: str) -> None:
        self.outgoing.print(recipient, reason, self.preview.pages.pages)

    def _job(self) -> PrintJob:
        assert self._plan is not None
        mono, tint = self.preview.looks
        return printing.prepare_print(
            self.desk.workspace,
            Wanted(
                Document.EASY_READ_PLAN,
                self._child_id,
                record_id=self._plan.id,
                preset=self._child.preset if self._child else None,
                mono=mono,
                tint=tint,
            ),
        )

    # building

    def _arrange(self) -> None:
        for page in (self.rows, self.picker, self.form):
            self.left.addWidget(page)
        self._across = QHBoxLayout(self.work)
        self._across.addWidget(self.left, 11)
        self._across.addWidget(self.preview, 9)
        self.body.addWidget(self.work)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.body, 1)
        icons.keep(self, self._space)

    def _space(self) -> None:
        self._across.setContentsMargins(theme.px(24), theme.px(16), theme.px(28), theme.px(16))
        self._across.setSpacing(theme.px(18))
