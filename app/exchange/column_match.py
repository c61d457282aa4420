"""Matches the columns of a caseload file to our fields: guessed by their headings, corrected, remembered."""

import difflib
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from uuid import UUID

from app import resources
from app.exchange.caseload_fields import CaseloadField
from app.models.caseload_import import CaseloadFormat, ColumnMatch
from app.models.text import folded

_ALIKE = 0.88
_LONGEST_IN_KEY = 150
_SIGNS = re.compile(r"[^a-z0-9]+")


def guess(headings: tuple[str, ...]) -> tuple[ColumnMatch, ...]:
    """One match a column, in the file's order; a heading that we do not know is left out (field empty).

    Headings that we know exactly choose first, then near misses such as a typing error.
    """
    words = [_in_words(heading) for heading in headings]
    known = _synonyms()
    fields: list[str] = [""] * len(headings)
    for find in (known.get, _nearest):
        for column, heading in enumerate(words):
            field = find(heading)
            if field and not fields[column] and field not in fields:
                fields[column] = field
    return tuple(ColumnMatch(heading=h, field=f) for h, f in zip(headings, fields, strict=True))


def remembered(
    headings: tuple[str, ...], formats: Iterable[CaseloadFormat]
) -> tuple[ColumnMatch, ...] | None:
    """How these headings were matched the last time, in whatever order they stood; None if never."""
    key = headings_key(headings)
    for known in formats:
        if known.headings == key:
            return _in_order(headings, known.columns)
    return None


def to_remember(headings: tuple[str, ...], match: tuple[ColumnMatch, ...], new_id: UUID) -> CaseloadFormat:
    """The record that lets `remembered` find this match again."""
    return CaseloadFormat(id=new_id, headings=headings_key(headings), columns=match)


def headings_key(headings: tuple[str, ...]) -> str:
    """The same for the same set of headings, whatever their order."""
    return "\n".join(sorted(_in_words(heading)[:_LONGEST_IN_KEY] for heading in headings))


def what_is_missing(match: tuple[ColumnMatch, ...]) -> tuple[str, ...]:
    """Sentences on why the rows cannot be read with these columns; empty when they can.

    A row is a child when it has a name, and an ID or a date of birth to tell the child from others.
    """
    fields = [column.field for column in match if column.field]
    sentences = [
        f"Two columns are matched to ‘{CaseloadField(field).label}’. Choose one."
        for field in dict.fromkeys(fields)
        if fields.count(field) > 1
    ]
    if not {CaseloadField.GIVEN_NAME, CaseloadField.FAMILY_NAME, CaseloadField.FULL_NAME} & set(fields):
        sentences.append("Say which column holds the child's name.")
    if not {CaseloadField.REFERENCE, CaseloadField.DATE_OF_BIRTH} & set(fields):
        sentences.append("Say which column holds the child's ID or date of birth.")
    return tuple(sentences)


def _in_order(headings: tuple[str, ...], columns: tuple[ColumnMatch, ...]) -> tuple[ColumnMatch, ...]:
    waiting: dict[str, list[str]] = {}
    for column in columns:
        waiting.setdefault(_in_words(column.heading), []).append(column.field)
    return tuple(
        ColumnMatch(heading=heading, field=waiting[_in_words(heading)].pop(0)) for heading in headings
    )


def _in_words(heading: str) -> str:
    """A heading without case, accents, apostrophes and signs; `&` reads as *and*."""
    plain = folded(heading).replace("&", " and ").replace("'", "")
    return _SIGNS.sub(" ", plain).strip()


def _nearest(heading: str) -> str:
    """The field of the one known heading that this is almost, or nothing."""
    if len(heading) > 60:
        return ""
    known = _synonyms()
    found = difflib.get_close_matches(heading, known, n=1, cutoff=_ALIKE)
    return known[found[0]] if found else ""


@cache
def _synonyms() -> dict[str, str]:
    lists = tomllib.loads(resources.read_text("exchange", "caseload_headings.toml"))
    return {
        _in_words(heading): CaseloadField(field).value
        for field, all_of in lists.items()
        for heading in all_of
    }
