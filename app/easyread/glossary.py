"""The words of the youth justice system with their meaning in easy words."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from app import resources
from app.language.remembered import remembered

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Term:
    """A hard word. `swap` are easy words to put in its place (empty: none says the same).

    `meaning` is one easy sentence. A letter that carries legal weight keeps a term marked
    `keep_legal_word` and explains it (ER17). `picture` names a concept.
    """

    term: str
    meaning: str
    variants: tuple[str, ...] = ()
    swap: str = ""
    picture: str = ""
    keep_legal_word: bool = False

    @property
    def key(self) -> str:
        return re.sub(r"\W+", "-", self.term.lower()).strip("-")


@dataclass(frozen=True)
class Mention:
    """Where a term stands in a text; `text` is the form that was written."""

    start: int
    length: int
    text: str
    term: Term


@dataclass(frozen=True)
class Glossary:
    """All terms, and how far anybody has checked them."""

    status: str
    terms: tuple[Term, ...]
    forms: dict[str, Term]
    pattern: re.Pattern[str]
    first_words: frozenset[str]

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every term in a text, in order; the longest form wins (*referral order*, not *referral*)."""
        if self.first_words.isdisjoint(_WORD.findall(text.lower())):
            return ()
        return tuple(
            Mention(match.start(), len(match.group()), match.group(), self.forms[_form(match.group())])
            for match in self.pattern.finditer(text)
        )

    def term(self, word: str) -> Term | None:
        """The term that a word or phrase is a form of."""
        return self.forms.get(_form(word))


def _form(words: str) -> str:
    return re.sub(r"[\s\u2011-]+", " ", words.lower().replace("’", "'"))


def _pattern(forms: dict[str, Term]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    spaced = (re.escape(form).replace(r"\ ", r"[\s\u2011-]").replace("'", "['’]") for form in longest_first)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spaced)})(?![\w-])", re.IGNORECASE)


def read_glossary(toml: str) -> Glossary:
    """Reads a glossary. Raises ValueError when a form names two terms, TypeError for an unknown field."""
    held = tomllib.loads(toml)
    terms = tuple(Term(**{**entry, "variants": tuple(entry.get("variants", ()))}) for entry in held["terms"])
    forms: dict[str, Term] = {}
    for term in terms:
        for form in (term.term, *term.variants):
            if _form(form) in forms:
                raise ValueError(f"two terms are called {form}")
            forms[_form(form)] = term
    first_words = frozenset(_WORD.findall(form)[0] for form in forms)
    return Glossary(held["status"], terms, forms, _pattern(forms), first_words)


@cache
def glossary() -> Glossary:
    """The glossary that ships with the program."""
    return read_glossary(resources.read_text("words", "glossary.toml"))


@remembered(4096)
def mentions(sentence: str) -> tuple[Mention, ...]:
    """The terms of the shipped glossary in a sentence; the same sentence costs nothing the second time."""
    return glossary().mentions(sentence)
