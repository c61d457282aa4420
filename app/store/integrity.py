"""Is the store whole? Several checks, because each alone has a hole."""

from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError

from app.errors import Explained
from app.store import schema
from app.store.case_store import CaseStore
from app.store.engine import APPLICATION_ID


@dataclass(frozen=True)
class Check:
    """One check: its name, whether it held, and a sentence for people."""

    name: str
    held: bool
    says: str


def check(store: CaseStore) -> tuple[Check, ...]:
    """Salt, pages, structure, links, identity and the whole journal. Never raises for damage."""
    checks = [_salt(store), _header(store)]
    engine = store.reader()
    try:
        store.fold_journal_file()
    except Explained:
        checks.append(Check("checkpoint", False, "The latest changes could not be folded into the store."))
    for name, pragma, says in (
        ("pages", "PRAGMA cipher_integrity_check", "Some pages of the database are damaged."),
        ("structure", "PRAGMA quick_check", "The structure of the database is damaged."),
        ("links", "PRAGMA foreign_key_check", "Some records point to records that are gone."),
    ):
        try:
            with engine.connect() as connection:
                rows = connection.exec_driver_sql(pragma).all()
            held = all(row[0] == "ok" for row in rows)
        except DBAPIError:
            held = False
        checks.append(Check(name, held, "" if held else says))
    checks.append(_identity(store))
    checks.append(_journal(store))
    engine.dispose()
    return tuple(checks)


def _salt(store: CaseStore) -> Check:
    """The salt opens the store from the header's copy, so damage in the file itself goes unseen otherwise."""
    with store.keys.database_file.open("rb") as file:
        held = file.read(16).hex() == store.keys.header.database_salt
    return Check(
        "salt", held, "" if held else "The first bytes of the database are damaged. A new backup mends them."
    )


def _header(store: CaseStore) -> Check:
    held = store.keys.header_is_whole
    return Check(
        "header",
        held,
        "" if held else "The list of people who can open this store was changed outside Alongside.",
    )


def _identity(store: CaseStore) -> Check:
    try:
        with store.reader().connect() as connection:
            held = (
                schema.version(connection) == schema.SCHEMA
                and connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
            )
        held = held and store.fact("store_id") == str(store.keys.header.store_id)
        behind = store.keys.header.epoch < int(store.fact("epoch") or 0)
    except (DBAPIError, Explained, ValueError):
        return Check("identity", False, "The database does not say which store it belongs to.")
    if behind:
        return Check("identity", False, "An older list of people was put back beside this database.")
    return Check("identity", held, "" if held else "The database belongs to another store.")


def _journal(store: CaseStore) -> Check:
    try:
        broken = store.first_break(from_checkpoint=False)
    except (Explained, ValueError):
        return Check("journal", False, "The journal could not be read to its end.")
    if broken is None:
        return Check("journal", True, "")
    return Check("journal", False, f"The journal was changed outside Alongside at entry {broken}.")
