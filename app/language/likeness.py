"""How alike two short texts or two names are, from 0 (nothing in common) to 1 (the same)."""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import pairwise

from app.models.text import folded

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONGEST_NAME = 120
_PART_COUNTS_FROM = 0.7
_INITIAL = 0.8


def likeness(a: str, b: str) -> float:
    """How many words and pairs of neighbouring words two texts share (Dice's coefficient on shingles).

    Blind to case, accents, punctuation and spacing; two texts without words are alike only when both are
    empty. Linear in the length of the texts.
    """
    first, second = _shingles(a), _shingles(b)
    whole = first.total() + second.total()
    if not whole:
        return 1.0 if a.strip() == b.strip() else 0.0
    return 2 * (first & second).total() / whole


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(folded(text))
    return Counter([*((word,) for word in words), *pairwise(words)])


def name_likeness(a: str, b: str) -> float:
    """How likely two names are the same name: blind to case, accents, order, hyphens and apostrophes.

    A misspelt part counts by its letters, an initial for most of the name it may stand for, and a part that
    only one of the names has counts against it.
    """
    first, second = sorted((_name_parts(a), _name_parts(b)), key=lambda parts: (len(parts), parts))
    if not first:
        return 0.0
    left = list(second)
    score = 0.0
    for part in first:
        best = max(left, key=lambda other: _part_likeness(part, other))
        score += _part_likeness(part, best) * 2
        left.remove(best)
    return score / (len(first) + len(second))


def _name_parts(name: str) -> list[str]:
    joined = folded(name[:_LONGEST_NAME]).replace("'", "")
    return sorted(re.findall(r"[^\W\d_]+", joined), key=lambda part: (-len(part), part))


def _part_likeness(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if min(len(a), len(b)) == 1:
        return _INITIAL if a[0] == b[0] else 0.0
    one, other = sorted((a, b))
    like = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return like if like >= _PART_COUNTS_FROM else 0.0
