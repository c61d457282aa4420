from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Explained
from app.practice import rule_pack
from app.practice.time_limits import contact_rate, contacts_a_month, due_on

START = date(2026, 12, 18)


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        ("RO-PANEL1", date(2027, 1, 20)),
        ("CT-FIRST", date(2026, 12, 29)),
        ("PSR-QA", date(2026, 12, 17)),
        ("RV-3M", date(2027, 3, 18)),
        ("OOCD-PLANEND", date(2027, 3, 12)),
        ("END-PLAN", date(2026, 11, 18)),
        ("CU-DAY1", START),
    ],
)
def test_each_unit_counts_as_people_count_it(rule: str, due: date) -> None:
    assert due_on(rule, START) == due


def test_an_unknown_time_limit_is_explained() -> None:
    with pytest.raises(Explained, match="no time limit called TEA"):
        due_on("TEA", START)


def test_a_time_limit_is_not_used_before_it_was_in_force() -> None:
    with pytest.raises(Explained):
        due_on("RO-PANEL1", date(2019, 3, 31))


@given(st.dates(date(2019, 4, 1), date(2035, 1, 1)))
def test_every_time_limit_gives_a_day_on_its_side_of_the_start(start: date) -> None:
    for rule in rule_pack.load().time_limit:
        due = due_on(rule.id, start)
        assert (due >= start) if rule.n >= 0 else (due < start)


def test_contact_is_more_often_in_the_first_twelve_weeks() -> None:
    rate = contact_rate("enhanced", START)
    assert rate is not None
    assert rate.is_editable_default
    assert contacts_a_month(rate, START, date(2027, 3, 11)) == 4
    assert contacts_a_month(rate, START, date(2027, 3, 12)) == 2


def test_an_unknown_level_has_no_rate() -> None:
    assert contact_rate("gentle", START) is None
