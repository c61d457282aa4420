"""Failed unlocks, counted beside the header until the journal can take them over."""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from app.store.header import write_whole

FILE = "failed-unlocks.json"
_MOST = 1000


def count_one(folder: Path, at: datetime) -> None:
    """Best effort: the folder may be read-only."""
    with suppress(OSError):
        write_whole(folder / FILE, json.dumps([*moments(folder), at.isoformat()][-_MOST:]).encode())


def moments(folder: Path) -> list[str]:
    """When they were, in ISO form. The file is not sealed, so nothing else in it is believed."""
    try:
        read = json.loads((folder / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return []
    return [item for item in read if _is_moment(item)] if isinstance(read, list) else []


def forget(folder: Path) -> None:
    with suppress(OSError):
        (folder / FILE).unlink(missing_ok=True)


def _is_moment(item: object) -> bool:
    try:
        return isinstance(item, str) and bool(datetime.fromisoformat(item))
    except ValueError:
        return False
