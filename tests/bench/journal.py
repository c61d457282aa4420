"""What the journal, the encryption and the unlock cost, in parts."""

import hashlib
import hmac
import sqlite3
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from app.models.change import Swap
from app.models.child import Child
from app.store import engine, keys, vault
from app.workspace.workspace import Workspace
from tests import stores
from tests.bench import world
from tests.bench.measure import Aim, Probe, Row, in_turns, timed

_SOME = 500


class _Silent:
    """Stands where the journal stands and writes nothing."""

    def write(self, *_: object) -> None:
        """Nothing."""


def saving(workspace: Workspace) -> Row:
    """One field of one child changed and committed, as autosave does."""
    store = workspace._store
    whole = store._journal
    silent: Any = _Silent()
    numbers = count()

    def save() -> None:
        before = workspace._store.get(Child, child_id)
        assert before is not None
        after = before.changed(notes=f"Typed {next(numbers)}")
        store.write([Swap(before, after)], workspace.author, workspace.now(), "Europe/London")

    def bare() -> None:
        store._journal = silent
        save()
        store._journal = whole

    child_id = workspace.caseload(limit=1).rows[0].child_id
    taken = in_turns(timed(save), timed(bare), 60)
    return Row("Save one change", "the same write without the journal", *taken, aims=(Aim("ratio", 1.5),))


def verifying(workspace: Workspace) -> Row:
    """The whole chain, as figures for 100,000 envelopes."""
    store = workspace._store
    envelopes = store.counts()["journal"]
    scale = 100_000 / envelopes

    def bare() -> None:
        with store._reading() as connection:
            mac = bytes(32)
            for row in connection.exec_driver_sql("SELECT * FROM journal ORDER BY seq"):
                mac = hmac.digest(mac, repr(tuple(row)).encode(), hashlib.sha256)

    def whole() -> None:
        assert store.first_break(from_checkpoint=False) is None

    ours, theirs = in_turns(timed(whole), timed(bare), 3)
    return Row(
        "Verify 100,000 journal envelopes",
        "reading the same rows and one HMAC each",
        tuple(each * scale for each in ours),
        tuple(each * scale for each in theirs),
        note=f"Measured with {envelopes:,}",
    )


def encryption(workspace: Workspace, plain: Path) -> Iterator[Row]:
    """The same statements through the drivers alone; every round begins with nothing in the page cache."""
    ours = workspace._store.keys

    def open_ours() -> Any:
        return engine.connect(ours.database_file, ours.raw_key)

    ids = [row.child_id.bytes for row in workspace.caseload(limit=_SOME, offset=2000).rows]
    baseline = "plain sqlite3, same schema and durability"
    for what, work in (("Read", _read), ("Write", _write)):
        taken = in_turns(_fresh(open_ours, work, ids), _fresh(lambda: world.plain(plain), work, ids), 15)
        yield Row(f"{what} {_SOME} children by id", baseline, *taken)


def _read(connection: Any, ids: list[bytes]) -> None:
    for each in ids:
        connection.execute("SELECT * FROM child WHERE id = ?", (each,)).fetchone()


def _write(connection: Any, ids: list[bytes]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany("UPDATE child SET pronouns = 'they' WHERE id = ?", [(each,) for each in ids])
    connection.execute("COMMIT")


def _fresh(connect: Any, work: Any, ids: list[bytes]) -> Probe:
    def probe() -> float:
        connection: sqlite3.Connection = connect()
        taken = timed(lambda: work(connection, ids))()
        connection.close()
        return taken

    return probe


def unlocking(folder: Path) -> Row:
    """Everything between the passphrase's own cost and an open workspace; the cheap keys cost almost none."""

    def ours() -> float:
        opened: list[Workspace] = []
        taken = timed(lambda: opened.append(stores.open_again(folder)))()
        opened[0].lock()
        return taken - cheap()

    cheap = timed(lambda: keys.key_from_passphrase(stores.PASSPHRASE, bytes(16), keys.TEST_COST))
    normal = timed(lambda: keys.key_from_passphrase(stores.PASSPHRASE, bytes(16), keys.NORMAL_COST))
    vault.test_stores_allowed = True
    taken = in_turns(ours, normal, 7)
    return Row(
        "Unlock with 10,000 children, beyond Argon2id",
        "Argon2id at its normal cost",
        *taken,
        aims=(Aim("median", 300),),
    )
