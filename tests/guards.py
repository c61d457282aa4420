"""What holds for every test: no network, no real home folder, nothing written into the project."""

import atexit
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).resolve().parent.parent
MAY_BE_WRITTEN = {
    ".hypothesis",
    ".import_linter_cache",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "__pycache__",
    "out",
}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

own_home = Path(tempfile.mkdtemp(prefix="alongside-tests-"))
atexit.register(shutil.rmtree, own_home, ignore_errors=True)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["ALONGSIDE_SETTINGS"] = str(own_home / "settings.json")
os.environ["HOME"] = str(own_home)
for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[name] = str(own_home / name.lower())
for name in ("ALONGSIDE_USER", "ALONGSIDE_PASSPHRASE_FILE"):
    os.environ.pop(name, None)

settings.register_profile(
    "alongside", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("alongside")


_running = False


def _keep_off_the_network(event: str, args: tuple[Any, ...]) -> None:
    if event == "socket.__new__" and args[1] not in (socket.AF_UNIX, -1):
        raise RuntimeError("A test reached for the network. Alongside works without one.")
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        raise RuntimeError("A test looked up an address on the network. Alongside works without one.")


def _keep_the_project_as_it_is(target: object) -> None:
    if not isinstance(target, str | bytes | os.PathLike):
        return
    path = Path(os.path.abspath(os.fsdecode(target)))  # noqa: PTH100  (resolve() would ask the disk)
    if path.is_relative_to(PROJECT) and not MAY_BE_WRITTEN.intersection(path.relative_to(PROJECT).parts):
        raise RuntimeError(f"A test wrote into the project: {path.relative_to(PROJECT)}. Use tmp_path.")


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if not _running:
        return
    if event.startswith("socket."):
        _keep_off_the_network(event, args)
    elif event == "open" and isinstance(args[2], int) and args[2] & WRITES:
        _keep_the_project_as_it_is(args[0])
    elif event == "os.rename":
        for target in args[:2]:
            _keep_the_project_as_it_is(target)
    elif event == "os.remove" and args[1] == -1:  # else the name is one in a folder that was opened before
        _keep_the_project_as_it_is(args[0])


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def _no_preferences_from_the_test_before() -> None:
    (own_home / "settings.json").unlink(missing_ok=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    global _running
    _running = True
    try:
        return (yield)
    finally:
        _running = False


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        _fail_where_no_skip_is_allowed(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if report.skipped:
        _fail_where_no_skip_is_allowed(report)
    return report


def _fail_where_no_skip_is_allowed(report: pytest.TestReport | pytest.CollectReport) -> None:
    """`ALONGSIDE_NO_SKIPS=1` (set by `.ci/run`) turns every skip into a failure that says why."""
    if os.environ.get("ALONGSIDE_NO_SKIPS") == "1":
        because = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"No skip is allowed here. {because}"
