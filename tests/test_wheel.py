"""What people install: the wheel carries the program and all that it reads."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, timeout=120)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_module_and_every_resource(wheel: Path) -> None:
    packed = set(ZipFile(wheel).namelist())
    modules = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "app").rglob("*.py")}
    resources = {
        f"app/_resources/{path.relative_to(PROJECT / 'resources').as_posix()}"
        for path in (PROJECT / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert modules <= packed
    assert resources <= packed


def test_the_wheel_carries_our_licence_and_those_of_others(wheel: Path) -> None:
    carried = {
        name.partition(".dist-info/licenses/")[2]
        for name in ZipFile(wheel).namelist()
        if ".dist-info/licenses/" in name
    }
    theirs = [
        path.relative_to(PROJECT).as_posix()
        for pattern in ("LICENSE*", "OFL*")
        for path in (PROJECT / "resources").rglob(pattern)
    ]
    assert len(theirs) > 5
    assert carried == {"LICENSE", *theirs}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel holds and nothing else of the project."""
    folder = tmp_path_factory.mktemp("installed")
    ZipFile(wheel).extractall(folder)
    return folder


def said_by(installed: Path, *arguments: str, **environment: str) -> str:
    told = subprocess.run(
        [sys.executable, *arguments],
        cwd=installed,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return told.stdout


def test_resources_are_found_where_only_the_wheel_is(installed: Path) -> None:
    asked = "import app.resources as r; print(r.root()); r.read_text('theme', 'light.toml')"
    assert Path(said_by(installed, "-c", asked).strip()) == installed / "app" / "_resources"


def test_a_store_is_made_and_migrated_where_only_the_wheel_is(installed: Path, tmp_path: Path) -> None:
    secret = tmp_path / "passphrase"
    secret.write_text("purple kettle wanders north often")
    secret.chmod(0o600)
    who = {"ALONGSIDE_PASSPHRASE_FILE": str(secret), "ALONGSIDE_USER": "Amina Khan"}
    store = str(tmp_path / "Riverside.alongside")
    said_by(installed, "-m", "app.cli", "create", store, "--service", "Riverside", "--role", "manager", **who)
    assert json.loads(said_by(installed, "-m", "app.cli", "children", store, "--json", **who)) == []


def test_the_window_opens_where_only_the_wheel_is(installed: Path, tmp_path: Path) -> None:
    asked = """if True:
        from PySide6.QtWidgets import QApplication
        from app.machine import circumstances
        from app.settings import Settings
        from app.views.parts.jobs import Jobs
        from app.views.shell.window import Window
        app = QApplication([])
        window = Window(circumstances(), Jobs(), Settings())
        window.show()
        window.begin(None)
        app.processEvents()
        print(window.isVisible(), window.grab().width() > 0)
    """
    settings = str(tmp_path / "settings.json")
    told = said_by(installed, "-c", asked, QT_QPA_PLATFORM="offscreen", ALONGSIDE_SETTINGS=settings)
    assert told.split() == ["True", "True"]
