"""Pictures as drawing operators: each SVG is read once a process and drawn as often as it is needed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFFormXObject, PDFResourceDictionary
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from app.documents.tagged_pdf import Element, TaggedCanvas
from app.easyread import pictures

_SELECTS_FONT = re.compile(r"BT /F\S+ \S+ Tf \S+ TL ET")


@dataclass(frozen=True)
class Drawn:
    """One picture, `width` by `height` in units of its own, ready to be a form of a PDF."""

    name: str
    operators: str
    states: PDFDictionary | None
    width: float
    height: float


@cache
def drawn(concept: str, mono: bool = False) -> Drawn:
    """The picture of a concept. Raises KeyError for a concept that has none."""
    parsed = parse(concept, mono)
    scratch: Any = Canvas(BytesIO(), pagesize=(parsed.width, parsed.height), invariant=1)
    renderPDF.draw(parsed, scratch, 0, 0)
    states = scratch._extgstate.getState()
    name = f"picture-{concept}{'-mono' if mono else ''}"
    return Drawn(name, "\n".join(_shapes(scratch._code)), states, parsed.width, parsed.height)


def _shapes(code: Iterable[str]) -> Iterator[str]:
    """Without the fonts that reportlab selects and never uses: a form that names them has to hold them."""
    for line in code:
        if not _SELECTS_FONT.fullmatch(line):
            yield line


def parse(concept: str, mono: bool = False) -> Any:
    """The reportlab Drawing of a concept."""
    found = svg2rlg(BytesIO(pictures.svg(concept, mono=mono)))
    if found is None:
        raise KeyError(concept)
    return found


def alt_of(concept: str) -> str:
    """What the picture shows, in words."""
    found = pictures.picture(concept)
    return found.alt if found else concept.replace("-", " ")


def draw_picture(
    canvas: TaggedCanvas, element: Element, picture: Drawn, x: float, top: float, side: float
) -> None:
    """The picture in a square of `side` points below `top`."""
    document = canvas._doc
    if not document.hasForm(picture.name):
        document.addForm(picture.name, _form(picture))
    scale = side / max(picture.width, picture.height)
    with canvas.tagged(element):
        canvas.saveState()
        canvas.translate(x, top - side)
        canvas.scale(scale, scale)
        canvas.doForm(picture.name)
        canvas.restoreState()


def _form(picture: Drawn) -> PDFFormXObject:
    form = PDFFormXObject(0, 0, picture.width, picture.height)
    form.setStreamList([picture.operators])
    form.compression = 1
    form.Resources = PDFResourceDictionary(ExtGState=picture.states or {})
    return form
