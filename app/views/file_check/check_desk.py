"""One check at work: the file at the left, the questions in the middle, the live rating at the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.file_check import CheckAnswer, FileCheck, Rating
from app.practice.file_check_bank import QuestionSet
from app.views.file_check.file_summary import FileSummary
from app.views.file_check.finish import FinishPage
from app.views.file_check.header import CheckHeader
from app.views.file_check.question_page import QuestionPage
from app.views.file_check.ratings import FINISH, RatingsCard
from app.views.parts import theme
from app.views.parts.ask_card import AskCard
from app.views.parts.desk import Desk
from app.views.parts.error_summary import lead_to
from app.views.parts.one_of import OneOf
from app.views.parts.release_form import ReleaseForm
from app.views.parts.scroll import PageColumn
from app.workspace import checking
from app.workspace.child_file import ChildFile
from app.workspace.printing import Document, FileKind, Wanted
from app.workspace.roles import May

_THREE_COLUMNS_FROM = 1080


class CheckDesk(QWidget):
    """Built for one check. A key question's prompts are built when somebody first opens it."""

    def __init__(self, desk: Desk, check: FileCheck) -> None:
        super().__init__()
        self._desk, self.check = desk, check
        self.bank = checking.bank_of(check)
        self._chosen = self.bank.questions[0].id
        self.header = CheckHeader(self.change_questions, self.ask_release, self.ask_record, desk.back)
        self.summary = FileSummary()
        self.ratings = RatingsCard(self.open_question)
        self.asking = AskCard("Record this check?", "Record it", self.record, self._stop_asking)
        self.release = ReleaseForm(desk, self._what_to_print)
        self.pages = OneOf()
        self._page_of: dict[str, QuestionPage] = {}
        self.finish = FinishPage(desk, self._edit, self.move_rating, self.close_action)
        self.pages.add(self.finish)
        self._middle, self._right = PageColumn(margin=6, gap=16), PageColumn(margin=6)
        self._arrange()

    # showing

    def show_file(self, file: ChildFile, check: FileCheck, *, with_summary: bool = True) -> None:
        """Show what the store holds now; `with_summary` reads the child's file again, too."""
        self.check = check
        self.bank = checking.bank_of(check)
        if self._chosen != FINISH and self._chosen not in {each.id for each in self.bank.questions}:
            self._chosen = self.bank.questions[0].id
        if with_summary:
            self.summary.show_file(self._desk.workspace, file)
        result = checking.result_of(check)
        zone = self._desk.workspace.circumstances.zone
        self.header.show_check(check, file.child.chosen_name, result, zone, may_write=self._may_check)
        self.header.save.setVisible(self._desk.workspace.may(May.PRINT_CHECK))
        self.ratings.show_result(self.bank, result, self._chosen)
        today = self._desk.workspace.today()
        self.finish.show_check(check, result, today, may_write=self._may_check)
        if check.is_recorded:
            self.asking.hide()
        self._show_page()

    def flush(self) -> None:
        for page in self._page_of.values():
            page.flush()
        self.finish.flush()

    def page(self, question: str) -> QuestionPage:
        """The prompts of a key question, built when they are first asked for."""
        if question not in self._page_of:
            page = QuestionPage(next(each for each in self.bank.questions if each.id == question))
            page.answered.connect(self.answer)
            page.evidenced.connect(self.give_evidence)
            page.left.connect(self._go_beyond)
            self._page_of[question] = page
            self.pages.add(page)
        return self._page_of[question]

    def open_question(self, question: str) -> None:
        """A key question by its id, or `finish`."""
        if question != self._chosen:
            self.flush()
            self._chosen = question
        self.ratings.show_result(self.bank, checking.result_of(self.check), question)
        self._show_page()
        self._middle.verticalScrollBar().setValue(0)
        if question == FINISH:
            lead_to(self.finish.strengths)
        else:
            self.page(question).enter()

    def first_focus(self) -> QWidget:
        """The first prompt of the open key question."""
        return self.finish.strengths if self._chosen == FINISH else self.page(self._chosen).rows[0]

    # doing

    def answer(self, prompt: str, answer: CheckAnswer | None, by_key: bool) -> None:
        """Keep an answer. By key, the next prompt has the focus then."""
        self._apply("An answer", checking.answered(self.check, prompt, answer))
        if by_key and self._chosen in self._page_of:
            page = self._page_of[self._chosen]
            page.go_from(page.row_of(prompt), 1)

    def give_evidence(self, prompt: str, words: str) -> None:
        self._apply("Evidence", checking.evidenced(self.check, prompt, words), f"evidence.{prompt}")

    def move_rating(self, rating: Rating | None, because: str) -> None:
        by = self._desk.workspace.person.name
        self._apply("Move the rating", checking.move_rating(self.check, rating, because, by), "discretion")

    def change_questions(self, questions: QuestionSet) -> None:
        self.flush()
        self._apply("Other questions", checking.with_questions(self.check, questions))

    def close_action(self, number: int) -> None:
        """Say that an action is done, or take that back."""
        done = self.check.actions[number].closed_on
        on = None if done else self._desk.workspace.today()
        self._write(checking.close_action(self.check, number, on))

    def ask_record(self) -> None:
        """Say what is missing and go there; else ask once, because it cannot be taken back."""
        self.flush()
        stopped = checking.stops_record(self.check)
        if stopped:
            self._desk.say(f"{stopped} The check is not recorded yet.", "attention")
            self._lead_to_missing()
            return
        self.release.hide()
        result = checking.result_of(self.check)
        rating = f"The rating is {result.rating}." if result.rating else "It has no rating."
        self.asking.ask(f"{rating} After that the check stays as it is; its actions can still be closed.")
        self._middle.verticalScrollBar().setValue(0)

    def record(self) -> None:
        workspace = self._desk.workspace
        try:
            workspace.apply(checking.record(workspace, self.check, workspace.now()))
        except Explained as wrong:
            self.asking.refuse(wrong.sentence)
            return
        self.asking.hide()
        self._desk.say("The check is recorded on the child’s file.", "good")

    def ask_release(self) -> None:
        self.flush()
        self.asking.hide()
        self.release.show()
        lead_to(self.release.first_focus())

    # inside

    @property
    def _may_check(self) -> bool:
        return self._desk.workspace.may(May.CHECK_FILE)

    def _show_page(self) -> None:
        if self._chosen == FINISH:
            self.pages.show_only(self.finish)
            return
        page = self.page(self._chosen)
        page.show_check(self.check, read_only=self.check.is_recorded or not self._may_check)
        self.pages.show_only(page)

    def _go_beyond(self, by: int) -> None:
        """From the last prompt to the next key question, and from the first to the one before."""
        order = [*(each.id for each in self.bank.questions), FINISH]
        place = order.index(self._chosen) + by
        if not 0 <= place < len(order):
            return
        self.open_question(order[place])
        if by < 0 and order[place] != FINISH:
            self.page(order[place]).enter(at_end=True)

    def _lead_to_missing(self) -> None:
        for question in checking.result_of(self.check).questions:
            if question.rated and question.unanswered:
                self.open_question(question.id)
                return
        self.open_question(FINISH)
        if self.check.discretion is not None and not self.check.discretion.because.strip():
            lead_to(self.finish.because)

    def _edit(self, label: str, after: FileCheck) -> None:
        self._apply(label, after)

    def _apply(self, label: str, after: FileCheck, field: str = "") -> None:
        if after != self.check:
            typing_in = f"file_check.{after.id}.{field}" if field else ""
            self._write(Change.edit(label, self.check, after, typing_in=typing_in))

    def _write(self, change: Change) -> None:
        try:
            self._desk.workspace.apply(change)
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")
            return
        self._desk.saved()

    def _stop_asking(self) -> None:
        self.asking.hide()
        self.header.record.setFocus()

    def _what_to_print(self, kind: FileKind) -> Wanted:
        return Wanted(Document.FILE_CHECK, self.check.child_id, record_id=self.check.id, file_kind=kind)

    def _arrange(self) -> None:
        self.release.hide()
        self._middle.add(self.asking, self.release, self.pages)
        self._right.add(self.ratings)
        body = QHBoxLayout()
        body.setContentsMargins(theme.px(22), 0, theme.px(16), 0)
        body.setSpacing(theme.px(6))
        for part, share in ((self.summary, 30), (self._middle, 42), (self._right, 30)):
            body.addWidget(part, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._go_beyond(by))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With little room the rating stands below the questions."""
        super().resizeEvent(event)
        wide = self.width() >= theme.px(_THREE_COLUMNS_FROM)
        home = self._right if wide else self._middle
        if home.column.indexOf(self.ratings) < 0:
            (self._middle if wide else self._right).column.removeWidget(self.ratings)
            home.add(self.ratings)
        self._right.setVisible(wide)
