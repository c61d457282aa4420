"""An easy-read paper before it is drawn: titles, rows, cards. The same content feeds screen, PDF, checks."""

from dataclasses import dataclass
from enum import StrEnum

from app.models.child import Preset
from app.models.plan import Answer, WhoseWords


class RowKind(StrEnum):
    """How a row is drawn.

    GOAL: a numbered goal (a bubble of `who_said` where `whose_words` is the child). OWN_WORDS: a bubble.
    STEP: a numbered step with a tick box. HARD_WORD: its first sentence is the word alone, in bold.
    TO_WRITE: its sentences, then empty lines for a pen.
    """

    TEXT = "text"
    OWN_WORDS = "own words"
    GOAL = "goal"
    STEP = "step"
    HARD_WORD = "hard word"
    TO_WRITE = "to write"


@dataclass(frozen=True)
class Row:
    """One idea: a picture on the left, one or two sentences on the right (ER08).

    `key` names the row for the life of the plan (`goals.0.steps.1`), so that a chosen picture stays with
    it; a hard word's key is `hard_words.curfew`. `field` is the path of the plan field the words come from
    (`goals.0.steps.1`; empty: fixed words of the template). `picture` names a concept. `done` draws a tick
    box, None draws none. A `detail` says more about the last row that is none (by when, who is told): it
    is drawn smaller and close under it, and counts half.
    """

    key: str
    sentences: tuple[str, ...]
    kind: RowKind = RowKind.TEXT
    picture: str = ""
    whose_words: WhoseWords = WhoseWords.WORKER
    who_said: str = ""
    done: bool | None = None
    number: int | None = None
    field: str = ""
    detail: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


@dataclass(frozen=True)
class Part:
    """A heading with its rows."""

    heading: str
    rows: tuple[Row, ...]
    picture: str = ""


@dataclass(frozen=True)
class ContactCard:
    """Who to ask (ER39): the worker, the service, how to say that something is wrong."""

    worker_name: str
    worker_job: str
    worker_phone: str
    service_name: str
    service_phone: str
    service_hours: str
    out_of_hours_phone: str
    how_to_complain: str


@dataclass(frozen=True)
class AgreeLine:
    """One person's answer to the plan: who, what they said in words, when, and why if not yes.

    `answer` ticks a box; None leaves the boxes empty for a pen.
    """

    who: str
    says: str
    on: str = ""
    because: str = ""
    answer: Answer | None = None


@dataclass(frozen=True)
class EasyReadPaper:
    """One child's paper, ready to draw. Holds nothing but what prints.

    `made_with`, `version_line`, `demo_mark` and `draft_mark` are whole sentences and print as they stand.
    """

    title: str
    chosen_name: str
    about: tuple[str, ...]
    parts: tuple[Part, ...]
    card: ContactCard
    preset: Preset
    version_line: str
    made_with: str = ""
    agreement: tuple[AgreeLine, ...] = ()
    hard_words: tuple[Row, ...] = ()
    demo_mark: str = ""
    draft_mark: str = ""
    language: str = "en-GB"

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for part in self.parts for row in part.rows)
