"""Search words, quoted so that nothing a person types is read as a query."""

import re

from app.models.text import clean_text

MOST_WORDS = 32
_SEPARATORS = re.compile(r"\s+")


def match_words(typed: str) -> str:
    """An FTS5 query that finds every typed word as the beginning of a word; empty when nothing was typed."""
    text = str(clean_text(typed[:1000]))
    words = [word for word in _SEPARATORS.split(text) if any(letter.isalnum() for letter in word)]
    return " ".join('"' + word.replace('"', '""') + '"*' for word in words[:MOST_WORDS])
