"""The cells of one row by field, and what is found while they are read."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from pydantic import ValidationError

from app.exchange import cell_reading
from app.exchange.caseload_fields import CaseloadField as F
from app.labels import field_label
from app.models.record import Record
from app.models.text import clean_text

_SIGNS_OF_FORMULAS = frozenset("=@+-")
_MAY_START_WITH_A_SIGN = frozenset({F.PARENT_PHONE, F.NOTES})
_LONGEST_QUOTE = 40

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class RowCells:
    """The filled cells of a row. `heading` names the file's column of a field, for the sentences.

    `notes` are unlikely or unusual things, `looks` are for somebody to decide, and a row with anything in
    `unreadable` cannot come in.
    """

    def __init__(self, of: Mapping[str, str], heading: Mapping[str, str]) -> None:
        self.of = of
        self.notes: list[str] = []
        self.looks: list[str] = []
        self.unreadable: list[str] = []
        self._heading = heading

    def get(self, name: str) -> str:
        return self.of.get(name, "")

    def column(self, name: str) -> str:
        return f"‘{self._heading.get(name) or F(name).label}’"

    def quoted(self, name: str) -> str:
        """`‘31/02/2010’ in ‘DOB’`, shortened where it is long."""
        text = self.get(name)
        short = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
        return f"‘{short}’ in {self.column(name)}"

    def date(self, name: F) -> date | None:
        text = self.get(name)
        if not text or cell_reading.says_nothing(text):
            return None
        try:
            day = cell_reading.read_date(text)
        except cell_reading.NotADate as reason:
            self.unreadable.append(f"{self.quoted(name)} {reason}")
            return None
        if cell_reading.is_iso(text):
            self.notes.append(f"{self.quoted(name)} was read as {cell_reading.in_words(day)}.")
        return day

    def one_of(
        self, name: F, read: Callable[[str], T | None], otherwise: str = "is not a word we know."
    ) -> T | None:
        """What `read` makes of a cell; a filled cell that it makes nothing of is for somebody to look at."""
        text = self.get(name)
        if not text:
            return None
        found = read(text)
        if found is None and not cell_reading.says_nothing(text):
            self.looks.append(f"{self.quoted(name)} {otherwise}")
        return found

    def record(self, kind: type[R], fields: Mapping[str, object]) -> R | None:
        """The record, or None and a sentence for each field that is too long to keep."""
        try:
            return kind.model_validate(fields)
        except ValidationError as error:
            for name in dict.fromkeys(str(each["loc"][0]) for each in error.errors(include_input=False)):
                label = field_label(kind.kind, name)
                self.unreadable.append(f"‘{label}’ is too long to keep. Shorten it in the file.")
            return None

    def look_for_odd_text(self) -> None:
        """Letters that were lost, signs that mean something elsewhere, and postcodes as they are found."""
        signs = []
        for name, text in self.of.items():
            if "\ufffd" in text:
                self.looks.append(f"A letter in {self.column(name)} was lost before the file came here.")
            if "<" in text or (text[0] in _SIGNS_OF_FORMULAS and self._stands_out(name, text)):
                signs.append(self.column(name))
        if signs:
            self.notes.append(f"Signs are kept as plain text in {', '.join(signs)}.")
        self._look_at_postcode()

    def _stands_out(self, name: str, text: str) -> bool:
        return len(text) > 1 and name not in _MAY_START_WITH_A_SIGN

    def _look_at_postcode(self) -> None:
        written = self.get(F.POSTCODE)
        found = cell_reading.read_postcode(written)
        if written and not found:
            self.notes.append(f"{self.quoted(F.POSTCODE)} does not look like a postcode.")
        elif written != found:
            self.notes.append(f"{self.quoted(F.POSTCODE)} is kept as written, and found as {found}.")


def cleaned(row: tuple[str, ...], columns: list[tuple[int, str]], heading: Mapping[str, str]) -> RowCells:
    """The row's filled cells: outer spaces off, inner text exact but for what can never be text."""
    values: dict[str, str] = {}
    trimmed = []
    for at, name in columns:
        cell = row[at]
        if not (cell.isascii() and cell.isprintable()):
            cell = str(clean_text(cell))
        if text := cell.strip():
            values[name] = text
            if len(text) != len(cell):
                trimmed.append(name)
    cells = RowCells(values, heading)
    if trimmed:
        columns_said = ", ".join(cells.column(name) for name in trimmed)
        cells.notes.append(f"Spaces were taken off at the ends of {columns_said}.")
    return cells
