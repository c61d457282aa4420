"""Lines of text: wrapped at spaces, never hyphenated, in fonts that have the letters."""

import pytest

from app.documents import lettering, style
from app.documents.lettering import Run
from app.errors import Explained
from tests.growth import grows_with_length


def lines(text: str, width: float = 200.0, size: float = 16.0) -> list[str]:
    return [line.words for line in lettering.set_lines((Run(text),), style.ANDIKA, size, width)]


def test_words_go_to_the_next_line_whole() -> None:
    made = lines("one two three four five six seven eight nine ten")
    assert len(made) > 1
    assert "".join(made) == "one two three four five six seven eight nine ten"
    assert all(line.endswith(" ") for line in made[:-1])


def test_no_line_is_wider_than_asked() -> None:
    for line in lettering.set_lines((Run("a long day at the seaside " * 9),), style.ANDIKA, 16, 150):
        assert lettering.width_of(line.words.rstrip(), style.ANDIKA.regular, 16) <= 150


def test_a_no_break_space_keeps_its_words_together() -> None:
    assert "4\u00a0December" in lines("We will meet again on 4\u00a0December")[-1]


def test_a_hyphen_is_no_place_to_break() -> None:
    made = lines("self-control and well-being " * 6)
    assert not [line for line in made if line.rstrip().endswith("-")]


def test_a_line_end_in_the_text_is_a_line_end_on_paper() -> None:
    assert lines("one\ntwo") == ["one", "two"]


def test_a_change_of_weight_inside_a_word_does_not_part_it() -> None:
    runs = (Run("a quiet word of praise "), Run("every", bold=True), Run("one."))
    made = lettering.set_lines(runs, style.ANDIKA, 16, 180)
    assert any("everyone." in line.words for line in made)


def test_a_name_that_the_paper_font_lacks_is_set_in_one_that_has_it() -> None:
    (line,) = lettering.set_lines((Run("Nguyễn Ann"),), style.ATKINSON, 12, 400)
    assert [piece.font for piece in line.pieces] == [style.ANDIKA.regular, style.ATKINSON.regular]


def test_what_no_page_shows_is_left_out() -> None:
    assert lettering.seen("so\u00adft zero\u200bwidth\ufeff") == "soft zerowidth"


def test_only_letters_that_cannot_be_set_are_named() -> None:
    assert lettering.cannot_print("Zoë, Łódź, Nguyễn: £5 – “ok”…") == ""
    assert lettering.cannot_print("a 😀 b 😀 م") == "😀م"


@pytest.mark.parametrize(("text", "hint"), [("سلام", "letters"), ("😀", "emoji")])
def test_refusing_says_what_to_do_and_never_repeats_the_text(text, hint) -> None:
    with pytest.raises(Explained) as caught:
        lettering.refuse_unprintable(["fine", text])
    assert hint in caught.value.sentence
    assert text not in caught.value.sentence


def test_an_emoji_is_said_by_name() -> None:
    assert lettering.named_signs("ok 😀") == "ok [grinning face]"


def test_paragraphs_part_at_blank_lines() -> None:
    assert lettering.paragraphs("one\ntwo\n\n  \nthree\n") == ("one\ntwo", "three")


def test_setting_many_words_costs_by_their_number_and_no_more() -> None:
    assert grows_with_length(lambda count: lines("word and more " * count, 380), 500, 16)
