"""Rules about the shape of a sentence: how long, how many ideas, capitals, punctuation (ER03, 11, 12, 27)."""

import re
from collections.abc import Iterator

from app.easyread.presets import LIMITS
from app.easyread.rules.finding import Finding, Fix, Reader, Severity, covered, found, just_before
from app.easyread.rules.phrases import known_short, short_forms
from app.language.sentences import TokenKind, tokens
from app.language.words import is_easy

_CAPITALS = re.compile(r"(?<![\w'’&])[^\W\d_a-z]{2,}(?:['’][^\W\d_a-z]+)?(?![\w'’&])")
_SHOUT_FROM = 4


def no_shouting(sentence: str, reader: Reader) -> Iterator[Finding]:
    """ER03: no words in capitals; short forms that stand alone are ER19's."""
    run: list[re.Match[str]] = []
    for match in (*_shouted(sentence), None):
        if run and (match is None or sentence[run[-1].end() : match.start()].strip(" \u00a0,")):
            yield from _shout(sentence, run, reader)
            run = []
        if match:
            run.append(match)


def _shouted(sentence: str) -> Iterator[re.Match[str]]:
    return (match for match in _CAPITALS.finditer(sentence) if match.group().isupper())


def _shout(sentence: str, run: list[re.Match[str]], reader: Reader) -> Iterator[Finding]:
    words = [match.group() for match in run]
    if not is_shout(words, reader):
        return
    start, end = run[0].start(), run[-1].end()
    quiet = sentence[start:end].lower()
    instead = quiet[:1].upper() + quiet[1:] if not just_before(sentence, start).strip(" \"'“‘(") else quiet
    says = "Capitals are hard to read. Use small letters."
    yield found(start, sentence[start:end], "ER03", Severity.MUST, says, instead)


def is_shout(words: list[str], reader: Reader) -> bool:
    """Whether words in capitals are shouted, and not short forms such as TV or YJS."""
    loud = [
        word
        for word in words
        if word not in known_short()
        and word not in short_forms().instead
        and word.lower() not in reader.names
    ]
    if len(loud) > 1:
        return any(len(word) >= _SHOUT_FROM for word in loud)
    return any(len(word) >= _SHOUT_FROM and is_easy(word) for word in loud)


def short_sentence(sentence: str, reader: Reader) -> Iterator[Finding]:
    """ER11: the words of a sentence against the preset; a date, time, number or name is one word."""
    count = len(tokens(sentence))
    limits = LIMITS[reader.preset]
    if count <= limits.good_words:
        return
    severity = Severity.MUST if count > limits.most_words else Severity.SHOULD
    says = f"This sentence has {count} words. Aim for {limits.good_words} or fewer."
    yield Finding(0, len(sentence), "ER11", severity, says)


_SUBJECTS = r"(?:I|you|we|he|she|they|it|there)"
_VERBS = (
    r"(?:will|can|must|go|come|ring|call|text|tell|meet|talk|take|get|make|do|ask|help|see|look|write|stay|try"
    r"|work|use|is|are|was|were|have|has|find|keep|stop|start|then)"
)
_JOINERS = re.compile(
    rf"""
      (?P<splits>[,]?\s(?:and|but|so|or|then)(?:\sthen)?\s(?P<next>{_SUBJECTS}(?:['’]\w+)?)\b)
    | (?<!\w)(?:and|or|then)\s{_VERBS}\b
    | (?<=\w)[,]?\s(?:but|because|although|while|unless|until|whereas|which|who|so\sthat)\b
    | \b(?:if|when)\b(?!\s?\?)
    | (?P<mark>;|:\s|\s[–—-]\s|\()
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASKING = re.compile(r"\W*(?:who|when|what|which|how|where|why)\b", re.IGNORECASE)


def one_idea(sentence: str, _reader: Reader) -> Iterator[Finding]:
    """ER12: more than one joining word, colon, bracket or dash is more than one idea (near enough)."""
    asked = _ASKING.match(sentence) if sentence.rstrip().endswith("?") else None
    joiners = [match for match in _JOINERS.finditer(sentence) if not asked or match.start() >= asked.end()]
    if len(joiners) < 2:
        return
    joiner = next((match for match in joiners if match["splits"]), joiners[1])
    says = "This sentence holds more than one idea. Make it two sentences."
    yield Finding(
        joiner.start(), len(joiner.group()), "ER12", Severity.SHOULD, says, _split_here(sentence, joiner)
    )


def _split_here(sentence: str, joiner: re.Match[str]) -> Fix | None:
    """A full stop in place of *and*; before a person it starts the next sentence."""
    before = sentence[: joiner.start()]
    if not joiner["splits"] or not before.strip() or re.search(r"\b(?:if|when)\b", before, re.IGNORECASE):
        return None
    person = joiner["next"]
    but = re.search(r"\bbut\b", joiner.group(), re.IGNORECASE)
    begins = f"But {person}" if but else person[:1].upper() + person[1:]
    return Fix("Split here", f". {begins}", joiner.start(), len(joiner.group()))


_MARKS = re.compile(r"\([^()]*\)?|[;&#*)]|(?<=\w)/(?=\w)|(?<!\d)\s?%")
_INSTEAD = {"&": "and", "/": " or "}
_QUOTED = re.compile(r"[\"“][^\"“”]{1,300}[\"”]")
_INNER_QUOTE = re.compile(r"(?<!\w)['‘][^'‘’]{1,300}['’](?!\w)")


def simple_marks(sentence: str, _reader: Reader) -> Iterator[Finding]:
    """ER27: no ; ( ) / & % # * and no quotes inside quotes; a date, time or sum of money is left alone."""
    apart = covered((token.start, token.end) for token in tokens(sentence) if token.kind != TokenKind.WORD)
    for match in _MARKS.finditer(sentence):
        if match.start() in apart:
            continue
        mark = match.group().strip()
        says = f"Leave out “{mark[:1]}”. Full stops, question marks and commas are easier."
        yield found(match.start(), match.group(), "ER27", Severity.TIP, says, _INSTEAD.get(match.group()))
    for match in _QUOTED.finditer(sentence):
        if _INNER_QUOTE.search(match.group()):
            says = "Use only one pair of quote marks here."
            yield found(match.start(), match.group(), "ER27", Severity.TIP, says)
