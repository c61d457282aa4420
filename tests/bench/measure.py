"""Ours beside a baseline, taken in turns in one run, so that a busy machine slows both."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

FRAME = 1000 / 60
"""Milliseconds of one picture on a 60 Hz screen."""

Probe = Callable[[], float]
"""Does the work once and says what it took, in the unit of its row."""


@dataclass(frozen=True)
class Aim:
    """At most `limit`: of the ratio, or of the median or 95th percentile in the row's own unit."""

    of: str
    limit: float

    def words(self, unit: str) -> str:
        if self.of == "ratio":
            return f"at most {self.limit:g} times"
        return f"{self.of} at most {self.limit:.4g} {unit}"


@dataclass(frozen=True)
class Row:
    """What was measured, beside what: figures in `unit`, one a round."""

    what: str
    baseline: str
    ours: tuple[float, ...]
    bare: tuple[float, ...]
    aims: tuple[Aim, ...] = ()
    unit: str = "ms"
    note: str = ""

    @property
    def ratio(self) -> float:
        """The median of ours to the median of the baseline."""
        return median(self.ours) / median(self.bare)

    def figure(self, of: str) -> float:
        return {"ratio": self.ratio, "median": median(self.ours), "p95": p95(self.ours)}[of]

    @property
    def met(self) -> bool | None:
        """None where nothing was aimed for."""
        return all(self.figure(aim.of) <= aim.limit for aim in self.aims) if self.aims else None

    def facts(self) -> dict[str, object]:
        return {
            "what": self.what,
            "baseline": self.baseline,
            "unit": self.unit,
            "rounds": len(self.ours),
            "median": median(self.ours),
            "p95": p95(self.ours),
            "baseline_median": median(self.bare),
            "baseline_p95": p95(self.bare),
            "ratio": self.ratio,
            "aims": [aim.words(self.unit) for aim in self.aims],
            "met": self.met,
            "note": self.note,
        }


def p95(figures: Sequence[float]) -> float:
    """The figure that 95 of 100 do not exceed (nearest rank)."""
    ordered = sorted(figures)
    return ordered[max(-(-len(ordered) * 95 // 100), 1) - 1]


def timed(work: Callable[[], object]) -> Probe:
    """Milliseconds that `work` takes."""

    def probe() -> float:
        start = perf_counter()
        work()
        return (perf_counter() - start) * 1000

    return probe


def in_turns(ours: Probe, bare: Probe, rounds: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Both, `rounds` times, now one first and now the other. One round before that does not count."""
    ours(), bare()
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds):
        first, second = (0, 1) if number % 2 == 0 else (1, 0)
        for each in (first, second):
            taken[each].append((ours, bare)[each]())
    return tuple(taken[0]), tuple(taken[1])


def table(rows: Sequence[Row]) -> str:
    """The rows as text, one line each; what the baseline is stands under it."""
    lines = [f"{'':58}{'median':>9} {'p95':>9}    {'baseline':>9} {'ratio':>8}  aim"]
    for row in rows:
        verdict = {None: "", True: "met: ", False: "MISSED: "}[row.met]
        aims = " and ".join(aim.words(row.unit) for aim in row.aims)
        lines.append(
            f"{row.what:58}{median(row.ours):9.4g} {p95(row.ours):9.4g} {row.unit:2} "
            f"{median(row.bare):9.4g} {row.ratio:8.3g}  {verdict}{aims}".rstrip()
        )
        lines.append(f"    against {row.baseline}{f'. {row.note}' if row.note else ''}")
    return "\n".join(lines)
