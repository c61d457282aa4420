"""Every file that the program opens for writing, as the system sees it: no temp file with case data."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.models.change import Change
from app.models.plan import Goal, Plan
from tests import stores
from tests.exchange.caseloads import SAMPLE
from tests.faults.conftest import MALACHI
from tests.guards import PROJECT

STRACE = shutil.which("strace")
pytestmark = pytest.mark.skipif(STRACE is None, reason="needs strace (Debian package strace)")
_OPENED = re.compile(r'(?:openat\([^"]*|open\(|creat\(|rename\w*\(.*?, )"((?:[^"\\]|\\.)*)"(.*)')
_PAPER = "import sys\nfrom app.store import vault\nvault.test_stores_allowed = True\n"


def written(code: str, *arguments: object, traces: Path, **environment: str) -> set[Path]:
    """Runs Python code under strace; the files that were made or opened for writing, devices aside."""
    done = subprocess.run(
        [str(STRACE), "-ff", "-y", "-s", "4096", "-e", "trace=open,openat,creat,rename,renameat,renameat2",
         "-o", str(traces / "trace"), sys.executable, "-B", "-c", code, *map(str, arguments)],
        cwd=PROJECT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = set()
    for trace in traces.glob("trace.*"):
        for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
            opened = _OPENED.search(line)
            writes = opened and (re.search(r"O_(WRONLY|RDWR|CREAT)|rename", line) is not None)
            if opened and writes and " = -1 " not in line:
                found.add(Path(os.path.normpath(PROJECT / opened[1])))
    return {path for path in found if not path.is_relative_to("/dev") and not path.is_relative_to("/proc")}


@pytest.fixture
def traces(tmp_path: Path) -> Path:
    (tmp_path / "traces").mkdir()
    return tmp_path / "traces"


def test_the_trace_sees_a_temp_file(traces: Path) -> None:
    code = "import tempfile; tempfile.NamedTemporaryFile(dir=sys.argv[1]).close()"
    assert [path.parent for path in written(f"import sys; {code}", traces, traces=traces)] == [traces]


def test_the_command_line_writes_into_the_store_and_the_named_file_only(
    template: stores.Template, tmp_path: Path, traces: Path
) -> None:
    folder, secret, paper = template.copy(tmp_path), tmp_path / "secret", tmp_path / "plan.pdf"
    workspace = stores.open_again(folder)
    workspace.apply(Change.add("Add", MALACHI))
    plan = Plan(id=workspace.new_id(), child_id=MALACHI.id, goals=(Goal(words="I want to box"),))
    workspace.apply(Change.add("Add", plan))
    workspace.lock()
    secret.write_text(stores.PASSPHRASE, encoding="utf-8")
    secret.chmod(0o600)
    code = (
        _PAPER + "from app.cli import main\n"
        "store, sample, paper = sys.argv[1:]\n"
        "assert main(['import', store, sample]) == 0\n"
        "assert main(['children', store, '--json']) == 0\n"
        "assert main(['verify', store]) == 0\n"
        f"assert main(['print', store, '{MALACHI.id}', 'easy-read-plan', '-o', paper,"
        " '--recipient', 'Mal', '--reason', 'His own']) == 0\n"
    )
    found = written(
        code, folder, SAMPLE, paper, traces=traces,
        ALONGSIDE_USER="Amina Khan", ALONGSIDE_PASSPHRASE_FILE=str(secret),
    )  # fmt: skip
    assert found - {paper, paper.with_name("plan.pdf.partial")} == {
        path for path in found if path.is_relative_to(folder)
    }
    assert {paper, folder / "store.db"} <= found


WINDOW = (
    _PAPER
    + """
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication(["alongside"])
from app.views.parts.desk import Place
from tests.drivers.window import WindowDriver
from tests.drivers.child_page import ChildPageDriver
from tests.faults.conftest import MALACHI
driver = WindowDriver()
driver.start(Path(sys.argv[1]))
driver.unlock()
page = ChildPageDriver(driver, MALACHI)
page.fields.write("strengths", "Boxing and drawing")
app.clipboard().setText("Malachi")
driver.go(Place("plan", MALACHI.id))
driver.go(Place("easy_read", MALACHI.id))
driver.wait()
assert driver.screen.preview is not None
driver.lock()
assert not driver.is_in
driver.close()
"""
)


def test_a_sitting_in_the_window_writes_into_the_store_and_the_preferences_only(
    template: stores.Template, tmp_path: Path, traces: Path
) -> None:
    folder, preferences = template.copy(tmp_path), tmp_path / "preferences"
    workspace = stores.open_again(folder)
    workspace.apply(Change.add("Add", MALACHI))
    plan = Plan(id=workspace.new_id(), child_id=MALACHI.id, goals=(Goal(words="I want to box"),))
    workspace.apply(Change.add("Add", plan))
    workspace.lock()
    found = written(
        WINDOW, folder, traces=traces,
        ALONGSIDE_SETTINGS=str(preferences / "settings.json"), QT_QPA_PLATFORM="offscreen",
    )  # fmt: skip
    strangers = {path for path in found if not path.is_relative_to(folder)}
    strangers = {path for path in strangers if not path.is_relative_to(preferences)}
    assert {path for path in strangers if "fontconfig" not in path.parts} == set()
    assert folder / "store.db" in found
