"""Reads a PDF back as a reader or a checker would: words, sizes, pictures, tags."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2


def words(pdf: bytes) -> str:
    """All words of all pages."""
    return "\n".join(page_words(pdf))


def page_words(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_bounded() for page in document]


def letters(text: str) -> str:
    """Text without white space, so that line ends do not matter."""
    return "".join(text.split())


def faults(pdf: bytes) -> list[str]:
    """What page-validation finds against PDF/UA-1."""
    report = page_validation.validate_pdf_bytes(pdf, profile=page_validation.ValidationProfile.PDF_UA_1)
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def letter_boxes(pdf: bytes) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right, top of every letter that leaves ink, in points."""
    for page in pypdfium2.PdfDocument(pdf):
        text = page.get_textpage()
        for at in range(text.count_chars()):
            if text.get_text_range(at, 1).strip():
                yield text.get_charbox(at)


@dataclass(frozen=True)
class Sizes:
    read: frozenset[float]
    furniture: frozenset[float]


def font_sizes(pdf: bytes) -> Sizes:
    """The sizes that words are set in: what is read, and what stands around it."""
    read, furniture = set(), set()
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            inside: list[bool] = []
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("BDC", "BMC"):
                    inside.append(str(operands[0]) == "/Artifact")
                elif str(operator) == "EMC":
                    inside.pop()
                elif str(operator) == "Tf":
                    (furniture if any(inside) else read).add(float(operands[1]))
    return Sizes(frozenset(read), frozenset(furniture))


def fonts(pdf: bytes) -> dict[str, bool]:
    """Each font of the file, and whether it is embedded."""
    found = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for font in page.Resources.Font.values():
                descriptor = font.get("/FontDescriptor", {})
                found[str(font.BaseFont)] = "/FontFile2" in descriptor
    return found


def unsound_fonts(pdf: bytes) -> set[str]:
    """Font names that a page or picture selects but does not hold, and fonts that are not embedded."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return {fault for page in document.pages for fault in _font_faults(page.obj)}


def _font_faults(holder: Any) -> Iterator[str]:
    resources = holder.get("/Resources", {})
    held = resources.get("/Font", {})
    for operands, operator in pikepdf.parse_content_stream(holder):
        if str(operator) == "Tf" and str(operands[0]) not in held:
            yield f"{operands[0]} is not held"
    for name, font in held.items():
        if "/FontFile2" not in font.get("/FontDescriptor", {}):
            yield f"{name} is not embedded"
    for form in resources.get("/XObject", {}).values():
        if form.get("/Subtype") == "/Form":
            yield from _font_faults(form)


@dataclass(frozen=True)
class Tag:
    """One element of the structure tree: its kind, alt text, and the pages its content is on."""

    kind: str
    alt: str
    pages: frozenset[int]
    kids: tuple["Tag", ...]

    def all(self) -> Iterator["Tag"]:
        yield self
        for kid in self.kids:
            yield from kid.all()


def tags(pdf: bytes) -> Tag:
    with pikepdf.open(BytesIO(pdf)) as document:
        numbers = {page.objgen: at for at, page in enumerate(document.pages)}
        return _tag(document.Root.StructTreeRoot.K[0], numbers)


def _tag(node: Any, numbers: dict[Any, int]) -> Tag:
    kids = []
    pages = set()
    for kid in node.get("/K", []):
        if kid.get("/Type") == "/MCR":
            pages.add(numbers[kid.Pg.objgen])
        else:
            kids.append(_tag(kid, numbers))
    for kid_tag in kids:
        pages |= kid_tag.pages
    return Tag(str(node.S)[1:], str(node.get("/Alt", "")), frozenset(pages), tuple(kids))


def kinds(pdf: bytes) -> list[str]:
    return [tag.kind for tag in tags(pdf).all()]


def metadata_title(pdf: bytes) -> tuple[str, str]:
    """The title in the document information and in the XMP."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return str(document.docinfo.Title), str(document.open_metadata()["dc:title"])
