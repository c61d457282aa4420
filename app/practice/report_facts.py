"""What a child's file holds for a report: each fact with the sentence that says it, the child first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.models.child import Child
from app.models.contact import Contact, ContactMode
from app.models.court_report import CourtReport, Fact
from app.models.disposal import Disposal
from app.models.plan import Plan
from app.models.text import folded
from app.models.voice import VoiceKind, VoiceLine
from app.practice.local_time import local_day
from app.practice.whose_voice import Speaker, speaker_of

_NAME = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_ENDS_A_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")


@dataclass(frozen=True)
class CaseRecords:
    """What a report is filled from. `contacts` are the newest first."""

    report: CourtReport
    child: Child
    disposals: tuple[Disposal, ...] = ()
    contacts: tuple[Contact, ...] = ()
    plan: Plan | None = None

    @property
    def before_court(self) -> tuple[Disposal, ...]:
        """The disposal that the report is for, else all that are open."""
        named = tuple(each for each in self.disposals if each.id == self.report.disposal_id)
        return named or tuple(each for each in self.disposals if each.is_open)


@dataclass(frozen=True)
class FoundFact:
    """A fact and its sentence: `before`, the fact's words, `after`.

    `on` is the day it comes from, `how` the way of a voice line, `speaker` whose voice it is.
    """

    fact: Fact
    before: str = ""
    after: str = ""
    on: date | None = None
    how: VoiceKind | None = None
    speaker: Speaker | None = None

    @property
    def sentence(self) -> str:
        return self.saying(self.fact.says)

    def saying(self, words: str) -> str:
        """The sentence with other words in the fact's place (what it said earlier)."""
        if not words:
            return ""
        after = self.after.rstrip(".") if _ENDS_A_SENTENCE.search(words) else self.after
        return f"{self.before}{words}{after}"


def day_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def day_of(contact: Contact) -> date:
    return local_day(contact.at, contact.zone)


def in_a_line(lines: tuple[str, ...]) -> str:
    """Lines of a list as running words: sentences stay sentences, phrases are parted by semicolons."""
    kept = [line.strip() for line in lines if line.strip()]
    if any(_ENDS_A_SENTENCE.search(line) for line in kept):
        return " ".join(line if _ENDS_A_SENTENCE.search(line) else f"{line}." for line in kept)
    return "; ".join(kept)


def quoted(origin: str, words: str, who: str, before: str) -> Iterator[FoundFact]:
    """Somebody's own words, exactly, in quotation marks; one fact a paragraph."""
    paragraphs = [part.strip() for part in _BLANK_LINE.split(words) if part.strip()]
    for number, part in enumerate(paragraphs):
        place = f"{origin}.{number}" if number else origin
        yield FoundFact(Fact(origin=place, says=part, is_voice=True, who=who), f"{before}“", "”.")


def stated(
    origin: str, says: str, before: str = "", after: str = ".", on: date | None = None
) -> Iterator[FoundFact]:
    """A fact in the worker's words; nothing where there is nothing to say."""
    if says.strip():
        yield FoundFact(Fact(origin=origin, says=says.strip()), before, after, on)


def voice(records: CaseRecords) -> Iterator[FoundFact]:
    """Every line of voice, the newest first. Only what was said stands in quotation marks."""
    for contact in records.contacts:
        on = day_of(contact)
        for number, line in enumerate(contact.voice):
            if line.words.strip():
                yield from _voice_line(records, f"contact:{contact.id}:voice.{number}", line, on)


def _voice_line(records: CaseRecords, origin: str, line: VoiceLine, on: date) -> Iterator[FoundFact]:
    who = line.who.strip() or records.child.chosen_name
    speaker = speaker_of(line.who, records.child)
    before = f"On {day_words(on)} {who} {line.how.value}: "
    if line.how == VoiceKind.SAID:
        found = tuple(quoted(origin, line.words, who, before))
    else:
        fact = Fact(origin=origin, says=" ".join(line.words.split()), who=who)
        found = (FoundFact(fact, before, "."),)
    for each in found:
        yield FoundFact(each.fact, each.before, each.after, on, line.how, speaker)


def is_with_a_parent(contact: Contact, child: Child) -> bool:
    if contact.mode == ContactMode.PARENT_OR_CARER:
        return True
    met = set(_NAME.findall(folded(contact.with_whom)))
    names = (folded(name) for person in child.parents_and_carers for name in (person.name, person.relation))
    return any(name.split(" ")[0] in met for name in names if name)
