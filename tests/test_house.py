"""The walls of the house: who may import what, and what loads on the way to the first window."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
ROOMS = {found.stem for found in (PROJECT / "app").iterdir() if found.suffix == ".py" or found.is_dir()} - {
    "__init__",
    "__main__",
    "__pycache__",
}

DOWN = "Dependencies point down the house"
SCREENS = "Screens do not know each other"
DOORS = "Store, documents and exchange open to the workspace only"
QT = "Qt lives in views"
SQL = "SQL lives in store"
PAPER = "Paper is made in documents"

VIOLATIONS = [
    (DOWN, "models/planted.py", "import app.workspace"),
    (DOWN, "practice/planted.py", "import app.easyread"),
    (DOWN, "store/planted.py", "import app.documents"),
    (DOWN, "errors.py", "import app.settings"),
    (DOWN, "new_room/__init__.py", ""),
    (SCREENS, "views/plan/planted.py", "import app.views.contacts"),
    (SCREENS, "views/parts/planted.py", "import app.views.plan"),
    (SCREENS, "views/children/planted.py", "import app.views.shell"),
    (SCREENS, "views/new_screen/__init__.py", ""),
    (DOORS, "views/planted.py", "import app.store"),
    (DOORS, "views/planted.py", "import app.documents"),
    (DOORS, "views/planted.py", "import app.exchange"),
    (DOORS, "main.py", "import app.store"),
    (DOORS, "cli/planted.py", "import app.documents"),
    (DOORS, "demo/planted.py", "import app.exchange"),
    (QT, "workspace/planted.py", "import PySide6.QtCore"),
    (QT, "documents/planted.py", "from PySide6.QtGui import QImage"),
    (QT, "demo/planted.py", "import shiboken6"),
    (SQL, "views/planted.py", "import sqlalchemy"),
    (SQL, "workspace/planted.py", "import sqlcipher3"),
    (SQL, "exchange/planted.py", "import sqlite3"),
    (SQL, "practice/planted.py", "from alembic import op"),
    (PAPER, "views/planted.py", "import pypdfium2"),
    (PAPER, "workspace/planted.py", "import docx"),
    (PAPER, "easyread/planted.py", "from reportlab.pdfgen import canvas"),
    (PAPER, "exchange/planted.py", "import pikepdf"),
    (PAPER, "store/planted.py", "import svglib"),
]

OWNERS = {QT: {"views", "main"}, SQL: {"store"}, PAPER: {"documents"}}


def in_a_fresh_process(code: str) -> str:
    """What the code prints. Fails with its error output when it does not end well."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def lint_imports(folder: Path) -> str:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    asked = [*command, "--no-logo", "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
    done = subprocess.run(asked, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)
    return done.stdout + done.stderr


@pytest.fixture
def copy_of_the_house(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return tmp_path


def plant(house: Path, name: str, code: str) -> None:
    target = house / "app" / name
    target.parent.mkdir(parents=True, exist_ok=True)
    for folder in target.relative_to(house).parents[:-1]:
        (house / folder / "__init__.py").touch()
    with target.open("a", encoding="utf-8") as file:
        file.write(f"\n{code}\n")


def test_every_contract_is_kept(copy_of_the_house: Path) -> None:
    told = lint_imports(copy_of_the_house)
    assert "0 broken" in told, told


@pytest.mark.parametrize(("contract", "file", "code"), VIOLATIONS)
def test_a_contract_breaks_when_it_is_violated(
    copy_of_the_house: Path, contract: str, file: str, code: str
) -> None:
    for screen in ("shell", "plan", "contacts"):
        plant(copy_of_the_house, f"views/{screen}/__init__.py", "")
    plant(copy_of_the_house, file, code)
    assert f"{contract} BROKEN" in lint_imports(copy_of_the_house)


def test_each_contract_is_seen_to_break() -> None:
    assert {contract["name"] for contract in contracts()} == {contract for contract, _, _ in VIOLATIONS}


@pytest.mark.parametrize("name", OWNERS)
def test_a_library_with_one_room_is_forbidden_in_every_other(name: str) -> None:
    (contract,) = (found for found in contracts() if found["name"] == name)
    named = {module.removeprefix("app.") for module in contract["source_modules"]}
    assert named | OWNERS[name] >= ROOMS, f"add to source_modules of “{name}”: {ROOMS - named - OWNERS[name]}"


def contracts() -> list[dict[str, list[str]]]:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, list[str]]] = settings["tool"]["importlinter"]["contracts"]
    return found


def test_everything_below_the_views_works_where_qt_is_not_installed() -> None:
    told = in_a_fresh_process(
        "import importlib, pkgutil, sys\n"
        "sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
        "import app\n"
        "def wanted(name):\n"
        "    above = ('app.views', 'app.main', 'app.__main__', 'app.store.migrations.env')\n"
        "    return not name.startswith(above)\n"
        "names = [m.name for m in pkgutil.walk_packages(app.__path__, 'app.') if wanted(m.name)]\n"
        "[importlib.import_module(name) for name in names]\n"
        "print(*names)"
    )
    assert {"app.models.plan", "app.store", "app.documents", "app.workspace"} <= set(told.split())


def test_the_way_to_the_unlock_window_loads_nothing_heavy() -> None:
    assert (PROJECT / "app" / "main.py").exists(), "app/main.py is missing: it opens the unlock window"
    loaded = in_a_fresh_process("import app.main, sys; print(*sys.modules)").split()
    heavy = {
        "sqlalchemy",
        "alembic",
        "sqlcipher3",
        "reportlab",
        "pikepdf",
        "svglib",
        "pypdfium2",
        "docx",
        "holidays",
    }
    assert "PySide6.QtWidgets" in loaded
    assert not heavy & set(loaded), f"load these after the window stands: {heavy & set(loaded)}"


def test_two_hundred_repaints_do_not_wear_out_none() -> None:
    """PySide6 6.12 on Python 3.11 loses one reference to None a repaint, and aborts when none are left."""
    lost = in_a_fresh_process(
        "import sys\n"
        "from PySide6.QtWidgets import QApplication, QWidget\n"
        "class Seen(QWidget):\n"
        "    def paintEvent(self, event):\n"
        "        pass\n"
        "app = QApplication([])\n"
        "seen = Seen()\n"
        "seen.show()\n"
        "seen.grab()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(200):\n"
        "    seen.grab()\n"
        "print(abs(before - sys.getrefcount(None)))"
    )
    assert int(lost) < 50
