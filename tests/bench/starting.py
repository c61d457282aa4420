"""From the start of the process to the first window, and the memory of a list of 10,000 children."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.bench.measure import Aim, Row, in_turns

_ROUNDS = 9
_BARE = "a bare PySide6 window"


def rows(store: Path) -> Iterator[Row]:
    """Every figure is of a fresh process without a screen."""
    ours, bare = in_turns(partial(_start, "ours"), partial(_start, "bare"), _ROUNDS)
    yield Row("Start to the unlock window", _BARE, ours, bare, (Aim("ratio", 2.5),))
    ours, bare = in_turns(partial(_peak, str(store)), partial(_peak, ""), 3)
    yield Row("Peak memory, list of 10,000 children shown", _BARE, ours, bare, unit="MB")


def _start(what: str) -> float:
    """Milliseconds from before the process exists until its window is painted."""
    begun = time.monotonic()
    return (float(_say("tests.bench.first_window", what)) - begun) * 1000


def _peak(store: str) -> float:
    return float(_say("tests.bench.peak_memory", store))


def _say(module: str, argument: str) -> str:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "ALONGSIDE_SETTINGS": str(Path(os.devnull) / "none"),
    }
    command = [sys.executable, "-m", module, argument]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    return done.stdout.split()[-1]
