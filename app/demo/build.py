"""Builds the demo: a store with the story in it, told in time order through the workspace, and its papers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path
from uuid import UUID

from app.demo.events import Event, story_id
from app.demo.story import Story, StoryPaper, load_story
from app.errors import Explained
from app.models import journal
from app.models.child import Child
from app.models.person import Role
from app.workspace import demo_store
from app.workspace.circumstances import Circumstances
from app.workspace.opening import NewStore, create_store
from app.workspace.paper_file import file_kind_of, save_paper
from app.workspace.printing import Wanted, prepare_print
from app.workspace.workspace import Workspace

DEMO_STORE = story_id("made", 1)
_STORE_NAME = "demo.alongside"


@dataclass(frozen=True)
class Demo:
    """What was built: the store's folder, its papers, and the story with the people and their passphrase."""

    store: Path
    papers: tuple[Path, ...]
    story: Story


@dataclass
class _StoryTime:
    """The clock of the story: it stands at the event that is being told. Ids count, the store's own first."""

    at: datetime
    made: int = field(default=0)

    def now(self) -> datetime:
        return self.at

    def new_id(self) -> UUID:
        self.made += 1
        return story_id("made", self.made)


def build_demo(place: Path, circumstances: Circumstances, *, cheap_keys_for_tests: bool = False) -> Demo:
    """Build the demo in a folder, in place of an earlier one. About ten seconds, most of them for keys.

    Raises Explained where the folder holds anything else; then nothing in it was changed.
    """
    story = load_story(circumstances.today())
    store = place / _STORE_NAME
    papers = tuple(place / name for paper in story.papers for name in paper.files)
    _make_room(place, store, papers)
    clock = _StoryTime(story.events[0].at - timedelta(days=1))
    told = Circumstances(clock.now, clock.new_id, circumstances.zone)
    manager = next(person for person in story.people if person.role == Role.MANAGER)
    wanted = NewStore(store, story.service, manager, story.passphrase, exactly_there=True)
    workspace, _ = create_store(wanted, told, cheap_keys_for_tests=cheap_keys_for_tests)
    try:
        others = (person for person in story.people if person != manager)
        demo_store.add_people(workspace, story.passphrase, others)
        _tell(workspace, story, clock, told)
        clock.at = circumstances.now()
        for paper in story.papers:
            _print(workspace, paper, place)
    finally:
        workspace.lock()
    return Demo(store, papers, story)


def _make_room(place: Path, store: Path, papers: tuple[Path, ...]) -> None:
    """Raises Explained unless the place is free or holds an earlier demo and nothing else."""
    inside = _inside(place)
    if not inside:
        return
    if not inside <= {store, *papers} or not demo_store.is_demo_store(store, DEMO_STORE):
        raise Explained(
            "There is something other than a demo in the folder for the demo.",
            "Nothing in it was changed.",
            "Choose an empty folder, or one that does not exist yet.",
        )
    demo_store.throw_away(store, DEMO_STORE)
    for paper in papers:
        paper.unlink(missing_ok=True)


def _inside(place: Path) -> set[Path]:
    try:
        return set(place.iterdir())
    except FileNotFoundError:
        return set()
    except OSError:
        return {place}


def _tell(workspace: Workspace, story: Story, clock: _StoryTime, told: Circumstances) -> None:
    """Day by day: whoever wrote something that day unlocks, opens the files, writes, and locks."""
    people = {person.id: person for person in story.people}
    for day in _days(story.events):
        sittings: dict[UUID, Workspace] = {}
        for event in day:
            clock.at = event.at
            if event.by not in sittings:
                sittings[event.by] = demo_store.act_as(workspace, people[event.by], told)
                sittings[event.by].note(journal.Note(act=journal.Act.UNLOCKED, fields=("passphrase",)))
            _do(sittings[event.by], event)
        clock.at += timedelta(minutes=5)
        for sitting in sittings.values():
            sitting.note(journal.Note(act=journal.Act.LOCKED))


def _do(sitting: Workspace, event: Event) -> None:
    """Nobody changes a file without opening it; a new child has none yet."""
    for swap in event.change.swaps:
        is_new_child = isinstance(swap.record, Child) and swap.before is None
        if swap.record.subject and not is_new_child:
            sitting.open_file(swap.record.subject)
    sitting.apply(event.change)


def _days(events: tuple[Event, ...]) -> Iterator[tuple[Event, ...]]:
    return (tuple(day) for _, day in groupby(events, key=lambda event: event.at.date()))


def _print(workspace: Workspace, paper: StoryPaper, place: Path) -> None:
    for name in paper.files:
        target = place / name
        wanted = Wanted(paper.document, paper.child_id, file_kind=file_kind_of(target))
        printed = prepare_print(workspace, wanted).run()
        save_paper(workspace, printed, paper.recipient, paper.reason, target)
