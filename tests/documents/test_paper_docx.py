"""Adult papers as Word files, opened again."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from app.documents import paper_docx, paper_pdf
from app.documents.paper import FieldList, Heading, Note, Paper, Para, Table
from app.documents.pre_sentence_report import NEUTRAL_TITLE, paper_of
from tests.documents import reading
from tests.documents.example_records import CHILD, REPORT, SAID, SERVICE, SIGNED, THEFT, TODAY
from tests.documents.test_paper_pdf import EVERYTHING, paper


def psr(report=REPORT) -> Paper:
    return paper_of(
        report, CHILD, SERVICE, (THEFT,), today=TODAY, zone="Europe/London", demo_mark="Practice store"
    )


def opened(one: Paper):
    return Document(BytesIO(paper_docx.render(one)))


def part(one: Paper, name: str) -> str:
    with ZipFile(BytesIO(paper_docx.render(one))) as parts:
        return parts.read(name).decode("utf-8")


def test_headings_are_headings_and_not_bold_text() -> None:
    headings = [each.text for each in opened(psr()).paragraphs if each.style.name.startswith("Heading")]
    assert headings[0] == "Pre-sentence report"
    assert [section.heading for section in REPORT.sections] == [
        h for h in headings if h in _section_headings()
    ]


def _section_headings() -> set[str]:
    return {section.heading for section in REPORT.sections}


def test_the_language_is_british_english() -> None:
    styles = part(psr(), "word/styles.xml")
    assert 'w:val="en-GB"' in styles
    assert 'w:val="en-US"' not in styles
    assert opened(psr()).core_properties.language == "en-GB"


def test_every_page_says_draft_until_it_is_signed_off() -> None:
    def header(one):
        return opened(one).sections[0].header.paragraphs[0].text

    assert "DRAFT" in header(psr())
    assert "OFFICIAL-SENSITIVE" in header(psr())
    assert "Practice store" in header(psr())
    assert "DRAFT" not in header(psr(SIGNED))


def test_the_footer_counts_pages() -> None:
    document = opened(psr())
    codes = [node.text.strip() for node in document.sections[0].footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_voice_is_bold_in_quotation_marks_and_has_a_bar() -> None:
    found = next(each for each in opened(psr()).paragraphs if SAID in each.text)
    run = next(run for run in found.runs if SAID in run.text)
    assert run.bold
    assert run.text == f"“{SAID}”"
    assert found._p.pPr.find(qn("w:pBdr")).find(qn("w:left")) is not None


def test_a_table_repeats_its_head() -> None:
    tables = [table for table in opened(psr()).tables if table.rows[0].cells[0].text == "Source"]
    assert tables
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_text_from_people_is_text() -> None:
    texts = [each.text for each in opened(psr()).paragraphs]
    assert any("Second & <b>third</b>, =1+1." in text for text in texts)


def test_word_and_pdf_say_the_same() -> None:
    one = psr()
    document = opened(one)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    words = [each.text for each in document.paragraphs] + cells
    found = reading.letters(reading.words(paper_pdf.render(one)))
    missing = [text for text in words if reading.letters(text.replace("_", "").rstrip(": ")) not in found]
    assert missing == []


def test_equal_papers_give_equal_bytes() -> None:
    assert paper_docx.render(psr()) == paper_docx.render(psr())


def test_the_metadata_names_nobody() -> None:
    properties = opened(psr()).core_properties
    assert properties.title == NEUTRAL_TITLE
    assert properties.author == ""
    assert "Malachi" not in part(psr(), "docProps/core.xml")


def test_signs_that_xml_cannot_hold_are_left_out() -> None:
    one = paper(
        Para(EVERYTHING[3].passages),
        Heading("a\ufffeb"),
        Note("c\x00d"),
        FieldList((("e\x0bf", "g\ud800h"),)),
    )
    document = opened(one)
    assert "ab" in [each.text for each in document.paragraphs]
    assert document.tables[0].rows[0].cells[0].text == "ef"


@pytest.mark.parametrize("text", ["مرحبا", "😀", "नमस्ते"])
def test_word_takes_every_script(text) -> None:
    document = opened(paper(Table(("A",), ((text,),)), Heading(text)))
    assert document.tables[0].rows[1].cells[0].text == text


def test_properties_of_a_paragraph_stand_in_the_order_of_the_schema() -> None:
    order = ["pStyle", "pBdr", "shd", "tabs", "spacing", "ind", "jc"]
    for each in opened(paper(*EVERYTHING)).paragraphs:
        if each._p.pPr is not None:
            found = [node.tag.split("}")[1] for node in each._p.pPr]
            assert found == sorted(found, key=order.index)
