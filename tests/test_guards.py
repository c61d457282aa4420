"""The guards around the tests themselves: each is seen to catch what it is for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

GUARDS = Path(__file__).resolve().parent / "guards.py"


REACHING_OUT = {
    "import socket; socket.create_connection(('127.0.0.1', 9))": "looked up an address on the network",
    "import socket; socket.socket()": "reached for the network",
    "import urllib.request; urllib.request.urlopen('http://nowhere.invalid')": "looked up an address",
    "open('tests/left_behind.txt', 'w')": "wrote into the project: tests/left_behind.txt",
    "import os; os.remove('pytest.ini')": "wrote into the project: pytest.ini",
}
STAYING_INSIDE = """
import socket
def test_staying_inside(tmp_path):
    (tmp_path / "kept.txt").write_text("fine")
    for end in socket.socketpair():
        end.close()
"""
SKIPPING = {
    "test_in_the_test.py": "import pytest\ndef test_a():\n    pytest.skip('install one')\n",
    "test_by_mark.py": "import pytest\n@pytest.mark.skipif(True, reason='install two')\ndef test_b(): pass\n",
    "test_whole_file.py": "import pytest\npytest.skip('install three', allow_module_level=True)\n",
}


def run_alone(project: Path, tests: dict[str, str], no_skips: str = "") -> tuple[int, str]:
    """The exit code and the output of pytest on made-up test files in a project of their own."""
    (project / "tests").mkdir()
    shutil.copy(GUARDS, project / "tests" / "conftest.py")
    for name, code in tests.items():
        (project / "tests" / name).write_text(code, encoding="utf-8")
    (project / "pytest.ini").write_text("[pytest]\naddopts = --import-mode=importlib -q\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--continue-on-collection-errors"],
        cwd=project,
        env={**os.environ, "ALONGSIDE_NO_SKIPS": no_skips},
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_test_that_reaches_out_fails_and_says_why(tmp_path: Path) -> None:
    acts = "".join(f"def test_act_{at}():\n    {act}\n" for at, act in enumerate(REACHING_OUT))
    code, output = run_alone(tmp_path, {"test_acts.py": acts, "test_inside.py": STAYING_INSIDE})
    assert code == 1
    assert f"{len(REACHING_OUT)} failed, 1 passed" in output
    assert [told for told in REACHING_OUT.values() if told not in output] == []


def test_every_kind_of_skip_is_a_failure_where_none_is_allowed(tmp_path: Path) -> None:
    code, output = run_alone(tmp_path, SKIPPING, no_skips="1")
    assert code == 1
    assert "skipped" not in output.splitlines()[-1]
    for asked in ("install one", "install two", "install three"):
        assert f"No skip is allowed here. Skipped: {asked}" in output


def test_skips_are_allowed_at_a_desk(tmp_path: Path) -> None:
    code, output = run_alone(tmp_path, SKIPPING | {"test_inside.py": STAYING_INSIDE})
    assert code == 0
    assert "1 passed, 3 skipped" in output


def test_preferences_and_home_of_the_person_are_out_of_reach() -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "ALONGSIDE_SETTINGS"):
        assert "alongside-tests-" in os.environ[name]
