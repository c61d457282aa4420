"""A process of its own that shows the list of a store: `python -m tests.bench.peak_memory STORE`.

Prints the most memory that it took, in MB. Without a store it shows a bare window.
"""

import os
import sys
from pathlib import Path

import psutil  # type: ignore[import-untyped]
from PySide6.QtWidgets import QApplication, QWidget


def _show_list(store: Path) -> None:
    from app.machine import circumstances
    from app.store import vault
    from app.views.parts.desk import Place
    from tests.drivers.window import WindowDriver

    vault.test_stores_allowed = True
    driver = WindowDriver(circumstances=circumstances())
    driver.start(store)
    driver.unlock()
    driver.go(Place("children"))


def _show_bare_window() -> None:
    window = QWidget()
    window.show()
    QApplication.processEvents()


def _peak() -> float:
    """High-water mark of this process where the system keeps one, else what it takes now."""
    status = Path("/proc/self/status")
    if status.exists():
        kilobytes = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(kilobytes.split()[1]) / 2**10
    taken = psutil.Process().memory_info()
    return float(getattr(taken, "peak_wset", taken.rss)) / 2**20


if __name__ == "__main__":
    app = QApplication([])
    if sys.argv[1]:
        _show_list(Path(sys.argv[1]))
    else:
        _show_bare_window()
    print(_peak(), flush=True)
    os._exit(0)
