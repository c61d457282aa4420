"""Caseload files for tests: the sample as it comes, edited copies of it, and small tables."""

import csv
import io
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from app.exchange.caseload_preview import Preview, PreviewRow
from app.exchange.caseload_rows import CaseReader
from app.exchange.caseload_sorting import sort_rows
from app.exchange.column_match import guess
from app.exchange.csv_reading import read_sheet
from app.exchange.known_children import KnownChildren

SAMPLES = Path(__file__).parents[1] / "samples"
SAMPLE = SAMPLES / "caseload_extract.csv"
EXPECTED = SAMPLES / "caseload_extract.expected.json"
TODAY = date(2026, 11, 1)
SERVICE = UUID("0a1b2c3d-0000-4000-8000-000000000001")
SOURCE = "case system"


def sort(data: bytes, known: KnownChildren | None = None, today: date = TODAY, **more: Any) -> Preview:
    sheet = read_sheet(data)
    return sort_rows(
        sheet,
        guess(sheet.headings),
        today=today,
        service=SERVICE,
        source=SOURCE,
        known=known or KnownChildren(),
        **more,
    )


def reader(data: bytes, today: date = TODAY, people: Iterable[Any] = ()) -> CaseReader:
    match = guess(read_sheet(data).headings)
    return CaseReader(match, today=today, service=SERVICE, source=SOURCE, people=people)


def table(*rows: dict[str, str]) -> bytes:
    """A CSV of these rows; every row may leave columns out."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, headings, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def leon(**cells: str) -> dict[str, str]:
    """A row that is ready as it stands; keyword names become headings (`Disposal_Date`)."""
    row = {
        "Person ID": "YJ1",
        "Surname": "Cole",
        "Forename": "Leon",
        "DOB": "03/03/2011",
        "Disposal": "Youth Rehabilitation Order",
        "Disposal Date": "01/06/2026",
        "End Date": "01/06/2027",
        "Offence": "Affray",
        "Offence Date": "01/05/2026",
    }
    return row | {name.replace("_", " "): text for name, text in cells.items()}


def only_row(*rows: dict[str, str], **more: Any) -> PreviewRow:
    """The last row of a table, sorted."""
    return sort(table(*rows), **more).rows[-1]


def edited_sample(edit: Callable[[list[dict[str, str]]], list[dict[str, str]]]) -> bytes:
    """The sample after an edit of its rows."""
    rows = list(csv.DictReader(io.StringIO(SAMPLE.read_bytes().decode("cp1252"))))
    return table(*edit(rows))
