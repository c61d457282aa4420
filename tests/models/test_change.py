from uuid import uuid4

import pytest

from app.models.change import Change, Swap
from app.models.child import Child
from app.models.person import Person, Role

before = Child(id=uuid4(), given_name="Mia")
after = before.changed(given_name="Maya", hopes="To be a chef")


def test_a_swap_needs_a_record() -> None:
    with pytest.raises(ValueError, match="before or after"):
        Swap(None, None)


def test_a_swap_is_about_one_record() -> None:
    with pytest.raises(ValueError, match="one record"):
        Swap(before, Child(id=uuid4()))


def test_a_swap_does_not_turn_one_kind_into_another() -> None:
    with pytest.raises(ValueError, match="one record"):
        Swap(before, Person(id=before.id, name="Ada", role=Role.MANAGER))


def test_an_edit_names_the_fields_that_differ() -> None:
    assert Swap(before, after).fields() == ("given_name", "hopes")
    assert Swap(before, before).fields() == ()


@pytest.mark.parametrize("swap", [Swap(None, before), Swap(before, None)])
def test_adding_and_removing_are_about_every_filled_field(swap: Swap) -> None:
    assert swap.fields() == ("id", "given_name")
    assert swap.record is before


def test_the_record_of_an_edit_is_the_one_after() -> None:
    assert Swap(before, after).record is after


def test_a_swap_reversed_twice_is_the_same_swap() -> None:
    swap = Swap(before, after)
    assert swap.reversed() == Swap(after, before)
    assert swap.reversed().reversed() == swap


def test_an_added_record_is_removed_by_the_reverse() -> None:
    assert Change.add("Add a child", before).reversed().swaps == (Swap(before, None),)


def test_a_change_is_taken_back_in_the_other_order() -> None:
    person = Person(id=uuid4(), name="Ada", role=Role.MANAGER)
    change = Change("Add two", (Swap(None, before), Swap(None, person)))
    assert change.reversed().swaps == (Swap(person, None), Swap(before, None))
    assert change.reversed().label == "Add two"


def test_typing_in_a_field_carries_the_fields_name() -> None:
    change = Change.edit("Edit the name", before, after, typing_in=f"child:{before.id}:given_name")
    assert change.swaps == (Swap(before, after),)
    assert change.typing_in == f"child:{before.id}:given_name"
    assert not change.lasting
