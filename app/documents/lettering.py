"""Sets text in lines: never read as markup, never hyphenated, never in a letter that our fonts lack."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from app.documents import style
from app.documents.style import Typeface
from app.errors import Explained

_NEVER_SEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f]")
_WORD = re.compile(r"[^ ]+ *| +")
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


@dataclass(frozen=True)
class Run:
    """Words in one weight."""

    words: str
    bold: bool = False


@dataclass(frozen=True)
class Piece:
    """Words in one font of one line."""

    words: str
    font: str


@dataclass(frozen=True)
class Line:
    """A line as it prints. `width` is in points; `leading` is the room that it takes."""

    pieces: tuple[Piece, ...]
    width: float
    size: float

    @property
    def leading(self) -> float:
        return self.size * style.LEADING

    @property
    def words(self) -> str:
        return "".join(piece.words for piece in self.pieces)


def seen(text: str) -> str:
    """The text as it meets the eye: tabs as spaces, without soft hyphens and joiners that no page shows."""
    return _NEVER_SEEN.sub("", text.replace("\t", "    "))


def cannot_print(text: str) -> str:
    """The letters of `text` that no bundled font can set right, each once; empty when all is well."""
    return "".join(dict.fromkeys(letter for letter in seen(text) if not _is_printable(letter)))


def refuse_unprintable(texts: Iterable[str]) -> None:
    """Raises Explained when any text holds letters that would print wrong."""
    missing = {letter for text in texts for letter in cannot_print(text)}
    if not missing:
        return
    if any(unicodedata.category(letter)[0] in "LM" for letter in missing):
        raise Explained(
            "This paper has words in letters that Alongside cannot print correctly yet.",
            "Nothing was printed.",
            "Write those words in English letters, or ask for a translated copy.",
        )
    raise Explained(
        "This paper has a small picture or sign, such as an emoji, that Alongside cannot print.",
        "Nothing was printed.",
        "Write it as a word, such as “happy”, and try again.",
    )


def named_signs(text: str) -> str:
    """Signs without a letter shape, such as emoji, said by name in square brackets; letters stay."""
    return "".join(
        letter if _is_printable(letter) or unicodedata.category(letter)[0] in "LM" else _name(letter)
        for letter in seen(text)
    )


def _name(letter: str) -> str:
    return f"[{unicodedata.name(letter, 'a sign').lower()}]"


def _is_printable(letter: str) -> bool:
    if letter in "\n\r" or letter == "\u00a0":
        return True
    if unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT:
        return False
    return any(ord(letter) in _letters(face.regular) for face in style.FAMILIES)


@cache
def _letters(font_name: str) -> frozenset[int]:
    return frozenset(style.font(font_name).face.charToGlyph) | {0xA0}


@cache
def _widths(font_name: str) -> dict[str, float]:
    face = style.font(font_name).face
    widths = {chr(code): width / 1000 for code, width in face.charWidths.items()}
    return {**widths, "\u00a0": widths[" "]}


def width_of(words: str, font_name: str, size: float) -> float:
    """The width in points of words whose letters the font has."""
    widths = _widths(font_name)
    return sum(widths.get(letter, 0.0) for letter in words) * size


def _font_for(word: str, face: Typeface, bold: bool) -> str | None:
    """The font of the paper, or the first bundled one that has all letters of the word."""
    codes = set(map(ord, word.rstrip(" ")))
    names = (family.of(bold) for family in (face, *style.FAMILIES))
    return next((name for name in names if codes <= _letters(name)), None)


def _pieces(runs: Sequence[Run], face: Typeface) -> Iterator[Piece]:
    for run in runs:
        for word in _WORD.findall(seen(run.words)):
            font = _font_for(word, face, run.bold)
            if font:
                yield Piece(word, font)
            else:
                yield from (Piece(letter, _font_of(letter, face, run.bold)) for letter in word)


def _font_of(letter: str, face: Typeface, bold: bool) -> str:
    return _font_for(letter, face, bold) or face.of(bold)


def _units(runs: Sequence[Run], face: Typeface) -> Iterator[tuple[Piece, ...]]:
    """What may not be parted: the pieces up to the next breaking space, across changes of weight."""
    unit: list[Piece] = []
    for piece in _pieces(runs, face):
        unit.append(piece)
        if piece.words.endswith(" "):
            yield tuple(unit)
            unit = []
    if unit:
        yield tuple(unit)


def widest_unit(runs: Sequence[Run], face: Typeface, size: float) -> float:
    """The width of the longest word, in points: no column may be narrower."""
    return max(
        (_width(unit, size, trimmed=True) for part in _at_line_ends(runs) for unit in _units(part, face)),
        default=0.0,
    )


def _width(pieces: Sequence[Piece], size: float, trimmed: bool = False) -> float:
    total = sum(width_of(piece.words, piece.font, size) for piece in pieces)
    if trimmed and pieces:
        last = pieces[-1]
        spaces = len(last.words) - len(last.words.rstrip(" "))
        total -= width_of(" " * spaces, last.font, size)
    return total


def set_lines(runs: Sequence[Run], face: Typeface, size: float, width: float) -> tuple[Line, ...]:
    """The runs in lines of at most `width` points; a line end in the text is a line end on paper.

    A word that is wider than the whole line goes on in the next line, without a hyphen; nothing is cut.
    """
    return tuple(line for part in _at_line_ends(runs) for line in _wrapped(part, face, size, width))


def _at_line_ends(runs: Sequence[Run]) -> list[list[Run]]:
    parts: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.words.split("\n")
        parts[-1].append(Run(first, run.bold))
        parts.extend([Run(words, run.bold)] for words in others)
    return parts


def _wrapped(runs: Sequence[Run], face: Typeface, size: float, width: float) -> list[Line]:
    lines: list[Line] = []
    now: list[Piece] = []
    filled = 0.0
    for unit in _units(runs, face):
        needs = _width(unit, size, trimmed=True)
        if now and filled + needs > width:
            lines.append(_line(now, filled, size))
            now, filled = [], 0.0
        if needs > width:
            *whole, unit = _broken(unit, size, width)
            lines.extend(_line(part, _width(part, size), size) for part in whole)
        now.extend(unit)
        filled += _width(unit, size)
    if now:
        lines.append(_line(now, _width(now, size, trimmed=True), size))
    return lines


def _broken(unit: Sequence[Piece], size: float, width: float) -> list[tuple[Piece, ...]]:
    parts: list[tuple[Piece, ...]] = []
    now: list[Piece] = []
    filled = 0.0
    for letter in (Piece(letter, piece.font) for piece in unit for letter in piece.words):
        step = width_of(letter.words, letter.font, size)
        if now and letter.words != " " and filled + step > width:
            parts.append(_joined(now))
            now, filled = [], 0.0
        now.append(letter)
        filled += step
    return [*parts, _joined(now)]


def _line(pieces: Sequence[Piece], width: float, size: float) -> Line:
    return Line(_joined(pieces), width, size)


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    return tuple(
        Piece("".join(piece.words for piece in group), font)
        for font, group in groupby(pieces, key=lambda piece: piece.font)
    )


_UNTIL_BLANK_LINE = re.compile(r"\n(?:[ \t]*\n)+")


def paragraphs(text: str) -> tuple[str, ...]:
    """Text parted at blank lines; single line ends stay inside their paragraph."""
    return tuple(part.strip("\n") for part in _UNTIL_BLANK_LINE.split(text) if part.strip())
