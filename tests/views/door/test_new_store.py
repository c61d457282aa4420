"""What is typed while a store is created."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.person import Role
from app.views.door.new_store import FIELDS, Told, asked_groups, group_matches, problems, step_of, wanted
from tests import stores

KEY = "-".join(f"{letter}{letter}{letter}1" for letter in "ABCDEFGHJKMNPQ")
WHOLE = Told(
    service_name=" Riverside YJS ",
    name=" Amina Khan ",
    role=Role.MANAGER,
    passphrase=stores.PASSPHRASE,
    again=stores.PASSPHRASE,
    place="/stores",
)


def test_nothing_is_missing_where_everything_was_told() -> None:
    assert [problems(WHOLE, step) for step in range(4)] == [(), (), (), ()]


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"service_name": "  "}, "service_name", "name of your service"),
        ({"name": ""}, "name", "your name"),
        ({"role": None}, "role", "role"),
        ({"passphrase": "password"}, "passphrase", "too easy"),
        ({"passphrase": "Amina Khan Amina Khan", "again": "Amina Khan Amina Khan"}, "passphrase", "too easy"),
        ({"again": "something else"}, "again", "not the same"),
        ({"place": " "}, "place", "folder"),
    ],
)
def test_what_is_missing_is_said_at_its_own_step(change: dict[str, object], field: str, words: str) -> None:
    found = problems(replace(WHOLE, **change), step_of(field))  # type: ignore[arg-type]
    assert [name for name, _ in found] == [field]
    assert words in found[0][1]


def test_every_field_has_a_step() -> None:
    assert {step_of(field) for field in FIELDS} == {0, 1, 2, 3}


def test_the_new_store_holds_what_was_told_without_the_spaces_around() -> None:
    made = wanted(WHOLE, stores.Ids())
    assert (made.service.name, made.person.name, made.place) == (
        "Riverside YJS",
        "Amina Khan",
        Path("/stores"),
    )
    assert made.person.id != made.service.id


@given(st.integers(min_value=0, max_value=2**128))
def test_two_different_groups_are_asked_whatever_the_chance(chance: int) -> None:
    first, second = asked_groups(KEY, chance)
    assert 1 <= first < second <= 14


def test_every_pair_of_groups_can_be_asked() -> None:
    assert len({asked_groups(KEY, chance) for chance in range(14 * 13)}) == 14 * 13 / 2


def test_a_group_may_be_typed_in_small_letters_with_spaces_and_o_for_0() -> None:
    key = "AB01-CDEF"
    assert group_matches(key, 1, " ab oi ")
    assert group_matches(key, 2, "cdef")
    assert not group_matches(key, 2, "cdeg")
    assert not group_matches(key, 1, "")
