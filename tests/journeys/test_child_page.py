"""The child's page: edited in place, added by hand, closed; orders with the law beside them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.models.change import Change
from app.models.child import NetworkPerson
from app.models.level import Level
from app.models.plan import Goal, Plan, Step, StepState
from app.views.parts.desk import Place
from tests import stores
from tests.drivers.child_page import ChildPageDriver, press, put
from tests.drivers.window import WindowDriver

GRACE = NetworkPerson(name="Grace", relation="nan", is_parent_or_carer=True, is_trusted=True)
MALACHI = stores.child(
    strengths="Fixing bikes.",
    what_helps=("Short sentences", "Pictures help"),
    dont_ask_again="My first school.",
    staff_flags=("Dog at the address",),
    safety_and_wellbeing=Level.HIGH,
    network=(GRACE,),
)


@pytest.fixture
def window(
    open_window: Callable[..., WindowDriver], template: stores.Template, tmp_path: Path
) -> WindowDriver:
    """A manager inside a store with Malachi, who has an order."""
    driver = open_window()
    driver.start(template.copy(tmp_path))
    driver.unlock()
    workspace = driver.room.workspace
    workspace.apply(Change.add("Add a child", MALACHI))
    workspace.apply(Change.add("Add an order", stores.disposal(MALACHI)))
    return driver


@pytest.fixture
def page(window: WindowDriver) -> ChildPageDriver:
    return ChildPageDriver(window, MALACHI)


def test_the_header_says_who_the_child_is_and_what_helps(page: ChildPageDriver) -> None:
    assert page.page.header.name.text() == "Mal"
    assert "Malachi Osei, 15" in page.window.seen
    chips = [chip.text for chip in page.page.header.chips]
    assert chips == ["Short sentences", "Pictures help"]
    assert "Dog at the address" in page.window.seen


def test_what_is_typed_is_saved_undone_and_done_again(page: ChildPageDriver) -> None:
    page.fields.write("what_matters", "Nan's Sunday dinner. <b>Bikes</b>")
    assert page.child.what_matters == "Nan's Sunday dinner. <b>Bikes</b>"
    assert "Saved" in page.window.seen
    page.window.press_control(Qt.Key.Key_Z)
    assert page.child.what_matters == ""
    assert page.fields.text("what_matters") == ""
    page.window.press_control(Qt.Key.Key_Y)
    assert page.child.what_matters == "Nan's Sunday dinner. <b>Bikes</b>"


def test_typing_twice_in_a_field_that_was_left_is_undone_in_two_steps(page: ChildPageDriver) -> None:
    page.fields.write("hopes", "A job.")
    page.fields.write("hopes", "A job with bikes.")
    page.window.press_control(Qt.Key.Key_Z)
    assert page.child.hopes == "A job."


def test_an_impossible_date_stays_in_its_field_with_a_sentence_and_comes_back_after_a_lock(
    page: ChildPageDriver,
) -> None:
    page.look_at("details")
    page.fields.write("date_of_birth", "31/2/2011")
    assert "February 2011 has no day 31" in page.fields.said_at("date_of_birth")
    assert page.child.date_of_birth == MALACHI.date_of_birth
    page.window.lock()
    page.window.unlock()
    again = ChildPageDriver(page.window, MALACHI, "details")
    assert again.fields.text("date_of_birth") == "31/2/2011"
    again.fields.write("date_of_birth", "28/2/2011")
    assert again.child.date_of_birth == date(2011, 2, 28)
    assert not again.window.room.workspace.drafts()


def test_text_half_typed_at_the_lock_is_saved(page: ChildPageDriver) -> None:
    page.fields.begin("hopes", "Get my own pl")
    page.window.lock()
    page.window.unlock()
    assert ChildPageDriver(page.window, MALACHI).child.hopes == "Get my own pl"


def test_people_are_added_and_removed_by_keyboard(page: ChildPageDriver) -> None:
    page.look_at("people")
    field = page.people.people
    press(page.window, field.add)
    put(field.lines[-1].name, "Coach Dee")
    press(page.window, field.lines[-1].is_trusted)
    assert [(each.name, each.is_trusted) for each in page.child.network] == [
        ("Grace", True),
        ("Coach Dee", True),
    ]
    press(page.window, field.lines[0].remove)
    assert [each.name for each in page.child.network] == ["Coach Dee"]
    page.look_at("about")
    assert "Coach Dee" in page.window.seen


def test_a_second_order_is_added_and_ended(page: ChildPageDriver) -> None:
    page.add_order("Referral order")
    fields = page.order_fields("RO")
    fields.write("made_on", "1/9/2026")
    fields.write("contract_signed_on", "20/9/2026")
    order = page.order("RO")
    assert (order.made_on, order.contract_signed_on) == (date(2026, 9, 1), date(2026, 9, 20))
    assert [each.code for each in page.file.disposals()] == ["RO", "YRO"]
    fields.write("ended_on", "1/11/2026")
    assert not page.order("RO").is_open
    assert [each.code for each in page.file.disposals()] == ["YRO", "RO"]


def test_what_the_law_forbids_is_refused_beside_the_field_and_stays_to_be_mended(
    page: ChildPageDriver,
) -> None:
    page.look_at("orders")
    fields = page.order_fields("YRO")
    fields.write("ends_on", "1/12/2030")
    assert "Nothing was changed" in fields.said_at("ends_on")
    assert "(" in fields.said_at("ends_on"), "the source of the rule is named"
    assert page.file.disposals()[0].ends_on == date(2027, 5, 31)
    assert fields.text("ends_on") == "1 December 2030"
    fields.write("ends_on", "31/5/2027")
    assert fields.said_at("ends_on") == ""


def test_a_note_of_the_law_stands_beside_its_field(page: ChildPageDriver) -> None:
    page.look_at("orders")
    page.order_fields("YRO").write("made_on", "1/1/2026")
    assert "before the date of the offence" in page.order_card("YRO").rows["made_on"].hint.text()


def test_a_case_is_closed_with_a_reason_and_opened_again(page: ChildPageDriver) -> None:
    page.look_at("orders")
    closing = page.orders.closing
    press(page.window, closing.close_case)
    assert "Write the day" in closing.on_row.problem.text()
    put(closing.closed_on, "20/11/2026")
    put(closing.because, "Moved to Leeds")
    press(page.window, closing.close_case)
    assert (page.child.closed_on, page.child.closed_because) == (date(2026, 11, 20), "Moved to Leeds")
    assert "Closed 20 November 2026: Moved to Leeds" in [chip.text for chip in page.page.header.chips]
    press(page.window, closing.reopen)
    assert page.child.closed_on is None


def test_beside_the_child_only_what_is_theirs_is_seen(page: ChildPageDriver) -> None:
    plan = Plan(
        id=stores.person("plan").id,
        child_id=MALACHI.id,
        goals=(
            Goal(words="Get to school", steps=(Step(what="Bus", state=StepState.DONE), Step(what="Walk"))),
        ),
    )
    page.window.room.workspace.apply(Change.add("Begin a plan", plan))
    page.window.wait()
    assert "not answered yet" in page.about.plan.spoken
    page.window.press(Qt.Key.Key_F8)
    seen = page.window.seen + "\n".join(page.chips)
    for own in ("Mal", "Short sentences", "What I am good at", "1 goal, 2 steps, 1 done", "Grace (nan)"):
        assert own in seen
    for staff in ("Dog at the address", "YJ00001", "Affray", "High", "Youth", "Lately", "Details", "Orders"):
        assert staff not in seen
    assert not page.page.tabs.isVisible()
    assert "not answered yet" not in page.about.plan.spoken
    page.window.press(Qt.Key.Key_F8)
    assert "Dog at the address" in page.window.seen


def test_a_child_is_added_by_hand_and_a_half_written_sheet_comes_back(window: WindowDriver) -> None:
    sheet = ChildPageDriver(window).sheet
    put(sheet.fields["given_name"], "Siân")
    put(sheet.fields["date_of_birth"], "4/5/2")
    window.lock()
    window.unlock()
    driver = ChildPageDriver(window)
    assert driver.sheet.fields["given_name"].text() == "Siân"
    assert driver.sheet.fields["date_of_birth"].line.text() == "4/5/2"
    press(window, driver.sheet.add)
    assert driver.sheet.summary.isVisible()
    put(driver.sheet.fields["date_of_birth"], "4/5/2010")
    press(window, driver.sheet.add)
    assert driver.child.given_name == "Siân"
    assert driver.child.date_of_birth == date(2010, 5, 4)
    assert not window.room.workspace.drafts()
    window.press_control(Qt.Key.Key_Z)
    assert "Siân" not in [row.given_name for row in window.room.workspace.caseload().rows]


def test_a_child_without_a_name_is_not_added(window: WindowDriver) -> None:
    sheet = ChildPageDriver(window).sheet
    press(window, sheet.add)
    assert "Write the first name" in sheet.summary.accessibleName()
    assert len(window.room.workspace.caseload().rows) == 1


def test_a_child_of_a_name_that_is_here_is_pointed_out_once(window: WindowDriver) -> None:
    sheet = ChildPageDriver(window).sheet
    put(sheet.fields["given_name"], "malachi")
    put(sheet.fields["family_name"], "osei")
    press(window, sheet.add)
    assert "is here already" in sheet.message.words.text()
    press(window, sheet.add)
    assert len(window.room.workspace.caseload().rows) == 2


def test_papers_list_what_can_be_opened(page: ChildPageDriver) -> None:
    page.look_at("papers")
    assert "There is no plan yet." in page.window.seen
    plan = Plan(id=stores.person("plan").id, child_id=MALACHI.id, started_on=date(2026, 11, 1))
    page.window.room.workspace.apply(Change.add("Begin a plan", plan))
    page.window.wait()
    assert "Plan, version 1" in page.window.seen
    assert "begun 1 November 2026" in page.window.seen


def test_a_page_of_a_child_who_is_gone_says_so(window: WindowDriver) -> None:
    window.go(Place("child", stores.child(7).id))
    assert "no longer in the store" in window.said
