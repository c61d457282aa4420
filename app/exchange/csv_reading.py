"""Reads a delimited text file into headings and rows; a damaged row never takes the others with it."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.errors import Explained
from app.exchange.csv_records import CsvRecords
from app.exchange.file_text import read_text
from app.models.text import LONGEST_LINE, LONGEST_TEXT, clean_text

DELIMITERS = (",", ";", "\t", "|")
MOST_COLUMNS = 500
MOST_ROWS = 200_000

_LINES_TO_JUDGE_BY = 20
_ROWS_ABOVE_HEADINGS = 10


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row. `line_number` counts as a spreadsheet does: the first row of the file is 1."""

    line_number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file as a table: every row has as many cells as there are headings.

    `bad_rows` are the rows that cannot be read, as (line number, sentence).
    """

    headings: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    encoding: str
    delimiter: str
    bad_rows: tuple[tuple[int, str], ...] = ()


def read_sheet(data: bytes) -> Sheet:
    """The table in a CSV file's bytes. Raises Explained, and nothing else, when there is none."""
    text, encoding = read_text(data)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    delimiter = _declared_delimiter(lines) or _likeliest_delimiter(lines)
    with _room_for_cells_of(len(text) + 1):
        records = CsvRecords(lines, delimiter)
        headings = _headings(records)
        rows, bad_rows = _sorted_rows(records, headings)
    if not rows and not bad_rows:
        raise _not_a_caseload("This file has headings and no children under them.")
    return Sheet(headings, tuple(rows), encoding, delimiter, tuple(bad_rows))


def _not_a_caseload(what: str) -> Explained:
    return Explained(what, "Nothing was imported.", "Make the extract again, then try once more.")


def _declared_delimiter(lines: list[str]) -> str:
    """Excel obeys a first line such as `sep=;`. It stays in place, blank, so that rows are counted right."""
    found = re.fullmatch(r"sep=([,;\t|])", lines[0].strip(" "), re.IGNORECASE)
    if not found:
        return ""
    lines[0] = ""
    return found[1]


def _likeliest_delimiter(lines: list[str]) -> str:
    """The delimiter under which the most cells of the first lines stand in columns of equal width."""
    some = [line for line in lines[:_LINES_TO_JUDGE_BY] if line.strip()]

    def fit(delimiter: str) -> tuple[int, int]:
        widths = [_width(line, delimiter) for line in some]
        headings = next((width for width in widths if width > 1), 1)
        return widths.count(headings) * (headings - 1), widths[0] if widths else 0

    return max(DELIMITERS, key=fit)


def _width(line: str, delimiter: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=delimiter), []))
    except csv.Error:
        return line.count(delimiter) + 1


@contextmanager
def _room_for_cells_of(characters: int) -> Iterator[None]:
    """The csv module refuses cells over 131,072 characters; we measure and explain them ourselves."""
    before = csv.field_size_limit()
    csv.field_size_limit(max(characters, before))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _headings(records: CsvRecords) -> tuple[str, ...]:
    """The first row with two filled cells; a title above the table is passed over."""
    for record in records:
        if record.problem:
            raise _not_a_caseload("The headings cannot be read: a quotation mark is opened and never closed.")
        headings = [_heading(cell) for cell in record.cells]
        while headings and not headings[-1]:
            headings.pop()
        if len(headings) > MOST_COLUMNS:
            raise _not_a_caseload(f"This file has more than {MOST_COLUMNS} columns.")
        if sum(map(bool, headings)) > 1:
            records.width = len(headings)
            return tuple(headings)
        if record.line_number > _ROWS_ABOVE_HEADINGS:
            break
    raise _not_a_caseload("We found no columns in this file.")


def _heading(cell: str) -> str:
    return " ".join(str(clean_text(cell)).split())[:LONGEST_LINE]


def _sorted_rows(
    records: CsvRecords, headings: tuple[str, ...]
) -> tuple[list[SheetRow], list[tuple[int, str]]]:
    rows: list[SheetRow] = []
    bad_rows: list[tuple[int, str]] = []
    for record in records:
        cells = record.cells
        while len(cells) > len(headings) and not cells[-1].strip():
            cells.pop()
        if not any(map(str.strip, cells)):
            continue
        if len(rows) + len(bad_rows) >= MOST_ROWS:
            raise _not_a_caseload(f"This file has more than {MOST_ROWS:,} rows.")
        problem = record.problem or _what_is_wrong(cells, headings)
        if problem:
            bad_rows.append((record.line_number, problem))
        else:
            rows.append(SheetRow(record.line_number, tuple(cells)))
    return rows, bad_rows


def _what_is_wrong(cells: list[str], headings: tuple[str, ...]) -> str:
    if len(cells) < len(headings):
        return f"This row was cut short: it has {len(cells)} of {len(headings)} cells."
    if len(cells) > len(headings):
        return f"This row does not line up: it has {len(cells)} cells under {len(headings)} headings."
    if sum(map(len, cells)) > LONGEST_TEXT:
        for heading, cell in zip(headings, cells, strict=True):
            if len(cell) > LONGEST_TEXT:
                return f"‘{heading}’ is too long: {len(cell):,} characters. We keep {LONGEST_TEXT:,} at most."
    return ""
