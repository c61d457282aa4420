"""Search words, quoted so that nothing a person types is read as a query."""

import re

MOST_WORDS = 32
_SEPARATORS = re.compile(r"[\s\x00]+")


def match_words(typed: str) -> str:
    """An FTS5 query that finds every typed word as the beginning of a word; empty when nothing was typed."""
    words = [word for word in _SEPARATORS.split(typed[:1000]) if any(letter.isalnum() for letter in word)]
    return " ".join('"' + word.replace('"', '""') + '"*' for word in words[:MOST_WORDS])
