"""Three plain figures about a paper, in place of a grade."""

from collections.abc import Collection
from dataclasses import dataclass

from app.easyread.glossary import mentions
from app.easyread.pages import EasyReadPaper, Row, RowKind
from app.easyread.presets import LIMITS
from app.easyread.rules.finding import Reader
from app.easyread.rules.wording import hard_words
from app.language.sentences import tokens
from app.models.plan import WhoseWords

PAGES_TO_AIM_AT = 4
MOST_PAGES = 8


@dataclass(frozen=True)
class Figures:
    """The words of the longest sentence; hard words that the paper does not explain; rows with no picture."""

    longest_sentence: int
    hard_words_unexplained: tuple[str, ...]
    rows_without_picture: int


def figures(paper: EasyReadPaper, *, own_words: Collection[str] = (), names: Collection[str] = ()) -> Figures:
    """The figures of a paper. The child's own words count in none of them (ER41)."""
    judged = [row for row in paper.rows if row.whose_words != WhoseWords.CHILD]
    known = frozenset(word.lower() for word in own_words)
    called = frozenset(part.lower() for name in (*names, paper.chosen_name) for part in name.split())
    reader = Reader(paper.preset, known, called, "I")
    return Figures(
        max((len(tokens(line)) for row in judged for line in row.sentences), default=0),
        _unexplained(paper, judged, reader),
        _without_picture(paper),
    )


def length_note(pages: int) -> str:
    """What to say about a plan of so many pages; empty up to eight (ER32)."""
    if pages <= MOST_PAGES:
        return ""
    return (
        f"This plan takes {pages} pages. Aim for {PAGES_TO_AIM_AT}, and no more than {MOST_PAGES}. "
        "Ask the child what can wait for the next plan."
    )


def _unexplained(paper: EasyReadPaper, judged: list[Row], reader: Reader) -> tuple[str, ...]:
    explained = {row.sentences[0] for row in paper.hard_words}
    hard: set[str] = set()
    for line in (line for row in judged for line in row.sentences):
        named = mentions(line)
        hard.update(mention.term.term for mention in named if mention.term.term not in explained)
        taken = [range(mention.start, mention.start + mention.length) for mention in named]
        hard.update(
            token.text.lower()
            for token in hard_words(line, reader)
            if not any(token.start in span for span in taken)
        )
    return tuple(sorted(hard))


def _without_picture(paper: EasyReadPaper) -> int:
    if not LIMITS[paper.preset].pictures_on_rows:
        return 0
    return sum(not row.picture for row in paper.rows if row.kind != RowKind.TO_WRITE)
