"""Filling a report's sections from the file: what belongs in each, and the passages that it gives."""

import re
from collections.abc import Iterable

from app.models.court_report import CourtReport, Fact, ReportSection
from app.practice.pack_entries import ReportPart
from app.practice.report_facts import CaseRecords, FoundFact
from app.practice.report_sections import parts
from app.practice.report_sentences import SENTENCES

MOST_VOICE = 8
_VOICE_OF = {"PSR-CHILD-VIEW": "child", "PSR-PARENT-VIEW": "parent or carer"}


def facts_for(code: str, records: CaseRecords) -> tuple[FoundFact, ...]:
    """Everything in the file that belongs to this section, in the order of the rule pack."""
    part = _part(code)
    if part is None or not part.needed:
        return ()
    found = [each for origin in part.filled_from for each in _facts(origin, records)]
    if "child.network" in part.filled_from and "child.strengths" not in part.filled_from:
        found = [each for each in found if not each.fact.origin.endswith(":network")]
    speaker = _VOICE_OF.get(code)
    return tuple(each for each in found if not (speaker and each.speaker and each.speaker != speaker))


def passages_for(code: str, records: CaseRecords) -> tuple[FoundFact, ...]:
    """The facts that filling writes by itself: voice only where the section is that person's view.

    The newest eight lines of voice, told in the order in which they were heard.
    """
    found = facts_for(code, records)
    voice = [each for each in found if each.speaker] if code in _VOICE_OF else []
    told = [each for each in found if not each.speaker]
    return (*reversed(voice[:MOST_VOICE]), *told) if voice else tuple(told)


def fill(report: CourtReport, code: str, records: CaseRecords, *, below: bool = False) -> CourtReport:
    """Write the section from the file. Text that stands there stays; `below` adds what is not in it yet.

    What another section says already is not said again, unless nothing else is left to say.
    """
    section = section_of(report, code)
    if section is None or (section.text.strip() and not below):
        return report
    found = passages_for(code, records)
    elsewhere = "\n".join(each.text for each in report.sections if each.code != code)
    fresh = [each for each in found if each.sentence not in section.text]
    once = [each for each in fresh if each.sentence not in elsewhere]
    text = "\n\n".join(part for part in (section.text.rstrip(), written(once or fresh)) if part)
    facts = _with_facts(section.facts, (each.fact for each in found))
    return with_section(report, section.changed(text=text, facts=facts))


def fill_empty(report: CourtReport, records: CaseRecords) -> CourtReport:
    """Fill every section that nobody has written yet."""
    for section in report.sections:
        report = fill(report, section.code, records)
    return report


def written(found: Iterable[FoundFact]) -> str:
    """Sentences as paragraphs: each voice stands alone, what is from one kind of record runs on."""
    paragraphs: list[str] = []
    last = ""
    for each in found:
        kind = "" if each.fact.is_voice or each.speaker else kind_of(each.fact.origin)
        if kind and kind == last:
            paragraphs[-1] += f" {each.sentence}"
        else:
            paragraphs.append(each.sentence)
        last = kind
    return "\n\n".join(paragraphs)


def section_of(report: CourtReport, code: str) -> ReportSection | None:
    return next((section for section in report.sections if section.code == code), None)


def with_section(report: CourtReport, section: ReportSection) -> CourtReport:
    return report.changed(
        sections=tuple(section if each.code == section.code else each for each in report.sections)
    )


def kind_of(origin: str) -> str:
    return origin.partition(":")[0]


def key_of(origin: str) -> str:
    """What a fact is about. The versions of a plan are one plan."""
    return re.sub(r"^plan:[^:]*:", "plan::", origin)


def _part(code: str) -> ReportPart | None:
    return next((part for part in parts() if part.id == code), None)


def _facts(origin: str, records: CaseRecords) -> tuple[FoundFact, ...]:
    find = SENTENCES.get(origin)
    return tuple(find(records)) if find else ()


def _with_facts(facts: tuple[Fact, ...], more: Iterable[Fact]) -> tuple[Fact, ...]:
    new = tuple(more)
    keys = {key_of(fact.origin) for fact in new}
    return (*(fact for fact in facts if key_of(fact.origin) not in keys), *new)
