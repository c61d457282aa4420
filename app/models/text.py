"""Text as people type it: kept exactly, but for what can never be meant as text."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

LONGEST_TEXT = 100_000
LONGEST_LINE = 500

_BIDI_CONTROLS = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
_NEVER_TEXT = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{_BIDI_CONTROLS}]")


def clean_text(value: object) -> object:
    """NFC, without control characters (but tab and newline), bidi overrides or lone surrogates."""
    if not isinstance(value, str):
        return value
    if value.isascii() and value.isprintable():
        return value
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _NEVER_TEXT.sub("", text))


def _one_line(value: str) -> str:
    return value if value.isprintable() else re.sub(r"[\n\t\u2028\u2029]+", " ", value)


Text = Annotated[str, BeforeValidator(clean_text), StringConstraints(strict=True, max_length=LONGEST_TEXT)]
Line = Annotated[
    str,
    BeforeValidator(clean_text),
    AfterValidator(_one_line),
    StringConstraints(strict=True, max_length=LONGEST_LINE),
]


def folded(value: str) -> str:
    """The form that names are matched in: no accents, no case, single spaces."""
    if value.isascii():
        return " ".join(value.casefold().split())
    plain = unicodedata.normalize("NFKD", value)
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return " ".join(plain.casefold().replace("’", "'").split())
