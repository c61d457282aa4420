"""The journal: every change once, and no quiet way to edit, cut or reorder it."""

from pathlib import Path

import pytest
from sqlalchemy import text

from app.models.change import Change, Swap
from app.models.journal import Act
from app.store.case_store import CaseStore
from app.workspace.workspace import Workspace
from tests import stores


def written(workspace: Workspace) -> list[tuple[str, str, tuple[str, ...]]]:
    entries = workspace._store.journal_entries(None, 100)
    return [(str(entry.note.act), entry.note.kind, entry.note.fields) for entry in reversed(entries)]


def test_adding_changing_and_removing_are_written_once_each(workspace: Workspace) -> None:
    before = len(written(workspace))
    child = stores.child()
    workspace.apply(Change.add("Add", child))
    moved = child.changed(address="1 Elm Road")
    workspace.apply(Change.edit("Edit", child, moved))
    workspace.apply(Change("Remove", (Swap(moved, None),)))
    acts = written(workspace)[before:]
    assert [act[:2] for act in acts] == [("collected", "child"), ("altered", "child"), ("erased", "child")]
    assert acts[1][2] == ("address",)


def test_opening_a_file_is_written_once_a_sitting(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add", child))
    for _ in range(3):
        workspace.open_file(child.id)
    assert [act for act, _, _ in written(workspace)].count("viewed") == 1


def test_the_words_before_and_after_open_with_the_records_own_key(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add", child))
    workspace.apply(Change.edit("Edit", child, child.changed(address="1 Elm Road")))
    store = workspace._store
    with store._reading() as connection:
        changes = [words for _, words in store._journal.what_changed(connection, child.id)]
    assert changes[-1] == {"before": {"address": ""}, "after": {"address": "1 Elm Road"}}


def test_dropping_a_records_key_hides_its_words_and_the_chain_still_holds(workspace: Workspace) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add", child))
    store = workspace._store
    with store._writing() as connection:
        connection.execute(text("DELETE FROM record_key"))
    with store._reading() as connection:
        assert [words for _, words in store._journal.what_changed(connection, child.id)] == [{}]
    assert store.first_break(from_checkpoint=False) is None


def test_the_database_refuses_to_edit_or_cut_the_journal(workspace: Workspace) -> None:
    for statement in ("UPDATE journal SET reason = 'x'", "DELETE FROM journal"):
        with pytest.raises(Exception), workspace._store._writing() as connection:  # noqa: B017
            connection.execute(text(statement))
    assert workspace._store.first_break(from_checkpoint=False) is None


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE journal SET reason = 'nobody' WHERE seq = 3",
        "UPDATE journal SET person_id = NULL WHERE seq = 3",
        "UPDATE journal SET at = '2020-01-01T00:00:00.000000+00:00' WHERE seq = 3",
        "DELETE FROM journal_payload; DELETE FROM journal WHERE seq = 3",
        "UPDATE journal SET seq = -1 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = 4",
        "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)",
    ],
)
def test_an_edited_cut_or_reordered_envelope_is_found(workspace: Workspace, harm: str) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add", child))
    workspace.apply(Change.edit("Edit", child, child.changed(address="1")))
    _do_as_a_forger(workspace._store, harm)
    assert workspace._store.first_break(from_checkpoint=False) is not None


def test_a_checkpoint_saves_reading_the_old_part_again(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add", stores.child()))
    store = workspace._store
    store.checkpoint_journal(workspace.now())
    _do_as_a_forger(store, "UPDATE journal SET reason = 'early' WHERE seq = 1")
    assert store.first_break(from_checkpoint=True) is None
    assert store.first_break(from_checkpoint=False) == 1


def test_failed_unlocks_reach_the_journal_at_the_next_unlock(
    template: stores.Template, tmp_path: Path
) -> None:
    folder = template.copy(tmp_path)
    for _ in range(2):
        with pytest.raises(Exception):  # noqa: B017
            stores.open_again(folder, passphrase="not the one")
    workspace = stores.open_again(folder)
    failed = [entry for entry in written(workspace) if entry[0] == str(Act.FAILED_UNLOCK)]
    assert len(failed) == 1
    assert failed[0][2][0].startswith("2 ")
    workspace.lock()


def _do_as_a_forger(store: CaseStore, harm: str) -> None:
    """Somebody with the key and another program: no triggers, no foreign keys."""
    raw = store._writer.raw_connection()
    raw.execute("PRAGMA foreign_keys = OFF")
    for trigger in ("journal_is_not_edited", "journal_is_not_cut"):
        raw.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    for statement in harm.split(";"):
        raw.execute(statement)
    raw.close()
