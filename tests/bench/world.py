"""A service of 10,000 invented children, the same in every run, and a plain copy of its database."""

import csv
import io
import random
import shutil
import sqlite3
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import sqlcipher3

from app.models.change import Swap
from app.models.contact import Attendance, Contact, ContactMode
from app.models.voice import VoiceKind, VoiceLine
from app.store.vault import DATABASE
from app.workspace import importing
from app.workspace.workspace import Workspace
from tests import stores

CHILDREN = 10_000
MANY, FEW = 1_000, 20
"""Contacts of the child with many, and of the one to compare with."""

_SYLLABLES = ("ka", "lo", "mi", "re", "su", "ta", "ve", "no", "pi", "dra", "shu", "bel", "ori", "fen", "wa")
_HEADINGS = (
    *("Case ID", "Surname", "Forename", "Date of birth", "Order start date", "Order end date"),
    *("Offence date", "Gender", "Order", "Offence", "Safety and wellbeing", "Address", "Postcode"),
    "Case manager",
)
_ORDERS = ("Youth Rehabilitation Order", "Referral Order", "Youth Conditional Caution")


def caseload_csv(children: int = CHILDREN) -> bytes:
    """A caseload as a case management system gives it: one row a child, every row ready."""
    chance = random.Random(2026)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_HEADINGS)
    for number in range(children):
        born = date(2009, 2, 1) + timedelta(days=chance.randrange(1200))
        made = date(2026, 9, 1) + timedelta(days=chance.randrange(80))
        order = chance.choice(_ORDERS)
        ends = made + timedelta(days=89 if order.endswith("Caution") else 364)
        offence = made - timedelta(days=40)
        days = (f"{day:%d/%m/%Y}" for day in (born, made, ends, offence))
        level = chance.choice(("Low", "Medium", "High"))
        where = (f"{number} Example Road", f"ZZ{number % 90 + 1} {number % 9}AB")
        who = (f"YJ{number:05}", _name(chance), _name(chance))
        writer.writerow((*who, *days, chance.choice("FM"), order, "Affray", level, *where, "Amina Khan"))
    return out.getvalue().encode()


def import_file(workspace: Workspace, data: bytes) -> importing.ImportResult:
    """From the bytes of the file to the last record kept, as the screen does it."""
    sheet = importing.read_table(importing.read_file(data))
    columns = importing.match_columns(workspace, sheet).columns
    return importing.import_caseload(workspace, importing.preview(workspace, sheet, columns))


def new_store(place: Path) -> Workspace:
    """An empty store with the cheap keys of tests."""
    return stores.make_store(place)[0]


def add_contacts(workspace: Workspace) -> tuple[UUID, UUID]:
    """Two children of the caseload: one with many contacts, one with few."""
    rows = workspace.caseload(limit=2).rows
    for row, count in zip(rows, (MANY, FEW), strict=True):
        swaps = [Swap(None, _contact(row.child_id, number)) for number in range(count)]
        workspace._store.write(swaps, workspace.author, workspace.now(), workspace.circumstances.zone)
    return rows[0].child_id, rows[1].child_id


def plain_copy(workspace: Workspace, target: Path) -> None:
    """The same schema and rows in a database without encryption."""
    workspace._store.fold_journal_file()
    keys = workspace._store.keys
    source: Any = sqlcipher3.connect(str(keys.database_file))
    source.execute(f"PRAGMA key = \"x'{keys.raw_key}'\"")
    source.execute("ATTACH DATABASE ? AS plain KEY ''", (str(target),))
    source.execute("SELECT sqlcipher_export('plain')")
    source.close()


def plain(database: Path) -> sqlite3.Connection:
    """Plain sqlite3 as durable as ours: the same journal and syncing, nothing else."""
    connection = sqlite3.connect(database, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def copy_of(workspace: Workspace, place: Path) -> Path:
    """The store's folder as it is now, in another place."""
    workspace._store.fold_journal_file()
    target = place / Path(workspace.place).name
    shutil.copytree(
        workspace.place, target, ignore=shutil.ignore_patterns("lock", "backups", f"{DATABASE}-*")
    )
    return target


def _name(chance: random.Random) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(chance.randint(3, 5))).title()


def _contact(child_id: UUID, number: int) -> Contact:
    at: datetime = stores.START - timedelta(days=number, hours=number % 7)
    said = VoiceLine(how=VoiceKind.SAID, words="I went to football by myself.", who="The child", heard_at=at)
    return Contact(
        id=uuid5(child_id, f"contact {number}"),
        child_id=child_id,
        at=at,
        mode=list(ContactMode)[number % len(ContactMode)],
        purpose="Talk about the week",
        attendance=Attendance.ATTENDED,
        what_happened="We looked at the plan together. " * (number % 5 + 1),
        voice=(said,) if number % 3 == 0 else (),
    )
