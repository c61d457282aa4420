"""What a rule says about a text, and what would put it right."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from app.models.child import Preset

Voice = Literal["I", "you"]


class Severity(StrEnum):
    """MUST asks for a reason to leave it, SHOULD advises, TIP may help."""

    MUST = "must"
    SHOULD = "should"
    TIP = "tip"


@dataclass(frozen=True, slots=True)
class Fix:
    """Other words for `text[start : start + length]`, offered under `label`."""

    label: str
    replacement: str
    start: int
    length: int

    def applied_to(self, text: str) -> str:
        return text[: self.start] + self.replacement + text[self.start + self.length :]


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of advice. `start` and `length` mark what it is about, `rule` is its number (`ER11`)."""

    start: int
    length: int
    rule: str
    severity: Severity
    says: str
    fix: Fix | None = None

    def moved(self, by: int) -> "Finding":
        """The same finding in a text that begins `by` characters earlier."""
        fix = replace(self.fix, start=self.fix.start + by) if self.fix else None
        return replace(self, start=self.start + by, fix=fix)


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom the words are for: their preset, the words and names they know, the voice of the paper.

    Words and names are in lower case.
    """

    preset: Preset
    own_words: frozenset[str]
    names: frozenset[str]
    voice: Voice


SentenceRule = Callable[[str, Reader], Iterable[Finding]]


def found(
    match_start: int,
    text: str,
    rule: str,
    severity: Severity,
    says: str,
    instead: str | None = None,
) -> Finding:
    """A finding about `text` at `match_start`; `instead` is offered in its place."""
    fix = None if instead is None else Fix(f"Use “{instead}”", instead, match_start, len(text))
    return Finding(match_start, len(text), rule, severity, says, fix)


def like_case(written: str, instead: str) -> str:
    """The new words with a capital where the old ones had one."""
    return instead[:1].upper() + instead[1:] if written[:1].isupper() else instead


def in_voice(words: str, voice: Voice) -> str:
    """Advice written with *you* and *your*, for a paper in which the child says *I*."""
    if voice == "you":
        return words
    turned = {"you": "me", "your": "my", "yourself": "myself"}
    return " ".join(turned.get(word, word) for word in words.split(" "))


def covered(spans: Iterable[tuple[int, int]]) -> set[int]:
    """Every position inside the spans (start, end)."""
    return {position for start, end in spans for position in range(start, end)}


def just_before(sentence: str, start: int) -> str:
    """The last few characters before a position, so that a look back costs the same in any sentence."""
    return sentence[max(0, start - 24) : start]
