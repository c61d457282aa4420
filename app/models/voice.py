"""Voice: what the child said, drew, showed, or how they reacted, kept as lines of their own (R3-110)."""

from enum import StrEnum

from app.models.record import Moment, Value
from app.models.text import Line, Text


class VoiceKind(StrEnum):
    SAID = "said"
    DREW = "drew"
    SHOWED = "showed"
    REACTED = "reacted"


class VoiceLine(Value):
    """One line of voice: who it came from, in which way, when, and the exact words or what was seen."""

    how: VoiceKind
    words: Text
    who: Line
    heard_at: Moment
    heard_by: Line = ""
