"""Bringing in 10,000 rows, against the same rows handed to the database as they are."""

from pathlib import Path
from typing import Any

from app.store import engine
from app.workspace.importing import ImportResult
from app.workspace.workspace import Workspace
from tests.bench import world
from tests.bench.measure import Aim, Row, timed

_ROUNDS = 3
_TABLES = ("child", "disposal", "imported_case")


def measure(place: Path) -> tuple[Row, Workspace]:
    """The row, and the store of the last import, still open."""
    data = world.caseload_csv()
    ours: list[float] = []
    bare: list[float] = []
    rows: dict[str, list[Any]] = {}
    for number in range(_ROUNDS):
        workspace = world.new_store(place / f"ours {number}")
        ours.append(_import(workspace, data))
        rows = rows or _rows_of(workspace)
        bare.append(_insert(place / f"bare {number}", rows))
        if number < _ROUNDS - 1:
            workspace.lock()
    aims = (Aim("ratio", 40), Aim("median", 6))
    note = "Ours reads, sorts, checks the law, keeps a journal and the list"
    baseline = "executemany of the same 30,000 rows into SQLCipher with the same settings"
    what = "Import 10,000 rows, file to kept"
    return Row(what, baseline, tuple(ours), tuple(bare), aims, "s", note), workspace


def _import(workspace: Workspace, data: bytes) -> float:
    """Seconds."""
    done: list[ImportResult] = []
    taken = timed(lambda: done.append(world.import_file(workspace, data)))()
    assert len(done[0].imported) == world.CHILDREN, "the caseload has rows that are not ready"
    return taken / 1000


def _rows_of(workspace: Workspace) -> dict[str, list[Any]]:
    keys = workspace._store.keys
    source = engine.connect(keys.database_file, keys.raw_key, read_only=True)
    rows = {table: source.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    source.close()
    return rows


def _insert(place: Path, rows: dict[str, list[Any]]) -> float:
    """Seconds."""
    workspace = world.new_store(place)
    keys = workspace._store.keys
    workspace.lock()
    target = engine.connect(keys.database_file, keys.raw_key)

    def insert() -> None:
        target.execute("BEGIN IMMEDIATE")
        for table, some in rows.items():
            marks = ", ".join("?" * len(some[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", some)
        target.execute("COMMIT")

    taken = timed(insert)()
    target.close()
    return taken / 1000
