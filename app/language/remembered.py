"""What was worked out about people's words: remembered for speed, forgotten when the store is locked."""

from collections.abc import Callable, Hashable
from functools import lru_cache
from typing import Protocol, TypeVar, cast


class _Remembering(Protocol):
    def cache_clear(self) -> None: ...


_all: list[_Remembering] = []
F = TypeVar("F", bound=Callable[..., Hashable])


def remembered(most: int) -> Callable[[F], F]:
    """A pure function of people's words that keeps its last `most` answers until `forget_all`."""

    def remember(function: F) -> F:
        made = lru_cache(maxsize=most)(function)
        _all.append(made)
        return cast(F, made)

    return remember


def forget_all() -> None:
    """No word of anybody stays in memory (before locking)."""
    for each in _all:
        each.cache_clear()
