"""The real command line in this process, on real stores with cheap keys."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.store import keys
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.command_line import CommandLine


@pytest.fixture
def passphrase_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "passphrase"
    file.write_text(stores.PASSPHRASE + "\n", encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("ALONGSIDE_PASSPHRASE_FILE", str(file))
    monkeypatch.setenv("ALONGSIDE_USER", "Amina Khan")
    return file


@pytest.fixture
def alongside(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, passphrase_file: Path
) -> CommandLine:
    """As Amina Khan, with her passphrase in a file."""
    monkeypatch.setattr(keys, "NORMAL_COST", keys.TEST_COST)
    return CommandLine(capsys)


@pytest.fixture
def store(template: stores.Template, tmp_path: Path) -> Path:
    """A manager's store with nobody in it."""
    return template.copy(tmp_path)


@pytest.fixture
def filled(store: Path) -> Callable[[Callable[[Workspace], None]], Path]:
    """The store after somebody did something in it with the window."""

    def fill(work: Callable[[Workspace], None]) -> Path:
        workspace = stores.open_again(store, prefix="fill")
        work(workspace)
        workspace.lock()
        return store

    return fill
