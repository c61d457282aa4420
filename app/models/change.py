"""What is done to records: a Change is a label and the records before and after."""

from dataclasses import dataclass
from typing import Self

from app.models.record import Record


@dataclass(frozen=True)
class Swap:
    """One record before and after; None before adds it, None after removes it."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a swap needs a record before or after")
        if (
            self.before
            and self.after
            and (self.before.kind, self.before.id) != (self.after.kind, self.after.id)
        ):
            raise ValueError("a swap is about one record")

    @property
    def record(self) -> Record:
        found = self.after or self.before
        assert found is not None
        return found

    def reversed(self) -> "Swap":
        return Swap(self.after, self.before)

    def fields(self) -> tuple[str, ...]:
        """The names of the fields that differ; every filled field when adding or removing."""
        if self.before is None or self.after is None:
            shape = type(self.record).model_fields
            return tuple(name for name in shape if getattr(self.record, name) != shape[name].default)
        return tuple(
            name
            for name in type(self.record).model_fields
            if getattr(self.before, name) != getattr(self.after, name)
        )


@dataclass(frozen=True)
class Change:
    """A named set of swaps that is written all or nothing.

    `typing_in` joins typing in one field into one undo step. `lasting` marks what undo never takes back:
    agreeing a plan, signing a report, an import.
    """

    label: str
    swaps: tuple[Swap, ...]
    typing_in: str = ""
    lasting: bool = False

    @classmethod
    def edit(cls, label: str, before: Record, after: Record, typing_in: str = "") -> Self:
        return cls(label, (Swap(before, after),), typing_in)

    @classmethod
    def add(cls, label: str, record: Record) -> Self:
        return cls(label, (Swap(None, record),))

    def reversed(self) -> "Change":
        return Change(self.label, tuple(swap.reversed() for swap in reversed(self.swaps)))
