"""A window to open, as in the journeys, and a child's page to go to."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.models.change import Change
from app.views.shell import registry
from tests import stores
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window, window

__all__ = ["open_window", "window"]


@pytest.fixture
def inside(
    open_window: Callable[..., WindowDriver],
    template: stores.Template,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> WindowDriver:
    """A manager inside a store with one child, Malachi, whose page is a plain one."""
    monkeypatch.setitem(registry.SCREENS, "child", ("tests.views.shell.pages", "ChildPage"))
    monkeypatch.setitem(registry.SCREENS, "contact", ("tests.views.shell.pages", "StaffPage"))
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    driver.room.workspace.apply(Change.add("Add a child", stores.child()))
    driver.wait()
    return driver
