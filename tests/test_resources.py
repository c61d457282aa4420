"""Everything vendored is listed, unchanged, licensed and drawable."""

import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from reportlab.pdfbase.ttfonts import TTFont
from svglib.svglib import svg2rlg

from app import resources

POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"
WELSH = "âêîôûŵŷÂÊÎÔÛŴŶ"
ROMANIAN_TURKISH_CZECH = "ăâîșțşğıİčďěňřšťůž"
VIETNAMESE = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
PUNCTUATION = "‘’“”–…£•"


def manifest(folder: str) -> dict[str, Any]:
    return tomllib.loads(resources.read_text(folder, "manifest.toml"))


def listed() -> list[tuple[Path, str]]:
    """(file, sha256) of every row of every manifest."""
    fonts = [(resources.path("fonts", row["file"]), row["sha256"]) for row in manifest("fonts")["font"]]
    icons = [
        (resources.path("icons", f"{row['name']}.svg"), row["sha256"])
        for row in (*manifest("icons")["icon"], *manifest("icons")["mark"])
    ]
    pictures = [
        (resources.path("pictures", "openmoji", shade, f"{row['id']}.svg"), row[f"sha256_{shade}"])
        for row in manifest("pictures")["picture"]
        for shade in ("color", "black")
    ]
    return fonts + icons + pictures


def drawings() -> list[Path]:
    return [file for file, _ in listed() if file.suffix == ".svg"]


def font(file: str) -> TTFont:
    return TTFont(file, str(resources.path("fonts", file)))


FONT_FILES = [row["file"] for row in manifest("fonts")["font"]]


def test_every_file_is_listed_and_every_row_has_its_file() -> None:
    there = {
        file
        for folder in ("fonts", "icons", "pictures")
        for file in resources.path(folder).rglob("*")
        if file.suffix in {".ttf", ".svg", ".otf", ".png"}
    }
    assert there == {file for file, _ in listed()}


def test_no_row_is_written_twice() -> None:
    files = [file for file, _ in listed()]
    assert len(files) == len(set(files))


def test_every_file_is_as_it_was_when_it_was_listed() -> None:
    changed = [file.name for file, wanted in listed() if sha256(file.read_bytes()).hexdigest() != wanted]
    assert changed == []


def test_a_licence_lies_beside_every_set() -> None:
    for row in manifest("fonts")["font"]:
        assert "SIL OPEN FONT LICENSE" in resources.read_text("fonts", row["licence_file"])
    pictures = manifest("pictures")
    assert "Attribution-ShareAlike 4.0" in resources.read_text("pictures", pictures["licence_file"])
    assert "Permission is hereby granted" in resources.read_text("icons", manifest("icons")["licence_file"])


@pytest.mark.parametrize("file", FONT_FILES)
def test_the_licence_names_the_holder_that_the_font_names(file: str) -> None:
    row = next(row for row in manifest("fonts")["font"] if row["file"] == file)
    holder = {"Andika": "SIL International"}.get(row["family"], f"The {row['family']} Project Authors")
    said = holder.encode("utf-16-be")
    assert said in resources.path("fonts", file).read_bytes()
    assert holder in resources.read_text("fonts", row["licence_file"])


@pytest.mark.parametrize("file", FONT_FILES)
def test_every_font_can_be_set_in_a_pdf_and_has_the_letters_of_our_families(file: str) -> None:
    letters = POLISH + WELSH + ROMANIAN_TURKISH_CZECH + PUNCTUATION
    missing = {letter for letter in letters if ord(letter) not in font(file).face.charToGlyph}
    assert missing == set()


@pytest.mark.parametrize("file", [file for file in FONT_FILES if file.startswith("Andika")])
def test_the_paper_font_can_write_vietnamese(file: str) -> None:
    letters = VIETNAMESE + VIETNAMESE.upper()
    missing = {letter for letter in letters if ord(letter) not in font(file).face.charToGlyph}
    assert missing == set()


def test_there_is_no_italic_face() -> None:
    assert [file for file in FONT_FILES if "Italic" in file] == []


@pytest.mark.parametrize("file", drawings(), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_drawing_can_be_drawn_in_a_pdf(file: Path) -> None:
    drawing = svg2rlg(str(file))
    assert drawing is not None
    assert drawing.contents
    left, bottom, right, top = drawing.getBounds()
    assert right > left or top > bottom


def test_every_icon_takes_the_colour_of_the_words_beside_it() -> None:
    for row in manifest("icons")["icon"]:
        drawn = resources.read_text("icons", f"{row['name']}.svg")
        assert 'stroke="currentColor"' in drawn
        assert 'stroke-width="1.8"' in drawn
