"""Where sentences and words begin and end, as a reader would say."""

import re
from dataclasses import dataclass
from enum import StrEnum

from app.language.remembered import remembered


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text: `text == whole[start : start + length]`."""

    start: int
    length: int
    text: str

    @property
    def end(self) -> int:
        return self.start + self.length


class TokenKind(StrEnum):
    WORD = "word"
    NAME = "name"
    TIME = "time"
    DATE = "date"
    PHONE = "phone"
    MONEY = "money"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Token(Span):
    """What a reader takes in as one word; `start` counts from the start of the sentence."""

    kind: TokenKind


_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s|$)|\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|mx|dr|prof|rev|st|no|nos|vs|approx|e\.g|i\.e|eg|ie)|\b[^\W\d_]\.[^\W\d_]|\b[A-HJ-Z])\.$",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"\(?\d{1,3}[.)]+")
_LOOK_BACK = 12


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text, in order, without the white space between them.

    A new line always ends a sentence. A full stop inside 4.30pm or 2.5, after Mr. or an initial, or inside
    quotes that go on (*"Stop!" she said.*) does not.
    """
    found = []
    start = 0
    for end in _END.finditer(text):
        if end.group() == "\n" or _is_end(text, start, end):
            found.append((start, end.end()))
            start = end.end()
    found.append((start, len(text)))
    return tuple(span for first, last in found if (span := _trimmed(text, first, last)).length)


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    mark = end.group()
    rest = text[end.end() : end.end() + _LOOK_BACK].lstrip()
    goes_on = rest[:1].islower()
    if not mark.rstrip("\"'”’)]").endswith("."):
        return not (goes_on and mark[-1] in "\"'”’)]")
    if end.end() - start <= _LOOK_BACK and _LIST_NUMBER.fullmatch(text[start : end.end()].strip()):
        return False
    if len(mark) > 1:
        return not (goes_on and mark[-1] in "\"'”’)]…")
    before = text[max(start, end.end() - _LOOK_BACK) : end.end()]
    abbreviated = _ABBREVIATED.search(before)
    if abbreviated is None:
        return True
    if re.fullmatch(r"[ap]\.m\.", abbreviated.group(), re.IGNORECASE):
        return not goes_on
    return False


def _trimmed(text: str, first: int, last: int) -> Span:
    piece = text[first:last]
    left = piece.lstrip()
    kept = left.rstrip()
    return Span(first + len(piece) - len(left), len(kept), kept)


_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_WORD = r"(?P<word>[^\W\d_]+(?:['’‑-][^\W\d_]+)*)"
_TOKEN = re.compile(
    rf"""
      (?P<phone>(?<!\w)(?:\+44|0)(?:[ \u00a0-]?\(?\d\)?){{6,10}}(?!\w))
    | (?P<date>(?=[\dmtwfs])(?<!\w)(?:(?:{_DAYS}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun),?\s)?
        (?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTHS}\b(?:,?\s\d{{4}}\b)?
        | \d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d{{2}})\b
        | \d{{1,2}}/\d{{1,2}}\b | \d{{4}}-\d{{2}}-\d{{2}}\b))
    | (?P<time>(?=\d)(?<!\w)\d{{1,2}}
        (?:(?:[.:]\d{{2}})?\s?(?:am|pm|a\.m\.?|p\.m\.?)(?!\w)|:\d{{2}}\b))
    | (?P<money>£\s?\d+(?:,\d{{3}})*(?:\.\d\d?)?|\b\d+p\b)
    | (?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?(?:st|nd|rd|th|%)?)
    | {_WORD}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ONLY_WORDS = re.compile(_WORD)
_DIGIT = re.compile(r"\d")
_STARTERS_IN_LINE = """
a after all also an and as ask at because before but call can come do don't each every find for from get
give go he her here his how i i'm i'll if in is it keep let look make maybe meet my no not now of on one
or our phone please put ring say see she so some stay stop take talk tell text that the their then there
they this to try use wait we what when where who why will with write yes you your
"""
_STARTERS = frozenset(_STARTERS_IN_LINE.split())
_CALENDAR = re.compile(rf"{_DAYS}s?|{_MONTHS}", re.IGNORECASE)


@remembered(4096)
def tokens(sentence: str) -> tuple[Token, ...]:
    """The words of a sentence; a time, date, phone number, sum of money or full name is one word."""
    found = [
        Token(match.start(), len(match.group()), match.group(), TokenKind(str(match.lastgroup)))
        for match in (_TOKEN if _DIGIT.search(sentence) else _ONLY_WORDS).finditer(sentence)
    ]
    return tuple(_names_joined(sentence, found))


def _names_joined(sentence: str, found: list[Token]) -> list[Token]:
    joined: list[Token] = []
    run: list[Token] = []
    for token in found:
        if run and (not _may_be_name(token) or sentence[run[-1].end : token.start] not in (" ", "\u00a0")):
            joined += _one_name(sentence, run)
            run = []
        if _may_be_name(token):
            run.append(token)
        else:
            joined.append(token)
    return joined + _one_name(sentence, run)


def _may_be_name(token: Token) -> bool:
    word = token.text
    if token.kind != TokenKind.WORD or not word[0].isupper():
        return False
    if token.start == 0 and word.lower().replace("’", "'") in _STARTERS:
        return False
    return word not in ("I", "I'm", "I’m", "I'll", "I’ll") and not _CALENDAR.fullmatch(word)


def _one_name(sentence: str, run: list[Token]) -> list[Token]:
    """Two or more capitalised words are one name; capitals shouted in a row are not."""
    if len(run) < 2 or all(token.text.isupper() for token in run):
        return run
    start, end = run[0].start, run[-1].end
    return [Token(start, end - start, sentence[start:end], TokenKind.NAME)]
