"""What people install: the wheel carries the program and all that it reads."""

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
    licences = [name for name in ZipFile(wheel).namelist() if ".dist-info/licenses/" in name]
    assert any(name.endswith("licenses/LICENSE") for name in licences)
    assert any("OFL" in name for name in licences)


def test_resources_are_found_where_only_the_wheel_is(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path)
    asked = "import app.resources as r; print(r.root()); r.read_text('theme', 'light.toml')"
    told = subprocess.run(
        [sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    assert Path(told.stdout.strip()) == tmp_path / "app" / "_resources"
