"""What a rule pack is made of: one dated, sourced entry a fact."""

from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import Field, model_validator

from app.models.file_check import Rating
from app.models.problem import Weight
from app.models.record import Value


class Tier(StrEnum):
    """Who set the fact. A service may replace guidance and local facts, never statute."""

    STATUTE = "statute"
    GUIDANCE = "guidance"
    LOCAL = "local"


class Trust(StrEnum):
    """How far the fact was checked against its source; anything but verified is an editable default."""

    VERIFIED = "verified"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Entry(Value):
    """A fact: what it says, who set it, where that is written, since when. Both dates are included."""

    id: str = Field(min_length=1)
    words: str = Field(min_length=1)
    tier: Tier
    source: str = Field(min_length=3)
    trust: Trust
    confirmed: bool = False
    valid_from: date
    valid_to: date | None = None

    @model_validator(mode="before")
    @classmethod
    def _verified_is_confirmed(cls, fields: Any) -> Any:
        if isinstance(fields, dict) and fields.get("trust") == Trust.VERIFIED:
            return {"confirmed": True, **fields}
        return fields

    @model_validator(mode="after")
    def _dates_in_order(self) -> "Entry":
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError("valid_to is before valid_from")
        return self

    def in_force(self, on: date) -> bool:
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def is_editable_default(self) -> bool:
        """A number that nobody has confirmed for this service yet."""
        return self.tier != Tier.STATUTE and not self.confirmed


class Setting(StrEnum):
    IN_COURT = "in court"
    OUT_OF_COURT = "out of court"
    BAIL_AND_REMAND = "bail and remand"


class RunsFrom(StrEnum):
    MADE = "made"
    CONTRACT = "contract"


class DisposalRule(Entry):
    """A disposal; its `id` is the code that records keep. Lengths in months, ages in whole years.

    `easy_words` tells the child what it is. `under_age` is the first age that is too old.
    """

    variants: tuple[str, ...] = ()
    setting: Setting
    statutory: bool
    voluntary: bool
    for_an_offence: bool = True
    min_months: int | None = Field(default=None, ge=0)
    max_months: int | None = Field(default=None, ge=1)
    min_age: int | None = None
    under_age: int | None = None
    persistent_under: int | None = None
    runs_from: RunsFrom = RunsFrom.MADE
    easy_words: str = Field(min_length=1)

    @property
    def code(self) -> str:
        return self.id


class LawCheck(StrEnum):
    """What a law rule looks at; the numbers are on the disposal, but for the lengths of an old law."""

    AGE_AT_OFFENCE = "age at offence"
    OLD_ENOUGH = "old enough when made"
    YOUNG_ENOUGH = "young enough when made"
    PERSISTENT = "persistent"
    LENGTH = "length"
    ALLOWED_LENGTHS = "allowed lengths"


class LawRule(Entry):
    """A rule on a disposal; dated by when the disposal was made. No `disposals` means every offence.

    `unless_recorded`: words in the requirements that record the lawful exception.
    """

    check: LawCheck
    disposals: tuple[str, ...] = ()
    weight: Weight = Weight.MUST
    mend: str = ""
    age: int | None = None
    months: tuple[int, ...] = ()
    unless_recorded: tuple[str, ...] = ()


class Unit(StrEnum):
    WORKING_DAY = "working day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class TimeLimit(Entry):
    """When something is due: `n` units after (or, negative, before) `trigger`. 0 is the same day."""

    trigger: str
    n: int
    unit: Unit


class ContactRate(Entry):
    """How many contacts a month, in the first weeks and afterwards."""

    level: str
    first_weeks: int = Field(ge=0)
    a_month_at_first: int = Field(ge=0)
    a_month_afterwards: int = Field(ge=0)


class Prompt(Value):
    """One thing to look for in the file, and the plain question a manager answers."""

    code: str = Field(min_length=1)
    looks_for: str = Field(min_length=1)
    question: str = Field(min_length=1)


class KeyQuestion(Entry):
    """A key question of an inspection framework; `stage` is what it looks at, such as assessment.

    A question that is not `rated` is answered and kept, but does not move the rating.
    """

    bank: str
    stage: str
    rated: bool = True
    court: bool = True
    out_of_court: bool = True
    prompts: tuple[Prompt, ...] = Field(min_length=1)


class RatingBand(Entry):
    """A rating and the lowest percentage that earns it."""

    rating: Rating
    at_least: int = Field(ge=0, le=100)


class ReportPart(Entry):
    """A section of a report; `words` is its heading.

    `must_hold` lists what belongs in it, `filled_from` the facts of the file that fill it (`kind.field`).
    A part that is `needed` is missed when empty; one that `stops_sign_off` has to be written first.
    """

    report: str
    order: int
    must_hold: tuple[str, ...] = ()
    filled_from: tuple[str, ...] = ()
    needed: bool = True
    stops_sign_off: bool = False


class WordList(Entry):
    """Words or phrases that a check looks for; `id` names the list, `words` says what they have in common."""

    members: tuple[str, ...] = Field(min_length=1)


class TemplateLine(Entry):
    """A contingency line so general that it would fit any child: `words` is the line."""
