"""Where the child and their parent or carer say yes, no or not sure, and sign."""

from dataclasses import dataclass

from app.documents import lettering, style
from app.documents.blocks import Words, draw_box, draw_cross, draw_tick, draw_tick_box
from app.documents.easy_read_sheet import Sheet
from app.documents.lettering import Run
from app.documents.page import Block, draw_words
from app.documents.style import MM
from app.documents.tagged_pdf import Element, TaggedCanvas
from app.easyread.pages import AgreeLine
from app.models.plan import Answer

_PAD = 14.0
_PAD_Y = 6.5
_SIGN_LINE = 12 * MM
_MARK_SIDE = 28.0
_CHOICES = ((Answer.YES, "Yes"), (Answer.NO, "No"), (None, "Not sure"))


@dataclass(frozen=True)
class AgreeBox(Block):
    """One person's answer: three marks, the words, a line to sign on."""

    sheet: Sheet
    who: Words
    choices: tuple[tuple[Element, Words, bool, Answer | None], ...]
    said: tuple[Words, ...]
    sign: tuple[Words, Words]
    space_before: float = 8.0

    def height(self, width: float) -> float:
        del width
        said = sum(words.height for words in self.said)
        return 2 * _PAD_Y + self.who.height + 3 + _MARK_SIDE + 3 + said + _SIGN_LINE

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        colours = self.sheet.palette
        with canvas.artifact():
            draw_box(canvas, x, top, width, self.height(width), fill=colours.card, stroke=colours.lead)
        y = top - _PAD_Y
        self.who.draw(canvas, x + _PAD, y)
        y -= self.who.height + 3
        self._draw_choices(canvas, x + _PAD, y)
        y -= _MARK_SIDE + 3
        for words in self.said:
            words.draw(canvas, x + _PAD, y)
            y -= words.height
        self._draw_sign_lines(canvas, x + _PAD, y - _SIGN_LINE, width - 2 * _PAD)

    def _draw_choices(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        step = (self.sheet.width - 2 * _PAD) / len(self.choices)
        ink = self.sheet.palette.ink
        for figure, words, chosen, answer in self.choices:
            with canvas.tagged(figure):
                draw_tick_box(canvas, x, top, _MARK_SIDE, ink, ticked=chosen)
                _draw_answer_mark(canvas, self.sheet, answer, x + _MARK_SIDE + 8, top)
            words.draw(canvas, x + 2 * _MARK_SIDE + 16, top - (_MARK_SIDE - words.height) / 2)
            x += step

    def _draw_sign_lines(self, canvas: TaggedCanvas, x: float, bottom: float, width: float) -> None:
        name, day = self.sign
        half = x + width * 0.62
        for words, left, right in ((name, x, half - 14), (day, half, x + width)):
            words.draw(canvas, left, bottom + words.height)
            with canvas.artifact():
                canvas.setStrokeColorRGB(*self.sheet.palette.quiet)
                canvas.setLineWidth(0.8)
                canvas.line(left + words.width + 8, bottom + 6, right, bottom + 6)


def _draw_answer_mark(
    canvas: TaggedCanvas, sheet: Sheet, answer: Answer | None, x: float, top: float
) -> None:
    """A tick, a cross or a question mark in a ring: told apart by shape, not by colour (ER34)."""
    colours = sheet.palette
    half = _MARK_SIDE / 2
    canvas.setFillColorRGB(*colours.lead_soft)
    canvas.setStrokeColorRGB(*colours.lead)
    canvas.setLineWidth(1.4)
    canvas.circle(x + half, top - half, half, stroke=1, fill=1)
    if answer == Answer.YES:
        draw_tick(canvas, x, top, _MARK_SIDE, colours.lead)
    elif answer == Answer.NO:
        draw_cross(canvas, x, top, _MARK_SIDE, colours.lead)
    else:
        size = 20.0
        width = lettering.width_of("?", sheet.face.bold, size)
        canvas.setFillColorRGB(*colours.lead)
        draw_words(canvas, "?", sheet.face, x + half - width / 2, top - half - size * 0.36, size, bold=True)


def agree_box(sheet: Sheet, line: AgreeLine, section: Element) -> Block:
    room = sheet.width - 2 * _PAD
    body = sheet.body()
    box = section.child("Div")
    who = _who_says(sheet, line, box.child("P"), room)
    choices = tuple(_choice(sheet, line, box, answer, label) for answer, label in _CHOICES)
    said = []
    if line.because:
        said.append(body.set(box.child("P"), (f"Because: {line.because}",), room))
    sign = (body.set(box.child("P"), ("I sign here:",), room), body.set(box.child("P"), ("Date:",), room))
    return AgreeBox(sheet, who, choices, tuple(said), sign)


def _who_says(sheet: Sheet, line: AgreeLine, element: Element, room: float) -> Words:
    """`Kit: I say yes to this plan. Friday 4 December 2026`, with the name in bold."""
    runs = (Run(f"{line.who}: ", bold=True), Run(f"{line.says} {line.on}".rstrip(" ")))
    widest = lettering.widest_unit(runs, sheet.face, 1.0)
    fitting = min(sheet.sizes.words, int(room / max(widest, 1.0) * 2) / 2)
    return sheet.body(max(fitting, style.SMALLEST_WORDS)).set_runs(element, runs, room)


def _choice(
    sheet: Sheet, line: AgreeLine, box: Element, answer: Answer | None, label: str
) -> tuple[Element, Words, bool, Answer | None]:
    chosen = answer is not None and line.answer == answer
    group = box.child("Div")
    figure = group.child("Figure", alt="Ticked box" if chosen else "Empty box")
    return figure, sheet.body().set(group.child("P"), (label,), 140.0), chosen, answer
