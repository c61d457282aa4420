"""Easy words: everyday words that most children read without help."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from app import resources
from app.language.remembered import remembered

_LISTS = ("spache.txt", "dale_chall.txt", "youth_uk.txt")
_SHORT_ENDINGS = re.compile(r"(?:n't|'(?:s|m|d|ll|re|ve))$")
_DOUBLED = re.compile(r"([bdfgklmnprstvz])\1$")
_ENDINGS = (
    "ings",
    "ing",
    "ers",
    "er",
    "est",
    "ed",
    "es",
    "ly",
    "s",
    "d",
    "y",
    "ies",
    "ied",
    "ier",
    "iest",
    "ily",
)


@cache
def easy_words() -> frozenset[str]:
    """The three lists together: Spache, Dale-Chall, and our own of what children in the UK hear."""
    return frozenset(word for name in _LISTS for word in _words_of(resources.read_text("words", name)))


def _words_of(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if not line.startswith("#"):
            yield from line.lower().split()


def plain_form(word: str) -> str:
    """Lower case, straight apostrophes, plain hyphens; without *'s*, *n't*, *'ll*."""
    lowered = word.lower().replace("’", "'").replace("\u2011", "-")
    return _SHORT_ENDINGS.sub("", lowered).strip("'")


def folded_forms(word: str) -> tuple[str, ...]:
    """What a word may be a form of: itself, then without its ending (*stopped*: stopp, stop, stoppe)."""
    plain = plain_form(word)
    found = [word.lower().replace("’", "'"), plain]
    for ending in _ENDINGS:
        stem = plain.removesuffix(ending)
        if stem != plain and len(stem) > 1:
            found += _stems(stem, ending)
    return tuple(dict.fromkeys(found))


def _stems(stem: str, ending: str) -> tuple[str, ...]:
    if ending[0] == "i" and not ending.startswith("ing"):
        return (stem + "y",)
    single = (stem[:-1],) if _DOUBLED.search(stem) else ()
    return (stem, *single, stem + "e")


@remembered(16384)
def _is_listed(word: str) -> bool:
    return any(form in easy_words() for form in folded_forms(word))


def is_easy(word: str, own_words: Collection[str] = ()) -> bool:
    """Whether most children know the word, or this child does (`own_words`, lower case).

    A hyphened word is easy when each part is. Single letters and contractions of easy words are easy.
    """
    plain = plain_form(word)
    if len(plain) < 2 or plain in own_words or _is_listed(word):
        return True
    if any(form in own_words for form in folded_forms(word)):
        return True
    parts = plain.split("-")
    return len(parts) > 1 and all(not part or is_easy(part, own_words) for part in parts)
