"""A child's easy-read paper as a tagged PDF."""

from collections.abc import Iterator, Sequence

from app.documents import lettering, style
from app.documents.easy_read_agreement import agree_box
from app.documents.easy_read_cards import (
    CreditLine,
    about_box,
    contact_card,
    goal_heading,
    part_heading,
    title_band,
)
from app.documents.easy_read_rows import Place, row_block
from app.documents.easy_read_sheet import Sheet
from app.documents.page import Block, PageLook, paginate, print_pages
from app.documents.tagged_pdf import Element
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


def page_count(paper: EasyReadPaper) -> int:
    """How many pages the paper takes (ER32), without drawing them. No tint and no mono changes that."""
    sheet = _sheet(paper, False, "none")
    return len(paginate(tuple(_blocks(sheet, paper, Element("Document"))), sheet.look))


def _sheet(paper: EasyReadPaper, mono: bool, tint: str) -> Sheet:
    sizes = style.sizes(paper.preset)
    look = PageLook(
        face=style.ANDIKA,
        palette=style.palette(tint, mono),
        corner=paper.version_line,
        marks=tuple(mark for mark in (paper.demo_mark, paper.draft_mark) if mark),
        side=16 * style.MM,
        edge=13 * style.MM,
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
    if paper.hard_words:
        yield from _part(sheet, Part("Hard words", paper.hard_words, "reading"), root.child("Sect"))
    section = root.child("Sect")
    yield part_heading(sheet, Part("Who I can ask", (), "call"), section)
    yield from contact_card(sheet, paper.card, section)
    yield CreditLine(sheet)


def _part(sheet: Sheet, part: Part, section: Element) -> Iterator[Block]:
    """A heading and its rows; steps that follow each other make one list, with their details inside."""
    yield part_heading(sheet, part, section)
    steps: Element | None = None
    holder: Element = section
    main: Row | None = None
    for at, row in enumerate(part.rows):
        repeats = main is not None and main.who_said == row.who_said
        under_step = row.detail and main is not None and main.kind == RowKind.STEP
        after_detail = at > 0 and part.rows[at - 1].detail
        place = Place(under_step, after_detail, _leads_on(part.rows[at : at + 3]), not repeats)
        if row.kind == RowKind.GOAL:
            yield goal_heading(sheet, row, section, place)
        elif row.kind == RowKind.STEP:
            steps = steps or section.child("L")
            step = row_block(sheet, row, steps, place)
            holder = step.body
            yield step
        else:
            yield row_block(sheet, row, holder if under_step else section, place)
        if not row.detail:
            main = row
            steps = steps if row.kind == RowKind.STEP else None


def _leads_on(rows: Sequence[Row]) -> bool:
    """Whether the first row keeps the next on its page.

    A goal stands with its reason or first step, a row with its first detail, the last detail with the one
    before it. Between other details a page may end.
    """
    row, after, then = (*rows, None, None)[:3]
    if row is None or after is None:
        return False
    if not after.detail:
        return row.kind == RowKind.GOAL and after.kind != RowKind.GOAL
    return not row.detail or then is None or not then.detail


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
