"""Facts of a file: who was met."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.models.child import Child, NetworkPerson
from app.models.contact import Contact, ContactMode
from app.practice.report_facts import is_with_a_parent

AL = NetworkPerson(name="Al Hall", relation="dad", is_parent_or_carer=True)
ZAC = Child(id=UUID(int=1), given_name="Zac", network=(AL,))


def met(with_whom: str, mode: ContactMode = ContactMode.HOME_VISIT) -> Contact:
    at = datetime(2026, 10, 1, 15, tzinfo=UTC)
    return Contact(id=UUID(int=2), child_id=ZAC.id, at=at, with_whom=with_whom, mode=mode)


@pytest.mark.parametrize("with_whom", ["Zac and Al", "Al, Zac", "Zac (dad too)", "AL HALL"])
def test_a_parent_is_met_whose_name_or_relation_is_written(with_whom: str) -> None:
    assert is_with_a_parent(met(with_whom), ZAC)


@pytest.mark.parametrize("with_whom", ["Zac and Alice", "Zac", "", "Alan from school"])
def test_a_longer_name_that_begins_like_a_parents_is_somebody_else(with_whom: str) -> None:
    assert not is_with_a_parent(met(with_whom), ZAC)


def test_a_contact_with_the_parent_needs_no_name() -> None:
    assert is_with_a_parent(met("", ContactMode.PARENT_OR_CARER), ZAC)
