"""When a disposal is open, a report a draft, a file check recorded, a list narrowed."""

from datetime import UTC, date, datetime
from uuid import uuid4

from app.models.caseload import CaseloadFilter
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.file_check import FileCheck
from app.models.level import Level

at = datetime(2026, 3, 1, 9, tzinfo=UTC)


def test_a_disposal_is_open_until_it_really_ended() -> None:
    planned = Disposal(id=uuid4(), child_id=uuid4(), ends_on=date(2020, 1, 1))
    assert planned.is_open
    assert not planned.changed(ended_on=date(2020, 1, 1)).is_open


def test_a_report_is_a_draft_until_it_is_signed_off() -> None:
    report = CourtReport(id=uuid4(), child_id=uuid4())
    assert report.is_draft
    assert not report.changed(signed_off_at=at).is_draft


def test_a_file_check_is_recorded_when_it_has_a_moment() -> None:
    check = FileCheck(id=uuid4(), child_id=uuid4())
    assert not check.is_recorded
    assert check.changed(recorded_at=at).is_recorded


def test_looking_at_closed_cases_is_a_list_of_its_own_and_not_a_filter() -> None:
    assert not CaseloadFilter().is_on
    assert not CaseloadFilter(closed=True).is_on


def test_any_narrowing_is_a_filter() -> None:
    assert CaseloadFilter(words="mia").is_on
    assert CaseloadFilter(worker_id=uuid4()).is_on
    assert CaseloadFilter(unallocated=True, closed=True).is_on
    assert CaseloadFilter(level=Level.HIGH).is_on
