"""What goes wrong around a store: a disk that fills up, a process that is killed, a hunt for marked words."""

import ctypes
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from pathlib import Path
from uuid import UUID

import pytest

from app.errors import Explained
from app.models.change import Change
from app.models.draft import Draft
from app.models.journal import Act, Note
from app.views.shell import registry
from app.workspace.workspace import Workspace
from tests import stores
from tests.cli.conftest import alongside, passphrase_file
from tests.drivers.window import WindowDriver
from tests.journeys.conftest import open_window, qapp_args, themed, window

__all__ = ["alongside", "open_window", "passphrase_file", "qapp_args", "themed", "window"]
MALACHI = stores.child()


class Disk:
    """A disk of a few megabytes that can be filled and be made read-only."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def fill(self) -> None:
        """To the last byte."""
        with (self.place / "full").open("wb", buffering=0) as file:
            size = 1 << 20
            while size:
                try:
                    file.write(bytes(size))
                except OSError:
                    size //= 2

    def free(self) -> None:
        (self.place / "full").unlink()

    def set_writable(self, writable: bool) -> None:
        mode = "rw" if writable else "ro"
        subprocess.run(["mount", "-o", f"remount,{mode}", str(self.place)], check=True)


def _can_mount() -> bool:
    """Root in a container often may not."""
    with tempfile.TemporaryDirectory() as place:
        asked = ["mount", "-t", "tmpfs", "-o", "size=64k", "alongside-test", place]
        try:
            mounted = subprocess.run(asked, capture_output=True).returncode == 0
        except OSError:
            return False
        if mounted:
            ctypes.CDLL(None).umount2(os.fsencode(place), 2)
        return mounted


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where no skip is allowed and nothing may be mounted, only the tests that need no disk are left."""
    if os.environ.get("ALONGSIDE_NO_SKIPS") == "1" and not _can_mount():
        need = [each for each in items if "disk" in getattr(each, "fixturenames", ())]
        config.hook.pytest_deselected(items=need)
        items[:] = [each for each in items if each not in need]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Needs root, and the right to mount."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.name == "nt" or os.geteuid():
        pytest.skip("needs root, to mount a small disk (mount, Debian package mount)")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "alongside-test", str(place)], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a tmpfs (Debian package mount, CAP_SYS_ADMIN)")
    try:
        yield Disk(place)
    finally:
        ctypes.CDLL(None).umount2(os.fsencode(place), 2)


def fill_pages(workspace: Workspace) -> None:
    """The database takes no more, as on a disk that is full, until `free_pages`. Needs no root."""
    _limit_pages(workspace, 1)
    for size in (50_000, 5_000, 500, 50, 1):
        _until_full(lambda _number, words="x" * size: workspace.note(Note(act=Act.VERIFIED, reason=words)))
        _until_full(partial(_keep_filler, workspace, "x" * size))


def _until_full(write: Callable[[int], None]) -> None:
    with suppress(Explained):
        for number in count():
            write(number)


def _keep_filler(workspace: Workspace, words: str, number: int) -> None:
    where = f"{len(words)} {number}"
    workspace._store.keep_draft(
        Draft(where=where, person_id=UUID(int=7), text=words, typed_at=workspace.now())
    )


def free_pages(workspace: Workspace) -> None:
    _limit_pages(workspace, 1 << 30)


def _limit_pages(workspace: Workspace, most: int) -> None:
    with workspace._store._writer.connect().execution_options(reading=True) as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")


@pytest.fixture
def inside(
    open_window: Callable[..., WindowDriver],
    template: stores.Template,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> WindowDriver:
    """A manager inside a store with one child, Malachi."""
    return enter(open_window(), template.copy(tmp_path), monkeypatch)


def enter(driver: WindowDriver, folder: Path, monkeypatch: pytest.MonkeyPatch) -> WindowDriver:
    """In the store of this folder, where a child's page is a plain one."""
    monkeypatch.setitem(registry.SCREENS, "child", ("tests.views.shell.pages", "ChildPage"))
    driver.start(folder)
    driver.unlock()
    driver.room.workspace.apply(Change.add("Add a child", MALACHI))
    driver.wait()
    return driver
