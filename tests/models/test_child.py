from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.child import Child, NetworkPerson

dates = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def born(day: date | None) -> Child:
    return Child(id=uuid4(), date_of_birth=day)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2011, 2, 28), 2),
        (date(2011, 3, 1), 3),
        (date(2012, 2, 28), 3),
        (date(2012, 2, 29), 4),
        (date(2026, 2, 28), 17),
        (date(2026, 3, 1), 18),
    ],
)
def test_a_child_born_on_29_february_has_a_birthday_on_1_march(day: date, age: int) -> None:
    assert born(date(2008, 2, 29)).age_on(day) == age


def test_the_birthday_itself_counts() -> None:
    child = born(date(2010, 6, 15))
    assert child.age_on(date(2026, 6, 14)) == 15
    assert child.age_on(date(2026, 6, 15)) == 16


def test_without_a_date_of_birth_there_is_no_age() -> None:
    assert born(None).age_on(date(2026, 1, 1)) is None


@given(dates, dates)
def test_an_age_grows_by_at_most_one_from_one_day_to_the_next(birth: date, day: date) -> None:
    child = born(birth)
    today, tomorrow = child.age_on(day), child.age_on(day + timedelta(days=1))
    assert today is not None
    assert tomorrow in (today, today + 1)


@given(dates, st.integers(min_value=0, max_value=40))
def test_on_the_same_day_of_a_later_year_the_age_is_the_years_between(birth: date, years: int) -> None:
    day = date(birth.year + years, birth.month, min(birth.day, 28))
    expected = years if birth.day <= 28 else years - 1
    assert born(birth).age_on(day) == expected


@pytest.mark.parametrize(("known_as", "chosen"), [("", "Siân"), ("Shaz", "Shaz")])
def test_the_chosen_name_is_known_as_before_the_given_name(known_as: str, chosen: str) -> None:
    assert Child(id=uuid4(), given_name="Siân", known_as=known_as).chosen_name == chosen


@pytest.mark.parametrize(
    ("given", "family", "full"), [("Mia", "Khan", "Mia Khan"), ("Mia", "", "Mia"), ("", "", "")]
)
def test_the_full_name_leaves_no_stray_space(given: str, family: str, full: str) -> None:
    assert Child(id=uuid4(), given_name=given, family_name=family).full_name == full


def test_parents_and_carers_are_picked_from_the_network_in_order() -> None:
    mum, coach, nan = (
        NetworkPerson(name="Rosa", relation="mum", is_parent_or_carer=True),
        NetworkPerson(name="Del", relation="coach", is_trusted=True),
        NetworkPerson(name="June", relation="nan", is_parent_or_carer=True),
    )
    assert Child(id=uuid4(), network=(mum, coach, nan)).parents_and_carers == (mum, nan)
