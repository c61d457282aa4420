"""One row becomes a child and an order, exactly as written."""

from contextlib import suppress
from datetime import date
from uuid import UUID

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.errors import Explained
from app.exchange.caseload_preview import Verdict
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.person import Person, Role
from tests.exchange.caseloads import leon, only_row, reader, sort, table


def child_of(**cells: str) -> Child:
    child = only_row(leon(**cells)).child
    assert child
    return child


def order_of(**cells: str) -> Disposal:
    order = only_row(leon(**cells)).disposal
    assert order
    return order


def test_text_arrives_exactly_and_trimmed_at_the_ends() -> None:
    child = child_of(Surname="  O'Neill  ", Forename="<b>Siân</b>", Notes='=HYPERLINK("x"), & \u202eso')
    assert child.family_name == "O'Neill"
    assert child.given_name == "<b>Siân</b>"
    assert child.notes == '=HYPERLINK("x"), & so'


def test_an_order_is_found_by_its_words_and_keeps_them() -> None:
    order = order_of(Disposal="youth rehabilitation ORDER", YJB_Gravity="4")
    assert (order.code, order.as_written, order.yjb_gravity) == ("YRO", "youth rehabilitation ORDER", 4)
    assert order.pack


def test_what_helps_and_staff_flags_come_from_their_columns() -> None:
    child = child_of(Communication_Needs="Short sentences; pictures help", Notes="Do not visit alone")
    assert child.what_helps == ("Short sentences", "pictures help")
    assert child.staff_flags == ("Do not visit alone",)
    assert child.notes == "Do not visit alone"


def test_three_address_columns_are_one_address() -> None:
    child = child_of(Address_Line_1="3 Elm Road", Address_Line_2="", Town="Bromley")
    assert child.address == "3 Elm Road\nBromley"


def test_a_worker_in_the_store_is_matched_and_another_stays_a_label() -> None:
    dayo = Person(id=UUID(int=9), name="Dayo Lawal", role=Role.PRACTITIONER)
    matched = only_row(leon(Case_Manager="D. Lawal"), people=[dayo]).child
    assert matched
    assert (matched.worker_id, matched.worker_label) == (dayo.id, "")
    label = child_of(Case_Manager="B. Osei")
    assert (label.worker_id, label.worker_label) == (None, "B. Osei")


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"DOB": "31/02/2010"}, "‘31/02/2010’ in ‘DOB’ is not a date"),
        ({"Offence Date": "last May"}, "‘last May’ in ‘Offence Date’"),
        ({"Surname": "", "Forename": ""}, "no name"),
        ({"Person ID": "", "DOB": ""}, "no ID and no date of birth"),
        ({"Court": "x" * 501}, "‘Court’ is too long"),
    ],
)
def test_a_row_that_cannot_be_read_says_which_cell(cells: dict[str, str], says: str) -> None:
    row = only_row(leon() | cells)
    assert row.verdict is Verdict.CANNOT_BE_READ
    assert any(says in sentence for sentence in row.sentences)
    assert row.child is None


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"Person ID": ""}, "no ID"),
        ({"DOB": "03/03/2027"}, "after today"),
        ({"Disposal": "Interstellar Order"}, "do not know the order"),
        ({"Disposal": ""}, "not named"),
        ({"YJB Gravity": "nine"}, "not a number"),
        ({"Risk of Serious Harm": "spicy"}, "not a word we know"),
        ({"Interpreter": "Polish"}, "not a word we know"),
        ({"Surname": "Kowalsk\ufffd"}, "A letter in ‘Surname’ was lost"),
    ],
)
def test_a_row_that_needs_a_look_says_what_at(cells: dict[str, str], says: str) -> None:
    row = only_row(leon() | cells)
    assert row.verdict is Verdict.NEEDS_A_LOOK
    assert any(says in sentence for sentence in row.sentences)


def test_a_row_without_any_order_is_a_child_alone() -> None:
    bare = {"Disposal": "None", "Disposal Date": "", "End Date": "", "Offence": "", "Offence Date": ""}
    row = only_row(leon() | bare)
    assert (row.verdict, row.disposal) == (Verdict.READY, None)


def test_a_system_that_has_only_whole_names_and_birthdays_will_do() -> None:
    row = sort(table({"Name": "Cole, Leon", "DOB": "03/03/2011", "Worker": "B. Osei"})).rows[0]
    assert row.child
    assert (row.child.given_name, row.child.family_name) == ("Leon", "Cole")


def test_values_of_an_earlier_version_are_read_as_far_as_they_are_known() -> None:
    case = reader(table(leon())).read_values(
        {"given_name": "Leon", "reference": "YJ1", "shoe_size": "9", "date_of_birth": ""}
    )
    assert case.child
    assert case.child.given_name == "Leon"


@given(st.lists(st.text(max_size=30), min_size=9, max_size=9))
@example(["\ud800", "'", '"', "\x00", "=", "<", "\u202e", "x" * 30, "\n"])
@settings(max_examples=200, deadline=None)
def test_no_cells_at_all_break_a_row(texts: list[str]) -> None:
    row = dict(zip(leon(), (text.replace("\ud800", "?") for text in texts), strict=True))
    data = table(leon(Person_ID="YJ0", Surname="Webb"), row).decode(errors="replace").encode()
    with suppress(Explained):
        for each in sort(data).rows:
            assert each.verdict is Verdict.READY or each.sentences


def test_ids_follow_from_the_row_and_not_from_the_day() -> None:
    today, later = (only_row(leon(), today=day) for day in (date(2026, 11, 1), date(2028, 1, 1)))
    assert today.child
    assert later.child
    assert today.disposal
    assert later.disposal
    assert (today.child.id, today.disposal.id) == (later.child.id, later.disposal.id)
    assert child_of(Surname="Webb", DOB="04/04/2011", Person_ID=" yj1").id == today.child.id
    assert child_of(Person_ID="YJ2").id != today.child.id
