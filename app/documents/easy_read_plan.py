"""A child's easy-read paper as a tagged PDF."""

from collections.abc import Iterator

from app.documents import lettering, style
from app.documents.easy_read_agreement import agree_box
from app.documents.easy_read_cards import (
    about_box,
    contact_card,
    goal_heading,
    part_heading,
    title_band,
)
from app.documents.easy_read_rows import Place, row_block
from app.documents.easy_read_sheet import Sheet
from app.documents.page import Block, PageLook, print_pages
from app.documents.tagged_pdf import Element
from app.easyread import pictures
from app.easyread.pages import EasyReadPaper, Part, Row, RowKind

NEUTRAL_TITLE = "A paper in easy words and pictures"


def build(paper: EasyReadPaper, *, mono: bool = False, tint: str = "cream") -> bytes:
    """The pages as PDF/UA-1. `tint` is cream, blue, yellow or none; mono prints black on white.

    Equal papers give equal bytes. Raises Explained where a text holds letters that would print wrong,
    KeyError for an unknown tint.
    """
    lettering.refuse_unprintable(_texts(paper))
    root = Element("Document")
    sheet = _sheet(paper, mono, tint)
    return print_pages(tuple(_blocks(sheet, paper, root)), sheet.look, title=NEUTRAL_TITLE, root=root)


def _sheet(paper: EasyReadPaper, mono: bool, tint: str) -> Sheet:
    sizes = style.sizes(paper.preset)
    look = PageLook(
        face=style.ANDIKA,
        palette=style.palette(tint, mono),
        corner=paper.version_line,
        credit=pictures.credit(),
        marks=tuple(mark for mark in (paper.demo_mark, paper.draft_mark) if mark),
        rows_on_a_page=sizes.rows_on_a_page,
    )
    return Sheet(look, sizes, mono)


def _blocks(sheet: Sheet, paper: EasyReadPaper, root: Element) -> Iterator[Block]:
    yield title_band(sheet, paper, root)
    yield about_box(sheet, paper, root)
    for part in paper.parts:
        if part.rows:
            yield from _part(sheet, part, root.child("Sect"))
    if paper.agreement:
        section = root.child("Sect")
        yield part_heading(sheet, Part("Do we agree?", (), "agree"), section)
        for line in paper.agreement:
            yield agree_box(sheet, line, section)
    section = root.child("Sect")
    yield part_heading(sheet, Part("Who I can ask", (), "call"), section)
    yield from contact_card(sheet, paper.card, section)
    if paper.hard_words:
        yield from _part(sheet, Part("Hard words", paper.hard_words, "reading"), root.child("Sect"))


def _part(sheet: Sheet, part: Part, section: Element) -> Iterator[Block]:
    """A heading and its rows; steps that follow each other make one list."""
    yield part_heading(sheet, part, section)
    among_steps = any(row.kind == RowKind.STEP for row in part.rows)
    steps: Element | None = None
    before: Row | None = None
    for row, after in zip(part.rows, (*part.rows[1:], None), strict=True):
        steps = (steps or section.child("L")) if row.kind == RowKind.STEP else None
        place = Place(among_steps, _belongs(after, row), before is None or before.who_said != row.who_said)
        if row.kind == RowKind.GOAL:
            yield goal_heading(sheet, row, section, place)
        else:
            yield row_block(sheet, row, steps or section, place)
        before = row


def _belongs(after: Row | None, row: Row) -> bool:
    """A goal stands with its reason or first step, a step with the row that says by when."""
    return (
        after is not None
        and after.kind != RowKind.GOAL
        and (row.kind == RowKind.GOAL or after.key.startswith(f"{row.key}."))
    )


def _texts(paper: EasyReadPaper) -> Iterator[str]:
    """Every text that the paper shows."""
    yield from (paper.title, paper.chosen_name, paper.version_line, paper.made_with)
    yield from (paper.demo_mark, paper.draft_mark, *paper.about)
    for part in paper.parts:
        yield part.heading
    for row in (*paper.rows, *paper.hard_words):
        yield from (*row.sentences, row.who_said)
    for line in paper.agreement:
        yield from (line.who, line.says, line.on, line.because)
    yield from vars(paper.card).values()
