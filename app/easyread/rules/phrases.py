"""Fixed words and phrases that the rules look for, with plainer ones."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from app import resources


@dataclass(frozen=True)
class Phrases:
    """A list of phrases and what to write instead (empty: only a person can say)."""

    instead: dict[str, str]
    pattern: re.Pattern[str]


@cache
def plainer() -> Phrases:
    return _phrases("plainer", re.IGNORECASE)


@cache
def blaming() -> Phrases:
    return _phrases("blame", re.IGNORECASE)


@cache
def short_forms() -> Phrases:
    """Short forms with known meaning; capitals count, so that *it* is not *IT*."""
    return _phrases("in_full", re.NOFLAG)


@cache
def known_short() -> frozenset[str]:
    return frozenset(_all()["known_short"])


def _phrases(name: str, flags: re.RegexFlag) -> Phrases:
    instead: dict[str, str] = dict(_all()[name])
    longest_first = sorted(instead, key=len, reverse=True)
    either = "|".join(re.escape(phrase).replace(r"\ ", r"\s") for phrase in longest_first)
    return Phrases(instead, re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", flags))


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("words", "phrases.toml"))
