"""The rows of an easy-read paper: picture left, words right, one idea each, never parted (ER08)."""

from dataclasses import dataclass, replace

from app.documents import drawings, lettering, style
from app.documents.blocks import Lettering, Words, draw_tick_box, lines_that_fit
from app.documents.drawings import Drawn
from app.documents.easy_read_sheet import BUBBLE, GAP, Sheet, draw_bubble, is_own_words
from app.documents.lettering import Run
from app.documents.page import Block
from app.documents.style import MM
from app.documents.tagged_pdf import Element, TaggedCanvas
from app.easyread.pages import Row, RowKind

_NUMBER_COLUMN = 46.0
_TICK_COLUMN = 46.0
_TICK_SIDE = 30.0
_BUBBLE_Y = 11.0
_PEN_LINE = 12 * MM
_PEN_LINES = 2


@dataclass(frozen=True)
class RowBlock(Block):
    """One row, laid out. `stacked` puts the picture over the words where a word needs the whole width."""

    sheet: Sheet
    kind: RowKind
    words: Words
    text_width: float
    in_bubble: bool
    who_said: Words | None
    figure: Element | None
    picture: Drawn | None
    number: Words | None
    tick: Element | None
    done: bool
    stacked: bool
    indent: float
    keep_with_next: bool
    space_before: float = 11.0
    is_row: bool = True

    @property
    def _side(self) -> float:
        return self.sheet.sizes.picture if self.picture else 0.0

    @property
    def _words_height(self) -> float:
        height = self.words.height + (self.who_said.height if self.who_said else 0.0)
        if self.kind == RowKind.TO_WRITE:
            height += _PEN_LINES * _PEN_LINE
        return height + (2 * _BUBBLE_Y if self.in_bubble else 0.0)

    @property
    def _marks_height(self) -> float:
        return max(self._side, 36.0 if self.number else 0.0, _TICK_SIDE if self.tick else 0.0)

    def height(self, width: float) -> float:
        del width
        if self.stacked:
            return self._marks_height + 8 + self._words_height
        return max(self._marks_height, self._words_height)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Only a row that no page could hold is parted, between two lines."""
        look = self.sheet.look
        if self.height(width) <= look.top - look.bottom:
            return None
        above = self._marks_height + 8 if self.stacked else 0.0
        fitting = lines_that_fit(self.words.lines, room - above - 2 * _BUBBLE_Y)
        if fitting < 1 or self._marks_height > room:
            return None
        lines = self.words.lines
        head = replace(self, words=replace(self.words, lines=lines[:fitting]), who_said=None)
        rest = replace(
            self,
            words=replace(self.words, lines=lines[fitting:]),
            figure=None,
            picture=None,
            number=None,
            tick=None,
            indent=0.0 if self.stacked else self.indent + self._beside,
            space_before=0.0,
        )
        return head, rest

    @property
    def _beside(self) -> float:
        """The room of number and picture on the left of the words."""
        return (_NUMBER_COLUMN if self.number else 0.0) + (self._side + GAP if self.picture else 0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height = self._marks_height if self.stacked else self.height(width)
        middle = top - height / 2
        left = x + self.indent
        if self.number:
            self._draw_number(canvas, x, middle)
            left += _NUMBER_COLUMN
        if self.picture and self.figure:
            drawings.draw_picture(
                canvas, self.figure, self.picture, left, middle + self._side / 2, self._side
            )
            left += self._side + GAP
        if self.stacked:
            self._draw_words(canvas, x, top - self._marks_height - 8)
        else:
            self._draw_words(canvas, left, middle + self._words_height / 2)
        self._draw_tick(canvas, x + width - _TICK_SIDE - 2, middle)

    def _draw_number(self, canvas: TaggedCanvas, x: float, middle: float) -> None:
        assert self.number is not None
        with canvas.artifact():
            canvas.setFillColorRGB(*self.sheet.palette.lead)
            canvas.circle(x + 18, middle, 18, stroke=0, fill=1)
        line = self.number.lines[0]
        self.number.draw(canvas, x + 18 - line.width / 2, middle + line.size * 0.72)

    def _draw_words(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if not self.in_bubble:
            self.words.draw(canvas, x, top)
            self._draw_pen_lines(canvas, x, top - self.words.height)
            return
        bubble_width = self.text_width
        with canvas.artifact():
            draw_bubble(canvas, self.sheet, x, top, bubble_width, self._words_height)
        inner = top - _BUBBLE_Y
        self.words.draw(canvas, x + BUBBLE[0], inner)
        if self.who_said:
            self.who_said.draw(canvas, x + BUBBLE[0], inner - self.words.height)

    def _draw_pen_lines(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.kind != RowKind.TO_WRITE:
            return
        with canvas.artifact():
            canvas.setStrokeColorRGB(*self.sheet.palette.quiet)
            canvas.setLineWidth(0.8)
            for number in range(1, _PEN_LINES + 1):
                y = top - number * _PEN_LINE + 4
                canvas.line(x, y, x + self.text_width, y)

    def _draw_tick(self, canvas: TaggedCanvas, x: float, middle: float) -> None:
        if not self.tick:
            return
        with canvas.tagged(self.tick):
            side = _TICK_SIDE
            draw_tick_box(canvas, x, middle + side / 2, side, self.sheet.palette.ink, ticked=self.done)


@dataclass(frozen=True)
class Place:
    """Where a row stands: among numbered steps, and whether the next row belongs to it."""

    among_steps: bool = False
    leads_on: bool = False
    names_speaker: bool = True


def row_block(sheet: Sheet, row: Row, parent: Element, place: Place = Place()) -> RowBlock:
    """One row under `parent`: an LI of a list for a step, else a Div."""
    holder = _holder(row, parent)
    number = _number(sheet, row, holder)
    body = holder.child("LBody") if row.kind == RowKind.STEP else holder
    picture = sheet.picture(row.picture)
    figure = body.child("Figure", alt=drawings.alt_of(row.picture)) if picture else None
    bubble = is_own_words(row)
    quote = body.child("BlockQuote") if bubble else body
    indent = _NUMBER_COLUMN if place.among_steps and number is None else 0.0
    room = _room(sheet, row, picture) - indent
    words, stacked = _set_words(sheet, row, quote.child("P"), room, bubble)
    return RowBlock(
        sheet=sheet,
        kind=row.kind,
        words=words,
        text_width=sheet.width if stacked else room,
        in_bubble=bubble,
        who_said=_who_said(sheet, row, quote, room) if bubble and place.names_speaker else None,
        figure=figure,
        picture=picture,
        number=number,
        tick=_tick(row, body),
        done=bool(row.done),
        stacked=stacked,
        indent=indent,
        keep_with_next=place.leads_on,
    )


def _holder(row: Row, parent: Element) -> Element:
    return parent.child("LI" if row.kind == RowKind.STEP else "Div")


def _number(sheet: Sheet, row: Row, holder: Element) -> Words | None:
    if row.kind != RowKind.STEP or row.number is None:
        return None
    size = 22.0 if row.number < 100 else style.SMALLEST_WORDS
    letters = Lettering(sheet.face, size, sheet.palette.on_lead, bold=True)
    return letters.set(holder.child("Lbl"), (str(row.number),), _NUMBER_COLUMN)


def _room(sheet: Sheet, row: Row, picture: Drawn | None) -> float:
    room = sheet.width
    if row.kind == RowKind.STEP and row.number is not None:
        room -= _NUMBER_COLUMN
    if picture:
        room -= sheet.sizes.picture + GAP
    if row.done is not None:
        room -= _TICK_COLUMN
    return room


def _set_words(sheet: Sheet, row: Row, element: Element, room: float, bubble: bool) -> tuple[Words, bool]:
    """The words of the row, and whether they need the whole width of the page."""
    padding = sum(BUBBLE) if bubble else 0.0
    letters = sheet.body(bold=bubble or row.kind == RowKind.HARD_WORD)
    for width, stacked in ((room, False), (sheet.width, True)):
        fitting = sheet.fitting(letters, row.sentences, width - padding)
        if fitting or stacked:
            chosen = fitting or letters.at(style.SMALLEST_WORDS)
            return _words(row, chosen, element, width - padding), stacked
    raise AssertionError


def _words(row: Row, letters: Lettering, element: Element, width: float) -> Words:
    if row.kind != RowKind.HARD_WORD:
        return letters.set(element, row.sentences, width)
    term, *meaning = row.sentences
    head = lettering.set_lines((Run(term, bold=True),), letters.face, letters.size, width)
    rest = Lettering(letters.face, letters.size, letters.colour).set(element, meaning, width)
    return Words(element, (*head, *rest.lines), letters.colour)


def _who_said(sheet: Sheet, row: Row, quote: Element, room: float) -> Words | None:
    if not row.who_said:
        return None
    return sheet.quiet().set(quote.child("P"), (f"{row.who_said} said this.",), room - sum(BUBBLE))


def _tick(row: Row, body: Element) -> Element | None:
    if row.done is None:
        return None
    return body.child("Figure", alt="Ticked: done" if row.done else "Empty box: to do")
