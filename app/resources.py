"""Finds a file under resources/, in a checkout and in an installed wheel alike."""

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The resources folder. Raises FileNotFoundError when the installation is broken."""
    here = Path(__file__).resolve().parent
    for folder in (here / "_resources", here.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("resources")


def path(*parts: str) -> Path:
    return root().joinpath(*parts)


def read_text(*parts: str) -> str:
    return path(*parts).read_text(encoding="utf-8")
