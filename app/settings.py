"""Preferences of this computer. Nothing about a child is ever in here.

Plain dataclass on purpose: it is read before the window stands, and pydantic would be half of that time.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_config_path, user_data_path

ThemeName = Literal["system", "light", "dark", "contrast"]


@dataclass(frozen=True)
class Settings:
    """What this computer remembers between starts: looks, lock time, where stores lie."""

    theme: ThemeName = "system"
    text_size: int = 100
    lock_after_minutes: int = 5
    last_store: str = ""
    window_width: int = 1280
    window_height: int = 760

    def changed(self, **other: Any) -> "Settings":
        return replace(self, **other)


_ALLOWED: dict[str, Callable[[Any], bool]] = {
    "theme": lambda value: value in ("system", "light", "dark", "contrast"),
    "text_size": lambda value: type(value) is int and 80 <= value <= 200,
    "lock_after_minutes": lambda value: type(value) is int and 1 <= value <= 15,
    "last_store": lambda value: isinstance(value, str),
    "window_width": lambda value: type(value) is int and 900 <= value <= 20_000,
    "window_height": lambda value: type(value) is int and 600 <= value <= 20_000,
}


def settings_file() -> Path:
    """`ALONGSIDE_SETTINGS` names another file (for tests and for several people on one account)."""
    named = os.environ.get("ALONGSIDE_SETTINGS")
    return Path(named) if named else user_config_path("alongside", appauthor=False) / "settings.json"


def stores_folder() -> Path:
    """Where a new store is put unless the person says otherwise."""
    return user_data_path("alongside", appauthor=False)


def load() -> Settings:
    """The settings; the default for each that is missing or makes no sense."""
    try:
        read = json.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(read, dict):
        return Settings()
    names = [field.name for field in fields(Settings) if field.name in read]
    return Settings(**{name: read[name] for name in names if _ALLOWED[name](read[name])})


def save(settings: Settings) -> None:
    """Best effort: a computer that cannot keep preferences still works."""
    target = settings_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_suffix(".partial")
        partial.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        partial.replace(target)
    except OSError:
        return
