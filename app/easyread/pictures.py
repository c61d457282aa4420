"""The picture library: which picture stands for which idea, and which one a sentence asks for (ER08-ER10)."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from app import resources
from app.language.remembered import remembered

_TOKEN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_VOWELS = "aeiouy"
_NOT_DOUBLED = "wxy"
_SHORTEST = 3

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """One idea and its drawing.

    `words` are lower-case words and short phrases a sentence may hold. `general` ideas (help, time, plan)
    give way to a phrase of the same length that is more exact. `by_hand` pictures (knife, drugs) are
    never chosen by the words: they can frighten or tempt, so a worker decides.
    """

    concept: str
    alt: str
    topic: str
    words: tuple[str, ...]
    file_id: str
    general: bool = False
    by_hand: bool = False


@dataclass(frozen=True)
class _Match:
    picture: Picture
    start: int
    length: int
    inflected: bool

    @property
    def rank(self) -> tuple[int, bool, int, bool]:
        return (-self.length, self.picture.general, self.start, self.inflected)


@cache
def all_pictures() -> tuple[Picture, ...]:
    """Every picture, in the manifest's order."""
    return tuple(
        Picture(
            concept=row["concept"],
            alt=row["alt"],
            topic=row["topic"],
            words=tuple(row["words"]),
            file_id=row["id"],
            general=row.get("general", False),
            by_hand=row.get("by_hand", False),
        )
        for row in _manifest()["picture"]
    )


def picture(concept: str) -> Picture | None:
    """The picture of a concept key (`step`), None when this version has none."""
    return _by_concept().get(concept)


def topics() -> tuple[str, ...]:
    """The topics of a picker, in the manifest's order."""
    return tuple(dict.fromkeys(each.topic for each in all_pictures()))


def picture_for(text: str) -> Picture | None:
    """The picture a sentence asks for: the longest phrase, then the earliest; None when no word has one.

    Case, plurals and simple verb endings do not matter. The same text always gives the same picture.
    """
    best = min(_matches(_pictured_tokens(text)), key=lambda match: match.rank, default=None)
    return best.picture if best else None


def find(query: str) -> tuple[Picture, ...]:
    """Pictures for a picker, best first: whole words, then beginnings of words, then topics. Empty: all."""
    wanted = _tokens(query)
    if not wanted:
        return all_pictures()
    ranked = [(closeness, each) for each in all_pictures() if (closeness := _closeness(wanted, each))]
    return tuple(each for _, each in sorted(ranked, key=lambda pair: -pair[0]))


@cache
def svg(concept: str, *, mono: bool = False) -> bytes:
    """The drawing as SVG bytes, in colour or in black lines. Raises KeyError for an unknown concept."""
    folder = "black" if mono else "color"
    file = f"{_by_concept()[concept].file_id}.svg"
    return resources.path("pictures", "openmoji", folder, file).read_bytes()


def credit() -> str:
    """The line the licence asks for, once in each document."""
    return str(_manifest()["credit"])


@cache
def _manifest() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("pictures", "manifest.toml"))


@cache
def _by_concept() -> dict[str, Picture]:
    return {each.concept: each for each in all_pictures()}


@cache
def _phrases() -> dict[str, tuple[tuple[Phrase, Picture], ...]]:
    """Every phrase the words may choose a picture by, under its first word."""
    found: dict[str, tuple[tuple[Phrase, Picture], ...]] = {}
    for each in all_pictures():
        for phrase in () if each.by_hand else map(_tokens, each.words):
            found[phrase[0]] = (*found.get(phrase[0], ()), (phrase, each))
    return found


def _tokens(text: str) -> Phrase:
    return tuple(_TOKEN.findall(text.lower().replace("\u2019", "'")))


@cache
def _not_pictured() -> tuple[Phrase, ...]:
    return tuple(map(_tokens, _manifest()["not_pictured"]))


def _pictured_tokens(text: str) -> Phrase:
    """The words of the text, with those in a phrase of another meaning ("run away") blanked."""
    tokens = list(_tokens(text))
    for phrase in _not_pictured():
        for start in range(len(tokens)):
            if tuple(tokens[start : start + len(phrase)]) == phrase:
                tokens[start : start + len(phrase)] = [""] * len(phrase)
    return tuple(tokens)


def _matches(tokens: Phrase) -> Iterator[_Match]:
    forms = [_base_forms(token) for token in tokens]
    for start, bases in enumerate(forms):
        for base in bases:
            for phrase, each in _phrases().get(base, ()):
                span = forms[start : start + len(phrase)]
                if len(span) == len(phrase) and all(map(_holds, span, phrase)):
                    exact = tokens[start : start + len(phrase)] == phrase
                    yield _Match(each, start, len(phrase), inflected=not exact)


def _holds(forms: Phrase, word: str) -> bool:
    return word in forms


@remembered(16384)
def _base_forms(token: str) -> Phrase:
    """The word, then the words it may be a plural, possessive or verb form of."""
    plain = token.removesuffix("'s").removesuffix("'")
    return tuple(dict.fromkeys((token, plain, *_singulars(plain), *_infinitives(plain))))


def _singulars(word: str) -> Iterator[str]:
    if word.endswith("ies"):
        yield word[:-3] + "y"
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST:
        yield word[:-1]


def _infinitives(word: str) -> Iterator[str]:
    """Gives stop for "stopped", care (never car) for "caring", visit for "visiting", worry for "worried"."""
    for ending in ("ied", "ed", "ing"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST:
            continue
        if ending == "ied":
            yield stem + "y"
        elif stem[-1] == stem[-2]:
            yield from (stem, stem[:-1])
        else:
            yield from (stem + "e",) if _would_double(stem) else (stem, stem + "e")


def _would_double(stem: str) -> bool:
    """Whether English doubles the last letter of this stem: one short vowel, then one consonant."""
    vowels = [letter in _VOWELS for letter in stem]
    return sum(vowels) == 1 and vowels[-2] and not vowels[-1] and stem[-1] not in _NOT_DOUBLED


def _closeness(wanted: Phrase, each: Picture) -> int:
    phrases = [_tokens(word) for word in each.words]
    if wanted in phrases:
        return 4
    words = {word for phrase in phrases for word in phrase}
    if all(words.intersection(_base_forms(token)) for token in wanted):
        return 3
    if all(any(word.startswith(token) for word in words) for token in wanted):
        return 2
    return int(each.topic.startswith(" ".join(wanted)))
