"""Opening the store, the first page of its list, and finding a child letter by letter."""

import sqlite3
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from app.models.caseload import CaseloadFilter
from app.store.case_store import CaseStore
from app.store.vault import Keys
from app.workspace.workspace import Workspace
from tests.bench import world
from tests.bench.measure import FRAME, Aim, Probe, Row, in_turns, timed

_PAGE = 100
_FIRST = "SELECT * FROM caseload WHERE closed_on IS NULL ORDER BY sort_name, line LIMIT ?"
_LIKE = (
    "SELECT * FROM caseload JOIN child ON child.id = child_id WHERE caseload.closed_on IS NULL AND "
    "(child.given_name LIKE ?1 OR child.family_name LIKE ?1 OR child.known_as LIKE ?1 OR "
    "child.reference LIKE ?1 OR child.postcode LIKE ?1) ORDER BY sort_name, line LIMIT ?2"
)


def opening(keys: Keys, plain: Path) -> Row:
    """Keys in hand; nobody else has the store open."""

    def ours() -> None:
        store = CaseStore.open(keys)
        with store._reading() as connection:
            connection.exec_driver_sql(_FIRST, (1,)).first()
        store.close()

    def bare() -> None:
        connection = sqlite3.connect(plain)
        connection.execute(_FIRST, (1,)).fetchone()
        connection.close()

    taken = in_turns(timed(ours), timed(bare), 30)
    return Row("Store open after the key, first line of the list", "plain sqlite3, same schema", *taken)


def listing(workspace: Workspace, plain: Path) -> Iterator[Row]:
    """Queries of the list; `screens` measures them with the list filled and painted."""
    connection = world.plain(plain)
    frame = (Aim("p95", FRAME),)
    taken = in_turns(
        timed(lambda: workspace.caseload(limit=_PAGE)),
        timed(lambda: connection.execute(_FIRST, (_PAGE,)).fetchall()),
        60,
    )
    yield Row("List of 10,000 children, first page, query", "plain sqlite3, same query", *taken, aims=frame)
    typed = typed_letters(workspace)
    taken = in_turns(_find(workspace, typed), _like(connection, typed), len(typed))
    yield Row(
        "Find as you type, a letter, query", "plain sqlite3 LIKE over the same rows", *taken, aims=frame
    )
    connection.close()


def typed_letters(workspace: Workspace) -> list[str]:
    """What stands in the field after each letter of some names, spread over the list."""
    rows = [workspace.caseload(limit=1, offset=at).rows[0] for at in range(0, 10_000, 1000)]
    names = [f"{row.given_name} {row.family_name}".casefold() for row in rows]
    return [name[: length + 1] for name in names for length in range(len(name))]


def _find(workspace: Workspace, typed: list[str]) -> Probe:
    words = cycle(typed)
    return timed(lambda: workspace.caseload(CaseloadFilter(words=next(words)), limit=_PAGE))


def _like(connection: sqlite3.Connection, typed: list[str]) -> Probe:
    words = cycle(typed)
    return timed(lambda: connection.execute(_LIKE, (f"%{next(words)}%", _PAGE)).fetchall())
