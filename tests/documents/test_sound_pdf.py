"""What other programs think of our files: every font held and embedded, no complaint from poppler or qpdf."""

import shutil
import subprocess

import pytest

from app.documents import paper_pdf
from app.documents.easy_read_plan import build
from app.documents.paper import Heading, Note, Paper, Table, plain
from app.models.child import Preset
from tests.documents import example_papers as papers
from tests.documents import reading

ADULT = Paper(
    "File check",
    "A file check",
    (Heading("One"), plain("Words.", numbered=True), Note("Note."), Table(("A",), (("b",),))),
    draft=True,
)


def _files() -> dict[str, bytes]:
    plans = {preset.name: build(papers.full(preset)) for preset in Preset}
    return {**plans, "MONO": build(papers.full(), mono=True), "ADULT": paper_pdf.render(ADULT)}


FILES = _files()


@pytest.mark.parametrize("name", FILES)
def test_every_font_that_is_used_is_held_and_embedded(name) -> None:
    assert reading.unsound_fonts(FILES[name]) == set()


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("package", "command"),
    [
        ("poppler-utils", ("pdftotext", "{file}", "-")),
        ("poppler-utils", ("pdftoppm", "-r", "20", "{file}")),
        ("qpdf", ("qpdf", "--check", "{file}")),
    ],
    ids=["pdftotext", "pdftoppm", "qpdf"],
)
def test_other_programs_read_it_without_complaint(name, package, command, tmp_path) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"needs the package {package}")
    file = tmp_path / "paper.pdf"
    file.write_bytes(FILES[name])
    ran = subprocess.run(
        [part.format(file=file) for part in command], capture_output=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
