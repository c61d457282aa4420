"""The pre-sentence report as a paper."""

from datetime import UTC, datetime

from app.documents import paper_pdf
from app.documents.paper import Heading, Paper, Para
from app.documents.pre_sentence_report import NEUTRAL_TITLE, NOT_WRITTEN, paper_of
from app.practice.report_sections import empty_sections
from tests.documents import reading
from tests.documents.example_records import CHILD, REPORT, SAID, SERVICE, SIGNED, THEFT, TODAY


def made(report=REPORT, **more) -> Paper:
    return paper_of(report, CHILD, SERVICE, (THEFT,), today=TODAY, zone="Europe/London", **more)


def words_of(paper: Paper) -> str:
    return " ".join(reading.words(paper_pdf.render(paper)).split())


def test_the_front_sheet_tells_the_court_what_it_needs() -> None:
    found = words_of(made())
    for said in (
        "Riverside Youth Court",
        "9 December 2026",
        "Malachi Okonkwo",
        "4 March 2010 (age 16)",
        "Theft from a shop, 14 September 2026",
        "Guilty",
        "Amina Yusuf",
        "020 7946 0000",
    ):
        assert said in found


def test_sections_come_in_the_order_of_the_report() -> None:
    headings = [piece.words for piece in made().pieces if isinstance(piece, Heading) and piece.level == 2]
    assert headings[:4] == [section.heading for section in REPORT.sections]
    assert headings[4:] == ["Reading the report together", "Sign-off"]


def test_an_empty_section_says_that_it_is_not_written() -> None:
    paper = made()
    at = next(i for i, piece in enumerate(paper.pieces) if piece == Heading("Conclusion and proposal"))
    after = paper.pieces[at + 1]
    assert isinstance(after, Para)
    assert after.passages[0].words == NOT_WRITTEN


def test_sources_say_what_came_and_what_did_not() -> None:
    found = words_of(made())
    received, missing = found.index("Interview at home"), found.index("Letter from the clinic")
    assert found.index("Asked for but not received") < missing
    assert received < found.index("Asked for but not received")
    assert "There are none." in found


def test_sources_are_told_even_where_no_section_is_for_them() -> None:
    report = REPORT.changed(sections=REPORT.sections[:1])
    assert "Letter from the clinic" in words_of(made(report))


def test_the_childs_words_are_marked_in_bold_and_by_quotation_marks() -> None:
    paper = made()
    voice = [
        passage
        for piece in paper.pieces
        if isinstance(piece, Para)
        for passage in piece.passages
        if passage.voice
    ]
    assert [passage.words for passage in voice] == [SAID]
    assert all(passage.bold for passage in voice)
    assert f"“{SAID}”" in words_of(paper)


def test_text_of_the_report_is_text() -> None:
    assert "Second & <b>third</b>, =1+1." in words_of(made())


def test_it_is_a_draft_until_somebody_signs_it_off() -> None:
    assert made().draft
    assert "DRAFT" in words_of(made())
    signed = made(SIGNED)
    assert not signed.draft
    found = words_of(signed)
    assert "DRAFT" not in found
    assert "Signed off by Sam Reid" in found
    assert "1 December 2026" in found


def test_the_read_back_says_when_and_what_was_said() -> None:
    assert "not yet been read through" in words_of(made())
    found = words_of(made(SIGNED))
    assert "on 30 November 2026" in found
    assert "Mal said that it is fair." in found


def test_a_report_on_nothing_at_all_still_prints() -> None:
    empty = REPORT.changed(
        court="", hearing_on=None, plea="", author_name="", sources=(), sections=(), disposal_id=None
    )
    pdf = paper_pdf.render(
        paper_of(empty, CHILD.changed(date_of_birth=None), SERVICE, (), today=TODAY, zone="Europe/London")
    )
    assert reading.faults(pdf) == []
    assert "Not recorded" in reading.words(pdf)


def test_the_title_in_the_metadata_names_no_child() -> None:
    pdf = paper_pdf.render(made(demo_mark="Practice store"))
    assert reading.metadata_title(pdf) == (NEUTRAL_TITLE, NEUTRAL_TITLE)
    assert reading.faults(pdf) == []


def test_sections_that_the_form_answers_do_not_print_as_unwritten() -> None:
    report = REPORT.changed(sections=empty_sections())
    headings = [piece.words for piece in made(report).pieces if isinstance(piece, Heading)]
    assert "Front sheet" not in headings
    assert "The child and their life" in headings
    assert "Sources of information" in headings


def test_a_report_signed_just_after_midnight_in_summer_bears_the_day_of_that_night() -> None:
    just_after = SIGNED.changed(signed_off_at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert "On 2 July 2026" in words_of(made(just_after))
