"""Reads one cell of a caseload: a date, a level, yes or no, a name, a parent. Never guesses."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from app import resources
from app.models.child import NetworkPerson
from app.models.level import Level
from app.models.text import LONGEST_LINE, folded

_BRITISH = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_GRAVITY = re.compile(r"[0-9]{1,2}")
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})")
_RELATION_DASH = re.compile(r"\s+[-–—]\s+|\s*:\s+")
_RELATION_BRACKETS = re.compile(r"([^()]+)\(([^()]+)\)")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\s*[;\n]\s*")
_EARLIEST_YEAR = 1900


class NotADate(ValueError):
    """The text is no date, or not written as dd/mm/yyyy or yyyy-mm-dd."""


def read_date(text: str) -> date:
    """A date written dd/mm/yyyy, d/m/yyyy or yyyy-mm-dd, and in no other way. Raises NotADate."""
    if found := _BRITISH.fullmatch(text):
        day, month, year = found.groups()
    elif found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    else:
        raise NotADate("is not a date written as dd/mm/yyyy.")
    try:
        read = date(int(year), int(month), int(day))
    except ValueError:
        raise NotADate("is not a date: there is no such day.") from None
    if read.year < _EARLIEST_YEAR:
        raise NotADate(f"is not a date we can use: it is before {_EARLIEST_YEAR}.")
    return read


def is_iso(text: str) -> bool:
    return _ISO.fullmatch(text) is not None


def in_words(day: date) -> str:
    """`1 September 2026`."""
    return f"{day.day} {day:%B %Y}"


def says_nothing(text: str) -> bool:
    return folded(text) in _words().nothing


def says_no_order(text: str) -> bool:
    return says_nothing(text) or folded(text) in _words().no_order


def read_level(text: str) -> Level | None:
    return _words().levels.get(folded(text))


def read_yes_or_no(text: str) -> bool | None:
    plain = folded(text)
    return True if plain in _words().yes else False if plain in _words().no else None


def read_gravity(text: str) -> int | None:
    return int(text) if _GRAVITY.fullmatch(text) else None


def read_gender(text: str) -> str:
    """As written, but for the single letters that systems use."""
    return _words().genders.get(folded(text), text)


def read_full_name(text: str) -> tuple[str, str]:
    """(given name, family name) from *Cole, Leon* or *Leon Cole*."""
    if "," in text:
        family, _, given = text.partition(",")
        return given.strip(), family.strip()
    given, _, family = text.rpartition(" ")
    return (given.strip(), family) if given else (family, "")


def read_postcode(text: str) -> str:
    """The postcode as it is matched and found, such as *BR5 3DJ*; empty when it is none."""
    found = _POSTCODE.fullmatch("".join(text.split()).upper())
    return f"{found[1]} {found[2]}" if found else ""


def read_lines(text: str) -> tuple[str, ...]:
    """The parts of a cell that lists several things, without repeats."""
    parts = (part.strip() for part in re.split(r"[;\n]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def read_parent(text: str, phone: str) -> NetworkPerson | None:
    """Somebody from *Mum - Ewa*, *Ewa (Mum)* or *Mum*. Words that are no name and relation stay one name."""
    if not text and not phone:
        return None
    name, relation = _name_and_relation(text)
    return NetworkPerson(name=name, relation=relation, phone=phone, is_parent_or_carer=True)


def _name_and_relation(text: str) -> tuple[str, str]:
    parts = _RELATION_DASH.split(text, maxsplit=1)
    if len(parts) == 1 and (found := _RELATION_BRACKETS.fullmatch(text)):
        parts = [part.strip() for part in reversed(found.groups())]
    if len(parts) == 1:
        return text, ""
    relation, name = parts
    relations = _words().relations
    if folded(name) in relations and folded(relation) not in relations:
        return relation, name
    return name, relation


def staff_warnings(notes: str) -> tuple[str, ...]:
    """The sentences of a note that warn staff before a visit, in their own words."""
    if not notes:
        return ()
    sentences = (sentence.strip() for sentence in _SENTENCE_END.split(notes))
    return tuple(
        dict.fromkeys(
            sentence[:LONGEST_LINE] for sentence in sentences if _words().warns.search(folded(sentence))
        )
    )


@dataclass(frozen=True)
class _CellWords:
    nothing: frozenset[str]
    no_order: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    relations: frozenset[str]
    levels: dict[str, Level]
    genders: dict[str, str]
    warns: re.Pattern[str]


@cache
def _words() -> _CellWords:
    listed = tomllib.loads(resources.read_text("exchange", "caseload_words.toml"))
    warnings = "|".join(re.escape(words) for words in listed["staff_warnings"])
    return _CellWords(
        **{name: frozenset(listed[name]) for name in ("nothing", "no_order", "yes", "no", "relations")},
        levels={written: Level(level) for written, level in listed["levels"].items()},
        genders=listed["genders"],
        warns=re.compile(rf"\b(?:{warnings})\b"),
    )
