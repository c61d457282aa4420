"""Where a store is, told without opening it. Light: it is asked before the window stands."""

from pathlib import Path


def looks_like_a_store(folder: Path) -> bool:
    return folder.is_dir() and any((folder / name).exists() for name in ("header.json", "header.copy.json"))
