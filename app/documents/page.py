"""Puts blocks on pages: margins, what goes with what, footer, page numbers, marks on each page."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.documents import lettering, style
from app.documents.lettering import Run
from app.documents.style import Palette, Typeface
from app.documents.tagged_pdf import Element, TaggedCanvas

_STRIP = 26.0
_LINE_OF_FOOTER = style.FOOTER_SIZE * 1.35


class Block:
    """Something that stands under the last block and over the next. Widths and heights are in points.

    `rows_taken` is how much it takes of the rows that a page may hold.
    """

    space_before: float = 0.0
    keep_with_next: bool = False
    rows_taken: float = 0.0

    def height(self, width: float) -> float:
        raise NotImplementedError

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        raise NotImplementedError

    def split(self, width: float, room: float) -> "tuple[Block, Block] | None":
        """A head of at most `room` points and the rest; None where this must stay in one piece."""
        del width, room
        return None


@dataclass(frozen=True)
class PageLook:
    """What every page of a paper shows around its blocks.

    `corner` stands left in the footer, `marks` in a strip on top
    of each page (draft, demo; one strip each where they
    are long), `watermark` large behind the words, `marking` in the middle of head and foot.
    """

    face: Typeface
    palette: Palette
    corner: str = ""
    marks: tuple[str, ...] = ()
    watermark: str = ""
    marking: str = ""
    side: float = 18 * style.MM
    edge: float = 16 * style.MM
    rows_on_a_page: int = 0

    @property
    def width(self) -> float:
        return style.A4[0] - 2 * self.side

    @property
    def top(self) -> float:
        strips = _STRIP * len(self.strips)
        return style.A4[1] - self.edge - strips - (5 if self.marks else 0) - (14 if self.marking else 0)

    @property
    def bottom(self) -> float:
        return self.edge + 10 + _LINE_OF_FOOTER * len(self.footer_lines)

    @property
    def strips(self) -> tuple[tuple[str, ...], ...]:
        """The marks of each strip: all in one where they fit beside each other."""
        needs = sum(lettering.width_of(mark, self.face.bold, style.SMALLEST_WORDS) for mark in self.marks)
        if needs + 24 * len(self.marks) <= self.width:
            return (self.marks,) if self.marks else ()
        return tuple((mark,) for mark in self.marks)

    @property
    def footer_lines(self) -> tuple[lettering.Line, ...]:
        room = self.width - 110
        return lettering.set_lines((Run(self.corner),), self.face, style.FOOTER_SIZE, room) or (
            lettering.Line((), 0.0, style.FOOTER_SIZE),
        )


Placed = tuple[Block, float]


def paginate(blocks: Sequence[Block], look: PageLook) -> list[list[Placed]]:
    """Each page's blocks with the height of their top edge. A row that fits a page is never parted."""
    return _Pages(look).filled_with(blocks)


class _Pages:
    """Pages while they are being filled from the top."""

    def __init__(self, look: PageLook) -> None:
        self._look = look
        self._pages: list[list[Placed]] = [[]]
        self._at = look.top
        self._rows = 0.0

    def filled_with(self, blocks: Sequence[Block]) -> list[list[Placed]]:
        for index, block in enumerate(blocks):
            if self._pages[-1] and not self._has_room(blocks, index):
                self._turn()
            self._place(block)
        return self._pages

    def _has_room(self, blocks: Sequence[Block], index: int) -> bool:
        """Room for the block, and for all that must stand with it on the page."""
        room = self._at - self._look.bottom
        rows = self._rows
        for block in blocks[index:]:
            rows += block.rows_taken
            if self._look.rows_on_a_page and rows > self._look.rows_on_a_page:
                return False
            room -= block.space_before
            height = block.height(self._look.width)
            if height > room:
                return not block.keep_with_next and block.split(self._look.width, room) is not None
            room -= height
            if not block.keep_with_next:
                return True
        return True

    def _turn(self) -> None:
        self._pages.append([])
        self._at = self._look.top
        self._rows = 0.0

    def _place(self, block: Block) -> None:
        if self._pages[-1]:
            self._at -= block.space_before
        while (halves := self._parted(block)) is not None:
            head, block = halves
            self._put(head, head.height(self._look.width))
            self._turn()
        self._put(block, block.height(self._look.width))

    def _parted(self, block: Block) -> tuple[Block, Block] | None:
        room = self._at - self._look.bottom
        if block.height(self._look.width) <= room:
            return None
        return block.split(self._look.width, room)

    def _put(self, block: Block, height: float) -> None:
        self._pages[-1].append((block, self._at))
        self._at -= height
        self._rows += block.rows_taken


def print_pages(blocks: Sequence[Block], look: PageLook, *, title: str, root: Element) -> bytes:
    """The finished PDF. `title` goes into clear metadata: it names the kind of paper, never a child."""
    pages = paginate(blocks, look)
    canvas = TaggedCanvas(title=title, root=root)
    for number, placed in enumerate(pages, start=1):
        with canvas.artifact():
            _draw_behind(canvas, look)
        for block, top in placed:
            block.draw(canvas, look.side, top, look.width)
        with canvas.artifact():
            _draw_footer(canvas, look, number, len(pages))
        canvas.showPage()
    return canvas.finished()


def _draw_behind(canvas: TaggedCanvas, look: PageLook) -> None:
    if look.palette.paper:
        canvas.setFillColorRGB(*look.palette.paper)
        canvas.rect(0, 0, *style.A4, stroke=0, fill=1)
    if look.watermark:
        _draw_watermark(canvas, look)
    top = style.A4[1] - look.edge
    if look.marking:
        _draw_middle(canvas, look, top)
        top -= 14
    for marks in look.strips:
        _draw_strip(canvas, look, marks, top - _STRIP + 4)
        top -= _STRIP


def _draw_watermark(canvas: TaggedCanvas, look: PageLook) -> None:
    canvas.saveState()
    canvas.setFillColorRGB(0.935, 0.935, 0.935)
    canvas.translate(style.A4[0] / 2, style.A4[1] / 2)
    canvas.rotate(52)
    name = look.face.bold
    half = lettering.width_of(look.watermark, name, 150) / 2
    draw_words(canvas, look.watermark, look.face, -half, -50, 150, bold=True)
    canvas.restoreState()


def _draw_middle(canvas: TaggedCanvas, look: PageLook, baseline: float) -> None:
    canvas.setFillColorRGB(*look.palette.ink)
    width = lettering.width_of(look.marking, look.face.bold, style.FOOTER_SIZE)
    x = (style.A4[0] - width) / 2
    draw_words(canvas, look.marking, look.face, x, baseline, style.FOOTER_SIZE, bold=True)


def _draw_strip(canvas: TaggedCanvas, look: PageLook, marks: Sequence[str], bottom: float) -> None:
    """The first mark on the left, a second one on the right."""
    canvas.setFillColorRGB(*look.palette.mark_soft)
    canvas.setStrokeColorRGB(*look.palette.ink)
    canvas.setLineWidth(0.8)
    canvas.roundRect(look.side, bottom, look.width, _STRIP - 4, 5, stroke=1, fill=1)
    canvas.setFillColorRGB(*look.palette.ink)
    widths = [lettering.width_of(mark, look.face.bold, style.SMALLEST_WORDS) for mark in marks]
    spare = look.width - 24 - sum(widths)
    x = look.side + 12
    for mark, width in zip(marks, widths, strict=True):
        draw_words(canvas, mark, look.face, x, bottom + 6.5, style.SMALLEST_WORDS, bold=True)
        x += width + spare / max(len(marks) - 1, 1)


def _draw_footer(canvas: TaggedCanvas, look: PageLook, number: int, pages: int) -> None:
    lines = look.footer_lines
    baseline = look.edge + _LINE_OF_FOOTER * (len(lines) - 1)
    canvas.setStrokeColorRGB(*look.palette.line)
    canvas.setLineWidth(0.8)
    rule = baseline + style.FOOTER_SIZE + 6
    canvas.line(look.side, rule, look.side + look.width, rule)
    canvas.setFillColorRGB(*look.palette.quiet)
    for line in lines:
        draw_words(canvas, line.words, look.face, look.side, baseline, style.FOOTER_SIZE)
        baseline -= _LINE_OF_FOOTER
    _draw_page_number(canvas, look, f"Page {number} of {pages}", baseline + _LINE_OF_FOOTER)


def _draw_page_number(canvas: TaggedCanvas, look: PageLook, words: str, baseline: float) -> None:
    canvas.setFillColorRGB(*look.palette.ink)
    width = lettering.width_of(words, look.face.bold, style.PAGE_NUMBER_SIZE)
    x = look.side + look.width - width
    draw_words(canvas, words, look.face, x, baseline, style.PAGE_NUMBER_SIZE, bold=True)


def draw_words(
    canvas: TaggedCanvas,
    words: str,
    face: Typeface,
    x: float,
    baseline: float,
    size: float,
    *,
    bold: bool = False,
) -> None:
    """One line of page furniture, in the colour that is set."""
    for line in lettering.set_lines((Run(words, bold),), face, size, style.A4[0] * 4):
        draw_line(canvas, line, x, baseline)


def draw_line(canvas: TaggedCanvas, line: lettering.Line, x: float, baseline: float, after: str = "") -> None:
    """A set line in the colour that is set; `after` is the space that parts it from the next for a reader."""
    text = canvas.beginText(x, baseline)
    last = len(line.pieces) - 1
    for at, piece in enumerate(line.pieces):
        text.setFont(piece.font, line.size)
        text.textOut(piece.words + (after if at == last else ""))
    canvas.drawText(text)
