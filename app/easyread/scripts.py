"""What our paper font and layout can set right; anything else is said, never printed wrong."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from typing import TypeVar

from app import resources
from app.easyread.pages import EasyReadPaper
from app.errors import Explained

_READERS_NAMES = {
    "BENGALI": "Bengali",
    "CJK": "Chinese",
    "DEVANAGARI": "Hindi, Nepali or Marathi",
    "ETHIOPIC": "Amharic or Tigrinya",
    "GURMUKHI": "Punjabi",
    "HANGUL": "Korean",
    "HIRAGANA": "Japanese",
    "IDEOGRAPHIC": "Chinese or Japanese",
    "KATAKANA": "Japanese",
    "MYANMAR": "Burmese",
    "SINHALA": "Sinhala",
    "THAANA": "Dhivehi",
}
_HIGH_MARKS = "letters with extra marks"
_MAY_CARRY_A_MARK = frozenset("acegmnopqrsuvwxyzɔɛŋəɩʋıɑ")
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN", "RLE", "RLO", "RLI"))
_SPACES = frozenset("\n\t")
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u20e3")
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


@cache
def _coverage() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """First and last code points of the runs of characters that the paper font has."""
    lines = resources.read_text("fonts", "andika_coverage.txt").splitlines()
    pairs = [line.split("-") for line in lines if not line.startswith("#")]
    return tuple(int(pair[0], 16) for pair in pairs), tuple(int(pair[-1], 16) for pair in pairs)


def in_font(character: str) -> bool:
    """Whether the paper font has the character."""
    firsts, lasts = _coverage()
    at = bisect_right(firsts, ord(character)) - 1
    return at >= 0 and ord(character) <= lasts[at]


def unsettable(text: str) -> str | None:
    """What in a text we cannot set right, as a reader would name it (*Arabic*); None when all is well.

    Right-to-left writing, and scripts that the font lacks, would come out wrong; a mark over a capital or
    over another mark would collide with it. Symbols have `symbols` instead.
    """
    if text.isascii():
        return None
    before = ""
    for character in unicodedata.normalize("NFC", text):
        reason = _reason(character, before)
        if reason:
            return reason
        before = character
    return None


def _reason(character: str, before: str) -> str | None:
    if character in _SPACES or character in _UNSEEN or _is_symbol(character):
        return None
    if unicodedata.bidirectional(character) in _RIGHT_TO_LEFT or not in_font(character):
        return _script(character)
    if unicodedata.combining(character) and not _carries(before):
        return _HIGH_MARKS
    return None


def _carries(letter: str) -> bool:
    return bool(letter) and unicodedata.normalize("NFD", letter)[0] in _MAY_CARRY_A_MARK


def _script(character: str) -> str:
    first = unicodedata.name(character, "unknown letters").split()[0]
    return _READERS_NAMES.get(first, first.capitalize())


def _is_symbol(character: str) -> bool:
    """Emoji, arrows and the like that the font lacks: no writing, so it can be said in words."""
    category = unicodedata.category(character)
    return (
        (category[0] in "SP" or category in ("No", "Co", "Cn"))
        and unicodedata.bidirectional(character) not in _RIGHT_TO_LEFT
        and not unicodedata.name(character, "").startswith("ARABIC")
        and not in_font(character)
    )


def symbols(text: str) -> tuple[str, ...]:
    """The emoji and other symbols of a text that the font lacks, each once, in order."""
    return tuple(dict.fromkeys(char for char in text if _is_symbol(char) and ord(char) not in _SKIN_TONES))


def in_words(text: str) -> str:
    """The text with every symbol that the font lacks said in words: `(boxing glove)`."""
    if text.isascii():
        return text
    said: list[str] = []
    flag = False
    for character in text:
        second = flag and ord(character) in _FLAG_LETTERS
        flag = ord(character) in _FLAG_LETTERS and not second
        if character in _UNSEEN or ord(character) in _SKIN_TONES or second:
            continue
        said.append(f"({_name(character)})" if _is_symbol(character) else character)
    return "".join(said)


def _name(symbol: str) -> str:
    if ord(symbol) in _FLAG_LETTERS:
        return "flag"
    return unicodedata.name(symbol, "picture").lower()


def symbols_in_words(paper: EasyReadPaper) -> EasyReadPaper:
    """The paper with its symbols said in words, so that what is on the screen is what prints."""
    return _changed(paper, in_words)


def refuse_unsettable(paper: EasyReadPaper) -> None:
    """Raises Explained, naming the writing, when the paper holds anything that would print wrong."""
    for text in _texts(paper):
        script = unsettable(text)
        if script:
            raise Explained(
                f"This paper has {script} in it, and we cannot print that right.",
                "Nothing was printed.",
                "Write it in the letters of English, or ask a translator for a paper of their own.",
            )
        left = symbols(text)
        if left:
            raise Explained(
                f"This paper has a picture sign in it that our letters lack ({_name(left[0])}).",
                "Nothing was printed.",
                "Say it in words instead.",
            )


Held = TypeVar("Held")


def _texts(held: object) -> Iterator[str]:
    if isinstance(held, Enum):
        return
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        for each in held:
            yield from _texts(each)
    elif is_dataclass(held):
        for field in fields(held):
            yield from _texts(getattr(held, field.name))


def _changed(held: Held, change: Callable[[str], str]) -> Held:
    new: object = held
    if isinstance(held, str) and not isinstance(held, Enum):
        new = change(held)
    elif isinstance(held, tuple):
        new = tuple(_changed(each, change) for each in held)
    elif is_dataclass(held) and not isinstance(held, type):
        new = replace(
            held, **{field.name: _changed(getattr(held, field.name), change) for field in fields(held)}
        )
    return new  # type: ignore[return-value]
