"""The real command line in this process, on real stores with cheap keys."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.store import keys
from app.workspace.workspace import Workspace
from tests import stores


@dataclass(frozen=True)
class Said:
    """What a command ended with and said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Alongside = Callable[..., Said]


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
) -> Alongside:
    """`alongside("children", store)`, as Amina Khan with her passphrase in a file."""
    monkeypatch.setattr(keys, "NORMAL_COST", keys.TEST_COST)

    def run(*arguments: object) -> Said:
        capsys.readouterr()
        try:
            code = main([str(each) for each in arguments])
        except SystemExit as ended:
            code = int(str(ended.code))
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


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
