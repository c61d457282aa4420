"""An easy-read plan as PDF, against reportlab alone with the same parsed pictures and words."""

from functools import cache
from io import BytesIO
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from app.documents import drawings, easy_read_plan, style
from app.easyread import pictures
from app.easyread.pages import EasyReadPaper, Part
from app.easyread.pages import Row as PaperRow
from tests.bench.measure import Aim, Row, in_turns, timed
from tests.documents import example_papers

_ON_A_PAGE = 5


def row() -> Row:
    """Pictures and fonts are read once before the rounds, for both."""
    paper = _plan()
    taken = in_turns(timed(lambda: easy_read_plan.build(paper)), timed(lambda: _bare(paper)), 15)
    pages = -(-len(paper.rows) // _ON_A_PAGE)
    return Row(
        f"Easy-read plan as PDF, {len(paper.rows)} rows",
        f"bare reportlab, the same pictures and words on {pages} pages, no tags",
        *taken,
        aims=(Aim("ratio", 2),),
    )


def _plan() -> EasyReadPaper:
    """A plan with goals, steps and safety: about as long as real ones get."""
    whole = example_papers.full()
    concepts = [found.concept for found in pictures.all_pictures()][:24]
    steps = tuple(
        example_papers.row(
            f"I will do part {number} of my plan.", "Amina helps me.", key=f"steps.{number}", picture=concept
        )
        for number, concept in enumerate(concepts)
    )
    return example_papers.paper(*whole.parts, Part("My steps", steps, "goal"), agreement=whole.agreement)


def _bare(paper: EasyReadPaper) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=style.A4, pageCompression=1, invariant=1)
    for at, row in enumerate(paper.rows):
        if at and at % _ON_A_PAGE == 0:
            canvas.showPage()
        _draw(canvas, row, style.A4[1] - 60 - 150 * (at % _ON_A_PAGE))
    canvas.save()
    return out.getvalue()


def _draw(canvas: Canvas, row: PaperRow, top: float) -> None:
    parsed = _parsed(row.picture)
    side = style.sizes(example_papers.paper().preset).picture
    canvas.saveState()
    canvas.translate(50, top - side)
    canvas.scale(side / parsed.width, side / parsed.height)
    renderPDF.draw(parsed, canvas, 0, 0)
    canvas.restoreState()
    canvas.setFont(style.ANDIKA.regular, 16)
    for line, sentence in enumerate(row.sentences):
        canvas.drawString(70 + side, top - 30 - 24 * line, sentence)


@cache
def _parsed(concept: str) -> Any:
    return drawings.parse(concept)
