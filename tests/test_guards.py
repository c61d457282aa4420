"""The guards around the tests themselves: each is seen to catch what it is for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parent / "conftest.py"


def run_alone(project: Path, test: str, **environment: str) -> tuple[int, str]:
    """The exit code and the output of pytest on one made-up test in a project of its own."""
    (project / "tests").mkdir()
    shutil.copy(CONFTEST, project / "tests")
    (project / "tests" / "test_made_up.py").write_text(test, encoding="utf-8")
    (project / "pytest.ini").write_text("[pytest]\naddopts = --import-mode=importlib -q\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:pytest-qt"],
        cwd=project,
        env={**os.environ, "ALONGSIDE_NO_SKIPS": "", **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "on the network"),
        ("import socket; socket.socket()", "reached for the network"),
        ("import urllib.request; urllib.request.urlopen('http://nowhere.invalid')", "on the network"),
        ("open('tests/left_behind.txt', 'w')", "wrote into the project: tests/left_behind.txt"),
        ("import os; os.remove('pytest.ini')", "wrote into the project: pytest.ini"),
    ],
)
def test_a_test_that_reaches_out_fails_and_says_why(tmp_path: Path, act: str, told: str) -> None:
    code, output = run_alone(tmp_path, f"def test_reaching_out():\n    {act}\n")
    assert code == 1
    assert told in output


def test_a_test_that_stays_inside_passes(tmp_path: Path) -> None:
    inside = (
        "import socket\n"
        "def test_staying_inside(tmp_path):\n"
        "    (tmp_path / 'kept.txt').write_text('fine')\n"
        "    for end in socket.socketpair():\n"
        "        end.close()\n"
    )
    assert run_alone(tmp_path, inside)[0] == 0


@pytest.mark.parametrize(
    "test",
    [
        "import pytest\ndef test_a():\n    pytest.skip('install poppler-utils')\n",
        "import pytest\n@pytest.mark.skipif(True, reason='install poppler-utils')\ndef test_a():\n    pass\n",
        "import pytest\npytest.skip('install poppler-utils', allow_module_level=True)\n",
    ],
)
def test_a_skip_is_a_failure_only_where_none_is_allowed(tmp_path: Path, test: str) -> None:
    (tmp_path / "ci").mkdir()
    (tmp_path / "desk").mkdir()
    code, output = run_alone(tmp_path / "ci", test, ALONGSIDE_NO_SKIPS="1")
    assert code != 0
    assert "install poppler-utils" in output
    code, output = run_alone(tmp_path / "desk", test)
    assert code in (0, pytest.ExitCode.NO_TESTS_COLLECTED)
    assert "1 skipped" in output


def test_preferences_and_home_of_the_person_are_out_of_reach() -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "ALONGSIDE_SETTINGS"):
        assert "alongside-tests-" in os.environ[name]
