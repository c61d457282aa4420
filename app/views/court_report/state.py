"""What the screen of a report shows: each section's state, what is missing and where, who may do what."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.models.court_report import CourtReport
from app.models.problem import Problem, Weight
from app.practice.report_sections import missing_parts
from app.practice.report_so_what import without_so_what

FRONT, SOURCES, READ_BACK = "PSR-FRONT", "PSR-SOURCES", "PSR-READ-BACK"
_FRONT_FIELDS = ("court", "hearing_on", "plea")


class SectionState(StrEnum):
    """With its mark, so that colour is not needed."""

    WRITTEN = "✓ Written"
    EMPTY = "○ Empty"
    SO_WHAT = "▲ Needs a so-what"
    MISSING = "▲ Something is missing"
    MUST = "◆ Must be written"


@dataclass(frozen=True)
class SectionLine:
    """One line of the list of sections; `id` is the section's code."""

    id: str
    heading: str
    state: SectionState


@dataclass(frozen=True)
class Missing:
    """A missing part and the section it is in; `field` is the form's field that would mend it."""

    section: str
    field: str
    problem: Problem

    @property
    def is_must(self) -> bool:
        return self.problem.weight == Weight.MUST


def missing(report: CourtReport) -> tuple[Missing, ...]:
    """What stops the sign-off first, then the rest in the order of the report."""
    found = (*missing_parts(report), *without_so_what(report))
    placed = [Missing(_section_of(report, each.where), each.where, each) for each in found]
    order = {section.code: number for number, section in enumerate(report.sections)}
    return tuple(sorted(placed, key=lambda each: (not each.is_must, order.get(each.section, 0))))


def section_lines(report: CourtReport) -> tuple[SectionLine, ...]:
    wanting = missing(report) if report.is_draft else ()
    return tuple(
        SectionLine(
            section.code,
            section.heading,
            _state(section.code, section.text, [each for each in wanting if each.section == section.code]),
        )
        for section in report.sections
    )


def number_of(report: CourtReport, code: str) -> int:
    """The place of a section in the report; -1 where it has none."""
    return next((number for number, each in enumerate(report.sections) if each.code == code), -1)


def is_for_signing(report: CourtReport, person_id: UUID) -> bool:
    """Whether this person reads the report to sign it off."""
    return report.is_draft and report.author_id is not None and report.author_id != person_id


def draft_words(report: CourtReport, signers: tuple[str, ...]) -> str:
    author = report.author_name or "its author"
    if not signers:
        return f"Draft. Nobody in this store but {author} may sign it off yet. A manager can add a colleague."
    return f"Draft until somebody other than {author} signs it off: {', '.join(signers)}."


def _section_of(report: CourtReport, where: str) -> str:
    if where in _FRONT_FIELDS:
        return FRONT
    first, _, rest = where.partition(".")
    if first == "sources":
        return SOURCES
    if first.startswith("read_back"):
        return READ_BACK
    number = rest.partition(".")[0]
    return report.sections[int(number)].code if number.isdigit() else FRONT


def _state(code: str, text: str, wanting: list[Missing]) -> SectionState:
    if any(each.is_must for each in wanting):
        return SectionState.MUST
    if code in (FRONT, SOURCES, READ_BACK):
        return SectionState.MISSING if wanting else SectionState.WRITTEN
    if not text.strip():
        return SectionState.EMPTY
    return SectionState.SO_WHAT if wanting else SectionState.WRITTEN
