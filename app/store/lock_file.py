"""One store, one window: the lock file beside the database."""

from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import Explained


def take_lock(folder: Path) -> FileLock:
    """Freed by the operating system when the program ends. Raises Explained where it is taken."""
    lock = FileLock(folder / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise Explained(
            "This store is already open in another window on this computer.",
            "Nothing was changed.",
            "Use that window, or lock it first.",
        ) from error
    except OSError as error:
        raise Explained(
            "The folder of this store may not be written to.",
            "Nothing was changed.",
            "Ask whoever looks after this computer to let you write to it.",
        ) from error
    return lock
