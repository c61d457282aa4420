"""Does work grow with the length of its input, or faster? Told apart by a wide margin."""

import time
from collections.abc import Callable

_TRIES = 5


def grows_with_length(work: Callable[[int], object], short: int, times: int) -> bool:
    """True where `times` the length costs less than half of what a square would.

    Processor time of this process only. One quiet moment in five tries is enough: work that grows with the
    square never has one.
    """
    work(short)
    return any(_ratio(work, short, times) < times * times / 2 for _ in range(_TRIES))


def _ratio(work: Callable[[int], object], short: int, times: int) -> float:
    return _seconds(work, short * times) / max(min(_seconds(work, short) for _ in range(3)), 1e-6)


def _seconds(work: Callable[[int], object], length: int) -> float:
    start = time.process_time()
    work(length)
    return time.process_time() - start
