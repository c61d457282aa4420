"""Disposals: finding one by the words people use, and what is wrong or unlikely in a record of one."""

import re
from datetime import date
from functools import cache

from app.models.child import Child
from app.models.disposal import Disposal
from app.models.problem import Problem
from app.models.text import folded
from app.practice import disposal_law, disposal_notes, rule_pack
from app.practice.pack_entries import DisposalRule
from app.practice.rule_pack import RulePack


def find_disposal(words: str, pack: RulePack | None = None) -> DisposalRule | None:
    """The disposal that goes by this code, name or spelling; None rather than a guess.

    Case, accents, punctuation and spaces don't matter; other words do.
    """
    pack = pack or rule_pack.load()
    return _by_spelling(pack.disposal).get(_spelling(words))


def rule_of(disposal: Disposal, pack: RulePack | None = None) -> DisposalRule | None:
    """The pack's entry for a record, by its code, else by the words it was imported with."""
    pack = pack or rule_pack.load()
    return pack.disposal_by_code(disposal.code) or find_disposal(disposal.as_written, pack)


def law_problems(
    disposal: Disposal, child: Child, today: date, pack: RulePack | None = None
) -> tuple[Problem, ...]:
    """MUST: what the law forbids or dates cannot be. NOTE: what is only unlikely. `where` is the field."""
    pack = pack or rule_pack.load()
    rule = rule_of(disposal, pack)
    return disposal_law.problems(disposal, child, rule, pack) + disposal_notes.problems(
        disposal, child, rule, today, pack
    )


def planned_end(disposal: Disposal) -> date | None:
    """The day an open disposal is due to end; None where it has ended or has no end yet.

    A referral order has no end until its contract is signed, because it runs from that day.
    """
    return disposal.ends_on if disposal.is_open else None


def same_spelling(one: str, other: str) -> bool:
    return _spelling(one) == _spelling(other)


def _spelling(words: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", folded(words).replace("&", " and ").replace("'", "")))


@cache
def _by_spelling(rules: tuple[DisposalRule, ...]) -> dict[str, DisposalRule]:
    found: dict[str, DisposalRule] = {}
    for rule in rules:
        for words in (rule.code, rule.words, *rule.variants):
            found.setdefault(_spelling(words), rule)
    found.pop("", None)
    return found
