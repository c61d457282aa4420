"""The easy-read plan, read back from its PDF."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import style
from app.documents.easy_read_plan import NEUTRAL_TITLE, build
from app.documents.preview import page_count
from app.easyread.pages import Part, RowKind
from app.easyread.pictures import picture
from app.errors import Explained
from app.models.child import Preset
from tests.documents import example_papers as papers
from tests.documents import reading

TEXT_OF_PEOPLE = (
    "<b>Mia</b> & R&D",
    "=1+1",
    "<img src='/etc/passwd'/>",
    "&amp; &lt;",
    "O’Neill, Siân, Zoë",
    "Zażółć gęślą jaźń",
    "Nguyễn Thị Ánh",
    "100% \\ (a) {b} %d",
)


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("mono", [False, True])
@pytest.mark.parametrize("made", [papers.full, papers.paper], ids=["full", "empty"])
def test_every_preset_is_accessible_in_colour_and_mono(preset, mono, made) -> None:
    pdf = build(made(preset=preset), mono=mono)
    assert reading.faults(pdf) == []


@pytest.mark.parametrize("tint", style.TINTS)
def test_every_tint_prints(tint) -> None:
    assert page_count(build(papers.paper(), tint=tint)) >= 1


@pytest.mark.parametrize("preset", Preset)
def test_everything_that_was_put_in_is_on_the_paper(preset) -> None:
    paper = papers.full(preset)
    found = reading.letters(reading.words(build(paper)))
    missing = [text for text in papers.texts(paper) if reading.letters(text) not in found]
    assert missing == []


@pytest.mark.parametrize("text", TEXT_OF_PEOPLE)
@pytest.mark.parametrize("kind", RowKind)
def test_text_from_people_is_text_and_never_markup(text, kind) -> None:
    number = 1 if kind in (RowKind.STEP, RowKind.GOAL) else None
    paper = papers.paper(Part("Part", (papers.row(text, kind=kind, number=number),)), chosen_name=text)
    pdf = build(paper)
    assert reading.words(pdf).replace("\r\n", " ").count(text) >= 1
    assert reading.letters(reading.words(pdf)).count(reading.letters(text)) >= 2
    assert reading.faults(pdf) == []


def test_three_hundred_rows_are_accessible_and_none_is_parted() -> None:
    pdf = build(papers.long(300))
    assert reading.faults(pdf) == []
    rows = [tag for tag in reading.tags(pdf).all() if tag.kind == "Div" and "Figure" in map(_kind, tag.kids)]
    assert len(rows) >= 300
    assert all(len(tag.pages) == 1 for tag in rows)


def test_a_row_of_many_lines_goes_to_the_next_page_whole() -> None:
    rows = tuple(papers.row(*(f"Row {at} says {n}." for n in range(9)), picture="") for at in range(9))
    pages = reading.page_words(build(papers.paper(Part("P", rows))))
    for at in range(9):
        assert sum(f"Row {at} says" in words for words in pages) == 1


def _kind(tag: reading.Tag) -> str:
    return tag.kind


@pytest.mark.parametrize(("preset", "most"), [(Preset.PICTURES_FIRST, 4), (Preset.EASY_READ, 6)])
def test_a_page_holds_no_more_rows_than_its_preset_allows(preset, most) -> None:
    pdf = build(replace(papers.long(40), preset=preset))
    for words in reading.page_words(pdf):
        assert words.count("idea number") <= most


@pytest.mark.parametrize("preset", Preset)
def test_words_are_14_points_or_more_and_the_footer_12(preset) -> None:
    sizes = reading.font_sizes(build(papers.full(preset)))
    assert min(sizes.read) >= 14
    assert min(sizes.furniture) >= 12
    assert style.sizes(preset).words in sizes.read


def test_a_word_too_long_for_its_row_gets_smaller_but_not_under_14_points() -> None:
    long_word = "Supercalifragilisticexpialidocious"
    paper = papers.paper(Part("P", (papers.row(f"{long_word}ly so."),)), preset=Preset.PICTURES_FIRST)
    pdf = build(paper)
    assert f"{long_word}ly" in reading.words(pdf)
    assert min(reading.font_sizes(pdf).read) >= 14


@pytest.mark.parametrize("preset", Preset)
def test_a_word_too_long_for_14_points_takes_the_width_of_the_page(preset) -> None:
    word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch"
    step = papers.row(word, kind=RowKind.STEP, number=1, done=False)
    pdf = build(papers.paper(Part("P", (step,)), preset=preset))
    assert word in reading.words(pdf)
    _assert_inside_margins(pdf)


@pytest.mark.parametrize("preset", Preset)
def test_nothing_is_clipped_or_hyphenated(preset) -> None:
    endless = "q" * 900
    name = "Wolfeschlegelsteinhausenbergerdorff " * 12
    rows = tuple(papers.row(endless, f"{endless} b", kind=kind, number=1) for kind in RowKind)
    card = replace(papers.CARD, how_to_complain="Tell us. " * 600, worker_name=name)
    paper = papers.full(preset, parts=(Part("P", rows),), chosen_name=name, card=card, made_with=name)
    pdf = build(paper)
    _assert_inside_margins(pdf)
    assert reading.faults(pdf) == []
    found = reading.letters(reading.words(pdf))
    assert found.count("q") == 2 * 900 * len(RowKind)
    assert found.count("Tellus.") >= 600
    assert not [line for line in reading.words(pdf).splitlines() if line.rstrip().endswith(("-", "\u00ad"))]


def _assert_inside_margins(pdf: bytes) -> None:
    side = 16 * style.MM - 12
    width, height = style.A4
    for left, bottom, right, top in reading.letter_boxes(pdf):
        assert left >= side
        assert right <= width - side
        assert bottom >= 30
        assert top <= height - 30


def test_lines_are_short() -> None:
    sentence = "We will go to the park and the shop and then to the bus to be at home on time for tea. " * 3
    paper = papers.paper(Part("P", (papers.row(sentence, picture=""),)), preset=Preset.PLAIN_WORDS)
    lines = reading.words(build(paper)).splitlines()
    assert max(len(line) for line in lines) <= style.LONGEST_LINE + 5


def test_each_sentence_starts_a_line() -> None:
    paper = papers.paper(Part("P", (papers.row("I go home.", "I ring Nan."),)))
    lines = [line.strip() for line in reading.words(build(paper)).splitlines()]
    assert "I go home." in lines
    assert "I ring Nan." in lines


def test_a_date_stays_on_one_line() -> None:
    day = "Friday\u00a04\u00a0December\u00a02026"
    pdf = build(papers.paper(Part("P", (papers.row(f"We look at this plan once more on {day}."),))))
    assert any("Friday 4 December 2026" in line for line in reading.words(pdf).splitlines())


def test_every_picture_and_box_says_what_it_is() -> None:
    figures = [tag for tag in reading.tags(build(papers.full())).all() if tag.kind == "Figure"]
    assert len(figures) > 15
    assert all(figure.alt for figure in figures)
    assert {"Ticked: done", "Empty box: to do", "Ticked box", "Empty box"} <= {tag.alt for tag in figures}


def test_headings_steps_and_own_words_are_told_apart_for_a_screen_reader() -> None:
    kinds = reading.kinds(build(papers.full()))
    assert kinds.count("H1") == 1
    assert {"H2", "H3", "L", "LI", "Lbl", "LBody", "BlockQuote", "Figure", "P"} <= set(kinds)
    assert kinds.index("H1") < kinds.index("H2") < kinds.index("H3")


def test_equal_papers_give_equal_bytes() -> None:
    assert build(papers.full()) == build(papers.full())


def test_fonts_are_embedded_and_upright() -> None:
    fonts = reading.fonts(build(papers.full()))
    assert fonts
    assert all(fonts.values())
    assert all("Andika" in name and "Italic" not in name for name in fonts)


def test_the_metadata_never_names_the_child() -> None:
    pdf = build(papers.full(chosen_name="Zebedee", title="Zebedee, my plan"))
    assert reading.metadata_title(pdf) == (NEUTRAL_TITLE, NEUTRAL_TITLE)
    assert b"Zebedee" not in pdf
    assert "Zebedee".encode("utf-16-be").hex().upper().encode() not in pdf


def test_marks_and_page_numbers_are_on_each_page_and_the_credit_on_the_last() -> None:
    pages = reading.page_words(build(papers.full()))
    for number, words in enumerate(pages, start=1):
        assert "Practice store" in words
        assert "We have not said yes yet." in words
        assert f"Page {number} of {len(pages)}" in words
        assert ("OpenMoji" in words) == (number == len(pages))


@pytest.mark.parametrize("rows", range(7))
def test_who_to_ask_stands_on_one_page(rows) -> None:
    pages = reading.page_words(build(papers.long(rows)))
    asked = next(words for words in pages if "Who I can ask" in words)
    assert "Amina Yusuf" in asked
    assert "020 7946 0002" in asked


def test_the_speaker_is_named_once_for_words_that_follow_each_other() -> None:
    said = [papers.row(f"Words {n}.", kind=RowKind.OWN_WORDS, who_said="Kit") for n in range(3)]
    assert reading.words(build(papers.paper(Part("P", tuple(said))))).count("Kit said this.") == 1


def test_plain_words_has_no_pictures_beside_rows() -> None:
    rows = tuple(replace(row, picture="") for row in papers.long(3).rows)
    kinds = reading.kinds(build(papers.paper(Part("P", rows), preset=Preset.PLAIN_WORDS)))
    assert kinds.count("Figure") == 2  # beside the title and who to ask


def test_a_picture_that_this_version_lacks_leaves_a_gap_and_no_fault() -> None:
    pdf = build(papers.paper(Part("P", (papers.row("Hello.", picture="no-such-concept"),), "nor-this")))
    assert "Hello." in reading.words(pdf)


@pytest.mark.parametrize("text", ["مرحبا", "नमस्ते", "שלום", "Great 😀", "a ⚽ game"])
def test_letters_that_would_print_wrong_are_refused_with_a_sentence_that_does_not_repeat_them(text) -> None:
    with pytest.raises(Explained) as caught:
        build(papers.paper(Part("P", (papers.row(text),))))
    assert text not in caught.value.sentence


WORDS = st.text(alphabet=st.sampled_from("abcdefgłżễWM.,'<>&%/ \u00a0"), min_size=1, max_size=120)


@settings(max_examples=25)
@given(WORDS, st.sampled_from(list(Preset)), st.sampled_from([RowKind.TEXT, RowKind.OWN_WORDS]))
def test_any_words_come_out_as_they_went_in(text, preset, kind) -> None:
    pdf = build(papers.paper(Part("P", (papers.row(f"begin{text}end", kind=kind),)), preset=preset))
    assert reading.letters(f"begin{text}end") in reading.letters(reading.words(pdf))
    _assert_inside_margins(pdf)


def test_the_fixed_pieces_have_their_pictures() -> None:
    alts = {tag.alt for tag in reading.tags(build(papers.full())).all() if tag.kind == "Figure"}
    for concept in ("plan", "agree", "call", "phone", "night", "talk", "reading"):
        found = picture(concept)
        assert found is not None
        assert found.alt in alts
