"""The program is killed in the middle of its work: what was saved is there, and the store is whole."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import stores
from tests.guards import PROJECT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 and fork are not Windows's")


def kills(what: str, folder: Path) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.killed", what, str(folder)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_no_acknowledged_change_is_lost_by_a_kill(template: stores.Template, tmp_path: Path) -> None:
    after = kills("commits", template.copy(tmp_path))
    assert len(after) == 5
    for each in after:
        assert each["broken"] == []
        kept = int(each["notes"].removeprefix("note "))
        assert each["acknowledged"] <= kept <= each["acknowledged"] + 1


def test_a_killed_import_is_all_or_nothing(template: stores.Template, tmp_path: Path) -> None:
    after = kills("import", template.copy(tmp_path))
    assert len(after) == 5
    assert {each["children"] for each in after} <= {0, 76}
    assert any(each["children"] == 0 for each in after), "no kill came before the end"
    assert all(each["broken"] == [] for each in after)
