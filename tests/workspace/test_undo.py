"""Undo is the opposite of do, whatever was done before."""

import tempfile
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.errors import Refused, StaleEdit
from app.models.change import Change, Swap
from app.models.child import Child
from app.models.contact import Contact
from app.models.plan import Plan
from app.models.record import Record
from app.practice.next_due import next_due
from app.workspace.child_file import ChildFile
from app.workspace.workspace import Workspace
from tests import stores
from tests.guards import own_home


def stored(workspace: Workspace) -> dict[UUID, Child]:
    rows = workspace.caseload(limit=1000).rows
    return {row.child_id: workspace.open_file(row.child_id).child for row in rows}


def test_undo_takes_back_and_redo_puts_again(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add a child", child))
    workspace.apply(Change.edit("Edit", child, child.changed(address="1 Elm Road")))
    workspace.undo()
    assert workspace.open_file(child.id).child.address == ""
    workspace.redo()
    assert workspace.open_file(child.id).child.address == "1 Elm Road"


def test_typing_in_one_field_is_one_step(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add a child", child))
    now = child
    for text in ("1", "1 E", "1 Elm"):
        after = now.changed(address=text)
        workspace.apply(Change.edit("Edit address", now, after, "child.address"))
        now = after
    workspace.undo()
    assert workspace.open_file(child.id).child.address == ""


def test_typing_after_the_field_was_left_is_a_step_of_its_own(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add a child", child))
    first = child.changed(address="1")
    workspace.apply(Change.edit("Edit", child, first, "child.address"))
    workspace.stop_typing()
    workspace.apply(Change.edit("Edit", first, first.changed(address="1 Elm"), "child.address"))
    workspace.undo()
    assert workspace.open_file(child.id).child.address == "1"


def test_undo_stops_at_a_lasting_change(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change("Import", (Swap(None, child),), lasting=True))
    assert workspace.undo() is None
    assert workspace.open_file(child.id).child == child


def test_agreeing_is_a_wall_though_the_caller_forgets_to_say_so(workspace: Workspace) -> None:
    child = stores.child()
    plan = Plan(id=workspace.new_id(), child_id=child.id)
    workspace.apply(Change.add("Add a child", child))
    workspace.apply(Change.add("Start a plan", plan))
    workspace.apply(Change.edit("Agree", plan, stores.agreed(plan)))
    assert workspace.undo() is None
    assert workspace.open_file(child.id).plans()[0].is_agreed


def test_an_edit_of_an_old_reading_is_refused_and_changes_nothing(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add a child", child))
    newer = child.changed(address="new")
    workspace.apply(Change.edit("Edit", child, newer))
    with pytest.raises(StaleEdit):
        workspace.apply(Change.edit("Edit", child, child.changed(address="other")))
    assert workspace.open_file(child.id).child == newer


class UndoWalk(RuleBasedStateMachine):
    """Random adds, edits, removals, undos and redos: undoing everything is where we began."""

    @initialize()
    def open_a_store(self) -> None:
        place = Path(tempfile.mkdtemp(dir=own_home, prefix="undo-walk-"))
        self.workspace, _ = stores.make_store(place)
        self.seen = [stored(self.workspace)]
        self.number = 0

    def now(self) -> dict[UUID, Child]:
        return self.seen[-1]

    def did(self, change: Change) -> None:
        self.workspace.apply(change)
        self.seen.append(stored(self.workspace))

    @rule(name=st.text(max_size=20))
    def add(self, name: str) -> None:
        self.number += 1
        self.did(Change.add("Add", stores.child(self.number, given_name=name)))

    @precondition(lambda self: self.now())
    @rule(data=st.data(), words=st.text(max_size=30))
    def edit(self, data: st.DataObject, words: str) -> None:
        child = data.draw(st.sampled_from(list(self.now().values())))
        after = child.changed(notes=words, strengths=f"{words}!")
        self.did(Change.edit("Edit", child, after))

    @precondition(lambda self: self.now())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        child = data.draw(st.sampled_from(list(self.now().values())))
        self.did(Change("Remove", (Swap(child, None),)))

    @precondition(lambda self: len(self.seen) > 1)
    @rule()
    def undo_and_redo(self) -> None:
        self.workspace.undo()
        assert stored(self.workspace) == self.seen[-2]
        self.workspace.redo()

    @invariant()
    def nothing_else_changed(self) -> None:
        if hasattr(self, "seen"):
            assert stored(self.workspace) == self.seen[-1]

    def teardown(self) -> None:
        if not hasattr(self, "seen"):
            return
        while len(self.seen) > 1:
            self.workspace.undo()
            self.seen.pop()
            assert stored(self.workspace) == self.seen[-1]
        assert self.workspace._store.first_break(from_checkpoint=False) is None
        self.workspace.lock()


TestUndoWalk = UndoWalk.TestCase
TestUndoWalk.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)


class FileWalk(RuleBasedStateMachine):
    """The same over a whole file: orders, contacts, plans. Agreeing a plan is a wall for undo."""

    @initialize()
    def open_a_file(self) -> None:
        place = Path(tempfile.mkdtemp(dir=own_home, prefix="file-walk-"))
        self.workspace, _ = stores.make_store(place)
        self.child = stores.child()
        self.workspace.apply(Change("Add", (Swap(None, self.child),), lasting=True))
        self.seen = [self.stored()]
        self.number = 0

    def stored(self) -> dict[UUID, Record]:
        file = self.workspace.open_file(self.child.id)
        held = (*file.disposals(), *file.contacts(None), *file.plans())
        (row,) = self.workspace.caseload().rows
        assert row.next_on == next_due_of(file)
        return {record.id: record for record in held}

    def did(self, change: Change) -> None:
        self.workspace.apply(change)
        self.seen.append(self.stored())

    @rule(kind=st.sampled_from(["disposal", "contact", "plan"]), day=st.integers(1, 28))
    def add(self, kind: str, day: int) -> None:
        self.number += 1
        new_id, child_id = uuid5(stores.NAMESPACE, f"walk {self.number}"), self.child.id
        at = stores.START + timedelta(days=day)
        made: dict[str, Record] = {
            "disposal": stores.disposal(self.child, made_on=date(2026, 6, day)).changed(id=new_id),
            "contact": Contact(id=new_id, child_id=child_id, at=at),
            "plan": Plan(id=new_id, child_id=child_id, version=self.number, review_on=at.date()),
        }
        self.did(Change.add("Add", made[kind]))

    @precondition(lambda self: any(_may_change(each) for each in self.seen[-1].values()))
    @rule(data=st.data(), words=st.text(max_size=20))
    def edit(self, data: st.DataObject, words: str) -> None:
        record = data.draw(st.sampled_from([each for each in self.seen[-1].values() if _may_change(each)]))
        field = {"disposal": "offence", "contact": "what_happened", "plan": "voice_note"}[record.kind]
        self.did(Change.edit("Edit", record, record.changed(**{field: words})))

    @precondition(lambda self: any(_may_change(each) for each in self.seen[-1].values()))
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        record = data.draw(st.sampled_from([each for each in self.seen[-1].values() if _may_change(each)]))
        self.did(Change("Remove", (Swap(record, None),)))

    def open_plans(self) -> list[Plan]:
        return [each for each in self.seen[-1].values() if isinstance(each, Plan) and _may_change(each)]

    @precondition(lambda self: self.open_plans())
    @rule(data=st.data(), lasting=st.booleans())
    def agree(self, data: st.DataObject, lasting: bool) -> None:
        """Also where the caller forgets to say that it is lasting."""
        plan = data.draw(st.sampled_from(self.open_plans()))
        agreed = stores.agreed(plan)
        self.did(Change("Agree", (Swap(plan, agreed),), lasting=lasting))
        self.seen = self.seen[-1:]
        assert self.workspace.can_undo == ""
        with pytest.raises(Refused):
            self.workspace.apply(Change.edit("Edit", agreed, agreed.changed(made_with="x")))

    @rule()
    def undo(self) -> None:
        taken = self.workspace.undo()
        assert (taken is not None) == (len(self.seen) > 1)
        if taken is not None:
            self.workspace.redo()
            assert self.stored() == self.seen[-1]
            self.workspace.undo()
            self.seen.pop()

    @invariant()
    def nothing_else_changed(self) -> None:
        if hasattr(self, "seen"):
            assert self.stored() == self.seen[-1]

    def teardown(self) -> None:
        if not hasattr(self, "seen"):
            return
        while len(self.seen) > 1:
            self.workspace.undo()
            self.seen.pop()
            assert self.stored() == self.seen[-1]
        assert self.workspace.undo() is None
        assert self.workspace._store.first_break(from_checkpoint=False) is None
        self.workspace.lock()


def _may_change(record: Record) -> bool:
    return not (isinstance(record, Plan) and record.is_agreed)


def next_due_of(file: ChildFile) -> date | None:
    """What the list must say, worked out from the file."""
    due = next_due(file.child, file.disposals(), file.booked(), file.plan())
    return due.on if due else None


TestFileWalk = FileWalk.TestCase
TestFileWalk.settings = settings(max_examples=12, stateful_step_count=12, deadline=None)


def test_a_step_that_cannot_be_taken_back_any_more_is_forgotten(workspace: Workspace) -> None:
    first, child = stores.child(1), stores.child(2)
    workspace.apply(Change.add("Add one", first))
    workspace.apply(Change.add("Add a child", child))
    edited = child.changed(address="1 Elm Road")
    workspace.apply(Change.edit("Edit", child, edited))
    workspace._store.write(
        [Swap(edited, edited.changed(notes="from elsewhere"))],
        workspace.author,
        workspace.now(),
        "Europe/London",
    )
    with pytest.raises(StaleEdit):
        workspace.undo()
    assert workspace.can_undo == "Add a child"
