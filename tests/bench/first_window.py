"""A process of its own that opens one window: `python -m tests.bench.first_window ours|bare`.

Prints the monotonic clock when the window is on the screen and painted, and the most memory it took (MB).
"""

import os
import sys
import time
from collections.abc import Callable

from PySide6.QtWidgets import QApplication


def _until_painted() -> int:
    """In place of the event loop: as soon as the first window is painted, tell and end."""
    while not any(_is_painted(window) for window in QApplication.topLevelWidgets()):
        QApplication.processEvents()
    print(time.monotonic(), flush=True)
    os._exit(0)


def _is_painted(window: object) -> bool:
    handle = getattr(window, "windowHandle", lambda: None)()
    return handle is not None and handle.isExposed() and window.isVisible()  # type: ignore[attr-defined]


def _bare() -> None:
    from PySide6.QtWidgets import QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    app.exec()


def _ours() -> None:
    from app.main import main

    main([])


if __name__ == "__main__":
    ways: dict[str, Callable[[], None]] = {"ours": _ours, "bare": _bare}
    QApplication.exec = staticmethod(_until_painted)  # type: ignore[method-assign]
    ways[sys.argv[1]]()
