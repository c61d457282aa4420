import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from app.models.text import LONGEST_LINE, LONGEST_TEXT, Line, Text, clean_text, folded

as_text = TypeAdapter(Text).validate_python
as_line = TypeAdapter(Line).validate_python
anything = st.text(st.characters(), max_size=200) | st.text(
    st.characters(categories=["Cc", "Cf", "Cs", "Mn"])
)
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"


@given(anything)
def test_cleaning_twice_is_cleaning_once(typed: str) -> None:
    once = as_text(typed)
    assert as_text(once) == once


@given(anything)
def test_a_line_cleaned_twice_is_the_same_line(typed: str) -> None:
    once = as_line(typed)
    assert as_line(once) == once
    assert not set("\n\r\t\u2028\u2029") & set(once)


@given(anything)
def test_clean_text_is_composed_and_can_be_written_as_utf_8(typed: str) -> None:
    text = as_text(typed)
    assert unicodedata.is_normalized("NFC", text)
    text.encode("utf-8")


@given(anything)
def test_no_control_bidi_or_surrogate_character_stays(typed: str) -> None:
    text = as_text(typed)
    assert not [mark for mark in text if unicodedata.category(mark) in ("Cc", "Cs") and mark not in "\n\t"]
    assert not set(BIDI) & set(text)


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P", "S", "Zs"])))
def test_plain_typing_stays_exactly_as_typed(typed: str) -> None:
    assert as_text(typed) == typed
    assert as_line(typed) == typed


@pytest.mark.parametrize(
    "typed",
    ["O'Neill", "O’Neill", "Siân", "Zoë", "<b>Mia</b>", "=1+1", "R&D", "👩🏽‍🦱", "née 😀", "  spaced  "],
)
def test_names_markup_formulas_and_emoji_are_text_and_stay(typed: str) -> None:
    assert as_line(typed) == typed


def test_line_ends_of_other_systems_become_newlines() -> None:
    assert as_text("one\r\ntwo\rthree") == "one\ntwo\nthree"


def test_a_line_takes_line_breaks_and_tabs_as_one_space() -> None:
    assert as_line("one\r\n\ttwo\u2028three") == "one two three"


def test_decomposed_letters_are_put_together() -> None:
    assert as_line("Zoe\u0308") == "Zoë"


def test_an_override_cannot_hide_in_a_name() -> None:
    assert as_line("a\u202egnp.exe\x00") == "agnp.exe"


def test_text_may_be_as_long_as_a_hundred_thousand_characters_and_no_longer() -> None:
    assert as_text("x" * LONGEST_TEXT)
    with pytest.raises(ValidationError, match="at most 100000"):
        as_text("x" * (LONGEST_TEXT + 1))


def test_a_line_longer_than_five_hundred_characters_is_refused_not_cut() -> None:
    assert as_line("x" * LONGEST_LINE)
    with pytest.raises(ValidationError, match="at most 500"):
        as_line("x" * (LONGEST_LINE + 1))


@pytest.mark.parametrize("thing", [1, None, b"bytes", ["a"]])
def test_only_text_is_text(thing: object) -> None:
    assert clean_text(thing) is thing
    with pytest.raises(ValidationError):
        as_text(thing)


@given(anything)
def test_folding_twice_is_folding_once(typed: str) -> None:
    assert folded(folded(typed)) == folded(typed)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Siân", "sian"),
        ("ZOË", "zoe"),
        ("O’Neill", "o'neill"),
        ("  Anne \n Marie ", "anne marie"),
        ("Straße", "strasse"),
        ("", ""),
    ],
)
def test_names_match_without_accents_case_or_extra_spaces(typed: str, key: str) -> None:
    assert folded(typed) == key
