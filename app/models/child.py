"""The child: who they are, what they are good at, what helps them, and what staff must know."""

from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from app.models.level import Level
from app.models.record import Record, Value
from app.models.text import Line, Text


class Preset(StrEnum):
    """How a child's papers are set (easy-read reference 1.3)."""

    PICTURES_FIRST = "pictures first"
    EASY_READ = "easy read"
    PLAIN_WORDS = "plain words"


class NetworkPerson(Value):
    """Somebody in the child's life: a parent or carer, a teacher, a friend they trust."""

    name: Line
    relation: Line = ""
    phone: Line = ""
    is_parent_or_carer: bool = False
    is_trusted: bool = False


class Child(Record):
    """A child the service works with.

    The child's own words come first (strengths to dont_ask_again); `staff_flags` are for staff only and
    never leave on a child's paper. `worker_label` keeps a worker's name as imported while nobody in the
    store matches it (*unallocated*).
    """

    kind: ClassVar[str] = "child"
    child_field: ClassVar[str] = "id"

    reference: Line = ""
    given_name: Line = ""
    family_name: Line = ""
    known_as: Line = ""
    say_my_name: Line = ""
    pronouns: Line = ""
    date_of_birth: date | None = None

    strengths: Text = ""
    what_matters: Text = ""
    hopes: Text = ""
    what_helps: tuple[Line, ...] = ()
    dont_ask_again: Text = ""
    preset: Preset = Preset.EASY_READ
    own_words: tuple[Line, ...] = ()

    network: tuple[NetworkPerson, ...] = ()
    staff_flags: tuple[Line, ...] = ()

    gender: Line = ""
    ethnicity: Line = ""
    first_language: Line = ""
    needs_interpreter: bool | None = None
    care_status: Line = ""
    social_care_plan: Line = ""
    send_support: Line = ""
    education: Line = ""
    address: Text = ""
    postcode: Line = ""
    notes: Text = ""

    safety_and_wellbeing: Level | None = None
    risk_of_serious_harm: Level | None = None
    likelihood_of_reoffending: Level | None = None

    worker_id: UUID | None = None
    worker_label: Line = ""
    closed_on: date | None = None
    closed_because: Line = ""

    @property
    def chosen_name(self) -> str:
        """The name that the child goes by: *known as*, else the given name."""
        return self.known_as or self.given_name

    @property
    def full_name(self) -> str:
        return " ".join(part for part in (self.given_name, self.family_name) if part)

    def age_on(self, day: date) -> int | None:
        """Whole years; a child born on 29 February has their birthday on 1 March in other years."""
        born = self.date_of_birth
        if born is None:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    @property
    def parents_and_carers(self) -> tuple[NetworkPerson, ...]:
        return tuple(person for person in self.network if person.is_parent_or_carer)
