"""Blocks on pages: nothing over the edge, headings with what they head, no row lost."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import style
from app.documents.page import Block, PageLook, paginate
from app.documents.tagged_pdf import TaggedCanvas

LOOK = PageLook(face=style.ANDIKA, palette=style.palette(), corner="Version 1.", rows_on_a_page=6)


@dataclass(frozen=True)
class Brick(Block):
    """A block that is only a height."""

    tall: float
    keep_with_next: bool = False
    rows_taken: float = 1.0
    space_before: float = 10.0

    def height(self, width: float) -> float:
        return self.tall

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        raise AssertionError("nothing is drawn here")


BRICKS = st.lists(st.builds(Brick, st.floats(5, 300), st.booleans(), st.booleans()), max_size=60)


@given(BRICKS)
def test_blocks_keep_their_order_and_stay_between_the_margins(bricks) -> None:
    pages = paginate(bricks, LOOK)
    assert [block for placed in pages for block, _top in placed] == bricks
    for placed in pages:
        for block, top in placed:
            assert top <= LOOK.top
            assert top - block.height(LOOK.width) >= LOOK.bottom - 0.01
        tops = [top for _block, top in placed]
        assert tops == sorted(tops, reverse=True)
        assert sum(block.rows_taken for block, _top in placed) <= 6


@given(st.lists(st.floats(20, 200), min_size=1, max_size=40))
def test_a_heading_is_never_the_last_thing_on_a_page(heights) -> None:
    bricks = [
        brick for tall in heights for brick in (Brick(40, keep_with_next=True, rows_taken=0.0), Brick(tall))
    ]
    for placed in paginate(bricks, LOOK):
        assert not placed[-1][0].keep_with_next


def test_details_take_half_a_row_each() -> None:
    bricks = [brick for _ in range(12) for brick in (Brick(10), Brick(10, rows_taken=0.5))]
    assert [len(placed) for placed in paginate(bricks, LOOK)] == [8, 8, 8]


def test_no_blocks_make_one_empty_page() -> None:
    assert paginate((), LOOK) == [[]]


@pytest.mark.parametrize("marks", [(), ("DRAFT",), ("Practice store", "DRAFT")])
def test_marks_and_marking_take_room_from_the_words(marks) -> None:
    plain = PageLook(face=style.ANDIKA, palette=style.palette())
    marked = PageLook(face=style.ANDIKA, palette=style.palette(), marks=marks, marking="OFFICIAL-SENSITIVE")
    assert plain.top - marked.top >= 14 + (26 if marks else 0)


def test_short_marks_share_a_strip_and_long_ones_have_one_each() -> None:
    short = PageLook(face=style.ANDIKA, palette=style.palette(), marks=("Practice store", "Not agreed"))
    assert short.strips == (("Practice store", "Not agreed"),)
    long = PageLook(
        face=style.ANDIKA, palette=style.palette(), marks=("Practice store " * 3, "Not agreed " * 3)
    )
    assert len(long.strips) == 2
    assert long.top < short.top


def test_a_long_footer_takes_room_from_the_words() -> None:
    plain = PageLook(face=style.ANDIKA, palette=style.palette())
    full = PageLook(face=style.ANDIKA, palette=style.palette(), corner="version " * 40)
    assert full.bottom - plain.bottom > 3 * style.FOOTER_SIZE
