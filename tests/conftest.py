"""What every test may ask for. `tests.guards` keeps tests off the network and out of the project."""

from collections.abc import Generator
from pathlib import Path

import pytest

from app.store import vault
from app.workspace.workspace import Workspace
from tests import stores

pytest_plugins = ["tests.guards"]


@pytest.fixture(scope="session", autouse=True)
def _cheap_keys() -> None:
    vault.test_stores_allowed = True


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> stores.Template:
    """A manager's empty store, made once."""
    return stores.Template(lambda place: stores.make_store(place)[0], tmp_path_factory.mktemp("template"))


@pytest.fixture
def workspace(template: stores.Template, tmp_path: Path) -> Generator[Workspace, None, None]:
    """An open store of its own, in the hands of Amina Khan, manager."""
    opened = stores.open_again(template.copy(tmp_path))
    yield opened
    opened.lock()
