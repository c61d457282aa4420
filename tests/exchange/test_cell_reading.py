"""Cells are read strictly: what is not understood is said, never guessed."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import cell_reading
from app.exchange.cell_reading import NotADate, read_date
from app.models.level import Level


@pytest.mark.parametrize("text", ["01/09/2026", "1/9/2026", "2026-09-01"])
def test_the_two_ways_of_writing_a_date(text: str) -> None:
    assert read_date(text) == date(2026, 9, 1)


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2010",
        "29/02/2025",
        "2025-02-29",
        "09/13/2010",
        "01/09/26",
        "1.9.2026",
        "20250101",
        "2025-W01-1",
        "2026-9-1",
        "01/09/2026 00:00",
        "1 September 2026",
        "٠١/٠٩/٢٠٢٦",
        "01/01/0001",
        "",
    ],
)
def test_every_other_way_is_no_date(text: str) -> None:
    with pytest.raises(NotADate):
        read_date(text)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_day_is_read_back_from_both_ways(day: date) -> None:
    assert read_date(f"{day:%d/%m/%Y}") == day
    assert read_date(f"{day.day}/{day.month}/{day.year:04}") == day
    assert read_date(day.isoformat()) == day


@given(st.text(max_size=12))
def test_no_text_breaks_the_date_reader(text: str) -> None:
    with suppress(NotADate):
        assert isinstance(read_date(text), date)


@pytest.mark.parametrize(
    ("text", "name", "relation"),
    [
        ("Mum - Ewa", "Ewa", "Mum"),
        ("Foster carer – Jo O'Neill", "Jo O'Neill", "Foster carer"),
        ("Ewa (Mum)", "Ewa", "Mum"),
        ("Ewa - Mum", "Ewa", "Mum"),
        ("Mum: Ewa", "Ewa", "Mum"),
        ("Mum", "Mum", ""),
        ("Mum and Dad", "Mum and Dad", ""),
        ("Anne-Marie Cole", "Anne-Marie Cole", ""),
    ],
)
def test_a_parent_is_read_with_name_and_relation(text: str, name: str, relation: str) -> None:
    parent = cell_reading.read_parent(text, "07700 900123")
    assert parent
    assert (parent.name, parent.relation, parent.phone) == (name, relation, "07700 900123")
    assert parent.is_parent_or_carer


def test_no_parent_is_made_of_nothing() -> None:
    assert cell_reading.read_parent("", "") is None


@pytest.mark.parametrize(
    ("text", "level"),
    [("Very High", Level.VERY_HIGH), ("med", Level.MEDIUM), ("LOW", Level.LOW), ("severe", None)],
)
def test_levels_in_the_words_of_systems(text: str, level: Level | None) -> None:
    assert cell_reading.read_level(text) is level


@pytest.mark.parametrize(
    ("text", "names"),
    [("Cole, Leon", ("Leon", "Cole")), ("Ana Maria Cole", ("Ana Maria", "Cole")), ("Leon", ("Leon", ""))],
)
def test_a_whole_name_is_split(text: str, names: tuple[str, str]) -> None:
    assert cell_reading.read_full_name(text) == names


@pytest.mark.parametrize(
    ("text", "found"), [("br5 3dj", "BR5 3DJ"), ("SE207FH", "SE20 7FH"), ("London", ""), ("", "")]
)
def test_a_postcode_is_found_in_its_one_form(text: str, found: str) -> None:
    assert cell_reading.read_postcode(text) == found


def test_only_the_warning_sentence_of_a_note_becomes_a_flag() -> None:
    note = "Prefers texts. Dog at address - ring first. Likes bikes"
    assert cell_reading.staff_warnings(note) == ("Dog at address - ring first.",)
    assert cell_reading.staff_warnings("Do not visit alone") == ("Do not visit alone",)
    assert cell_reading.staff_warnings("His hotdog at work") == ()
