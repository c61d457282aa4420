"""The fixed pieces of an easy-read paper: title, what it is about, headings, goals, agreeing, who to ask."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.documents import drawings, style
from app.documents.blocks import (
    Lettering,
    Words,
    draw_box,
    parted_words,
)
from app.documents.drawings import Drawn
from app.documents.easy_read_rows import Place
from app.documents.easy_read_sheet import BUBBLE, GAP, Sheet, draw_bubble, is_own_words
from app.documents.page import Block, draw_words
from app.documents.tagged_pdf import Element, TaggedCanvas
from app.easyread import pictures
from app.easyread.pages import ContactCard, EasyReadPaper, Part, Row
from app.language.sentences import sentences

_PAD = 14.0
_PAD_Y = 11.0
_TITLE_PICTURE = 76.0
_PART_PICTURE = 36.0
_GOAL_PICTURE = 60.0


@dataclass(frozen=True)
class Card(Block):
    """Words under each other in a box, with a picture on the left."""

    sheet: Sheet
    words: tuple[Words, ...]
    figure: Element | None = None
    picture: Drawn | None = None
    picture_side: float = 0.0
    fill: style.Colour | None = None
    stroke: style.Colour | None = None
    bubble: bool = False
    pad: float = _PAD_Y
    space_before: float = 12.0
    keep_with_next: bool = False
    rows_taken: float = 0.0

    def height(self, width: float) -> float:
        del width
        side = self.picture_side if self.picture else 0.0
        if self.bubble:
            return max(self._bubble_height, side)
        return max(self._words_height, side) + 2 * self.pad

    @property
    def _bubble_height(self) -> float:
        return self._words_height + 2 * self.pad

    @property
    def _words_height(self) -> float:
        return sum(words.height for words in self.words)

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        """Only a card that no page could hold is parted, between two lines."""
        look = self.sheet.look
        if self.height(width) <= look.top - look.bottom:
            return None
        head, rest = parted_words(self.words, room - 2 * self.pad)
        if not head:
            return None
        return replace(self, words=head), replace(
            self, words=rest, figure=None, picture=None, space_before=0.0
        )

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height = self.height(width)
        left = x + _PAD
        box_left = x
        if self.bubble and self.picture:
            left, box_left = x, x + self.picture_side + GAP
        with canvas.artifact():
            if self.bubble:
                box_top = top - (height - self._bubble_height) / 2
                box_width = width - (box_left - x)
                draw_bubble(canvas, self.sheet, box_left, box_top, box_width, self._bubble_height)
            else:
                draw_box(canvas, x, top, width, height, fill=self.fill, stroke=self.stroke)
        if self.picture and self.figure:
            middle = top - (height - self.picture_side) / 2
            drawings.draw_picture(canvas, self.figure, self.picture, left, middle, self.picture_side)
            left += self.picture_side + _PAD
        if self.bubble:
            left = box_left + BUBBLE[0]
        y = top - (height - self._words_height) / 2
        for words in self.words:
            words.draw(canvas, left, y)
            y -= words.height


def title_band(sheet: Sheet, paper: EasyReadPaper, parent: Element) -> Block:
    """The title, the name the child chose, and who made it."""
    room = sheet.width - 2 * _PAD - _TITLE_PICTURE - _PAD
    colours = sheet.palette
    title = Lettering(sheet.face, sheet.sizes.title, colours.lead, bold=True)
    name = Lettering(sheet.face, sheet.sizes.name, colours.ink, bold=True)
    picture = sheet.picture("plan")
    words = [
        title.set(parent.child("H1"), (paper.title,), room),
        sheet.set_fitting(name, parent.child("P"), (paper.chosen_name,), room),
    ]
    if paper.made_with:
        words.append(sheet.body().set(parent.child("P"), (paper.made_with,), room))
    return Card(
        sheet,
        tuple(words),
        figure=parent.child("Figure", alt=drawings.alt_of("plan")) if picture else None,
        picture=picture,
        picture_side=_TITLE_PICTURE,
        fill=colours.lead_soft,
        stroke=colours.lead if sheet.mono else None,
        space_before=0.0,
    )


def about_box(sheet: Sheet, paper: EasyReadPaper, parent: Element) -> Block:
    """What this is about, first of all (ER31)."""
    room = sheet.width - 2 * _PAD
    section = parent.child("Sect")
    heading = Lettering(sheet.face, sheet.sizes.goal, sheet.palette.lead, bold=True)
    words = (
        heading.set(section.child("H2"), ("What this is about",), room),
        sheet.set_fitting(sheet.body(), section.child("P"), paper.about, room),
    )
    return Card(sheet, words, fill=sheet.palette.card, stroke=sheet.palette.lead)


@dataclass(frozen=True)
class PartHeading(Block):
    """A part's heading with its picture and a line under both."""

    sheet: Sheet
    words: Words
    figure: Element | None
    picture: Drawn | None
    space_before: float = 13.0
    keep_with_next: bool = True

    def height(self, width: float) -> float:
        del width
        return max(self.words.height, _PART_PICTURE if self.picture else 0.0) + 6

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height = self.height(width)
        with canvas.artifact():
            canvas.setStrokeColorRGB(*self.sheet.palette.lead)
            canvas.setLineWidth(2)
            canvas.line(x, top - height, x + width, top - height)
        left = x
        if self.picture and self.figure:
            drawings.draw_picture(canvas, self.figure, self.picture, x, top, _PART_PICTURE)
            left += _PART_PICTURE + 10
        self.words.draw(canvas, left, top - (height - 6 - self.words.height) / 2)


def part_heading(sheet: Sheet, part: Part, section: Element) -> Block:
    picture = sheet.picture(part.picture)
    room = sheet.width - (_PART_PICTURE + 10 if picture else 0.0)
    letters = Lettering(sheet.face, sheet.sizes.part, sheet.palette.lead, bold=True)
    words = letters.set(section.child("H2"), (part.heading,), room)
    figure = section.child("Figure", alt=drawings.alt_of(part.picture)) if picture else None
    return PartHeading(sheet, words, figure, picture)


def goal_heading(sheet: Sheet, row: Row, section: Element, place: Place) -> Block:
    """A goal: a bubble where the child found the words, else a soft card."""
    bubble = is_own_words(row)
    picture = sheet.picture(row.picture)
    side = sheet.sizes.picture if bubble else _GOAL_PICTURE
    beside = side + GAP if picture else 0.0
    room = sheet.width - beside - (sum(BUBBLE) if bubble else 2 * _PAD)
    small = Lettering(sheet.face, sheet.sizes.words, sheet.palette.ink)
    heading = section.child("H3")
    label = small.set(heading, (f"Goal {row.number}",), room) if row.number is not None else None
    large = sheet.body(sheet.sizes.goal, bold=True)
    chosen = sheet.fitting(large, row.sentences, room) or large.at(style.SMALLEST_WORDS)
    said = chosen.set(heading, row.sentences, room)
    words = [Words(heading, (*(label.lines if label else ()), *said.lines), sheet.palette.ink)]
    if bubble and row.who_said and place.names_speaker:
        words.append(sheet.quiet().set(section.child("P"), (f"{row.who_said} said this.",), room))
    return Card(
        sheet,
        tuple(words),
        figure=section.child("Figure", alt=drawings.alt_of(row.picture)) if picture else None,
        picture=picture,
        picture_side=side,
        fill=sheet.palette.lead_soft,
        stroke=sheet.palette.lead if sheet.mono else None,
        bubble=bubble,
        space_before=14.0,
        keep_with_next=place.leads_on,
        rows_taken=1.0,
    )


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(span.text for span in sentences(text))


def contact_card(sheet: Sheet, card: ContactCard, section: Element) -> Sequence[Block]:
    """Who to ask, in boxes that stay together, with what comes next (ER39); empty ones are left out."""
    people = (
        ("phone", (card.worker_name, card.worker_job), card.worker_phone, ""),
        ("call", (card.service_name,), card.service_phone, card.service_hours),
        ("night", ("At night or weekends",) if card.out_of_hours_phone else (), card.out_of_hours_phone, ""),
        ("talk", ("If something is wrong",) if card.how_to_complain else (), "", card.how_to_complain),
    )
    made = (
        _contact(sheet, section, concept, [name for name in names if name], phone, more)
        for concept, names, phone, more in people
    )
    return [replace(block, keep_with_next=True) for block in made if block is not None]


def _contact(
    sheet: Sheet, section: Element, concept: str, names: Sequence[str], phone: str, more: str
) -> Card | None:
    if not (names or phone or more):
        return None
    picture = sheet.picture(concept) if sheet.sizes.pictures_on_rows else None
    room = sheet.width - 2 * _PAD - (_GOAL_PICTURE + _PAD if picture else 0.0)
    group = section.child("Div")
    bold, body = sheet.body(bold=True), sheet.body()
    large = sheet.body(sheet.sizes.words + 2, bold=True)
    words: list[Words] = []
    for at, name in enumerate(names):
        words.append(sheet.set_fitting(bold if at == 0 else body, group.child("P"), (name,), room))
    if phone:
        words.append(sheet.set_fitting(large, group.child("P"), (phone,), room))
    if more:
        words.append(sheet.set_fitting(body, group.child("P"), _sentences(more), room))
    return Card(
        sheet,
        tuple(words),
        figure=group.child("Figure", alt=drawings.alt_of(concept)) if picture else None,
        picture=picture,
        picture_side=_GOAL_PICTURE,
        fill=sheet.palette.card,
        stroke=sheet.palette.line,
        pad=5.0,
        space_before=6.0,
    )


@dataclass(frozen=True)
class CreditLine(Block):
    """Whose pictures these are, after all else: small, and not read aloud with the plan."""

    sheet: Sheet
    space_before: float = 8.0

    def height(self, width: float) -> float:
        del width
        return style.FOOTER_SIZE * 1.35

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        with canvas.artifact():
            canvas.setFillColorRGB(*self.sheet.palette.quiet)
            baseline = top - style.FOOTER_SIZE
            draw_words(canvas, pictures.credit(), self.sheet.face, x, baseline, style.FOOTER_SIZE)
