"""Saving a paper: whole and private, or not at all."""

import os
from pathlib import Path

import pytest

from app.errors import Explained
from app.models.change import Change
from app.models.document import Document
from app.models.plan import Goal, Plan
from app.workspace.paper_file import save_paper
from app.workspace.printing import Printed, Wanted, prepare_print
from app.workspace.workspace import Workspace
from tests import stores


@pytest.fixture
def printed(workspace: Workspace) -> Printed:
    child = stores.child()
    plan = Plan(id=workspace.new_id(), child_id=child.id, goals=(Goal(words="I want to box"),))
    for record in (child, plan):
        workspace.apply(Change.add("Add", record))
    return prepare_print(workspace, Wanted(Document.EASY_READ_PLAN, child.id)).run()


def test_a_paper_is_its_owners_alone(workspace: Workspace, printed: Printed, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    save_paper(workspace, printed, "Mal", "His own copy", target)
    assert target.read_bytes().startswith(b"%PDF")
    assert target.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="the size of a file cannot be limited on Windows")
def test_a_disk_that_fills_up_leaves_no_part_of_a_paper(
    workspace: Workspace, printed: Printed, tmp_path: Path
) -> None:
    import resource

    target = tmp_path / "plan.pdf"
    large, room = Printed(printed.job, bytes(5_000_000)), 2_000_000
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(Explained, match="cannot be written there"):
            save_paper(workspace, large, "Mal", "His own copy", target)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.glob("plan*"))


def test_a_paper_that_cannot_be_written_is_explained(
    workspace: Workspace, printed: Printed, tmp_path: Path
) -> None:
    (tmp_path / "plan.pdf.partial").mkdir()
    with pytest.raises(Explained, match="cannot be written there"):
        save_paper(workspace, printed, "Mal", "His own copy", tmp_path / "plan.pdf")


def test_what_is_there_already_is_not_written_over(
    workspace: Workspace, printed: Printed, tmp_path: Path
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(Explained, match="already a file or folder"):
        save_paper(workspace, printed, "Mal", "His own copy", target)
    assert target.read_text(encoding="utf-8") == "mine"
