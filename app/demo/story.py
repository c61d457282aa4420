"""The whole story: read from `resources/demo`, dated around a today, told in time order."""

import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app import resources
from app.demo.child_file import ChildFile
from app.demo.days import Days
from app.demo.events import Event, story_id
from app.models.document import Document
from app.models.person import Person
from app.models.record import Record
from app.models.service import Service


@dataclass(frozen=True)
class StoryPaper:
    """A paper that is printed when the demo is built: of whom, for whom and why, and the files' names."""

    document: Document
    child_id: UUID
    recipient: str
    reason: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """A service, its people (who all open the demo with `passphrase`) and what they wrote, in time order.

    Every event lies before `today`; what is booked for today and later is in the contacts.
    """

    today: date
    service: Service
    people: tuple[Person, ...]
    passphrase: str
    events: tuple[Event, ...]
    papers: tuple[StoryPaper, ...]

    def records(self) -> tuple[Record, ...]:
        """Every record as the story leaves it."""
        last: dict[UUID, Record] = {}
        for event in self.events:
            for swap in event.change.swaps:
                last[swap.record.id] = swap.record
        return tuple(last.values())


def load_story(today: date) -> Story:
    """The same story for the same `today`. Raises pydantic.ValidationError when the story is broken."""
    told = _read(resources.path("demo", "service.toml").read_text(encoding="utf-8"))
    people = {key: Person(id=story_id("person", key), **one) for key, one in told["people"].items()}
    events: list[Event] = []
    for page in sorted(resources.path("demo", "children").glob("*.toml")):
        table = _read(page.read_text(encoding="utf-8"))
        events += ChildFile(page.stem, table, Days(today), people).tell()
    return Story(
        today=today,
        service=Service(id=story_id("service"), is_demo=True, **told["service"]),
        people=tuple(people.values()),
        passphrase=told["passphrase"],
        events=tuple(sorted(events, key=lambda event: event.at)),
        papers=tuple(_paper(one) for one in told["papers"]),
    )


def _paper(told: dict[str, Any]) -> StoryPaper:
    return StoryPaper(
        Document(told["document"]),
        story_id("child", told["child"]),
        told["recipient"],
        told["reason"],
        tuple(told["files"]),
    )


def _read(text: str) -> dict[str, Any]:
    return tomllib.loads(text)
