"""The demo as it is built: the story in a store, told by its people, and papers to look at."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from app.demo import Demo, build_demo
from app.errors import Explained
from app.models.child import Child
from app.models.contact import Contact
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.file_check import FileCheck
from app.models.journal import Act, JournalEntry
from app.models.person import Role
from app.models.plan import Plan
from app.workspace import demo_store
from app.workspace.printing import DEMO_MARK
from app.workspace.workspace import Workspace
from tests import stores
from tests.documents.reading import faults, words

KINDS = (Child, Disposal, Contact, Plan, CourtReport, FileCheck)


def build(place: Path) -> Demo:
    return build_demo(place, stores.circumstances("real"), cheap_keys_for_tests=True)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return build(tmp_path_factory.mktemp("demo") / "first")


@pytest.fixture
def copied(demo: Demo, tmp_path: Path) -> Path:
    """The demo's folder, to be spoilt."""
    return Path(shutil.copytree(demo.store.parent, tmp_path / "demo"))


def opened(demo: Demo, place: Path, role: Role = Role.MANAGER) -> Workspace:
    name = next(person.name for person in demo.story.people if person.role == role)
    return stores.open_again(place / demo.store.name, name, demo.story.passphrase)


def records(workspace: Workspace) -> dict[type, set[object]]:
    return {kind: set(workspace._store.every(kind)) for kind in KINDS}


def journal(workspace: Workspace) -> list[JournalEntry]:
    """The oldest first, without the unlock that lets us look."""
    return sorted(workspace._store.journal_entries(None, 10_000), key=lambda entry: entry.seq)[:-1]


def deeds(entries: list[JournalEntry]) -> list[object]:
    return [(entry.at, entry.person_id, entry.role, entry.sitting, entry.note) for entry in entries]


def test_the_store_holds_the_story_as_it_ends(demo: Demo, copied: Path) -> None:
    workspace = opened(demo, copied)
    held, told = records(workspace), demo.story.records()
    people, service = set(workspace.people()), workspace.service()
    workspace.lock()
    assert held == {kind: {each for each in told if isinstance(each, kind)} for kind in KINDS}
    assert len(held[Child]) == 24
    assert people == set(demo.story.people)
    assert service.is_demo


def test_the_journal_says_who_wrote_what_and_when(demo: Demo, copied: Path) -> None:
    workspace = opened(demo, copied)
    entries = journal(workspace)
    whole = workspace._store.first_break(from_checkpoint=False) is None
    workspace.lock()
    written = [entry for entry in entries if entry.note.act in (Act.COLLECTED, Act.ALTERED)]
    told = [(event.at, event.by, event.change.swaps[0].record.id) for event in demo.story.events]
    assert [
        (entry.at, entry.person_id, entry.note.record_id)
        for entry in written
        if entry.note.kind in {kind.kind for kind in KINDS}
    ] == told
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    assert whole


def test_nobody_changes_a_file_that_they_have_not_opened_that_day(demo: Demo, copied: Path) -> None:
    workspace = opened(demo, copied)
    entries = journal(workspace)
    workspace.lock()
    seen: set[object] = set()
    for entry in entries:
        note = entry.note
        if note.act == Act.VIEWED:
            seen.add((entry.sitting, note.subject))
        if note.act in (Act.ALTERED, Act.COLLECTED) and note.subject and note.kind != Child.kind:
            assert (entry.sitting, note.subject) in seen
    acts = Counter(entry.note.act for entry in entries)
    assert acts[Act.UNLOCKED] == acts[Act.LOCKED] - 1  # the store itself was made, not unlocked


def test_everybody_opens_it_with_the_passphrase_and_has_their_role(demo: Demo, copied: Path) -> None:
    for person in demo.story.people:
        workspace = stores.open_again(copied / demo.store.name, person.name, demo.story.passphrase)
        assert workspace.person == person
        workspace.lock()


def test_the_papers_are_whole_and_say_that_this_is_a_demo(demo: Demo) -> None:
    assert {paper.name for paper in demo.papers} == {
        "easy-read-plan.pdf",
        "pre-sentence-report.pdf",
        "pre-sentence-report.docx",
        "file-check.pdf",
    }
    for paper in demo.papers:
        data = paper.read_bytes()
        if paper.suffix == ".pdf":
            assert DEMO_MARK in words(data)
            assert faults(data) == []
        else:
            assert data.startswith(b"PK")
    assert "DRAFT" in words((demo.store.parent / "pre-sentence-report.pdf").read_bytes())


def test_the_papers_are_written_down_as_given(demo: Demo, copied: Path) -> None:
    workspace = opened(demo, copied)
    given = [entry.note for entry in journal(workspace) if entry.note.act == Act.DISCLOSED]
    workspace.lock()
    asked = [(paper.child_id, paper.recipient) for paper in demo.story.papers for _ in paper.files]
    assert [(note.subject, note.recipient) for note in given] == asked


def test_an_earlier_demo_gives_way_to_the_same_again(demo: Demo, copied: Path) -> None:
    workspace = opened(demo, copied)
    first, first_deeds = records(workspace), deeds(journal(workspace))
    workspace.lock()
    build(copied)
    workspace = opened(demo, copied)
    second, second_deeds = records(workspace), deeds(journal(workspace))
    workspace.lock()
    assert second == first
    assert second_deeds == first_deeds


def test_a_demo_that_is_open_is_not_taken_away(demo: Demo, copied: Path) -> None:
    workspace = opened(demo, copied)
    with pytest.raises(Explained, match="already open"):
        build(copied)
    assert workspace.caseload().total
    workspace.lock()


def test_a_folder_with_anything_else_in_it_is_left_alone(demo: Demo, copied: Path) -> None:
    (copied / "letter.txt").write_text("mine", encoding="utf-8")
    before = sorted(copied.rglob("*"))
    with pytest.raises(Explained, match="something other than a demo"):
        build(copied)
    assert sorted(copied.rglob("*")) == before


def test_a_real_store_is_never_taken_for_a_demo(
    demo: Demo, template: stores.Template, tmp_path: Path
) -> None:
    real = tmp_path / "place" / demo.store.name
    shutil.copytree(template.folder, real)
    with pytest.raises(Explained, match="something other than a demo"):
        build(real.parent)
    with pytest.raises(Explained, match="not a demo store"):
        demo_store.throw_away(real, demo.story.service.id)
    stores.open_again(real).lock()


def test_a_file_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(Explained, match="something other than a demo"):
        build(tmp_path / "out")


def test_nobody_acts_as_somebody_else_in_a_real_store(workspace: Workspace) -> None:
    with pytest.raises(Explained, match="everybody acts for themselves"):
        demo_store.act_as(workspace, stores.person("Bob"), stores.circumstances())
    with pytest.raises(Explained, match="everybody acts for themselves"):
        demo_store.add_people(workspace, stores.PASSPHRASE, [stores.person("Bob")])
