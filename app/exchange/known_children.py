"""Who is known already, by reference, name and date of birth: a store's children, a file's earlier rows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.exchange import cell_reading
from app.language.likeness import name_likeness
from app.models.caseload_import import ImportedCase
from app.models.child import Child
from app.models.text import folded

ALIKE = 0.85

_MOST_LOOKALIKES = 8


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a child from others. `line_number` is their row, where they come from a file.

    `keys` are the name in any order of its parts, with the given name and with the name the child goes by.
    `near` is where a namesake with a slip of the pen would stand: the birthday, one part of the name, and the
    initials of all parts.
    """

    child_id: UUID
    reference: str
    name: str
    born: date | None
    keys: frozenset[str]
    near: tuple[tuple[date, str, str], ...]
    line_number: int | None = None

    def has_name_of(self, other: "Identity") -> bool:
        return bool(self.keys & other.keys) or name_likeness(self.name, other.name) >= ALIKE

    def is_born_with(self, other: "Identity") -> bool:
        return self.born is not None and self.born == other.born

    def is_child_of_row(self, row: "Identity") -> bool:
        """Given the same reference: the same name, and no other date of birth."""
        return self.has_name_of(row) and (self.born is None or row.born is None or self.born == row.born)


def identity_of(child: Child, line_number: int | None = None) -> Identity:
    names = child.given_name, child.family_name, child.known_as
    return _identity(child.id, child.reference, names, child.date_of_birth, line_number)


def _identity(
    child_id: UUID,
    reference: str,
    names: tuple[str, str, str],
    born: date | None,
    line_number: int | None = None,
) -> Identity:
    given, family, known_as = (_parts(name) for name in names)
    ways = [first + family for first in (given, known_as) if first] or [family]
    initials = "".join(sorted(part[0] for part in given + family))
    return Identity(
        child_id,
        folded(reference),
        " ".join(name for name in names[:2] if name),
        born,
        frozenset(" ".join(sorted(parts)) for parts in ways),
        tuple((born, part, initials) for part in dict.fromkeys(given + family)) if born else (),
        line_number,
    )


class KnownChildren:
    """Finds children by what a row says of them, at the same cost however many there are."""

    def __init__(self) -> None:
        self._by_reference: dict[str, list[Identity]] = {}
        self._by_name: dict[tuple[date, str], Identity] = {}
        self._near: dict[tuple[date, str, str], list[Identity]] = {}

    @classmethod
    def of(cls, children: Iterable[Child], cases: Iterable[ImportedCase] = ()) -> "KnownChildren":
        """The children of a store: as they are, and as they last came in from the same source."""
        known = cls()
        for child in children:
            known.add(identity_of(child))
        for case in cases:
            known._by_reference.setdefault(folded(case.reference), []).append(_came_in_as(case))
        return known

    def add(self, identity: Identity) -> None:
        self._by_reference.setdefault(identity.reference, []).append(identity)
        if identity.born is None:
            return
        for key in identity.keys:
            self._by_name.setdefault((identity.born, key), identity)
        for place in identity.near:
            alike = self._near.setdefault(place, [])
            if len(alike) < _MOST_LOOKALIKES:
                alike.append(identity)

    def with_reference(self, reference: str) -> tuple[Identity, ...]:
        """Everybody with this reference; nobody for an empty one."""
        return tuple(self._by_reference.get(reference, ())) if reference else ()

    def namesake(self, identity: Identity) -> Identity | None:
        """A child with the same name, or almost the same, who was born on the same day."""
        if identity.born is None:
            return None
        for key in identity.keys:
            if found := self._by_name.get((identity.born, key)):
                return found
        alike = (other for place in identity.near for other in self._near.get(place, ()))
        return next((other for other in alike if other.has_name_of(identity)), None)


def _came_in_as(case: ImportedCase) -> Identity:
    said = {value.field: value.text for value in case.values}
    given, family = said.get("given_name", ""), said.get("family_name", "")
    if not (given or family):
        given, family = cell_reading.read_full_name(said.get("full_name", ""))
    try:
        born = cell_reading.read_date(said.get("date_of_birth", ""))
    except cell_reading.NotADate:
        born = None
    return _identity(case.child_id, case.reference, (given, family, said.get("known_as", "")), born)


def _parts(name: str) -> list[str]:
    """The parts of a name; for a name that is all signs, the signs."""
    plain = folded(name)
    if plain.isalpha() or not plain:
        return [plain] if plain else []
    return re.findall(r"[^\W_]+", plain.replace("'", "")) or [plain]
