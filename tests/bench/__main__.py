"""Measures everything, prints one table, writes `out/bench.json`. Always ends well: it reports only."""

import json
import os
import platform
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from app.store import vault
from tests.bench import caseload_import, journal, lists, paper, screens, starting, world
from tests.bench.measure import Row, table

_REPORT = Path(__file__).resolve().parents[2] / "out" / "bench.json"


def measured(place: Path) -> Iterator[Row]:
    """Row by row. One store of 10,000 children serves them all."""
    vault.test_stores_allowed = True
    row, workspace = caseload_import.measure(place)
    yield row
    many, few = world.add_contacts(workspace)
    plain = place / "plain.db"
    world.plain_copy(workspace, plain)
    yield from lists.listing(workspace, plain)
    yield journal.saving(workspace)
    yield journal.verifying(workspace)
    yield from journal.encryption(workspace, plain)
    keys, folder = workspace._store.keys, Path(workspace.place)
    workspace.lock()
    yield lists.opening(keys, plain)
    yield journal.unlocking(folder)
    yield from screens.rows(folder, many, few)
    yield paper.row()
    yield from starting.rows(folder)


def main() -> None:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as place:
        for row in measured(Path(place)):
            rows.append(row)
            print(f"{row.what} …", flush=True)
    machine = f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"
    print(f"\n{machine}. Every row against its baseline in this run.\n\n{table(rows)}")
    _REPORT.parent.mkdir(exist_ok=True)
    facts = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": machine,
        "rows": [row.facts() for row in rows],
    }
    _REPORT.write_text(json.dumps(facts, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
