"""ER17: a hard word only with what it means, in the same sentence or the next."""

import re
from collections.abc import Collection, Iterator, Sequence

from app.easyread.glossary import Mention, glossary, mentions
from app.easyread.rules.finding import Finding, Fix, Reader, Severity, in_voice, like_case
from app.language.sentences import Span
from app.language.words import is_easy

_MEANS = re.compile(
    r"^(?:this|that|it|these)\s(?:means?\b|(?:is|are)\s(?:a|an|the|when|where|what|\w+ing)\b)", re.IGNORECASE
)
_IS_A = r"\s(?:means?|(?:is|are)\s(?:a|an|the|when|where|what|something|someone|people|rules?|how|\w+ing)\b)"


def hard_words_explained(
    spans: Sequence[Span], reader: Reader, explained: Collection[str]
) -> Iterator[Finding]:
    """Each term of the glossary that nobody has explained, once, where it first stands.

    A term in everyday words (*court*) is only a tip: most children know them.
    """
    known = {told.term for word in explained if (told := glossary().term(word))}
    for at, span in enumerate(spans):
        for mention in mentions(span.text):
            term = mention.term.term
            if term in known or mention.text.lower() in reader.own_words:
                continue
            known.add(term)
            following = spans[at + 1].text if at + 1 < len(spans) else ""
            if not _is_explained(span.text, following, mention):
                yield _unexplained(span, mention, reader)


def _is_explained(sentence: str, following: str, mention: Mention) -> bool:
    says_so = re.compile(rf"\b{re.escape(mention.text)}['’\"”]?{_IS_A}", re.IGNORECASE)
    return bool(_MEANS.match(following) or says_so.search(sentence) or says_so.search(following))


def _unexplained(span: Span, mention: Mention, reader: Reader) -> Finding:
    term = mention.term
    everyday = all(is_easy(word, reader.own_words) for word in mention.text.split())
    says = f"Hard word. {term.meaning}"
    return Finding(
        span.start + mention.start,
        mention.length,
        "ER17",
        Severity.TIP if everyday else Severity.MUST,
        says,
        _swapped(span, mention, reader) or _with_meaning(span, mention),
    )


def _swapped(span: Span, mention: Mention, reader: Reader) -> Fix | None:
    """Easy words in its place, where they fit without touching the words around it."""
    term = mention.term
    fits = mention.text.lower() == term.term and not re.search(
        r"\b(?:a|an)\s$", span.text[: mention.start], re.IGNORECASE
    )
    if term.keep_legal_word or not term.swap or not fits:
        return None
    instead = like_case(mention.text, in_voice(term.swap, reader.voice))
    return Fix(f"Use “{instead}”", instead, span.start + mention.start, mention.length)


def _with_meaning(span: Span, mention: Mention) -> Fix:
    """The sentence again, ended properly, with the meaning after it."""
    ended = span.text if span.text.endswith((".", "!", "?")) else f"{span.text}."
    return Fix("Add what it means", f"{ended} {mention.term.meaning}", span.start, span.length)
