"""How alike texts and names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.likeness import likeness, name_likeness


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("We will ring Mum the same day.", "we will ring mum  the same day"),
        ("Siân said yes", "Sian said: yes!"),
        ("", ""),
    ],
)
def test_texts_that_differ_in_dress_only_are_the_same(a: str, b: str) -> None:
    assert likeness(a, b) == 1


def test_a_text_is_nearer_to_one_with_a_word_changed_than_to_another_text() -> None:
    text = "If Malachi goes missing we ring his nan and the police within an hour"
    near = "If Tia goes missing we ring her mum and the police within an hour"
    far = "Boxing on Tuesdays helps me stay calm"
    assert likeness(text, near) > 0.5 > likeness(text, far)


def test_the_order_of_words_counts() -> None:
    assert likeness("ring nan then mum", "mum then nan ring") < 0.8


@pytest.mark.parametrize(
    ("a", "b", "least", "most"),
    [
        ("Siân O'Neill", "SIAN ONEILL", 1, 1),
        ("John Smith", "Smith John", 1, 1),
        ("Jon Smith", "John Smith", 0.9, 0.99),
        ("J Smith", "John Smith", 0.85, 0.95),
        ("Zoe Brown", "Zoë Brown-Taylor", 0.7, 0.9),
        ("Mia Jones", "Tia James", 0, 0.5),
        ("Amina Khan", "Bilal Okafor", 0, 0.2),
        ("", "", 0, 0),
        ("Ali", "", 0, 0),
    ],
)
def test_names_are_as_alike_as_a_careful_reader_would_say(a: str, b: str, least: float, most: float) -> None:
    assert least <= name_likeness(a, b) <= most


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_is_the_same_both_ways_and_between_nothing_and_all(a: str, b: str) -> None:
    for alike in (likeness, name_likeness):
        assert 0 <= alike(a, b) <= 1
        assert alike(a, b) == pytest.approx(alike(b, a))


@given(st.text(min_size=1, max_size=60))
def test_a_text_is_wholly_like_itself(text: str) -> None:
    assert likeness(text, text) == 1
