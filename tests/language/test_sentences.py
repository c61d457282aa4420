"""Where sentences and words begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.sentences import TokenKind, sentences, tokens
from tests.growth import grows_with_length


def said(text: str) -> list[str]:
    return [span.text for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I go. You stay.", ["I go.", "You stay."]),
        ("We meet at 4.30pm. Bring a pen.", ["We meet at 4.30pm.", "Bring a pen."]),
        ("We meet at 4 p.m. at school.", ["We meet at 4 p.m. at school."]),
        ("We meet at 4 p.m. Bring a pen.", ["We meet at 4 p.m.", "Bring a pen."]),
        ("Mr. Jones and Dr. Ali help.", ["Mr. Jones and Dr. Ali help."]),
        ("J. Smith comes. I wait.", ["J. Smith comes.", "I wait."]),
        ("It takes 2.5 hours. Okay?", ["It takes 2.5 hours.", "Okay?"]),
        ('"Stop!" she said. I did.', ['"Stop!" she said.', "I did."]),
        ('He said "no." I went home.', ['He said "no."', "I went home."]),
        ("One line\nanother line", ["One line", "another line"]),
        ("i go. i ring nan.", ["i go.", "i ring nan."]),
        ("Really?! Yes... I think.", ["Really?!", "Yes...", "I think."]),
        ("1. Ring Nan. 2. Go home.", ["1. Ring Nan.", "2. Go home."]),
        ("I live at 12. I like it.", ["I live at 12.", "I like it."]),
        ("Ring us e.g. on Monday.", ["Ring us e.g. on Monday."]),
        ("", []),
        ("  \n\n ", []),
        ("...", ["..."]),
    ],
)
def test_a_text_falls_into_the_sentences_that_a_reader_sees(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@given(st.text(alphabet=st.sampled_from(list("ab I1.!?…\"')\n\t-–Mr é🥊\u00a0\u2028\x00")), max_size=80))
def test_spans_hold_their_own_text_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    at = 0
    for span in sentences(text):
        assert span.length > 0
        assert text[span.start : span.end] == span.text
        assert not text[at : span.start].strip()
        at = span.end
    assert not text[at:].strip()


@given(st.text())
def test_tokens_of_any_text_stand_where_they_say(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.start >= at
        assert text[token.start : token.end] == token.text
        at = token.end


@pytest.mark.parametrize("nasty", ["Mr. ", ".", "(", "1. ", ".)", "1", "\n", "a.m. ", "A ", "0 "])
def test_time_grows_with_the_length_of_the_text_and_no_faster(nasty: str) -> None:
    def read(count: int) -> None:
        for span in sentences(nasty * count + "x"):
            tokens.__wrapped__(span.text)

    assert grows_with_length(read, 2_000, 16)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We don't go.", ["We", "don't", "go"]),
        ("My well-being matters", ["My", "well-being", "matters"]),
        ("Meet at 4.30pm today", ["Meet", "at", "4.30pm", "today"]),
        ("Meet at 16:00", ["Meet", "at", "16:00"]),
        ("on Friday 4 December 2026 at home", ["on", "Friday 4 December 2026", "at", "home"]),
        ("by 04/12/26 or 2026-12-04", ["by", "04/12/26", "or", "2026-12-04"]),
        ("ring 07700 900 123 now", ["ring", "07700 900 123", "now"]),
        ("ring +44 7700 900123", ["ring", "+44 7700 900123"]),
        ("it costs £2.50 or 50p", ["it", "costs", "£2.50", "or", "50p"]),
        ("I meet Amina Khan today", ["I", "meet", "Amina Khan", "today"]),
        ("Amina Khan helps", ["Amina Khan", "helps"]),
        ("My Nan helps", ["My", "Nan", "helps"]),
        ("On Friday Amina comes", ["On", "Friday", "Amina", "comes"]),
        ("STOP THAT NOW", ["STOP", "THAT", "NOW"]),
        ("he said 'yes' and the boys' room", ["he", "said", "yes", "and", "the", "boys", "room"]),
        ("Siân O’Neill sings", ["Siân O’Neill", "sings"]),
        ("?! ...", []),
    ],
)
def test_what_a_reader_takes_in_at_once_is_one_token(sentence: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(sentence)] == expected


def test_each_token_says_what_it_is() -> None:
    kinds = {
        token.text: token.kind for token in tokens("Ring Jo Ali on 0300 123 4567 by 4pm, 1 May, £5, 7 go")
    }
    assert kinds["0300 123 4567"] is TokenKind.PHONE
    assert kinds["4pm"] is TokenKind.TIME
    assert kinds["1 May"] is TokenKind.DATE
    assert kinds["£5"] is TokenKind.MONEY
    assert kinds["7"] is TokenKind.NUMBER
    assert kinds["go"] is TokenKind.WORD
