"""Advice on words for a child's paper, by the numbered rules of easy read. Advice, not a certificate."""

from collections.abc import Collection

from app.easyread.rules import numbers, shape, wording
from app.easyread.rules.explained import hard_words_explained
from app.easyread.rules.figures import Figures, figures, length_note
from app.easyread.rules.finding import Finding, Fix, Reader, SentenceRule, Severity, Voice
from app.language.remembered import remembered
from app.language.sentences import sentences
from app.models.child import Preset
from app.models.plan import WhoseWords

__all__ = ["Figures", "Finding", "Fix", "Severity", "Voice", "check", "figures", "length_note"]

SENTENCE_RULES: tuple[SentenceRule, ...] = (
    shape.no_shouting,
    shape.short_sentence,
    shape.one_idea,
    shape.simple_marks,
    wording.active_voice,
    wording.easy_words_only,
    wording.no_short_forms,
    wording.no_blame,
    numbers.numbers_plain,
    numbers.dates_in_full,
    numbers.times_one_way,
)


def check(
    text: str,
    preset: Preset = Preset.EASY_READ,
    *,
    own_words: Collection[str] = (),
    names: Collection[str] = (),
    whose: WhoseWords = WhoseWords.WORKER,
    voice: Voice = "I",
    explained: Collection[str] = (),
) -> tuple[Finding, ...]:
    """Everything the rules say about a text, in the order of the text.

    A child's own words are never corrected (ER41): for them the answer is always empty. `own_words` and
    `names` are never hard; `explained` are glossary words that the paper already explains. Each finding's
    `start` and `length`, and those of its fix, count characters of `text`.
    """
    if whose == WhoseWords.CHILD:
        return ()
    reader = Reader(preset, _lower(own_words), _lower(names), voice)
    spans = sentences(text)
    found = [finding.moved(span.start) for span in spans for finding in _about(span.text, reader)]
    found += hard_words_explained(spans, reader, explained)
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.rule, finding.length)))


def _lower(words: Collection[str]) -> frozenset[str]:
    """Each word and phrase, and the words of each phrase: a name is known by any of its parts."""
    return frozenset(part for word in words for part in (word.lower(), *word.lower().split()))


@remembered(4096)
def _about(sentence: str, reader: Reader) -> tuple[Finding, ...]:
    return tuple(finding for rule in SENTENCE_RULES for finding in rule(sentence, reader))
