"""Who does a step, in the child's voice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.easyread.who_does_it import who_sentences


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Kofi and the workshop lead", "I do this with the workshop lead."),
        ("Becks and Kofi.", "I do this with Becks."),
        ("Siân, Mam and Kofi", "I do this with Siân and Mam."),
        ("Abbu, Priya, Nan and me", "I do this with Abbu, Priya and Nan."),
        ("Kofi and mum", "I do this with mum."),
        ("kofi", "I do this."),
        ("me", "I do this."),
        ("Priya", "Priya does this."),
        ("Miss Iqbal", "Miss Iqbal does this."),
        ("the head of year", "The head of year does this."),
        ("Marged and PC Anand", "Marged and PC Anand do this."),
    ],
)
def test_people_are_named_in_a_sentence_of_the_childs(typed: str, said: str) -> None:
    assert who_sentences(typed, "Kofi") == (said,)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Priya takes Kofi", "Who: Priya takes Kofi."),
        ("the girls", "Who: the girls."),
        ("Parents", "Who: Parents."),
        ("YJS", "Who: YJS."),
        ("Kofi and staff", "Who: Kofi and staff."),
        ("Amina (maybe)", "Who: Amina (maybe)"),
        ("Nan. Then Priya.", "Who: Nan."),
        ("Kofi?", "Who: Kofi?"),
        ("and", "Who: and."),
    ],
)
def test_what_is_not_surely_a_list_of_people_stays_as_it_was_typed(typed: str, said: str) -> None:
    assert who_sentences(typed, "Kofi")[0] == said


def test_nobody_is_nothing() -> None:
    assert who_sentences("  ", "Kofi") == ()


def test_a_child_whose_name_is_not_written_down_is_nobody_in_the_list() -> None:
    assert who_sentences("Priya", "") == ("Priya does this.",)


NAMES = st.lists(
    st.sampled_from(["Priya", "Zoë", "O'Neill", "Jean-Luc", "Mr Delahaye"]), min_size=1, max_size=4
)


@given(NAMES, st.booleans())
def test_no_name_is_lost_or_changed(names: list[str], with_child: bool) -> None:
    people = [*names, "Kofi"] if with_child else names
    (said,) = who_sentences(" and ".join(people), "Kofi")
    assert all(name in said for name in names)
    assert "Kofi" not in said


@given(st.text(max_size=60), st.text(max_size=10))
def test_any_text_is_answered(who: str, name: str) -> None:
    said = who_sentences(who, name)
    assert bool(said) == bool(who.strip()) or not any(letter.isalnum() for letter in who)
