"""Words of a plan as lines of a row: one sentence to a line (ER13), with a short label before them."""

from app.easyread.pictures import picture_for
from app.easyread.said import phone_number
from app.language.sentences import sentences

_ENDS = (".", "!", "?", "…", ":", '"', "'", "”", "’", ")")


def lines(text: str) -> tuple[str, ...]:
    """The sentences of a text, each on a line of its own; not a letter of them is changed."""
    return tuple(span.text for span in sentences(text))


def labelled(label: str, text: str) -> tuple[str, ...]:
    """`Who: Amina.` and any further sentences; nothing when there is nothing to say."""
    said = lines(phone_number(text))
    if not said:
        return ()
    last = said[-1] if said[-1].endswith(_ENDS) else f"{said[-1]}."
    first, *more = (*said[:-1], last)
    return (f"{label}: {first}", *more)


def labelled_as_said(label: str, text: str) -> tuple[str, ...]:
    """The label, then the words exactly as they were said (ER41)."""
    first, *more = lines(text) or ("",)
    return (f"{label}: {first}", *more) if first else ()


def concept_for(text: str) -> str:
    """The concept of the picture that the words call for; empty when they call for none."""
    found = picture_for(text)
    return found.concept if found else ""
