"""Voice gap: meetings in a row in which nobody wrote down the child's own voice (R3-108)."""

from collections.abc import Iterable
from datetime import datetime

from app.models.child import Child
from app.models.contact import Attendance, Contact, ContactMode
from app.practice.whose_voice import speaker_of

SHOWS_AFTER = 3
_WITHOUT_THE_CHILD = {ContactMode.PARENT_OR_CARER, ContactMode.PROFESSIONAL}


def voice_gap(contacts: Iterable[Contact], child: Child) -> int:
    """How many attended meetings with the child, the latest in a row, hold no voice of the child.

    What a parent or another person of the network said is not the child's voice. A reason for no voice
    explains a gap and does not fill it.
    """
    gap = 0
    for contact in sorted(contacts, key=_when, reverse=True):
        if contact.attendance != Attendance.ATTENDED or contact.mode in _WITHOUT_THE_CHILD:
            continue
        if has_voice_of(child, contact):
            break
        gap += 1
    return gap


def voice_note(contacts: Iterable[Contact], child: Child) -> str:
    """A sentence for staff once three meetings in a row hold no voice; else empty."""
    gap = voice_gap(contacts, child)
    if gap < SHOWS_AFTER:
        return ""
    return (
        f"The last {gap} meetings hold no words, drawing or reaction of {child.chosen_name or 'the child'}. "
        "Next time, ask or watch, and write down what you hear and see."
    )


def has_voice_of(child: Child, contact: Contact) -> bool:
    return any(line.words.strip() and speaker_of(line.who, child) == "child" for line in contact.voice)


def _when(contact: Contact) -> datetime:
    return contact.at
