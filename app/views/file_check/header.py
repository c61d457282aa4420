"""The head of a check: whose file, which questions, the rating as it stands, what can be done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.models.file_check import FileCheck
from app.practice.file_check_bank import QuestionSet
from app.practice.file_check_rating import RatingResult
from app.practice.local_time import local_day
from app.views.file_check.state import live_look
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel, row
from app.views.parts.chip import Chip, Shape
from app.views.parts.choice import Choice
from app.views.parts.date_words import say_date
from app.views.parts.field_row import name_field
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.text import Label
from app.workspace.checking import questions_of

_SETS = ((QuestionSet.COURT, "Court work"), (QuestionSet.OUT_OF_COURT, "Out of court"))


class CheckHeader(Panel):
    """`change_questions(set)`, `save`, `record` are pressed here."""

    def __init__(
        self,
        change_questions: Callable[[QuestionSet], object],
        save: Callable[[], object],
        record: Callable[[], object],
    ) -> None:
        super().__init__("header")
        self.child = Label("", "lead")
        self.title = Label("File check", "page-title")
        self.state, self.rating = Chip(""), Chip("")
        self.questions = Choice(_SETS)
        name_field(self.questions, "Questions")
        self.questions.activated.connect(lambda _: change_questions(self.questions.value()))
        self.save = buttons.secondary("Save to print or send", save, icon="download")
        self.record = buttons.primary("Record", record, icon="check")
        words = FlowLayout(gap=10)
        for part in (self.child, self.title, self.state, self.rating):
            words.addWidget(part)
        self._line = QHBoxLayout(self)
        self._line.addLayout(words, 1)
        acts = row(self.questions, self.save, self.record)
        self._line.addWidget(acts, 0, Qt.AlignmentFlag.AlignVCenter)
        icons.keep(self, self._space)

    def show_check(
        self, check: FileCheck, name: str, result: RatingResult, zone: str, *, may_write: bool
    ) -> None:
        self.child.setText(name)
        if check.recorded_at is None:
            self.state.say("not recorded yet", "attention", Shape.UP)
        else:
            words = f"recorded {say_date(local_day(check.recorded_at, zone))} by {check.checker_name}"
            self.state.say(words, "good", Shape.TICK)
        self.rating.say(*live_look(result))
        self.questions.show_value(questions_of(check))
        at_work = may_write and not check.is_recorded
        self.questions.setVisible(at_work)
        self.record.setVisible(at_work)

    def _space(self) -> None:
        side = theme.px(28)
        self._line.setContentsMargins(side, theme.px(12), side, theme.px(12))
