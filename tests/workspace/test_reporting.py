"""A pre-sentence report through the workspace: started, signed by somebody else, written again."""

from datetime import date
from pathlib import Path

import pytest

from app.errors import Refused
from app.models.change import Change
from app.models.contact import Attendance, Contact, ContactMode
from app.models.court_report import CourtReport
from app.models.person import Role
from app.practice.report_filling import fill_empty
from app.practice.report_sources import USUAL
from app.workspace import reporting
from app.workspace.workspace import Workspace
from tests import stores

CHILD = stores.child(strengths="I fix bikes.")


def with_a_child(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add a child", CHILD))
    workspace.apply(Change.add("Add an order", stores.disposal(CHILD, court="Bromley Youth Court")))


def started(workspace: Workspace) -> CourtReport:
    with_a_child(workspace)
    report, change = reporting.start_report(workspace, workspace.open_file(CHILD.id))
    workspace.apply(change)
    return report


def whole(workspace: Workspace, report: CourtReport) -> CourtReport:
    written = report.changed(sections=tuple(each.changed(text="Written.") for each in report.sections))
    workspace.apply(Change.edit("Write", report, written))
    return written


def as_ben(workspace: Workspace) -> Workspace:
    place = Path(workspace.place)
    workspace.lock()
    return stores.open_again(place, "Ben Cole", stores.OTHER_PASSPHRASE, "ben")


def test_a_report_starts_with_its_author_its_court_and_its_sections(workspace: Workspace) -> None:
    report = started(workspace)
    assert (report.author_name, report.court, report.version) == ("Amina Khan", "Bromley Youth Court", 1)
    assert report.started_on == stores.TODAY
    assert report.disposal_id is not None
    assert [section.text for section in report.sections] == [""] * len(report.sections)
    assert report.sections[3].code == "PSR-CHILD"


def test_the_sources_are_ticked_from_what_the_file_holds(workspace: Workspace) -> None:
    with_a_child(workspace)
    visit = Contact(
        id=workspace.new_id(),
        child_id=CHILD.id,
        at=stores.START,
        mode=ContactMode.HOME_VISIT,
        with_whom="Mal and nan",
        attendance=Attendance.ATTENDED,
    )
    booked = visit.changed(id=workspace.new_id(), attendance=Attendance.BOOKED)
    for each in (visit, booked):
        workspace.apply(Change.add("Add a contact", each))
    report, _ = reporting.start_report(workspace, workspace.open_file(CHILD.id))
    first = report.sources[0]
    assert (first.what, first.received, first.on) == ("Home visit to Mal", True, date(2026, 11, 22))
    assert first.note == "With Mal and nan"
    assert sum("Home visit" in source.what for source in report.sources) == 1
    usual = [source for source in report.sources if source.what in USUAL]
    assert len(usual) == len(USUAL)
    assert not any(source.asked or source.received for source in usual)


def test_the_author_is_refused_and_a_colleague_signs(workspace: Workspace) -> None:
    report = whole(workspace, started(workspace))
    with pytest.raises(Refused, match="You wrote this report"):
        reporting.sign_off(workspace, report, workspace.now())
    colleague = stores.add_colleague(workspace, "Ben Cole", Role.PRACTITIONER)
    stores.add_colleague(workspace, "Pat Lee", Role.PRINT_DESK)
    assert reporting.who_may_sign(workspace, report) == (colleague,)
    ben = as_ben(workspace)
    ben.apply(reporting.sign_off(ben, report, ben.now()))
    (signed,) = ben.open_file(CHILD.id).court_reports()
    assert (signed.signed_off_by, signed.is_draft) == ("Ben Cole", False)
    assert ben.can_undo == ""
    with pytest.raises(Refused, match="signed off"):
        ben.apply(Change.edit("Write", signed, signed.changed(plea="guilty")))
    following, change = reporting.next_version(ben, signed)
    ben.apply(change)
    assert (following.version, following.author_name, following.is_draft) == (2, "Ben Cole", True)
    assert [section.text for section in following.sections] == [each.text for each in signed.sections]
    assert [each.version for each in ben.open_file(CHILD.id).court_reports()] == [2, 1]
    ben.lock()


def test_no_change_signs_a_report_past_the_rules(workspace: Workspace) -> None:
    report = whole(workspace, started(workspace))
    own = report.changed(signed_off_by_id=workspace.person.id, signed_off_at=workspace.now())
    with pytest.raises(Refused, match="You wrote this report"):
        workspace.apply(Change.edit("Sign", report, own))
    stores.add_colleague(workspace, "Ben Cole", Role.PRACTITIONER)
    ben = as_ben(workspace)
    with pytest.raises(Refused, match="own name"):
        ben.apply(Change.edit("Sign", report, own))
    assert ben.open_file(CHILD.id).court_reports()[0].is_draft
    ben.lock()


def test_an_empty_harm_part_stops_the_sign_off(workspace: Workspace) -> None:
    report = started(workspace)
    stores.add_colleague(workspace, "Ben Cole", Role.PRACTITIONER)
    ben = as_ben(workspace)
    with pytest.raises(Refused, match="Risk of serious harm"):
        reporting.sign_off(ben, report, ben.now())
    ben.lock()


def test_a_report_that_was_filled_from_the_store_is_kept_as_it_was_filled(workspace: Workspace) -> None:
    report = started(workspace)
    file = workspace.open_file(CHILD.id)
    filled = fill_empty(report, reporting.records_of(file, report))
    workspace.apply(Change.edit("Fill", report, filled))
    (kept,) = file.court_reports()
    assert kept == filled
    assert "“I fix bikes.”" in kept.sections[3].text
