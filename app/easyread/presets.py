"""What each preset allows: words to a sentence, rows to a page, where pictures stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.models.child import Preset


@dataclass(frozen=True)
class Limits:
    """`good_words` is the aim for a sentence, `most_words` the line it must not cross; sizes in mm and pt."""

    good_words: int
    most_words: int
    rows_on_a_page: int
    picture_mm: float
    type_pt: float
    pictures_on_rows: bool = True


LIMITS: Mapping[Preset, Limits] = MappingProxyType(
    {
        Preset.PICTURES_FIRST: Limits(8, 10, 4, 45, 20),
        Preset.EASY_READ: Limits(12, 15, 6, 34, 16),
        Preset.PLAIN_WORDS: Limits(15, 20, 12, 34, 16, pictures_on_rows=False),
    }
)
