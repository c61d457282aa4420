"""Easy words, and the forms that a word may have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.words import easy_words, folded_forms, is_easy

EVERYDAY = """
mum nan text online app video gym calm stressed support risk contact respect bully drugs alcohol
appointment  behaviour stopped making happier quickly families don't won't can't I'm they're Mum’s
well-being bikes  worried running hiding bigger someone's colour boxing Monday I
"""
OF_THE_SYSTEM = """
engagement referral reparation compliance restorative intervention safeguarding custody exploitation
vulnerability contingency facilitate utilise manipulative rehabilitation
"""


@pytest.mark.parametrize(
    "word",
    EVERYDAY.split(),
)
def test_words_that_children_in_the_uk_hear_each_week_are_easy(word: str) -> None:
    assert is_easy(word)


@pytest.mark.parametrize(
    "word",
    OF_THE_SYSTEM.split(),
)
def test_words_of_the_system_are_hard(word: str) -> None:
    assert not is_easy(word)


def test_a_childs_own_word_is_easy_for_that_child() -> None:
    assert not is_easy("parkour")
    assert is_easy("parkour", frozenset(("parkour",)))
    assert is_easy("Flooflers", frozenset(("floofler",)))


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("stopped", "stop"),
        ("making", "make"),
        ("happier", "happy"),
        ("worries", "worry"),
        ("boxes", "box"),
        ("Nan's", "nan"),
        ("won't", "won't"),
        ("slowly", "slow"),
    ],
)
def test_a_word_is_found_under_its_plain_form(word: str, form: str) -> None:
    assert form in folded_forms(word)


@given(st.text(max_size=40))
def test_any_text_is_easy_or_hard_and_never_an_error(word: str) -> None:
    assert is_easy(word) in (True, False)


def test_the_lists_hold_plain_words_only() -> None:
    assert len(easy_words()) > 3_500
    assert all(word == word.lower() and " " not in word for word in easy_words())
