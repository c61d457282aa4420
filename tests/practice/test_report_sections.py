from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from app.models.child import Child
from app.models.contact import Contact
from app.models.court_report import CourtReport, ReportSection, SourceUsed
from app.models.disposal import Disposal
from app.models.plan import Plan
from app.models.problem import Weight
from app.practice.report_sections import can_sign_off, empty_sections, missing_parts, parts

AUTHOR, MANAGER = UUID(int=2), UUID(int=3)
WHOLE = CourtReport(
    id=UUID(int=1),
    child_id=UUID(int=4),
    court="Bromley Youth Court",
    hearing_on=date(2026, 12, 1),
    plea="guilty",
    sources=(SourceUsed(what="Home visit with Nan", received=True),),
    sections=tuple(section.changed(text="Written.") for section in empty_sections()),
    author_id=AUTHOR,
    read_back_on=date(2026, 11, 20),
    read_back_comments="That is right.",
)


def wheres(report: CourtReport) -> list[str]:
    return [each.where for each in missing_parts(report)]


def number_of(code: str) -> int:
    return [section.code for section in WHOLE.sections].index(code)


def with_text(code: str, text: str) -> CourtReport:
    return WHOLE.changed(
        sections=tuple(each.changed(text=text) if each.code == code else each for each in WHOLE.sections)
    )


def test_the_child_and_their_life_come_before_the_offence() -> None:
    order = [part.id for part in parts()]
    for code in ("PSR-CHILD", "PSR-CHILD-VIEW", "PSR-PARENT-VIEW", "PSR-DIVERSITY"):
        assert order.index(code) < order.index("PSR-OFFENCE")
    assert order[0] == "PSR-FRONT"
    assert order[-1] == "PSR-READ-BACK"


def test_every_section_is_filled_from_fields_that_exist() -> None:
    kinds = {record.kind: record for record in (Child, Contact, CourtReport, Disposal, Plan)}
    for part in parts():
        assert part.must_hold
        for origin in part.filled_from:
            kind, field = origin.split(".")
            assert field in kinds[kind].model_fields or hasattr(kinds[kind], field), origin


def test_a_whole_report_misses_nothing_and_another_person_signs_it() -> None:
    assert missing_parts(WHOLE) == ()
    assert can_sign_off(WHOLE, MANAGER) is None


def test_the_author_is_not_the_one_who_signs() -> None:
    stopped = can_sign_off(WHOLE, AUTHOR)
    assert stopped is not None
    assert stopped.where == "author_id"
    assert can_sign_off(WHOLE.changed(author_id=None), MANAGER) is not None


def test_a_signed_report_is_not_signed_again() -> None:
    signed = WHOLE.changed(signed_off_at=datetime(2026, 11, 21, tzinfo=UTC))
    assert can_sign_off(signed, MANAGER) is not None


@pytest.mark.parametrize("code", ["PSR-HARM", "PSR-SAFETY"])
@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_harm_or_safety_part_stops_the_sign_off(code: str, text: str) -> None:
    report = with_text(code, text)
    (found,) = missing_parts(report)
    assert found.weight == Weight.MUST
    assert found.where == f"sections.{number_of(code)}.text"
    assert can_sign_off(report, MANAGER) == found


@pytest.mark.parametrize("code", ["PSR-CHILD-VIEW", "PSR-PARENT-VIEW", "PSR-CHILD", "PSR-PROPOSAL"])
def test_another_empty_part_is_listed_without_stopping(code: str) -> None:
    report = with_text(code, "")
    assert wheres(report) == [f"sections.{number_of(code)}.text"]
    assert can_sign_off(report, MANAGER) is None


@pytest.mark.parametrize("code", ["PSR-FRONT", "PSR-SOURCES", "PSR-READ-BACK"])
def test_parts_that_the_form_fills_need_no_text(code: str) -> None:
    assert missing_parts(with_text(code, "")) == ()


def test_a_report_without_its_sections_misses_them() -> None:
    report = WHOLE.changed(sections=(ReportSection(code="other", heading="Other", text="x"),))
    musts = [each for each in missing_parts(report) if each.weight == Weight.MUST]
    assert len(musts) == 2


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"court": ""}, "court"),
        ({"hearing_on": None}, "hearing_on"),
        ({"plea": ""}, "plea"),
        ({"sources": ()}, "sources"),
        ({"sources": (SourceUsed(what="School", received=True),)}, "sources"),
        ({"sources": (*WHOLE.sources, SourceUsed(what="School"))}, "sources.1.note"),
        ({"read_back_on": None}, "read_back_on"),
        ({"read_back_comments": " "}, "read_back_comments"),
    ],
)
def test_what_a_front_sheet_sources_and_reading_back_need(fields: dict[str, object], where: str) -> None:
    assert wheres(WHOLE.changed(**fields)) == [where]


def test_a_source_that_did_not_come_is_fine_with_its_reason() -> None:
    late = SourceUsed(what="School", note="Closed for the holidays")
    assert missing_parts(WHOLE.changed(sources=(*WHOLE.sources, late))) == ()


@pytest.mark.parametrize("text", ["An aggravating feature.", "This is Mitigating, too."])
def test_weighing_words_are_left_to_the_court(text: str) -> None:
    (found,) = missing_parts(with_text("PSR-OFFENCE", text))
    assert "for the court" in found.says
    assert missing_parts(with_text("PSR-OFFENCE", "He was charged with aggravated burglary.")) == ()
