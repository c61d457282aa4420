"""What, why, so what: passages that describe and do not explain are listed (R3-07)."""

import pytest

from app.models.court_report import CourtReport
from app.practice.report_filling import section_of, with_section
from app.practice.report_so_what import without_so_what
from tests.practice.report_cases import REPORT


def written(code: str, text: str) -> CourtReport:
    section = section_of(REPORT, code)
    assert section is not None
    return with_section(REPORT, section.changed(text=text))


def test_an_empty_report_describes_nothing_yet() -> None:
    assert without_so_what(REPORT) == ()


def test_a_passage_that_only_describes_is_listed_with_its_place() -> None:
    (found,) = without_so_what(written("PSR-OFFENCE", "He was there. It was late."))
    number = [section.code for section in REPORT.sections].index("PSR-OFFENCE")
    assert found.where == f"sections.{number}.text"


@pytest.mark.parametrize("text", ["He ran BECAUSE he was scared.", "This means that home is safe."])
def test_a_passage_that_explains_is_not_listed(text: str) -> None:
    assert without_so_what(written("PSR-OFFENCE", text)) == ()


def test_somebody_elses_because_explains_nothing_for_us() -> None:
    assert len(without_so_what(written("PSR-OFFENCE", "Mal said: “I ran because I was scared.”"))) == 1


@pytest.mark.parametrize("code", ["PSR-CHILD-VIEW", "PSR-PARENT-VIEW", "PSR-FRONT"])
def test_what_others_say_and_what_the_form_fills_need_no_so_what(code: str) -> None:
    assert without_so_what(written(code, "He was there.")) == ()
