"""A worker's name finds a person only where one person fits."""

from uuid import UUID

import pytest

from app.exchange.worker_names import match_worker
from app.models.person import Person, Role


def people(*names: str, left: bool = False) -> list[Person]:
    return [
        Person(id=UUID(int=n), name=name, role=Role.PRACTITIONER, left=left) for n, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    "written", ["D. Lawal", "d lawal", "Dayo Lawal", "Lawal, Dayo", "Lawal D", "DAYO LAWAL", "Dàyo Lawal"]
)
def test_one_person_fits(written: str) -> None:
    found = match_worker(written, people("Dayo Lawal", "Efa Price", "Amina Khan"))
    assert found
    assert found.name == "Dayo Lawal"


@pytest.mark.parametrize("written", ["D. Price", "Dayo", "Lawal", "D", "", "Unallocated", "D. D. Lawal"])
def test_nobody_fits(written: str) -> None:
    assert match_worker(written, people("Dayo Lawal", "Efa Price")) is None


def test_two_who_fit_are_nobody_unless_one_is_meant_exactly() -> None:
    both = people("Dayo Lawal", "Dina Lawal")
    assert match_worker("D. Lawal", both) is None
    found = match_worker("Dina Lawal", both)
    assert found
    assert found.name == "Dina Lawal"


def test_people_who_left_fit_nobody() -> None:
    assert match_worker("D. Lawal", people("Dayo Lawal", left=True)) is None
