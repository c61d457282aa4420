"""Writing that our font and layout cannot set right."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import resources
from app.easyread.pages import EasyReadPaper
from app.easyread.plan_rows import plan_paper
from app.easyread.scripts import in_words, refuse_unsettable, symbols, symbols_in_words, unsettable
from app.errors import Explained
from app.models.child import Child, Preset
from app.models.plan import Goal, Plan
from app.models.service import Service
from tools.font_coverage import coverage_of, runs


def paper(words: str) -> EasyReadPaper:
    child = Child(id=UUID(int=1), given_name="Mia")
    plan = Plan(id=UUID(int=2), child_id=child.id, goals=(Goal(words=words),))
    service = Service(id=UUID(int=3), name="Calder")
    return plan_paper(plan, child, service, None, preset=Preset.EASY_READ, today=date(2026, 11, 22))


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Say سلام", "Arabic"),
        ("שלום", "Hebrew"),
        ("中文", "Chinese"),
        ("こんにちは", "Japanese"),
        ("한국어", "Korean"),
        ("ਪੰਜਾਬੀ", "Punjabi"),
        ("বাংলা", "Bengali"),
        ("हिन्दी", "Hindi, Nepali or Marathi"),
        ("தமிழ்", "Tamil"),
        ("ไทย", "Thai"),
        ("ትግርኛ", "Amharic or Tigrinya"),
        ("ދިވެހި", "Dhivehi"),
        ("﷽", "Arabic"),
        ("Ọ́dún", "letters with extra marks"),
    ],
)
def test_writing_that_would_print_wrong_is_named(text: str, script: str) -> None:
    assert unsettable(text) == script


@pytest.mark.parametrize(
    "text",
    [
        "Siân O’Neill",
        "Zoë",
        "Łukasz Żak",
        "Nguyễn Đặng",
        "İpek Şahin",
        "Ионна Ќосева",
        "ọmọ́",
        "£5 – “yes”…",
        "a\u00a0b",
        "",
    ],
)
def test_writing_that_the_font_has_is_fine(text: str) -> None:
    assert unsettable(text) is None
    assert in_words(text) == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I box 🥊", "I box (boxing glove)"),
        ("yes 👍🏽", "yes (thumbs up sign)"),
        ("from 🇬🇧 and 🇵🇱", "from (flag) and (flag)"),
        ("1️⃣ go", "1 go"),
        ("𝓬", "𝓬"),
    ],
)
def test_a_picture_sign_is_said_in_words(text: str, said: str) -> None:
    assert in_words(text) == said
    assert symbols(in_words(text)) == ()


def test_the_person_can_be_told_which_signs_a_text_has() -> None:
    assert symbols("🥊 and 🥊 and 👍🏽 but not → or ✓") == ("🥊", "👍")


def test_a_paper_with_writing_we_cannot_set_is_refused_with_a_plain_sentence() -> None:
    with pytest.raises(Explained, match="This paper has Arabic in it") as refused:
        refuse_unsettable(paper("I say سلام"))
    assert "سلام" not in refused.value.sentence
    assert "Nothing was printed." in refused.value.sentence


def test_a_paper_with_a_sign_that_nobody_put_into_words_is_refused_too() -> None:
    from dataclasses import replace

    signed = replace(paper("I box"), title="My plan 🥊")
    with pytest.raises(Explained, match="boxing glove"):
        refuse_unsettable(signed)
    refuse_unsettable(symbols_in_words(signed))


def test_the_coverage_that_ships_is_the_fonts_own() -> None:
    shipped = resources.read_text("fonts", "andika_coverage.txt")
    assert shipped == coverage_of(), "run: python tools/font_coverage.py"


@given(st.sets(st.integers(0, 300)))
def test_runs_hold_the_same_numbers(points: set[int]) -> None:
    assert {each for first, last in runs(points) for each in range(first, last + 1)} == points


@given(st.text())
def test_any_text_is_settable_or_named_and_in_words_has_no_signs_left(text: str) -> None:
    assert unsettable(text) is None or unsettable(text)
    assert symbols(in_words(text)) == ()
