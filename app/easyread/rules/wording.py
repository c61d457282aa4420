"""Rules about single words and phrases (ER14, ER16, ER19, ER42)."""

import re
from collections.abc import Iterator

from app.easyread.glossary import mentions
from app.easyread.rules.finding import (
    Finding,
    Reader,
    Severity,
    covered,
    found,
    in_voice,
    just_before,
    like_case,
)
from app.easyread.rules.phrases import Phrases, blaming, known_short, plainer, short_forms
from app.easyread.rules.shape import is_shout
from app.language.sentences import Token, TokenKind, tokens
from app.language.words import is_easy

_IRREGULAR = """
asked beaten been begun bitten blown bought broken brought built caught chosen cut done drawn driven
eaten fed fined forgotten fought found frozen given gone grown heard held hidden hit hurt kept known led
left lent lost made meant met paid put read rung said seen sent set shaken shot shown shut sold spent
spoken stolen stuck sworn taken taught thrown told torn understood used won worn written
"""
_ADJECTIVES = """
addicted afraid allowed annoyed ashamed bed bored called closed confused depressed disappointed done
dressed embarrassed engaged excited finished frustrated gone gutted hundred hurt indeed interested
involved left lost married meant mixed named need needed open pleased prepared red related relaxed
retired scared shocked shut stressed stuck supposed surprised tired upset used wicked worried
"""
_ADVERB = r"(?:\s(?:not|never|always|often|also|being|been|just|all|both|\w+ly))?"
_PASSIVE = re.compile(
    rf"\b(?:am|is|are|was|were|be|been|being|get|gets|got|getting|isn['’]t|aren['’]t|wasn['’]t|weren['’]t"
    rf"|(?:I['’]m|(?:we|you|they)['’]re)){_ADVERB}\s(?P<did>\w+ed|{'|'.join(_IRREGULAR.split())})\b"
    r"(?P<by>\sby\b)?",
    re.IGNORECASE,
)
_ALLOWED = frozenset(_ADJECTIVES.split())


def active_voice(sentence: str, reader: Reader) -> Iterator[Finding]:
    """ER14: say who does it. *Worried* or *allowed* is how people are, unless *by* follows."""
    example = "“I ...” or “Amina will ...”" if reader.voice == "I" else "“You ...” or “We will ...”"
    for match in _PASSIVE.finditer(sentence):
        if match["did"].lower() in _ALLOWED and not match["by"]:
            continue
        says = f"Who does this? Start with the person: {example}."
        yield found(match.start(), match.group(), "ER14", Severity.SHOULD, says)


def _phrases_found(sentence: str, phrases: Phrases) -> Iterator[tuple[re.Match[str], str]]:
    for match in phrases.pattern.finditer(sentence):
        written = re.sub(r"\s", " ", match.group())
        yield match, phrases.instead.get(written, phrases.instead.get(written.lower(), ""))


def no_blame(sentence: str, _reader: Reader) -> Iterator[Finding]:
    """ER42: words that blame a child; Child First practice says what happened instead."""
    for match, instead in _phrases_found(sentence, blaming()):
        says = "This word blames. Say what happened, or what would help."
        offered = like_case(match.group(), instead) if instead else None
        yield found(match.start(), match.group(), "ER42", Severity.SHOULD, says, offered)


def easy_words_only(sentence: str, reader: Reader) -> Iterator[Finding]:
    """ER16: everyday words; names, and words that this child uses, are never hard.

    Words of the glossary are ER17's, short forms ER19's, blaming words ER42's.
    """
    taken = covered((each.start, each.start + each.length) for each in mentions(sentence))
    taken |= covered(match.span() for match, _ in _phrases_found(sentence, blaming()))
    for match, instead in _phrases_found(sentence, plainer()):
        if _known_to(match.group(), reader) or match.start() in taken:
            continue
        taken |= covered([match.span()])
        says = "There is an easier word for this."
        offered = like_case(match.group(), in_voice(instead, reader.voice))
        yield found(match.start(), match.group(), "ER16", Severity.SHOULD, says, offered)
    for token in hard_words(sentence, reader):
        if token.start not in taken:
            says = f"“{token.text}” may be hard to read. Is there an easier word?"
            yield found(token.start, token.text, "ER16", Severity.SHOULD, says)


_AFTER_A_NAME = frozenset(
    ("will", "is", "has", "can", "and", "helps", "says", "knows", "rings", "comes", "takes", "gives", "meets")
)
_IDEA_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ive", "ing", "ness", "ship", "ism", "ly")


def hard_words(sentence: str, reader: Reader) -> Iterator[Token]:
    """The words that are on no list, are no names, and are not this child's own."""
    all_tokens = tokens(sentence)
    for at, token in enumerate(all_tokens):
        if token.kind != TokenKind.WORD or token.text.isupper() or _known_to(token.text, reader):
            continue
        after = all_tokens[at + 1].text.lower() if at + 1 < len(all_tokens) else ""
        if not _is_name(sentence, token, after) and not is_easy(token.text, reader.own_words):
            yield token


def _known_to(word: str, reader: Reader) -> bool:
    plain = re.sub(r"['’]s?$", "", word.lower())
    return plain in reader.names or plain in reader.own_words


def _is_name(sentence: str, token: Token, after: str) -> bool:
    """A capital inside a sentence makes a name; at its start only with what names go with."""
    if not token.text[0].isupper():
        return False
    before = just_before(sentence, token.start).rstrip(" \"'“‘(\u00a0")
    if before and (before[-1] not in ":.!?" or (before[-1] == ":" and not after)):
        return True
    return after in _AFTER_A_NAME and not token.text.lower().endswith(_IDEA_ENDINGS)


_INITIALS = re.compile(r"(?<![\w'’&])(?:[A-Z]{2,6}s?|(?:[A-Z]\.){2,8})(?![\w'’&]|\.\w)")
_ROMAN = re.compile(r"[IVX]+")


def no_short_forms(sentence: str, reader: Reader) -> Iterator[Finding]:
    """ER19: no initials and no *e.g.*; the few that children say themselves (TV, PE) may stay."""
    taken: set[int] = set()
    for match, instead in _phrases_found(sentence, short_forms()):
        if not _known_to(match.group(), reader):
            taken |= covered([match.span()])
            says = "Short forms are hard. Write the words in full."
            fitting = _without_second_article(just_before(sentence, match.start()), instead)
            yield found(match.start(), match.group(), "ER19", Severity.MUST, says, fitting)
    initials = [match for match in _INITIALS.finditer(sentence) if match.start() not in taken]
    if initials and _is_all_shouted(sentence, reader):
        return
    for match in initials:
        if _is_short_form(match.group(), reader):
            says = "Not everybody knows these letters. Write the words in full."
            yield found(match.start(), match.group(), "ER19", Severity.MUST, says)


def _without_second_article(before: str, instead: str) -> str:
    """*the CPS* becomes *the lawyers*, not *the the lawyers*."""
    has_one = re.search(r"\b(?:the|a|an|my|our|your|their)\s$", before, re.IGNORECASE)
    return re.sub(r"^(?:the|a|an)\s", "", instead) if has_one else instead


def _is_short_form(letters: str, reader: Reader) -> bool:
    known = letters in known_short() or _known_to(letters, reader)
    return not known and not _ROMAN.fullmatch(letters) and not is_easy(letters)


def _is_all_shouted(sentence: str, reader: Reader) -> bool:
    """Words in capitals that ER03 has already named are no short forms."""
    loud = [word for word in re.findall(r"[^\W\d_]+", sentence) if len(word) > 1 and word.isupper()]
    return len(loud) > 1 and is_shout(loud, reader)
