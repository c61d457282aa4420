"""Levels of concern as practitioners judge them (practice reference 4.2)."""

from enum import StrEnum


class Level(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very high"

    @property
    def rank(self) -> int:
        """0 for low to 3 for very high."""
        return list(Level).index(self)
