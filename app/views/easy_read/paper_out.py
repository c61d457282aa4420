"""The way out of the store: to a printer as pixels from memory, or to a file that somebody names."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from app.errors import Explained
from app.views.parts.page_view import PageImage

_FINE, _COARSE = 300, 200
_FINE_UP_TO_PAGES = 8


def ask_for_file(parent: QWidget, name: str) -> Path | None:
    """Where to save; None where nobody wants to after all."""
    chosen, _ = QFileDialog.getSaveFileName(parent, "Save PDF", f"{name}.pdf", "PDF (*.pdf)")
    if not chosen:
        return None
    place = Path(chosen)
    return place if place.suffix.lower() == ".pdf" else place.with_name(f"{place.name}.pdf")


def ask_for_printer(parent: QWidget) -> QPrinter | None:
    """The printer that somebody chose; None where nobody wants to after all."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Plan")
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None


def dots_an_inch(pages: int) -> int:
    """As fine as the memory of an old laptop allows: a page of 300 dots an inch takes 35 MB."""
    return _FINE if pages <= _FINE_UP_TO_PAGES else _COARSE


def paint(printer: QPrinter, pages: Sequence[PageImage]) -> None:
    """Print the pages, each on the whole of a sheet. Raises Explained where the printer does not answer."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise Explained(
            "The printer did not answer.",
            "It is written down that you meant to print, and the plan is as it was.",
            "Check the printer, or save a PDF.",
        )
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        image = QImage(page.bgrx, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32)
        sheet = painter.viewport()
        size = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(sheet.topLeft(), size), image)
    painter.end()
