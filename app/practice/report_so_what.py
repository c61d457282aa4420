"""Passages that tell what happened but not why it matters: what, why, so what (R3-07)."""

import re

from app.models.court_report import CourtReport
from app.models.problem import Problem
from app.practice import rule_pack
from app.practice.report_sections import parts
from app.practice.rule_pack import RulePack

_SAID_BY_OTHERS = {"PSR-CHILD-VIEW", "PSR-PARENT-VIEW"}
_QUOTED = re.compile(r"“[^”]*”")


def without_so_what(report: CourtReport, pack: RulePack | None = None) -> tuple[Problem, ...]:
    """Written sections without any sentence that explains. What somebody else said does not count."""
    pack = pack or rule_pack.load()
    words = pack.members("words that say why it matters")
    if not words:
        return ()
    explains = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    needed = {part.id for part in parts(pack=pack) if part.needed} - _SAID_BY_OTHERS
    return tuple(
        Problem(
            f"sections.{number}.text",
            f"“{section.heading}” says what, but not why it matters.",
            "Add what it means for this child and this sentence.",
        )
        for number, section in enumerate(report.sections)
        if section.code in needed
        and section.text.strip()
        and not explains.search(_QUOTED.sub("", section.text))
    )
