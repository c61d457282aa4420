"""Walks a CSV text record by record and finds its feet again after a quotation mark that never closes."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

_MOST_LINES_IN_A_RECORD = 1_000
_MOST_STEPS_BACK = 200

NEVER_CLOSED = "A quotation mark in this row is opened and never closed."


@dataclass(frozen=True, slots=True)
class CsvRecord:
    """One record with its number in the file, from 1, blank ones counted; `problem` says what is wrong."""

    line_number: int
    cells: list[str]
    problem: str = ""


class CsvRecords:
    """The records of a text that was split at its line ends.

    A record over several lines that has not `width` cells (once that is set), or is not well formed, is
    taken for a stray quotation mark: its first line is reported and reading goes on at the next line. The
    steps back and the lines in a record are bounded, so that no file can make this slow.
    """

    def __init__(self, lines: list[str], delimiter: str) -> None:
        self.width = 0
        self._lines = lines
        self._delimiter = delimiter
        self._at = 0
        self._until = 0
        self._steps_back = 0
        self._count = 0

    def __iter__(self) -> Iterator[CsvRecord]:
        reader = self._reader()
        while self._at < len(self._lines):
            start = self._at
            self._until = start + _MOST_LINES_IN_A_RECORD
            cells = next(reader)
            self._count += 1
            if self._is_stray(start, cells):
                if self._steps_back < _MOST_STEPS_BACK:
                    self._steps_back += 1
                    self._at = start + 1
                    reader = self._reader()
                yield CsvRecord(self._count, cells[:1], NEVER_CLOSED)
            else:
                yield CsvRecord(self._count, cells)

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._feed(), delimiter=self._delimiter)

    def _feed(self) -> Iterator[str]:
        while self._at < min(self._until, len(self._lines)):
            self._at += 1
            yield self._lines[self._at - 1] + "\n"

    def _is_stray(self, start: int, cells: list[str]) -> bool:
        if self._at - start > 1:
            return (self.width not in (0, len(cells))) or bool(self._strict_error(start))
        return self._at == len(self._lines) and "unexpected end" in self._strict_error(start)

    def _strict_error(self, start: int) -> str:
        """What the csv module has against the record's lines when it forgives no stray quotation mark."""
        lines = (line + "\n" for line in self._lines[start : self._at])
        try:
            list(csv.reader(lines, delimiter=self._delimiter, strict=True))
        except csv.Error as error:
            return str(error)
        return ""
