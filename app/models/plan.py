"""The plan, made with the child: goals, safety, keeping others safe, what if, agreement."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from app.models.contingency_plan import ContingencyLine
from app.models.record import Record, Value
from app.models.text import Line, Text


class WhoseWords(StrEnum):
    """Who found the words; a child's own words are never corrected (ER41)."""

    CHILD = "child"
    TOGETHER = "together"
    WORKER = "worker"


class StepState(StrEnum):
    TO_DO = "to do"
    DONE = "done"
    STOPPED = "stopped"


class Step(Value):
    """One step towards a goal. `how_we_know` is what will be seen when it is done."""

    what: Line = ""
    who: Line = ""
    by: date | None = None
    how_we_know: Line = ""
    childs_part: Line = ""
    state: StepState = StepState.TO_DO
    done_on: date | None = None
    whose_words: WhoseWords = WhoseWords.WORKER


class Goal(Value):
    words: Line = ""
    whose_words: WhoseWords = WhoseWords.CHILD
    why_it_matters: Text = ""
    steps: tuple[Step, ...] = ()


class SafetyPlan(Value):
    """What keeps me safe. `who_i_call` lines read *name, phone*."""

    what_keeps_me_safe: tuple[Line, ...] = ()
    warning_signs: tuple[Line, ...] = ()
    who_i_call: tuple[Line, ...] = ()
    whose_words: WhoseWords = WhoseWords.TOGETHER


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    COULD_NOT_ASK = "could not ask"


class Agreement(Value):
    """What one person said to the plan. Anything but yes needs `because`."""

    answer: Answer | None = None
    who: Line = ""
    because: Line = ""
    on: date | None = None

    @property
    def is_given(self) -> bool:
        return self.answer == Answer.YES or (self.answer is not None and bool(self.because))


class PictureChoice(Value):
    """A picture that was chosen for a row, by the row's key in the easy-read plan; empty means none."""

    row: Line
    picture: Line = ""


class Plan(Record):
    """One version of a child's plan. Once agreed it is frozen; the next edit starts the next version."""

    kind: ClassVar[str] = "plan"

    child_id: UUID
    version: int = 1
    started_on: date | None = None
    made_with: Line = ""
    strengths: tuple[Line, ...] = ()
    goals: tuple[Goal, ...] = ()
    safety_plan: SafetyPlan = SafetyPlan()
    keeping_others_safe: tuple[Line, ...] = ()
    contingency: tuple[ContingencyLine, ...] = ()
    review_on: date | None = None
    child_agrees: Agreement = Agreement()
    parent_agrees: Agreement = Agreement()
    agreed_on: date | None = None
    agreed_by: Line = ""
    pictures: tuple[PictureChoice, ...] = ()
    preset: Line = ""
    voice_note: Text = ""

    @property
    def is_agreed(self) -> bool:
        return self.agreed_on is not None

    def next_version(self, new_id: UUID, today: date) -> "Plan":
        """The next version to edit: the same words, nobody's agreement yet."""
        return self.changed(
            id=new_id,
            version=self.version + 1,
            started_on=today,
            child_agrees=Agreement(),
            parent_agrees=Agreement(),
            agreed_on=None,
            agreed_by="",
        )
