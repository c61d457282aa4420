"""One thing that happened in the story: when, by whom, and the change it made."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import NAMESPACE_URL, UUID, uuid5

from app.models.change import Change

_STORY = uuid5(NAMESPACE_URL, "alongside demo story")


def story_id(*names: object) -> UUID:
    """The same id for the same names, every time the story is told."""
    return uuid5(_STORY, "/".join(str(name) for name in names))


class Act(StrEnum):
    """What kind of thing happened; agreeing and signing off have acts of their own."""

    ADD = "add"
    EDIT = "edit"
    AGREE = "agree"
    SIGN_OFF = "sign off"


@dataclass(frozen=True)
class Event:
    """`at` is UTC; `by` is the id of the person who did it."""

    at: datetime
    by: UUID
    act: Act
    change: Change
