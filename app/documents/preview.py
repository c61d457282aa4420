"""A PDF's pages as pixels, from memory: what is seen is what prints."""

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True)
class PageImage:
    """One page; `pixels` are rows of blue, green, red and an unused byte, 4 * width bytes a row."""

    width: int
    height: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def pages(pdf: bytes, dpi: int = 110) -> tuple[PageImage, ...]:
    """Every page at `dpi` dots an inch. Raises pypdfium2.PdfiumError for what is not a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_image(page, dpi) for page in document)
    finally:
        document.close()


def _image(page: "pypdfium2.PdfPage", dpi: int) -> PageImage:
    bitmap = page.render(scale=dpi / 72, prefer_bgrx=True)
    try:
        line = 4 * bitmap.width
        data = bytes(bitmap.buffer)
        rows = (data[at * bitmap.stride : at * bitmap.stride + line] for at in range(bitmap.height))
        return PageImage(bitmap.width, bitmap.height, b"".join(rows))
    finally:
        bitmap.close()
        page.close()
