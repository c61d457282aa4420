"""The sections of a pre-sentence report, what is missing from one, and who may sign it off."""

import re
from collections.abc import Iterator
from uuid import UUID

from app.models.court_report import CourtReport, ReportSection
from app.models.problem import Problem, Weight
from app.practice import rule_pack
from app.practice.pack_entries import ReportPart
from app.practice.rule_pack import RulePack

PRE_SENTENCE_REPORT = "pre-sentence report"


def parts(report: str = PRE_SENTENCE_REPORT, pack: RulePack | None = None) -> tuple[ReportPart, ...]:
    """The sections of a kind of report, in order: the child and their life before the offence."""
    pack = pack or rule_pack.load()
    return tuple(sorted((part for part in pack.report_part if part.report == report), key=lambda p: p.order))


def empty_sections(
    report: str = PRE_SENTENCE_REPORT, pack: RulePack | None = None
) -> tuple[ReportSection, ...]:
    return tuple(ReportSection(code=part.id, heading=part.words) for part in parts(report, pack))


def missing_parts(report: CourtReport, pack: RulePack | None = None) -> tuple[Problem, ...]:
    """What the report still needs. MUST: it cannot be signed off without (R3-07); `where` is a field path."""
    pack = pack or rule_pack.load()
    return (
        *_front_sheet(report),
        *_sources(report),
        *_sections(report, pack),
        *_words_to_avoid(report, pack),
        *_read_back(report),
    )


def can_sign_off(report: CourtReport, person_id: UUID, pack: RulePack | None = None) -> Problem | None:
    """Why this person cannot sign the report off now; None where they can. Nobody signs their own report."""
    if not report.is_draft:
        return _must(
            "signed_off_at", "This report is signed off already.", "Start a new version to change it."
        )
    if report.author_id is None:
        return _must("author_id", "The report does not say who wrote it.", "Add the author.")
    if report.author_id == person_id:
        return _must(
            "author_id",
            "You wrote this report, so somebody else signs it off.",
            "Ask a colleague or your manager to read it.",
        )
    return next((each for each in missing_parts(report, pack) if each.weight == Weight.MUST), None)


def _front_sheet(report: CourtReport) -> Iterator[Problem]:
    for field, says in (
        ("court", "The court is missing."),
        ("hearing_on", "The date of the hearing is missing."),
        ("plea", "The plea is missing."),
    ):
        if not getattr(report, field):
            yield Problem(field, says, "Add it to the front sheet.")


def _sources(report: CourtReport) -> Iterator[Problem]:
    if not report.sources:
        yield Problem("sources", "No source is named.", "List each meeting and each service you asked.")
        return
    for number, source in enumerate(report.sources):
        if source.asked and not source.received and not source.note.strip():
            yield Problem(
                f"sources.{number}.note",
                f"Nothing came from: {source.what}.",
                "Say why, and what the report lacks without it.",
            )
    if not any("home visit" in source.what.casefold() for source in report.sources):
        yield Problem("sources", "No home visit is named.", "Add the home visit, or why there was none.")


def _sections(report: CourtReport, pack: RulePack) -> Iterator[Problem]:
    written = {section.code: (number, section) for number, section in enumerate(report.sections)}
    for part in parts(PRE_SENTENCE_REPORT, pack):
        number, section = written.get(part.id, (None, None))
        if section is not None and section.text.strip():
            continue
        where = "sections" if number is None else f"sections.{number}.text"
        mend = f"Write: {'; '.join(part.must_hold)}." if part.must_hold else ""
        if part.stops_sign_off:
            yield _must(where, f"“{part.words}” is empty.", mend)
        elif part.needed:
            yield Problem(where, f"“{part.words}” is empty.", mend)


def _words_to_avoid(report: CourtReport, pack: RulePack) -> Iterator[Problem]:
    words = pack.members("words a report avoids")
    if not words:
        return
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    for number, section in enumerate(report.sections):
        if found := pattern.search(section.text):
            yield Problem(
                f"sections.{number}.text",
                f"“{found.group().casefold()}” is for the court to say.",
                "Say what happened, and why it matters.",
            )


def _read_back(report: CourtReport) -> Iterator[Problem]:
    if report.read_back_on is None:
        yield Problem(
            "read_back_on",
            "The report has not been read through with the child and their parent or carer.",
            "Read it with them and write the day.",
        )
    elif not report.read_back_comments.strip():
        yield Problem(
            "read_back_comments", "It does not say what they thought of it.", "Write what they said."
        )


def _must(where: str, says: str, mend: str) -> Problem:
    return Problem(where, says, mend, Weight.MUST)
