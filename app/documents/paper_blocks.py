"""Tables, notes and lines to sign on a paper for adults."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace

from app.documents.blocks import Lettering, Words, draw_box, lines_that_fit
from app.documents.page import Block, PageLook
from app.documents.style import MM
from app.documents.tagged_pdf import Element, TaggedCanvas

_CELL = 6.0
_NOTE = 10.0
_SIGN_LINE = 12 * MM

Cells = tuple[Words, ...]


@dataclass(frozen=True)
class TableBlock(Block):
    """Rows of cells `widths` points wide. A row is parted only where no page could hold it."""

    look: PageLook
    widths: tuple[float, ...]
    rows: tuple[Cells, ...]
    head: Cells = ()
    head_again: bool = False
    space_before: float = 8.0

    def height(self, width: float) -> float:
        del width
        return self._head_height + sum(_height(row) for row in self.rows)

    @property
    def _head_height(self) -> float:
        return _height(self.head) if self.head else 0.0

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        del width
        room -= self._head_height
        fitting = 0
        for row in self.rows:
            room -= _height(row)
            if room < 0:
                room += _height(row)
                break
            fitting += 1
        if fitting:
            return self._with(self.rows[:fitting]), self._rest(self.rows[fitting:])
        if not self.rows or self._head_height + _height(self.rows[0]) <= self.look.top - self.look.bottom:
            return None
        return self._parted_row(room)

    def _parted_row(self, room: float) -> tuple[Block, Block] | None:
        first, rest = [], []
        for cell in self.rows[0]:
            fitting = lines_that_fit(cell.lines, room - 2 * _CELL)
            first.append(replace(cell, lines=cell.lines[:fitting]))
            rest.append(replace(cell, lines=cell.lines[fitting:]))
        if not any(cell.lines for cell in first):
            return None
        return self._with((tuple(first),)), self._rest((tuple(rest), *self.rows[1:]))

    def _with(self, rows: tuple[Cells, ...]) -> "TableBlock":
        return replace(self, rows=rows)

    def _rest(self, rows: tuple[Cells, ...]) -> "TableBlock":
        return replace(self, rows=rows, head_again=True, space_before=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        del width
        if self.head:
            self._draw_head(canvas, x, top)
            top -= self._head_height
        for row in self.rows:
            self._draw_cells(canvas, row, x, top)
            top -= _height(row)
            self._draw_rule(canvas, x, top)

    def _draw_head(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            canvas.setFillColorRGB(*self.look.palette.lead_soft)
            canvas.rect(x, top - self._head_height, sum(self.widths), self._head_height, stroke=0, fill=1)
        with canvas.artifact() if self.head_again else nullcontext():
            self._draw_cells(canvas, self.head, x, top, read=not self.head_again)

    def _draw_cells(
        self, canvas: TaggedCanvas, cells: Cells, x: float, top: float, *, read: bool = True
    ) -> None:
        for cell, width in zip(cells, self.widths, strict=True):
            if read:
                cell.draw(canvas, x + _CELL, top - _CELL)
            else:
                cell.draw_unread(canvas, x + _CELL, top - _CELL)
            x += width

    def _draw_rule(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        with canvas.artifact():
            canvas.setStrokeColorRGB(*self.look.palette.line)
            canvas.setLineWidth(0.7)
            canvas.line(x, y, x + sum(self.widths), y)


def _height(cells: Cells) -> float:
    return max((cell.height for cell in cells), default=0.0) + 2 * _CELL


def table_block(
    look: PageLook,
    letters: Lettering,
    parent: Element,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
) -> TableBlock:
    """A table under `parent`; without a head, the first cell of each row heads its row."""
    widths = tuple(share * look.width for share in shares)
    table = parent.child("Table")
    bold = replace(letters, bold=True)
    head_row = table.child("TR") if head else None
    heads = tuple(
        bold.set(head_row.child("TH", scope="Column"), (words,), width - 2 * _CELL)
        for words, width in zip(head, widths, strict=False)
        if head_row
    )
    made = tuple(_row(table.child("TR"), row, widths, letters, heads_row=not head) for row in rows)
    return TableBlock(look, widths, made, heads)


def _row(
    row: Element, texts: Sequence[str], widths: Sequence[float], letters: Lettering, *, heads_row: bool
) -> Cells:
    cells = []
    for at, (text, width) in enumerate(zip(texts, widths, strict=True)):
        is_head = heads_row and at == 0
        element = row.child("TH", scope="Row") if is_head else row.child("TD")
        cells.append(replace(letters, bold=is_head).set(element, (text,), width - 2 * _CELL))
    return tuple(cells)


@dataclass(frozen=True)
class NoteBlock(Block):
    """Words in a shaded box."""

    look: PageLook
    words: Words
    space_before: float = 10.0

    def height(self, width: float) -> float:
        del width
        return self.words.height + 2 * _NOTE

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        colours = self.look.palette
        with canvas.artifact():
            draw_box(
                canvas,
                x,
                top,
                width,
                self.height(width),
                fill=colours.lead_soft,
                stroke=colours.lead,
                radius=6,
                line_width=0.8,
            )
        self.words.draw(canvas, x + _NOTE + 4, top - _NOTE)


def note_block(look: PageLook, letters: Lettering, parent: Element, words: str) -> NoteBlock:
    return NoteBlock(look, letters.set(parent.child("P"), (words,), look.width - 2 * _NOTE - 8))


@dataclass(frozen=True)
class SignBlock(Block):
    """Labels with lines to write on; all of them stand on one page."""

    look: PageLook
    labels: tuple[Words, ...]
    space_before: float = 6.0

    def height(self, width: float) -> float:
        del width
        return _SIGN_LINE * len(self.labels)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        start = max(words.width for words in self.labels) + 12
        for words in self.labels:
            top -= _SIGN_LINE
            words.draw(canvas, x, top + words.height)
            with canvas.artifact():
                canvas.setStrokeColorRGB(*self.look.palette.quiet)
                canvas.setLineWidth(0.8)
                canvas.line(x + start, top + 4, x + min(width, start + 300), top + 4)


def sign_block(look: PageLook, letters: Lettering, parent: Element, labels: Sequence[str]) -> SignBlock:
    room = look.width / 2
    return SignBlock(look, tuple(letters.set(parent.child("P"), (label,), room) for label in labels))
