"""Whose voice a line is, from the name that stands with it."""

from uuid import UUID

import pytest

from app.models.child import Child, NetworkPerson
from app.practice.whose_voice import speaker_of

ZAC = Child(
    id=UUID(int=1),
    given_name="Zachary",
    family_name="Hall",
    known_as="Zac",
    network=(
        NetworkPerson(name="Ewa Hall", relation="Mum", is_parent_or_carer=True),
        NetworkPerson(name="Mr Jones", relation="teacher"),
    ),
)


@pytest.mark.parametrize("who", ["", "Zac", "ZACHARY", "zachary hall", "somebody nobody knows"])
def test_the_child_speaks_unless_somebody_of_the_network_is_named(who: str) -> None:
    assert speaker_of(who, ZAC) == "child"


@pytest.mark.parametrize("who", ["Ewa Hall", "ewa", "Mum", "Mum, on the phone", "Mum and Zac"])
def test_a_parent_is_known_by_name_or_by_what_they_are_to_the_child(who: str) -> None:
    assert speaker_of(who, ZAC) == "parent or carer"


def test_anybody_else_of_the_network_is_somebody_else() -> None:
    assert speaker_of("teacher", ZAC) == "other"


def test_a_child_who_shares_the_name_of_a_parent_is_heard() -> None:
    assert speaker_of("Ewa", ZAC.changed(known_as="Ewa")) == "child"
