"""An easy-read paper before it is drawn: titles, rows, cards. The same content feeds screen, PDF and checks."""

from dataclasses import dataclass
from enum import StrEnum

from app.models.child import Preset
from app.models.plan import WhoseWords


class RowKind(StrEnum):
    """How a row is drawn."""

    TEXT = "text"
    OWN_WORDS = "own words"
    GOAL = "goal"
    STEP = "step"
    HARD_WORD = "hard word"


@dataclass(frozen=True)
class Row:
    """One idea: a picture on the left, one or two sentences on the right (ER08).

    `key` names the row for the life of the plan (`goals.0.steps.1`), so that a chosen picture stays with
    it. `field` is the plan field the words come from (empty: fixed words of the template). `done` draws a
    tick box, None draws none.
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
    """One person's answer to the plan, in words: who, what they said, when, and why if not yes."""

    who: str
    says: str
    on: str = ""
    because: str = ""


@dataclass(frozen=True)
class EasyReadPaper:
    """One child's paper, ready to draw. Holds nothing but what prints."""

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
