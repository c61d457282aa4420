"""Undo is the opposite of do, whatever was done before."""

import tempfile
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.errors import StaleEdit
from app.models.change import Change, Swap
from app.models.child import Child
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
