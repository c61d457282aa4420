"""The journal is read at unlock and beside the work; a break is written down and locks nobody out."""

import pytest
from sqlalchemy import text

from app.errors import Cancelled
from app.models.change import Change
from app.workspace import safekeeping
from app.workspace.workspace import Workspace
from tests import stores


def forge(workspace: Workspace, entry: int) -> None:
    with workspace._store._writing() as connection:
        connection.execute(text("DROP TRIGGER journal_is_not_edited"))
        connection.execute(text("UPDATE journal SET reason = 'nobody' WHERE seq = :entry"), {"entry": entry})


def test_a_whole_journal_moves_the_checkpoint_on(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add", stores.child()))
    assert safekeeping.journal_break(workspace) is None
    forge(workspace, 1)
    assert safekeeping.journal_break(workspace) is None
    assert safekeeping.journal_job(workspace, lambda: False)() == 1


def test_a_break_since_the_checkpoint_is_found_at_unlock_and_written_down(workspace: Workspace) -> None:
    assert safekeeping.journal_break(workspace) is None
    workspace.apply(Change.add("Add", stores.child()))
    seq = workspace._store.journal_entries(None, 1)[0].seq
    forge(workspace, seq)
    assert safekeeping.journal_break(workspace) == seq
    note = workspace._store.journal_entries(None, 1)[0].note
    assert (note.kind, note.fields) == ("journal", (f"broken at entry {seq}",))
    assert workspace.open_file(stores.child().id).child == stores.child()


def test_reading_the_whole_journal_can_be_stopped(workspace: Workspace) -> None:
    for number in range(1, 1001):
        workspace.note_search("x" * (number % 9), number)
    with pytest.raises(Cancelled):
        safekeeping.journal_job(workspace, lambda: True)()


def test_envelopes_cut_off_before_the_checkpoint_are_missed(
    workspace: Workspace,
) -> None:
    for found in range(3):
        workspace.note_search("mal", found)
    assert safekeeping.journal_break(workspace) is None
    last = workspace._store.journal_entries(None, 1)[0].seq
    with workspace._store._writing() as connection:
        connection.execute(text("DROP TRIGGER journal_is_not_cut"))
        connection.execute(text("DELETE FROM journal WHERE seq = :last"), {"last": last})
    assert safekeeping.journal_job(workspace, lambda: False)() == last
