"""The pre-sentence report as a paper: front sheet, sections in order, sources, read-back, sign-off."""

from collections.abc import Iterator, Sequence
from datetime import date

from app.documents import lettering
from app.documents.paper import (
    FieldList,
    Heading,
    Note,
    Paper,
    Para,
    Piece,
    SignatureLines,
    Table,
    marked_voice,
    plain,
)
from app.easyread.said import phone_number
from app.models.child import Child
from app.models.court_report import CourtReport, ReportSection, SourceUsed
from app.models.disposal import Disposal
from app.models.service import Service
from app.practice.local_time import local_day
from app.practice.report_sections import parts

NEUTRAL_TITLE = "Pre-sentence report"
NOT_WRITTEN = "Not yet written."
_NOT_SAID = "Not recorded"
_ABOUT_VOICE = (
    "Words in bold and in quotation marks, in a paragraph with a bar beside it, are the child’s own words."
)
_DRAFT = "This is a draft. It becomes the report when somebody other than its author signs it off."


def paper_of(
    report: CourtReport,
    child: Child,
    service: Service,
    disposals: tuple[Disposal, ...],
    *,
    today: date,
    zone: str,
    demo_mark: str = "",
) -> Paper:
    """The report as it stands, its days those of `zone`.

    Sections nobody has written say so; a draft is marked on each page.
    """
    pieces = (
        *_front_sheet(report, child, service, disposals, today),
        *_sections(report),
        *_read_back(report),
        *_sign_off(report, zone),
    )
    return Paper(
        title="Pre-sentence report",
        neutral_title=NEUTRAL_TITLE,
        pieces=pieces,
        draft=report.is_draft,
        demo_mark=demo_mark,
        footer=f"Version {report.version}. Printed {said(today)}.",
        dated=today,
    )


def said(day: date | None) -> str:
    """`4 December 2026`; what has no day yet says so."""
    return f"{day.day} {day:%B %Y}" if day else _NOT_SAID


def _front_sheet(
    report: CourtReport, child: Child, service: Service, disposals: Sequence[Disposal], today: date
) -> Iterator[Piece]:
    if report.is_draft:
        yield Note(_DRAFT)
    age = child.age_on(report.hearing_on or today)
    born = said(child.date_of_birth) + (f" (age {age})" if age is not None else "")
    offences = [_offence(disposal) for disposal in _before_court(report, disposals)]
    fields = (
        ("Court", report.court),
        ("Hearing", said(report.hearing_on)),
        ("Child", child.full_name),
        ("Known as", child.known_as),
        ("Date of birth", born),
        ("Offence", "\n".join(offence for offence in offences if offence)),
        ("Plea", report.plea),
        ("Bail or remand", report.remand_status),
        ("Reporting restrictions", report.restrictions),
        ("Author", report.author_name),
        ("Service", ", ".join(part for part in (service.name, phone_number(service.phone)) if part)),
    )
    yield FieldList(
        tuple((name, words or _NOT_SAID) for name, words in fields if words or name != "Known as")
    )
    yield Note(_ABOUT_VOICE)


def _before_court(report: CourtReport, disposals: Sequence[Disposal]) -> Sequence[Disposal]:
    """The disposal that the report is for, else all that are open."""
    named = [disposal for disposal in disposals if disposal.id == report.disposal_id]
    return named or [disposal for disposal in disposals if disposal.is_open]


def _offence(disposal: Disposal) -> str:
    on = f", {said(disposal.offence_on)}" if disposal.offence_on else ""
    return f"{disposal.offence}{on}" if disposal.offence else ""


def _sections(report: CourtReport) -> Iterator[Piece]:
    """In order; a section that the form itself answers (front sheet, read-back) prints only what it adds."""
    holds_sources = [section for section in report.sections if "source" in section.code.casefold()]
    from_the_form = {part.id for part in parts() if not part.needed} - {each.code for each in holds_sources}
    for section in report.sections:
        if section.code in from_the_form and not section.text.strip():
            continue
        yield Heading(section.heading)
        yield from _section_text(section, quiet=section in holds_sources and bool(report.sources))
        if section in holds_sources[:1]:
            yield from _sources(report.sources)
    if not holds_sources and report.sources:
        yield Heading("Sources of information")
        yield from _sources(report.sources)


def _section_text(section: ReportSection, *, quiet: bool) -> Iterator[Piece]:
    """The paragraphs of a section, its voice marked; an empty one says so unless a table follows."""
    voice = [fact.says for fact in section.facts if fact.is_voice]
    paragraphs = lettering.paragraphs(section.text)
    if not paragraphs and not quiet:
        yield plain(NOT_WRITTEN)
    for words in paragraphs:
        yield Para(marked_voice(words, voice), numbered=True)


def _sources(sources: Sequence[SourceUsed]) -> Iterator[Piece]:
    received = [source for source in sources if source.received]
    missing = [source for source in sources if source.asked and not source.received]
    unasked = [source for source in sources if not source.asked and not source.received]
    if received:
        yield Heading("Received", 3)
        rows = tuple((source.what, said(source.on), source.note) for source in received)
        yield Table(("Source", "Received", "Note"), rows, (0.4, 0.26, 0.34))
    if missing:
        yield Heading("Asked for but not received", 3)
        yield Table(("Source", "Why not"), tuple((each.what, each.note) for each in missing), (0.42, 0.58))
    if unasked:
        yield Heading("Not asked for", 3)
        yield Table(("Source", "Why not"), tuple((each.what, each.note) for each in unasked), (0.42, 0.58))


def _read_back(report: CourtReport) -> Iterator[Piece]:
    yield Heading("Reading the report together")
    if report.read_back_on is None:
        yield plain("The report has not yet been read through with the child and their parent or carer.")
    else:
        on = said(report.read_back_on)
        yield plain(f"The report was read through with the child and their parent or carer on {on}.")
    for words in lettering.paragraphs(report.read_back_comments):
        yield plain(words)


def _sign_off(report: CourtReport, zone: str) -> Iterator[Piece]:
    yield Heading("Sign-off")
    if report.signed_off_at is None:
        yield plain("Not signed off.")
        yield SignatureLines(("Author", "Signed off by", "Date"))
    else:
        on = said(local_day(report.signed_off_at, zone))
        yield FieldList((("Author", report.author_name), ("Signed off by", report.signed_off_by), ("On", on)))
