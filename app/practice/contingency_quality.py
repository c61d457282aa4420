"""Is a contingency line something that people could act on? Advice, never a gate (R4-05, R4-25, R4-43)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from app.language.likeness import likeness
from app.models.contingency_plan import ContingencyLine
from app.models.problem import Problem
from app.models.text import folded
from app.practice import rule_pack
from app.practice.rule_pack import RulePack

SAME_TEXT = 0.8
FAR_LONGER = 4
SEEN_NEEDS_WORDS = 2
DOING_NEEDS_WORDS = 4

_TIME = re.compile(
    r"\d|\b(same day|today|tonight|tomorrow|straight away|right away|at once|immediately|minutes?|hours?"
    r"|days?|nights?|weeks?|morning|afternoon|evening|weekend)\b"
)
_MEETING = re.compile(
    r"\b(hold|call|convene|arrange|attend|have|request|book)(s|es|ed|ing)?\b(\s+[\w'-]+){0,4}?"
    r"\s+(meeting|panel|discussion|review|conference)s?\b"
)


class Grade(StrEnum):
    SPECIFIC = "specific"
    THIN = "thin"
    GENERIC = "generic"
    ONLY_SHARES = "only shares information"
    EMPTY = "empty"


@dataclass(frozen=True)
class Quality:
    """The grade of a line, and gently what would make it one to act on (`where` is a field of the line)."""

    grade: Grade
    problems: tuple[Problem, ...] = ()


def judge(
    line: ContingencyLine,
    *,
    templates: Sequence[str] | None = None,
    others: Sequence[str] = (),
    names: Sequence[str] = (),
    pack: RulePack | None = None,
) -> Quality:
    """How ready the line is.

    `templates` are lines that would fit any child (the pack's own by default), `others` the lines of
    other children; `names` are put aside before texts are compared, so a copied line is found.
    """
    if line.is_empty:
        says = "Nothing is written here yet."
        return Quality(Grade.EMPTY, (Problem("what_if", says, "Start with what could go wrong."),))
    pack = pack or rule_pack.load()
    known = [each.words for each in pack.template_line] if templates is None else list(templates)
    problems = tuple(_gaps(line, pack))
    if _only_shares(line.what_they_do, pack):
        return Quality(Grade.ONLY_SHARES, (_says_only_shares(), *problems))
    if _is_like(line, (*known, *others), names):
        return Quality(Grade.GENERIC, (_says_generic(), *problems))
    return Quality(Grade.THIN if problems else Grade.SPECIFIC, problems)


def text_of(line: ContingencyLine) -> str:
    """The line as one text, as it is compared with the lines of others."""
    parts = (line.what_if, line.we_would_see, line.who_acts, line.what_they_do)
    return " ".join(part for part in parts if part)


def _gaps(line: ContingencyLine, pack: RulePack) -> Iterator[Problem]:
    if len(_left_over(line.we_would_see, pack, "signs that nobody can see")) < SEEN_NEEDS_WORDS:
        yield Problem(
            "we_would_see",
            "Nobody could see this happen yet.",
            "Write what somebody would see or hear, such as: Zac is not home by 10 pm.",
        )
    if not _left_over(line.who_acts, pack, "groups that are nobody"):
        yield Problem("who_acts", "No one person acts.", "Write the name of the person who acts first.")
    if _acts(line.what_they_do, pack) is None:
        yield Problem(
            "what_they_do",
            "It does not say what they do.",
            "Write the first thing they do, such as: drives to Nan's and brings Zac home.",
        )
    if not _is_a_time(line.within, pack):
        yield Problem("within", "There is no time limit.", "Write how soon, such as: within 2 hours.")
    if not _left_over(line.who_is_told, pack, "told to everybody"):
        yield Problem(
            "who_is_told", "Nobody in particular is told.", "Write who is told, by name or by team."
        )
    if len(_words(line.childs_part)) < SEEN_NEEDS_WORDS:
        yield Problem(
            "childs_part",
            "The child has no part in this yet.",
            "Ask the child what they would do, and write their own words.",
        )


def _only_shares(text: str, pack: RulePack) -> bool:
    return _acts(text, pack) is False


def _acts(text: str, pack: RulePack) -> bool | None:
    """True where something changes, False where information is only passed on, None where neither is said."""
    plain = " ".join(_words(text))
    without = _MEETING.sub(" ", plain)
    for phrase in pack.members("sharing phrases"):
        without = re.sub(_phrase(phrase), " ", without)
    words = set(without.split())
    acting = words & _forms(pack.members("acting verbs"))
    sharing = without != plain or bool(words & _forms(pack.members("sharing verbs")))
    if acting:
        return True
    if sharing:
        return False
    return True if len(words) >= DOING_NEEDS_WORDS else None


def _phrase(phrase: str) -> str:
    """The phrase with up to three words in it: *keep updated* also finds *keeps the police updated*."""
    first, *rest = phrase.split()
    forms = "|".join(sorted(_forms((first,)), key=len, reverse=True))
    return rf"\b(?:{forms})\b" + "".join(rf"(?:\s+[\w'-]+){{0,3}}?\s+{word}\b" for word in rest)


@cache
def _forms(verbs: tuple[str, ...]) -> frozenset[str]:
    found = set()
    for verb in verbs:
        found |= {verb, verb + "s", verb + "es", verb + "ed", verb + "ing", verb + verb[-1] + "ing"}
        if verb.endswith("e"):
            found |= {verb + "d", verb[:-1] + "ing"}
        if verb.endswith("y"):
            found |= {verb[:-1] + "ies", verb[:-1] + "ied"}
        found.add(verb + verb[-1] + "ed")
    return frozenset(found)


def _is_a_time(text: str, pack: RulePack) -> bool:
    plain = folded(text)
    return bool(_TIME.search(plain)) and not set(plain.split()) & set(pack.members("times without a limit"))


def _left_over(text: str, pack: RulePack, word_list: str) -> list[str]:
    vague = set(pack.members(word_list))
    return [word for word in _words(text) if word not in vague]


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+(?:['-][a-z0-9]+)*", folded(text))


def _is_like(line: ContingencyLine, known: Sequence[str], names: Sequence[str]) -> bool:
    own = [_nameless(text, names) for text in {text_of(line), line.what_they_do} if text]
    return any(
        _near_in_length(text, other) and likeness(text, other) >= SAME_TEXT
        for other in (_nameless(each, names) for each in known if each)
        for text in own
    )


def _near_in_length(one: str, other: str) -> bool:
    """Texts of very different length share too little to be alike; saves comparing them word by word."""
    shorter, longer = sorted((len(one), len(other)))
    return longer <= FAR_LONGER * shorter


def _nameless(text: str, names: Sequence[str]) -> str:
    plain = folded(text)
    for name in sorted({folded(name) for name in names} - {""}, key=len, reverse=True):
        plain = re.sub(rf"\b{re.escape(name)}\b", "name", plain)
    return plain


def _says_only_shares() -> Problem:
    return Problem(
        "what_they_do",
        "This only shares information.",
        "Add what somebody does, so that something changes for the child.",
    )


def _says_generic() -> Problem:
    return Problem(
        "what_they_do",
        "This would fit almost any child.",
        "Write what is true for this child: where, when, with whom.",
    )
