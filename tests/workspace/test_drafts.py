"""Unfinished text: kept for its writer, and gone with the change that settles it."""

import pytest

from app.errors import StaleEdit
from app.models.change import Change
from app.models.child import Child
from app.workspace.workspace import Workspace
from tests import stores

WHERE = "child:1:address"


@pytest.fixture
def child(workspace: Workspace) -> Child:
    made = stores.child()
    workspace.apply(Change.add("Add a child", made))
    workspace.draft(WHERE, "12 El", made.id)
    return made


def test_a_draft_is_kept_until_the_change_that_settles_it(workspace: Workspace, child: Child) -> None:
    assert [draft.text for draft in workspace.drafts()] == ["12 El"]
    change = Change.edit("Edit", child, child.changed(address="12 Elm Road"))
    workspace.apply(change, draft=WHERE)
    assert workspace.drafts() == ()


def test_a_change_that_is_not_written_leaves_the_draft(workspace: Workspace, child: Child) -> None:
    stale = child.changed(address="somewhere else")
    with pytest.raises(StaleEdit):
        workspace.apply(Change.edit("Edit", stale, stale.changed(address="12 Elm Road")), draft=WHERE)
    assert [draft.text for draft in workspace.drafts()] == ["12 El"]


def test_a_change_settles_no_other_draft(workspace: Workspace, child: Child) -> None:
    workspace.draft("child:1:notes", "He said", child.id)
    workspace.apply(Change.edit("Edit", child, child.changed(address="12 Elm Road")), draft=WHERE)
    assert [draft.where for draft in workspace.drafts()] == ["child:1:notes"]
