"""Writers that are killed in the middle: `python -m tests.faults.killed commits|import FOLDER`.

Prints a line of JSON a kill: how many changes were acknowledged before it and what the store holds after it.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from app.models.change import Change
from app.store import vault
from app.workspace import importing, safekeeping
from app.workspace.workspace import Workspace
from tests import stores
from tests.exchange.caseloads import SAMPLE

AFTER = (1, 3, 6, 10, 17)
"""Acknowledgements before the kill, one number a round."""
MOMENTS = (0, 1, 2, 3, 6)
"""Reports of progress before an import is killed."""


def commit_without_end(workspace: Workspace, acknowledge: Callable[[], None]) -> None:
    child = stores.child(1)
    workspace.apply(Change.add("Add", child))
    for number in range(1, 10_000):
        after = child.changed(notes=f"note {number}")
        workspace.apply(Change.edit("Edit", child, after))
        child = after
        acknowledge()


def bring_in(workspace: Workspace, acknowledge: Callable[[], None]) -> None:
    sheet = importing.read_table(importing.read_file(SAMPLE))
    seen = importing.preview(workspace, sheet, importing.match_columns(workspace, sheet).columns)
    importing.import_caseload(workspace, seen, progress=lambda _done, _says: acknowledge())


def kill_while(folder: Path, work: Callable[[Workspace, Callable[[], None]], None], after: int) -> int:
    """A child process works until so many acknowledgements came; returns how many it gave in the end."""
    heard, said = os.pipe()
    writer = os.fork()
    if writer == 0:
        os.close(heard)
        work(stores.open_again(folder), lambda: _discard(os.write(said, b".")))
        os._exit(0)
    os.close(said)
    got = 0
    while got <= after and (more := os.read(heard, 1)):
        got += len(more)
    os.kill(writer, signal.SIGKILL)
    while more := os.read(heard, 4096):
        got += len(more)
    os.waitpid(writer, 0)
    os.close(heard)
    return got


def found(folder: Path) -> dict[str, object]:
    """What a person meets who opens the store afterwards."""
    workspace = stores.open_again(folder, prefix=f"look {os.urandom(4).hex()}")
    children = workspace._store.counts()["child"]
    notes = workspace.open_file(stores.child(1).id).child.notes if children == 1 else ""
    broken = [each.name for each in safekeeping.verify(workspace) if not each.held]
    workspace.lock()
    return {"children": children, "notes": notes, "broken": broken}


def main(what: str, template: Path) -> None:
    vault.test_stores_allowed = True
    rounds = AFTER if what == "commits" else MOMENTS
    for number, after in enumerate(rounds):
        folder = template.parent / f"{what}-{number}.alongside"
        os.system(f"cp -r '{template}' '{folder}'")
        got = kill_while(folder, commit_without_end if what == "commits" else bring_in, after)
        print(json.dumps({"acknowledged": got, **found(folder)}), flush=True)


def _discard(_result: object) -> None:
    """How much was written is known: one byte."""


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
