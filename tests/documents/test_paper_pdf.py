"""Adult papers as PDF, read back."""

import pytest

from app.documents import paper_pdf
from app.documents.paper import (
    Bullets,
    FieldList,
    Heading,
    Note,
    Paper,
    Para,
    Passage,
    SignatureLines,
    Table,
    plain,
)
from app.errors import Explained
from tests.documents import reading


def paper(*pieces, **more) -> Paper:
    return Paper(**{"title": "A paper", "neutral_title": "Kind of paper", "pieces": pieces, **more})


EVERYTHING = (
    Note("Read this first."),
    Heading("Section"),
    plain("A paragraph.", numbered=True),
    Para((Passage("She said "), Passage("I am fine.", bold=True, voice=True)), numbered=True),
    Heading("Part", 3),
    FieldList((("Name", "Kit"), ("Plea", ""))),
    Table(("What", "When"), (("One", "Monday"), ("", "Friday"))),
    Bullets(("first", "second")),
    SignatureLines(("Author", "Date")),
)


@pytest.mark.parametrize("draft", [True, False])
@pytest.mark.parametrize("pieces", [(), EVERYTHING, EVERYTHING * 20], ids=["empty", "all", "many"])
def test_every_adult_paper_is_accessible(draft, pieces) -> None:
    pdf = paper_pdf.render(paper(*pieces, draft=draft, demo_mark="Practice store", footer="Version 1."))
    assert reading.faults(pdf) == []


def test_text_from_people_is_text_everywhere() -> None:
    text = "<b>Mia</b> R&D =1+1 <img src='x'/> &amp;"
    pieces = (
        Heading(text),
        plain(text),
        Note(text),
        FieldList(((text, text),)),
        Table((text,), ((text,),)),
        Bullets((text,)),
    )
    found = reading.letters(reading.words(paper_pdf.render(paper(*pieces))))
    assert found.count(reading.letters(text)) == 8


def test_paragraphs_are_numbered_through_the_whole_paper() -> None:
    pieces = (plain("Alpha.", numbered=True), Heading("Next"), plain("Beta.", numbered=True), plain("Gamma."))
    found = " ".join(reading.words(paper_pdf.render(paper(*pieces))).split())
    assert "1. Alpha." in found
    assert "2. Beta." in found
    assert "3. Gamma." not in found


def test_voice_is_bold_and_in_quotation_marks() -> None:
    pdf = paper_pdf.render(paper(EVERYTHING[3]))
    assert "“I am fine.”" in reading.words(pdf)
    assert any("Bold" in name for name in reading.fonts(pdf))


def test_voice_that_is_quoted_already_is_not_quoted_twice() -> None:
    quoted = Para((Passage("She said “"), Passage("I am fine.", bold=True, voice=True), Passage("”.")))
    found = reading.words(paper_pdf.render(paper(quoted)))
    assert "“I am fine.”" in found
    assert "““" not in found


def test_a_long_paragraph_goes_over_pages_as_one_paragraph() -> None:
    text = " ".join(f"word{at}" for at in range(2500))
    pdf = paper_pdf.render(paper(plain(text, numbered=True)))
    tag = next(tag for tag in reading.tags(pdf).all() if tag.kind == "P")
    assert len(tag.pages) > 2
    assert reading.faults(pdf) == []
    found = reading.letters(reading.words(pdf))
    assert all(f"word{at}" in found for at in range(2500))


def test_a_table_repeats_its_head_on_each_page_but_reads_it_once() -> None:
    rows = tuple((f"row {at}", "more") for at in range(120))
    pdf = paper_pdf.render(paper(Table(("The head", "Second"), rows)))
    pages = reading.page_words(pdf)
    assert len(pages) > 3
    assert all("The head" in words for words in pages)
    assert reading.kinds(pdf).count("TH") == 2
    assert reading.kinds(pdf).count("TR") == 121


def test_a_row_stays_on_one_page_unless_no_page_could_hold_it() -> None:
    rows = (*(("short", "x\n" * 12) for _ in range(12)), ("long", "line of evidence. " * 900))
    pdf = paper_pdf.render(paper(Table(("A", "B"), rows)))
    spread = [len(tag.pages) for tag in reading.tags(pdf).all() if tag.kind == "TR"]
    assert set(spread[:-1]) == {1}
    assert spread[-1] > 1
    assert reading.letters(reading.words(pdf)).count("evidence.") == 900
    assert reading.faults(pdf) == []


def test_a_draft_says_so_on_each_page_and_a_finished_paper_on_none() -> None:
    long = tuple(plain("A paragraph of words. " * 20) for _ in range(40))
    drafted = reading.page_words(paper_pdf.render(paper(*long, draft=True)))
    assert len(drafted) > 2
    assert all(words.count("DRAFT") >= 2 for words in drafted)
    assert "DRAFT" not in reading.words(paper_pdf.render(paper(*long)))


def test_each_page_bears_marking_demo_mark_and_number() -> None:
    long = tuple(plain("A paragraph of words. " * 20) for _ in range(40))
    pages = reading.page_words(
        paper_pdf.render(paper(*long, demo_mark="Practice store", footer="Version 7."))
    )
    for number, words in enumerate(pages, start=1):
        assert all(said in words for said in ("OFFICIAL-SENSITIVE", "Practice store", "Version 7."))
        assert f"Page {number} of {len(pages)}" in words


def test_nothing_is_smaller_than_12_points() -> None:
    sizes = reading.font_sizes(paper_pdf.render(paper(*EVERYTHING, draft=True)))
    assert min(sizes.read | sizes.furniture) >= 12


def test_equal_papers_give_equal_bytes() -> None:
    assert paper_pdf.render(paper(*EVERYTHING)) == paper_pdf.render(paper(*EVERYTHING))


def test_the_metadata_holds_the_neutral_title_only() -> None:
    pdf = paper_pdf.render(paper(title="Malachi Okonkwo"))
    assert reading.metadata_title(pdf) == ("Kind of paper", "Kind of paper")


def test_an_emoji_is_said_by_name_and_a_script_that_prints_wrong_is_refused() -> None:
    pdf = paper_pdf.render(paper(plain("I am ok 😀")))
    assert "[grinning face]" in reading.words(pdf)
    assert reading.faults(pdf) == []
    with pytest.raises(Explained):
        paper_pdf.render(paper(plain("سلام")))


def test_a_vietnamese_name_is_set_in_a_font_that_has_it() -> None:
    pdf = paper_pdf.render(paper(plain("Nguyễn Thị Ánh")))
    assert "Nguyễn Thị Ánh" in reading.words(pdf)
    assert reading.faults(pdf) == []


def test_an_endless_word_in_a_narrow_cell_is_broken_and_not_cut() -> None:
    pdf = paper_pdf.render(paper(Table(("A", "B"), (("q" * 400, "x"),), (0.2, 0.8))))
    assert reading.words(pdf).count("q") == 400
