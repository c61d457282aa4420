"""Finds out what a file is and reads it as text, or says in a sentence why it cannot."""

import codecs
import re

from app.errors import Explained

LARGEST_FILE = 50_000_000

_SAFE = "Nothing was imported."
_SAVE_AS_CSV = "Open it in the program it came from, choose Save as, and pick CSV."

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "This is an Excel workbook or a ZIP file, not a CSV file."),
    (b"PK\x05\x06", "This is a ZIP file, not a CSV file."),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is an older Excel or Word file, not a CSV file."),
    (b"\x89PNG\r\n\x1a\n", "This is a picture, not a CSV file."),
    (b"\xff\xd8\xff", "This is a picture, not a CSV file."),
    (b"GIF8", "This is a picture, not a CSV file."),
    (b"%PDF-", "This is a PDF, not a CSV file."),
    (b"{\\rtf", "This is a word processor file, not a CSV file."),
    (b"\x1f\x8b", "This is a packed file, not a CSV file."),
    (b"7z\xbc\xaf\x27\x1c", "This is a packed file, not a CSV file."),
    (b"Rar!\x1a\x07", "This is a packed file, not a CSV file."),
    (b"SQLite format 3\x00", "This is a database, not a CSV file."),
)

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_WEB_PAGE = re.compile(r"\s*<(!doctype html|html|table)\b", re.IGNORECASE)
_NOT_WRITTEN = re.compile("[\x01-\x08\x0e-\x1f\x7f]")
_HEAD = 65_536
_FEW = 8


def read_text(data: bytes) -> tuple[str, str]:
    """The file as text without NUL, and the name of its encoding.

    A byte order mark decides; without one, text that is valid UTF-8 is UTF-8 and anything else is cp1252,
    which is what Windows systems write. Letters that cannot be read become U+FFFD, so that only their rows
    suffer. Raises Explained when the file is empty, too large, or no text at all.
    """
    _refuse_other_kinds(data)
    text, encoding = _decoded(data)
    text = text.replace("\x00", "")
    _refuse_noise(text)
    return text, encoding


def _refuse_other_kinds(data: bytes) -> None:
    if len(data) > LARGEST_FILE:
        raise Explained(
            f"This file is larger than {LARGEST_FILE // 1_000_000} MB.",
            _SAFE,
            "Ask for an extract with only the children you work with.",
        )
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Explained(what, _SAFE, _SAVE_AS_CSV)


def _decoded(data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        damaged = data.decode("utf-8", "replace")
    if _mostly_whole(damaged):
        return damaged, "utf-8"
    return data.decode("cp1252", "replace"), "cp1252"


def _mostly_whole(text: str) -> bool:
    """UTF-8 that lost a byte or two still holds many letters that only UTF-8 can explain."""
    lost = text.count("\ufffd")
    return sum(1 for letter in text if letter > "\x7f") - lost > lost


def _refuse_noise(text: str) -> None:
    head = text[:_HEAD]
    if not head.strip():
        raise Explained("This file is empty.", _SAFE, "Make the extract again, then try once more.")
    if _WEB_PAGE.match(head):
        raise Explained("This is a web page, not a CSV file.", _SAFE, _SAVE_AS_CSV)
    strange = len(_NOT_WRITTEN.findall(head)) + head.count("\ufffd")
    if strange > _FEW and strange * 50 > len(head):
        raise Explained("This file does not hold text that we can read.", _SAFE, _SAVE_AS_CSV)
