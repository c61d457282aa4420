"""Who does a step, said as the child would say it."""

import re

from app.easyread.row_words import labelled

_PARTS = re.compile(r"\s*(?:,\s*and\s|,|\sand\s|&)\s*")
_ME = frozenset({"i", "me", "myself"})
_DETERMINERS = frozenset({"a", "an", "my", "our", "the"})
_TITLES = frozenset({"dr", "miss", "mr", "mrs", "ms", "mx", "pc"})
_FAMILY = frozenset({"dad", "gran", "grandad", "grandma", "mam", "mum", "mummy", "nan", "nana"})
_MOST_WORDS = 4


def who_sentences(who: str, chosen_name: str) -> tuple[str, ...]:
    """`Amina and Nan do this.`; `I do this with Amina.` where the child, by name or as *me*, is one of them.

    Each name stays as it was typed but for a first letter that begins the sentence. Only plain lists of
    people are said in this way; all else (*Nan takes me*, *staff*) stands after `Who:` as it was typed.
    """
    said = who.strip().removesuffix(".")
    people = [part for part in _PARTS.split(said) if part]
    if not people or not all(_is_person(part, chosen_name) for part in people):
        return labelled("Who", who)
    others = [part for part in people if not _is_child(part, chosen_name)]
    if len(people) == 1 and others and _may_be_many(said):
        return labelled("Who", who)
    if len(others) == len(people):
        verb = "do" if len(others) > 1 else "does"
        listed = _listed(others)
        return (f"{listed[0].upper()}{listed[1:]} {verb} this.",)
    return (f"I do this with {_listed(others)}.",) if others else ("I do this.",)


def _is_child(part: str, chosen_name: str) -> bool:
    return part.lower() in _ME or part.casefold() == chosen_name.strip().casefold()


def _is_person(part: str, chosen_name: str) -> bool:
    """Surely one person: the child, a name in capital letters, or *the*, *my* or *our* and what they are."""
    if _is_child(part, chosen_name) or part in _FAMILY:
        return True
    first, *more = part.split()
    if len(more) >= _MOST_WORDS or not all(_is_word(word) for word in (first, *more)):
        return False
    if first.lower() in _DETERMINERS:
        return bool(more) and _all_one_case(more)
    if first.lower() in _TITLES:
        return bool(more) and _all_names(more)
    return _all_names((first, *more))


def _is_word(word: str) -> bool:
    return all(letter.isalpha() or letter in "-'’" for letter in word)


def _all_names(words: tuple[str, ...] | list[str]) -> bool:
    return all(word[0].isupper() for word in words) and not all(
        len(word) > 1 and word.isupper() for word in words
    )


def _all_one_case(words: list[str]) -> bool:
    return all(word[0].isupper() for word in words) or all(word.islower() for word in words)


def _may_be_many(word: str) -> bool:
    return word.lower().endswith("s") and not word.lower().endswith("ss")


def _listed(people: list[str]) -> str:
    *most, last = people
    return f"{', '.join(most)} and {last}" if most else last
