"""Writes which characters the paper font has: `python tools/font_coverage.py`, after the font changes."""

from collections.abc import Iterable
from pathlib import Path

from reportlab.pdfbase.ttfonts import TTFontFile

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FACES = ("Andika-Regular.ttf", "Andika-Bold.ttf")
HEAD = "# What both faces of Andika have, as runs of code points. Written by tools/font_coverage.py.\n"


def coverage_of(fonts: Path = FONTS) -> str:
    """The text of `andika_coverage.txt`: a run a line, in hexadecimal."""
    faces = [set(TTFontFile(str(fonts / face), validate=0).charToGlyph) for face in FACES]
    return HEAD + "".join(f"{first:X}-{last:X}\n" for first, last in runs(set.intersection(*faces)))


def runs(points: Iterable[int]) -> list[tuple[int, int]]:
    """Neighbouring numbers as first and last."""
    found: list[tuple[int, int]] = []
    for point in sorted(points):
        if found and found[-1][1] == point - 1:
            found[-1] = (found[-1][0], point)
        else:
            found.append((point, point))
    return found


if __name__ == "__main__":
    (FONTS / "andika_coverage.txt").write_text(coverage_of(), encoding="utf-8")
