"""Matches a worker's name as an extract writes it to a person who uses the store."""

import re
from collections.abc import Iterable

from app.models.person import Person
from app.models.text import folded


def match_worker(written: str, people: Iterable[Person]) -> Person | None:
    """The one person who fits *D. Lawal*, *Lawal, Dayo* or *Dayo Lawal*; None when nobody or several do.

    Every part of the written name has to fit a part of the person's: a whole word, or an initial beside a
    whole word. People who have left fit nobody.
    """
    parts = _parts(written)
    here = [person for person in people if not person.left]
    same = [person for person in here if sorted(_parts(person.name)) == sorted(parts)]
    fitting = same or [person for person in here if _fits(parts, _parts(person.name))]
    return fitting[0] if len(fitting) == 1 else None


def _parts(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", folded(name).replace("'", ""))


def _fits(written: list[str], name: list[str]) -> bool:
    left = list(name)
    whole = [part for part in written if len(part) > 1]
    initials = [part for part in written if len(part) == 1]
    if not whole or len(written) < 2:
        return False
    for part in whole:
        if part not in left:
            return False
        left.remove(part)
    for initial in initials:
        fit = next((part for part in left if part.startswith(initial)), None)
        if fit is None:
            return False
        left.remove(fit)
    return True
