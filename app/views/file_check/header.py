"""The head of a check: whose file, which questions, the rating as it stands, what can be done."""

from collections.abc import Callable

from app.models.file_check import FileCheck
from app.practice.file_check_bank import QuestionSet
from app.practice.file_check_rating import RatingResult
from app.practice.local_time import local_day
from app.views.file_check.state import live_look
from app.views.parts import buttons
from app.views.parts.chip import Chip, Shape
from app.views.parts.choice import Choice
from app.views.parts.date_words import say_date
from app.views.parts.field_row import name_field
from app.views.parts.page_head import PageHead
from app.workspace.checking import questions_of

_SETS = ((QuestionSet.COURT, "Court work"), (QuestionSet.OUT_OF_COURT, "Out of court"))


class CheckHeader(PageHead):
    """`change_questions(set)`, `save`, `record` are pressed here."""

    def __init__(
        self,
        change_questions: Callable[[QuestionSet], object],
        save: Callable[[], object],
        record: Callable[[], object],
        back: Callable[[], object],
    ) -> None:
        self.state, self.rating = Chip(""), Chip("")
        self.questions = Choice(_SETS)
        name_field(self.questions, "Questions")
        self.questions.activated.connect(lambda _: change_questions(self.questions.value()))
        self.save = buttons.secondary("Save to print or send", save, icon="download")
        self.record = buttons.primary("Record", record, icon="check")
        acts = (self.questions, self.save, self.record)
        super().__init__("File check", back, (self.state, self.rating), acts)

    def show_check(
        self, check: FileCheck, name: str, result: RatingResult, zone: str, *, may_write: bool
    ) -> None:
        self.name.set_words(name)
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
