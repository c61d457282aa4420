"""Pictures as drawing operators of a PDF."""

import re

import pytest

from app.documents.drawings import drawn
from app.easyread.pictures import all_pictures


@pytest.mark.parametrize("mono", [False, True], ids=["colour", "mono"])
def test_no_picture_selects_a_font_or_writes_words(mono) -> None:
    assert [
        each.concept
        for each in all_pictures()
        if re.search(r"\b(Tf|Tj|TJ)\b", drawn(each.concept, mono).operators)
    ] == []


def test_a_concept_without_a_picture_is_refused() -> None:
    with pytest.raises(KeyError):
        drawn("no-such-concept")
