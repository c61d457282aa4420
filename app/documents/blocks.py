"""What every paper is made of: words in lines, headings, boxes, marks drawn as vectors."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.documents import lettering
from app.documents.lettering import Line, Run
from app.documents.page import Block, draw_line
from app.documents.style import Colour, Typeface
from app.documents.tagged_pdf import Element, TaggedCanvas

_BASELINE = 1.08
_FEWEST_LINES = 2


@dataclass(frozen=True)
class Words:
    """Set lines that one element of the structure tree owns."""

    element: Element
    lines: tuple[Line, ...]
    colour: Colour

    @property
    def height(self) -> float:
        return sum(line.leading for line in self.lines)

    @property
    def width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        if self.lines:
            with canvas.tagged(self.element):
                self.draw_unread(canvas, x, top)

    def draw_unread(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """The words alone, inside content or an artifact that is open already."""
        canvas.setFillColorRGB(*self.colour)
        for line in self.lines:
            draw_line(canvas, line, x, top - line.size * _BASELINE, after=self._space_after(line))
            top -= line.leading

    def _space_after(self, line: Line) -> str:
        return "" if line is self.lines[-1] or line.words.endswith(" ") else " "


@dataclass(frozen=True)
class Lettering:
    """How words are set: face, size in points, colour."""

    face: Typeface
    size: float
    colour: Colour
    bold: bool = False

    def at(self, size: float) -> "Lettering":
        return replace(self, size=size)

    def set(self, element: Element, sentences: Sequence[str], width: float) -> Words:
        """Each sentence on a line of its own (ER13)."""
        lines = [
            line
            for sentence in sentences
            for line in lettering.set_lines((Run(sentence, self.bold),), self.face, self.size, width)
        ]
        return Words(element, tuple(lines), self.colour)

    def set_runs(self, element: Element, runs: Sequence[Run], width: float) -> Words:
        return Words(element, lettering.set_lines(runs, self.face, self.size, width), self.colour)


@dataclass(frozen=True)
class WordsBlock(Block):
    """A heading or paragraph `indent` points from the left; a paragraph goes over pages at its lines."""

    words: Words
    space_before: float = 8.0
    keep_with_next: bool = False
    indent: float = 0.0
    label: Words | None = None
    bar: Colour | None = None

    def height(self, width: float) -> float:
        del width
        return self.words.height

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:
        lines = self.words.lines
        fitting = lines_that_fit(lines, room)
        fitting = min(fitting, len(lines) - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        head = replace(self, words=replace(self.words, lines=lines[:fitting]))
        rest = replace(self, words=replace(self.words, lines=lines[fitting:]), label=None, space_before=0.0)
        return head, rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        if self.bar:
            with canvas.artifact():
                canvas.setFillColorRGB(*self.bar)
                canvas.rect(
                    x + self.indent - 9, top - self.words.height, 3, self.words.height, stroke=0, fill=1
                )
        if self.label:
            self.label.draw(canvas, x, top)
        self.words.draw(canvas, x + self.indent, top)


def parted_words(words: Sequence[Words], room: float) -> tuple[tuple[Words, ...], tuple[Words, ...]]:
    """The words that fit in `room` points, and the rest."""
    head: list[Words] = []
    for at, part in enumerate(words):
        fitting = lines_that_fit(part.lines, room)
        if fitting:
            head.append(replace(part, lines=part.lines[:fitting]))
        if fitting < len(part.lines):
            rest = replace(part, lines=part.lines[fitting:])
            return tuple(head), (rest, *words[at + 1 :])
        room -= part.height
    return tuple(head), ()


def lines_that_fit(lines: Sequence[Line], room: float) -> int:
    count = 0
    for line in lines:
        room -= line.leading
        if room < 0:
            break
        count += 1
    return count


def draw_box(
    canvas: TaggedCanvas,
    x: float,
    top: float,
    width: float,
    height: float,
    *,
    fill: Colour | None,
    stroke: Colour | None,
    radius: float = 12.0,
    line_width: float = 1.2,
) -> None:
    """A card with round corners. Call it inside `canvas.artifact()`."""
    if fill:
        canvas.setFillColorRGB(*fill)
    if stroke:
        canvas.setStrokeColorRGB(*stroke)
        canvas.setLineWidth(line_width)
    canvas.roundRect(x, top - height, width, height, radius, stroke=int(bool(stroke)), fill=int(bool(fill)))


def draw_tick_box(
    canvas: TaggedCanvas, x: float, top: float, side: float, ink: Colour, *, ticked: bool
) -> None:
    """An empty or ticked box, drawn: not every font has one."""
    canvas.setStrokeColorRGB(*ink)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setLineWidth(1.8)
    canvas.roundRect(x, top - side, side, side, 4, stroke=1, fill=1)
    if ticked:
        draw_tick(canvas, x, top, side, ink)


def draw_tick(canvas: TaggedCanvas, x: float, top: float, side: float, ink: Colour) -> None:
    _draw_strokes(canvas, ink, side, [(0.22, 0.52, 0.43, 0.74), (0.43, 0.74, 0.80, 0.26)], x, top)


def draw_cross(canvas: TaggedCanvas, x: float, top: float, side: float, ink: Colour) -> None:
    _draw_strokes(canvas, ink, side, [(0.28, 0.28, 0.72, 0.72), (0.72, 0.28, 0.28, 0.72)], x, top)


def _draw_strokes(
    canvas: TaggedCanvas,
    ink: Colour,
    side: float,
    strokes: Sequence[tuple[float, float, float, float]],
    x: float,
    top: float,
) -> None:
    """Strokes in a square of one by one, measured from its upper left corner."""
    canvas.setStrokeColorRGB(*ink)
    canvas.setLineWidth(side / 9)
    canvas.setLineCap(1)
    for x1, y1, x2, y2 in strokes:
        canvas.line(x + x1 * side, top - y1 * side, x + x2 * side, top - y2 * side)
    canvas.setLineCap(0)
