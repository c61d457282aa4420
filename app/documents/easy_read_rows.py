"""The rows of an easy-read paper: picture left, words right, one idea each, never parted (ER08)."""

from dataclasses import dataclass, replace

from app.documents import drawings, lettering, style
from app.documents.blocks import Lettering, Words, draw_tick_box, lines_that_fit
from app.documents.drawings import Drawn
from app.documents.easy_read_sheet import (
    BUBBLE,
    DETAIL_BUBBLE,
    GAP,
    Sheet,
    draw_bubble,
    draw_soft_bubble,
    is_own_words,
)
from app.documents.lettering import Run
from app.documents.page import Block
from app.documents.style import MM
from app.documents.tagged_pdf import Element, TaggedCanvas
from app.easyread.pages import Row, RowKind

_NUMBER_COLUMN = 49.0
_TICK_COLUMN = 46.0
_TICK_SIDE = 30.0
_BUBBLE_Y = 10.0
_ROW_GAP = 8.0
_DETAIL_GAP = 5.0
_AFTER_DETAIL = 13.0
_DETAIL_ROWS = 0.5
_PEN_LINE = 12 * MM
_PEN_LINES = 2


@dataclass(frozen=True)
class RowBlock(Block):
    """One row, laid out. `stacked` puts the picture over the words where a word needs the whole width."""

    sheet: Sheet
    body: Element
    kind: RowKind
    is_detail: bool
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
    space_before: float = _ROW_GAP

    @property
    def rows_taken(self) -> float:  # type: ignore[override]
        return _DETAIL_ROWS if self.is_detail else 1.0

    @property
    def _side(self) -> float:
        return self.sheet.side(self.is_detail) if self.picture else 0.0

    @property
    def _padding(self) -> tuple[float, float]:
        """Left and over the words: the room of a bubble."""
        if not self.in_bubble:
            return 0.0, 0.0
        return (DETAIL_BUBBLE, 5.0) if self.is_detail else (BUBBLE[0], _BUBBLE_Y)

    @property
    def _words_height(self) -> float:
        height = self.words.height + (self.who_said.height if self.who_said else 0.0)
        if self.kind == RowKind.TO_WRITE:
            height += _PEN_LINES * _PEN_LINE
        return height + 2 * self._padding[1]

    @property
    def _marks_height(self) -> float:
        """The height of picture, number and box; a picture's empty rim may reach over it."""
        picture = self._side * (1 - 2 * style.PICTURE_RIM)
        return max(picture, 36.0 if self.number else 0.0, _TICK_SIDE if self.tick else 0.0)

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
        return (_NUMBER_COLUMN if self.number else 0.0) + (
            self.sheet.sizes.picture + GAP if self.picture else 0.0
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height = self._marks_height if self.stacked else self.height(width)
        middle = top - height / 2
        left = x + self.indent
        if self.number:
            self._draw_number(canvas, x, middle)
            left += _NUMBER_COLUMN
        if self.picture and self.figure:
            left += (self.sheet.sizes.picture - self._side) / 2
            above = middle + self._side / 2
            drawings.draw_picture(canvas, self.figure, self.picture, left, above, self._side)
        if self.stacked:
            self._draw_words(canvas, x, top - self._marks_height - 8)
        else:
            self._draw_words(canvas, x + self.indent + self._beside, middle + self._words_height / 2)
        self._draw_tick(canvas, x + width, middle)

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
        draw = draw_soft_bubble if self.is_detail else draw_bubble
        with canvas.artifact():
            draw(canvas, self.sheet, x, top, self.text_width, self._words_height)
        left, over = self._padding
        self.words.draw(canvas, x + left, top - over)
        if self.who_said:
            self.who_said.draw(canvas, x + left, top - over - self.words.height)

    def _draw_pen_lines(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.kind != RowKind.TO_WRITE:
            return
        with canvas.artifact():
            canvas.setStrokeColorRGB(*self.sheet.palette.quiet)
            canvas.setLineWidth(0.8)
            for number in range(1, _PEN_LINES + 1):
                y = top - number * _PEN_LINE + 4
                canvas.line(x, y, x + self.text_width, y)

    def _draw_tick(self, canvas: TaggedCanvas, right: float, middle: float) -> None:
        """The box to tick, which ends at `right`."""
        if not self.tick:
            return
        side, ink = _TICK_SIDE, self.sheet.palette.ink
        with canvas.tagged(self.tick):
            draw_tick_box(canvas, right - side - 2, middle + side / 2, side, ink, ticked=self.done)


@dataclass(frozen=True)
class Place:
    """Where a row stands: under a numbered step, after details, with the next row, after another speaker."""

    under_step: bool = False
    after_detail: bool = False
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
    indent = _NUMBER_COLUMN if place.under_step else 0.0
    room = _room(sheet, row, picture) - indent
    words, stacked = _set_words(sheet, row, quote.child("P"), room, bubble)
    return RowBlock(
        sheet=sheet,
        body=body,
        kind=row.kind,
        is_detail=row.detail,
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
        space_before=_gap(row, place),
    )


def _gap(row: Row, place: Place) -> float:
    if row.detail:
        return _DETAIL_GAP
    return _AFTER_DETAIL if place.after_detail else _ROW_GAP


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
    padding = _padding(row) if bubble else 0.0
    letters = sheet.body(bold=(bubble and not row.detail) or row.kind == RowKind.HARD_WORD)
    for width, stacked in ((room, False), (sheet.width, True)):
        fitting = sheet.fitting(letters, row.sentences, width - padding)
        if fitting or stacked:
            chosen = fitting or letters.at(style.SMALLEST_WORDS)
            return _words(row, chosen, element, width - padding), stacked
    raise AssertionError


def _padding(row: Row) -> float:
    """The room of a bubble on the left and right of its words."""
    return 2 * DETAIL_BUBBLE if row.detail else sum(BUBBLE)


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
    return sheet.quiet().set(quote.child("P"), (f"{row.who_said} said this.",), room - _padding(row))


def _tick(row: Row, body: Element) -> Element | None:
    if row.done is None:
        return None
    return body.child("Figure", alt="Ticked: done" if row.done else "Empty box: to do")
