"""Opens the window on a demo store where there is a display: `python tools/open_demo.py FOLDER`."""

import os
import subprocess
import sys
from pathlib import Path


def main() -> int:
    stores = sorted(Path(sys.argv[1]).rglob("*.alongside"))
    if not _has_display():
        print("There is no display here, so no window opens.")
        return 0
    return subprocess.run([sys.executable, "-m", "app", *map(str, stores[:1])]).returncode


def _has_display() -> bool:
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return sys.platform in ("win32", "darwin") or bool(named)


if __name__ == "__main__":
    sys.exit(main())
