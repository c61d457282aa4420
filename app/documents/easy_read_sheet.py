"""How one easy-read paper is set: sizes, colours, pictures, and the bubble of the child's own words."""

from dataclasses import dataclass

from app.documents import drawings, lettering, style
from app.documents.blocks import Lettering, Words, draw_box
from app.documents.drawings import Drawn
from app.documents.lettering import Run
from app.documents.page import PageLook, draw_words
from app.documents.style import EasyReadSizes, Palette, Typeface
from app.documents.tagged_pdf import Element, TaggedCanvas
from app.easyread import pictures
from app.easyread.pages import Row, RowKind
from app.models.plan import WhoseWords

GAP = 14.0
BUBBLE = (36.0, 14.0)
DETAIL_BUBBLE = 10.0


@dataclass(frozen=True)
class Sheet:
    """How one easy-read paper is set."""

    look: PageLook
    sizes: EasyReadSizes
    mono: bool

    @property
    def palette(self) -> Palette:
        return self.look.palette

    @property
    def face(self) -> Typeface:
        return self.look.face

    @property
    def width(self) -> float:
        """No line gets longer than 65 letters of ordinary text (ER07)."""
        return self.look.width

    def body(self, size: float = 0.0, *, bold: bool = False) -> Lettering:
        return Lettering(self.face, size or self.sizes.words, self.palette.ink, bold)

    def quiet(self) -> Lettering:
        return Lettering(self.face, style.SMALLEST_WORDS, self.palette.quiet)

    def picture(self, concept: str) -> Drawn | None:
        """A concept that this version has no picture for goes without one."""
        return drawings.drawn(concept, self.mono) if pictures.picture(concept) else None

    def side(self, detail: bool) -> float:
        """The side of a row's picture."""
        return self.sizes.detail_picture if detail else self.sizes.picture

    def fitting(self, letters: Lettering, sentences: tuple[str, ...], width: float) -> Lettering | None:
        """The letters at the largest size, down to 14 points, at which the longest word fits; else None."""
        runs = tuple(Run(sentence, letters.bold) for sentence in sentences)
        widest = max((lettering.widest_unit((run,), self.face, 1.0) for run in runs), default=0.0)
        if widest * letters.size <= width:
            return letters
        size = int(width / widest * 2) / 2
        return letters.at(size) if size >= style.SMALLEST_WORDS else None

    def set_fitting(
        self, letters: Lettering, element: Element, sentences: tuple[str, ...], width: float
    ) -> Words:
        """The sentences as large as their longest word allows, never under 14 points."""
        chosen = self.fitting(letters, sentences, width) or letters.at(style.SMALLEST_WORDS)
        return chosen.set(element, sentences, width)


def is_own_words(row: Row) -> bool:
    """The child's own words stand in a bubble whatever else the row is (ER41)."""
    if row.kind == RowKind.TO_WRITE:
        return False
    return row.kind == RowKind.OWN_WORDS or row.whose_words == WhoseWords.CHILD


def draw_bubble(
    canvas: TaggedCanvas, sheet: Sheet, x: float, top: float, width: float, height: float
) -> None:
    """A speech bubble with a tail to the left and a large quotation mark: the child speaks."""
    colours = sheet.palette
    draw_box(canvas, x, top, width, height, fill=colours.voice_soft, stroke=colours.voice, line_width=1.4)
    middle = top - min(height / 2, 32)
    canvas.setFillColorRGB(*colours.voice_soft)
    tail = canvas.beginPath()
    tail.moveTo(x + 0.9, middle + 7)
    tail.lineTo(x - 10, middle - 3)
    tail.lineTo(x + 0.9, middle - 7)
    canvas.drawPath(tail, stroke=0, fill=1)
    canvas.setStrokeColorRGB(*colours.voice)
    canvas.setLineWidth(1.4)
    canvas.line(x, middle + 7, x - 10, middle - 3)
    canvas.line(x - 10, middle - 3, x, middle - 7)
    canvas.setFillColorRGB(*colours.voice)
    draw_words(canvas, "“", sheet.face, x + 10, top - 36, 36, bold=True)


def draw_soft_bubble(
    canvas: TaggedCanvas, sheet: Sheet, x: float, top: float, width: float, height: float
) -> None:
    """The ground of words that go on from a bubble: no tail, no mark."""
    colours = sheet.palette
    stroke = colours.voice if sheet.mono else None
    draw_box(canvas, x, top, width, height, fill=colours.voice_soft, stroke=stroke, radius=8, line_width=0.8)
