"""A child with an order, and a check that has just been begun."""

from collections.abc import Iterator

import pytest

from app.models.change import Change
from app.views.file_check.screen import FileCheckScreen
from app.views.parts.desk import Place
from app.workspace import checking
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.desk import DeskForTests
from tests.drivers.file_check import FileCheckDriver

CHILD = stores.child(strengths="I fix bikes.")


@pytest.fixture
def desk(workspace: Workspace) -> DeskForTests:
    workspace.apply(Change.add("Add a child", CHILD))
    workspace.apply(Change.add("Add an order", stores.disposal(CHILD)))
    return DeskForTests(workspace)


@pytest.fixture
def check(desk: DeskForTests) -> Iterator[FileCheckDriver]:
    begun, change = checking.start_check(desk.workspace, desk.workspace.open_file(CHILD.id))
    desk.workspace.apply(change)
    screen = desk.open(FileCheckScreen, Place("file_check", CHILD.id, begun.id))
    yield FileCheckDriver(screen)
    screen.close()
