"""Builds .venv from the lock file. Runs on a bare Python: `python3 tools/set_up.py`."""

import ctypes
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

QT_NEEDS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
A_WINDOW_NEEDS = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main() -> int:
    if importlib.util.find_spec("ensurepip") is None:
        return say_install(
            ["python3-venv", *missing_packages(QT_NEEDS)], "Python cannot make a virtual environment."
        )
    if not _works(VENV_PYTHON, "import pip"):
        print("Making .venv ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    print("Installing what requirements/dev.txt locks (a minute or two the first time) ...", flush=True)
    _pip("--require-hashes", "-r", "requirements/dev.txt")
    _pip("--no-deps", "--no-build-isolation", "-e", ".")
    return _check_qt()


def _pip(*arguments: str) -> None:
    command = [VENV_PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run([str(part) for part in command], check=True, cwd=PROJECT)


def _works(python: Path, code: str) -> bool:
    return python.exists() and subprocess.run([str(python), "-c", code], capture_output=True).returncode == 0


def _check_qt() -> int:
    """Qt is bundled, the few system libraries it stands on are not: name all that are missing at once."""
    if not _works(VENV_PYTHON, "import PySide6.QtWidgets"):
        missing = missing_packages(QT_NEEDS | (A_WINDOW_NEEDS if _has_display() else {}))
        return say_install(missing, "Qt cannot start: a system library is missing.")
    if _has_display() and (missing := missing_packages(A_WINDOW_NEEDS)):
        return say_install(missing, "Qt cannot open a window: a system library is missing.")
    return 0


def missing_packages(needs: dict[str, str]) -> list[str]:
    """The Debian packages of the libraries that do not load here; none on other systems."""
    return [package for library, package in needs.items() if sys.platform == "linux" and not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def say_install(packages: list[str], because: str) -> int:
    if packages:
        print(f"{because} On Debian or Ubuntu, run this, then try again:", file=sys.stderr)
        print(f"    apt-get install {' '.join(packages)}", file=sys.stderr)
    else:
        print(f"{because} Run `{VENV_PYTHON} -c 'import PySide6.QtWidgets'` to see which.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
