"""Pages as pixels, from memory."""

import pytest

from app.documents import preview
from app.documents.easy_read_plan import build
from tests.documents import example_papers as papers


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return build(papers.full())


def test_every_page_becomes_a_picture_of_its_size(pdf) -> None:
    images = preview.pages(pdf, dpi=72)
    assert len(images) == preview.page_count(pdf)
    assert all((image.width, image.height) in {(595, 842), (596, 842)} for image in images)
    assert all(len(image.pixels) == 4 * image.width * image.height for image in images)


def test_a_tinted_page_is_cream_in_its_corner(pdf) -> None:
    blue, green, red, _unused = preview.pages(pdf, dpi=30)[0].pixels[:4]
    assert (red, green, blue) == (0xFF, 0xFB, 0xF0)


def test_a_mono_page_has_no_colour_at_all() -> None:
    for image in preview.pages(build(papers.full(), mono=True), dpi=40):
        pixels = image.pixels
        assert pixels[0::4] == pixels[1::4] == pixels[2::4]


def test_dots_an_inch_scale_the_picture(pdf) -> None:
    small, large = preview.pages(pdf, dpi=50)[0], preview.pages(pdf, dpi=100)[0]
    assert large.width == pytest.approx(2 * small.width, abs=2)
