"""Every font, size and colour on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app import resources
from app.easyread.presets import LIMITS
from app.models.child import Preset

Colour = tuple[float, float, float]

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
LEADING = 1.5
SMALLEST_WORDS = 14.0
FOOTER_SIZE = 12.0
PAGE_NUMBER_SIZE = 14.0
LONGEST_LINE = 65
PICTURE_RIM = 0.05
_DETAIL_SHARE = 0.42


@dataclass(frozen=True)
class Typeface:
    """A family as the PDF knows it, upright only (ER02)."""

    regular: str
    bold: str

    def of(self, bold: bool) -> str:
        return self.bold if bold else self.regular


ANDIKA = Typeface("Andika-Regular", "Andika-Bold")
ATKINSON = Typeface("AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold")
LEXEND = Typeface("Lexend-Regular", "Lexend-Bold")
FAMILIES = (ANDIKA, ATKINSON, LEXEND)


class ReadableFont(TTFont):
    """A font whose map back to text leaves out the codes that no letter uses (PDF/UA-1 7.21.7)."""

    def addObjects(self, doc: Any) -> None:
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - before:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = _without_unused(stream.content)


def _without_unused(cmap: str) -> str:
    head, _, rest = cmap.partition(" beginbfchar\n")
    body, _, tail = rest.partition("\nendbfchar")
    used = [line for line in body.split("\n") if not line.endswith("<0000>")]
    start = head.rpartition("\n")[0]
    return f"{start}\n{len(used)} beginbfchar\n" + "\n".join(used) + f"\nendbfchar{tail}"


@cache
def font(name: str) -> TTFont:
    """The bundled font of that name, read and registered once a process."""
    found = ReadableFont(name, str(resources.path("fonts", f"{name}.ttf")), asciiReadable=False)
    pdfmetrics.registerFont(found)
    return found


def from_hex(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


@dataclass(frozen=True)
class Palette:
    """Colours by role, after the tokens of the light theme. Words keep 7 to 1 on their ground (ER33)."""

    paper: Colour | None
    ink: Colour
    quiet: Colour
    lead: Colour
    lead_soft: Colour
    on_lead: Colour
    voice: Colour
    voice_soft: Colour
    card: Colour
    line: Colour
    mark_soft: Colour


TINTS: Mapping[str, Colour | None] = MappingProxyType(
    {
        "cream": from_hex("#FFFBF0"),
        "blue": from_hex("#F0F7FC"),
        "yellow": from_hex("#FFFBD6"),
        "none": None,
    }
)


def palette(tint: str = "none", mono: bool = False) -> Palette:
    """The colours of a page. Mono uses black, white and two greys, and no tint. Raises KeyError."""
    paper = TINTS[tint]
    if mono:
        black, white, grey = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0), (0.93, 0.93, 0.93)
        return Palette(
            paper=None,
            ink=black,
            quiet=(0.25, 0.25, 0.25),
            lead=black,
            lead_soft=grey,
            on_lead=white,
            voice=black,
            voice_soft=white,
            card=white,
            line=(0.45, 0.45, 0.45),
            mark_soft=grey,
        )
    return Palette(
        paper=paper,
        ink=from_hex("#1A252C"),
        quiet=from_hex("#3F4C55"),
        lead=from_hex("#0E4F5C"),
        lead_soft=from_hex("#DFECEC"),
        on_lead=from_hex("#FFFFFF"),
        voice=from_hex("#5C3164"),
        voice_soft=from_hex("#F3E9F4"),
        card=from_hex("#FFFFFF"),
        line=from_hex("#C9BEAB"),
        mark_soft=from_hex("#FBEBDB"),
    )


@dataclass(frozen=True)
class EasyReadSizes:
    """Sizes in points of one preset (easy-read reference 1.3)."""

    words: float
    picture: float
    pictures_on_rows: bool
    rows_on_a_page: int
    detail_picture: float
    title: float = 26.0
    name: float = 24.0
    part: float = 22.0
    goal: float = 20.0


def sizes(preset: Preset) -> EasyReadSizes:
    limits = LIMITS[preset]
    return EasyReadSizes(
        words=limits.type_pt,
        picture=limits.picture_mm * MM,
        pictures_on_rows=limits.pictures_on_rows,
        rows_on_a_page=limits.rows_on_a_page,
        detail_picture=limits.picture_mm * MM * _DETAIL_SHARE,
        goal=max(20.0, limits.type_pt + 2),
    )
