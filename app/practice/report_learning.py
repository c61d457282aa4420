"""What the file has learned since a passage of a report was filled from it: take it in, or leave it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.models.court_report import CourtReport, ReportSection
from app.practice.report_facts import CaseRecords, FoundFact
from app.practice.report_filling import facts_for, key_of, kind_of, passages_for, section_of, with_section


@dataclass(frozen=True)
class Learned:
    """What the file says now about something that a passage was filled from.

    `kind` is new, changed or gone; `sentence` is how the report would say it now.
    """

    section: str
    origin: str
    kind: Literal["new", "changed", "gone"]
    was: str
    now: str
    sentence: str
    found: FoundFact | None = None


def learned_since(report: CourtReport, records: CaseRecords) -> tuple[Learned, ...]:
    """What the file says otherwise, or more, than when each passage was filled.

    A signed report learns nothing.
    """
    if not report.is_draft:
        return ()
    return tuple(each for section in report.sections for each in _learned(report, section, records))


def take_in(report: CourtReport, learned: Learned) -> CourtReport:
    """Put what the file says now into the passage: in the place of the old sentence, or below the text."""
    section = section_of(report, learned.section)
    if section is None:
        return report
    old = learned.found.saying(learned.was) if learned.found else ""
    if learned.kind == "changed" and old and old in section.text:
        text = section.text.replace(old, learned.sentence, 1)
    elif learned.kind == "gone":
        text = section.text
    else:
        text = "\n\n".join(part for part in (section.text.rstrip(), learned.sentence) if part)
    return leave(with_section(report, section.changed(text=text)), learned)


def leave(report: CourtReport, learned: Learned) -> CourtReport:
    """Keep the passage as it is; what the file says now counts as known."""
    section = section_of(report, learned.section)
    if section is None:
        return report
    kept = tuple(fact for fact in section.facts if key_of(fact.origin) != key_of(learned.origin))
    new = (learned.found.fact,) if learned.found else ()
    return with_section(report, section.changed(facts=(*kept, *new)))


def use_fact(report: CourtReport, code: str, found: FoundFact) -> CourtReport:
    """Add one fact of the file below the section's text."""
    learned = Learned(code, found.fact.origin, "new", "", found.fact.says, found.sentence, found)
    return take_in(report, learned)


def _learned(report: CourtReport, section: ReportSection, records: CaseRecords) -> Iterable[Learned]:
    if not section.text.strip() and not section.facts:
        return
    known = {key_of(fact.origin): fact for fact in section.facts}
    told = {" ".join(fact.says.split()) for fact in section.facts}
    now = {key_of(each.fact.origin): each for each in facts_for(section.code, records)}
    for key, fact in known.items():
        here = now.get(key)
        if here is not None and here.fact.says != fact.says:
            says = here.fact.says
            yield Learned(section.code, here.fact.origin, "changed", fact.says, says, here.sentence, here)
        elif here is None and kind_of(fact.origin) in ("child", "plan"):
            yield Learned(section.code, fact.origin, "gone", fact.says, "", "")
    text = " ".join("\n".join(each.text for each in report.sections).split())
    for each in passages_for(section.code, records):
        says = " ".join(each.fact.says.split())
        if key_of(each.fact.origin) in known or says in told or " ".join(each.sentence.split()) in text:
            continue
        if _is_news(each, section, report.started_on):
            yield Learned(section.code, each.fact.origin, "new", "", each.fact.says, each.sentence, each)


def _is_news(found: FoundFact, section: ReportSection, started_on: date | None) -> bool:
    """A passage that was filled knows what it was filled from; one written by hand learns what came later."""
    if any(not fact.is_voice for fact in section.facts):
        return True
    return bool(found.on and started_on and found.on >= started_on)
