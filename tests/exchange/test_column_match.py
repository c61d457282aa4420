"""Columns find their fields by their headings, and are remembered once somebody corrected them."""

import re
from pathlib import Path
from uuid import UUID

import pytest

from app.exchange.caseload_fields import CaseloadField
from app.exchange.column_match import guess, remembered, to_remember, what_is_missing
from app.models.caseload_import import ColumnMatch

LIST = Path(__file__).parents[2] / "resources" / "exchange" / "caseload_headings.toml"


def fields(*headings: str) -> list[str]:
    return [column.field for column in guess(headings)]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Person ID", "reference"),
        ("YJ-ID", "reference"),
        ("Case no.", "reference"),
        ("LAST NAME", "family_name"),
        ("Forename(s)", "given_name"),
        ("Preferred name", "known_as"),
        ("D.O.B.", "date_of_birth"),
        ("Allocated to", "worker"),
        ("Parent/Carer", "parent_or_carer"),
        ("Safety & Well-being", "safety_and_wellbeing"),
        ("Child's name", "full_name"),
        ("Date of brith", "date_of_birth"),
        ("Favourite colour", ""),
        ("", ""),
    ],
)
def test_a_heading_finds_its_field(heading: str, field: str) -> None:
    assert fields(heading) == [field]


def test_a_field_is_given_to_one_column_only_and_the_exact_heading_comes_first() -> None:
    assert fields("Sur name", "Surname", "Last name") == ["", "family_name", ""]


def test_a_date_column_is_not_taken_for_the_thing_it_dates() -> None:
    assert fields("Offence Date", "Offence", "Court date", "Court") == ["offence_on", "offence", "", "court"]


def test_every_field_but_none_twice_has_headings_of_its_own() -> None:
    listed = re.findall(r'"([^"]+)"', LIST.read_text(encoding="utf-8").split("\n\n", 1)[1])
    assert len(listed) == len(set(listed))
    assert {column.field for column in guess(tuple(listed))} - {""} == set(CaseloadField)


def test_every_field_has_words_of_its_own() -> None:
    labels = [field.label for field in CaseloadField]
    assert len(labels) == len(set(labels))
    assert all(label[0].isupper() and "_" not in label for label in labels)


def test_a_corrected_match_is_remembered_whatever_the_order_of_columns() -> None:
    match = (
        ColumnMatch(heading="Name", field="family_name"),
        ColumnMatch(heading="Date", field="date_of_birth"),
        ColumnMatch(heading="Date", field="made_on"),
    )
    known = to_remember(("Name", "Date", "Date"), match, UUID(int=1))
    again = remembered(("date", "DATE", "Name"), [known])
    assert again is not None
    assert [column.field for column in again] == ["date_of_birth", "made_on", "family_name"]
    assert remembered(("Name", "Date"), [known]) is None


def test_the_widest_file_can_be_remembered() -> None:
    headings = tuple(f"{n}" + "x" * 490 for n in range(500))
    assert remembered(headings, [to_remember(headings, guess(headings), UUID(int=1))]) == guess(headings)


@pytest.mark.parametrize(
    ("headings", "missing"),
    [
        (("Surname", "DOB"), 0),
        (("Name", "Person ID"), 0),
        (("Surname",), 1),
        (("DOB", "Postcode"), 1),
        (("Colour", "Shape"), 2),
    ],
)
def test_what_is_missing_is_said(headings: tuple[str, ...], missing: int) -> None:
    assert len(what_is_missing(guess(headings))) == missing


def test_one_field_chosen_for_two_columns_is_said() -> None:
    match = tuple(
        ColumnMatch(heading=heading, field=field)
        for heading, field in (("A", "given_name"), ("B", "given_name"), ("C", "reference"))
    )
    assert what_is_missing(match) == ("Two columns are matched to ‘First name’. Choose one.",)
