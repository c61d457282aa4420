"""Preferences of this computer. Nothing about a child is ever in here."""

import json
import os
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path, user_data_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Settings(BaseModel):
    """What this computer remembers between starts: looks, lock time, where stores lie."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    theme: Literal["system", "light", "dark", "contrast"] = "system"
    text_size: int = Field(default=100, ge=80, le=200)
    lock_after_minutes: int = Field(default=5, ge=1, le=15)
    last_store: str = ""
    last_person: str = ""
    window_width: int = Field(default=1280, ge=900)
    window_height: int = Field(default=760, ge=600)


def settings_file() -> Path:
    """`ALONGSIDE_SETTINGS` names another file (for tests and for several people on one account)."""
    named = os.environ.get("ALONGSIDE_SETTINGS")
    return Path(named) if named else user_config_path("alongside", appauthor=False) / "settings.json"


def stores_folder() -> Path:
    """Where a new store is put unless the person says otherwise."""
    return user_data_path("alongside", appauthor=False)


def load() -> Settings:
    """The settings, or the defaults where the file is missing or cannot be read."""
    try:
        return Settings.model_validate(json.loads(settings_file().read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError):
        return Settings()


def save(settings: Settings) -> None:
    """Best effort: a computer that cannot keep preferences still works."""
    target = settings_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_suffix(".partial")
        partial.write_text(settings.model_dump_json(indent=1), encoding="utf-8")
        partial.replace(target)
    except OSError:
        return
