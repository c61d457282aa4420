"""A paper for adults before it is drawn: what it says, in order. PDF and Word are made from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

QUOTES = "“”\"'‘’"


@dataclass(frozen=True)
class Passage:
    """Words of a paragraph. `voice` are a child's own words: printed bold, in quotation marks, with a bar."""

    words: str
    bold: bool = False
    voice: bool = False


@dataclass(frozen=True)
class Heading:
    """`level` 2 is a section, 3 a part of one; the title of the paper is level 1."""

    words: str
    level: int = 2


@dataclass(frozen=True)
class Para:
    """A paragraph; numbered ones count through the whole paper."""

    passages: tuple[Passage, ...]
    numbered: bool = False

    @property
    def has_voice(self) -> bool:
        return any(passage.voice for passage in self.passages)


@dataclass(frozen=True)
class FieldList:
    """Names and what they are, in two columns."""

    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """A table with a head that is repeated on each page. `shares` are the widths of its columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()

    @property
    def column_shares(self) -> tuple[float, ...]:
        """The share of each column in a width of one."""
        shares = self.shares or (1.0,) * len(self.head)
        return tuple(share / sum(shares) for share in shares)


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """A shaded box: what the reader must know before reading on."""

    words: str


@dataclass(frozen=True)
class SignatureLines:
    """Lines to write on, each with the words before it."""

    labels: tuple[str, ...]


Piece = Heading | Para | FieldList | Table | Bullets | Note | SignatureLines


@dataclass(frozen=True)
class Paper:
    """One paper. `neutral_title` goes into clear metadata and never names a child; `draft` marks each page.

    `footer` stands left of the page number, `dated` is the day that a Word file bears.
    """

    title: str
    neutral_title: str
    pieces: tuple[Piece, ...]
    marking: str = "OFFICIAL-SENSITIVE"
    draft: bool = False
    demo_mark: str = ""
    footer: str = ""
    dated: date | None = None

    @property
    def marks(self) -> tuple[str, ...]:
        """What stands on top of each page."""
        draft = "DRAFT. Not signed off." if self.draft else ""
        return tuple(mark for mark in (self.demo_mark, draft) if mark)


def plain(words: str, *, numbered: bool = False) -> Para:
    return Para((Passage(words),), numbered)


def marked_voice(words: str, voice: Sequence[str]) -> tuple[Passage, ...]:
    """The words with each of the `voice` texts found in them marked as a child's own."""
    found = sorted({said.strip() for said in voice if said.strip()}, key=lambda said: (-len(said), said))
    return tuple(_marked(words, found))


def _marked(words: str, voice: Sequence[str]) -> Iterator[Passage]:
    for at, said in enumerate(voice):
        start = words.find(said)
        if start >= 0:
            yield from _marked(words[:start], voice[at:])
            yield Passage(said, bold=True, voice=True)
            yield from _marked(words[start + len(said) :], voice[at:])
            return
    if words:
        yield Passage(words)


def with_quotation_marks(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Voice between quotation marks, unless the text around it or the words themselves have them."""
    made = []
    for at, passage in enumerate(passages):
        before = passages[at - 1].words[-1:] if at else ""
        after = passages[at + 1].words[:1] if at + 1 < len(passages) else ""
        made.append(_quoted(passage, before, after) if passage.voice else passage)
    return tuple(made)


def _quoted(passage: Passage, before: str, after: str) -> Passage:
    opened = _is_quote(before) or _is_quote(passage.words[:1])
    closed = _is_quote(after) or _is_quote(passage.words[-1:])
    if opened and closed:
        return passage
    return Passage(f"“{passage.words}”", bold=True, voice=True)


def _is_quote(letter: str) -> bool:
    return bool(letter) and letter in QUOTES
