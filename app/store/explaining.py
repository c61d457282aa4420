"""What a database error means for the person who meets it."""

from contextlib import AbstractContextManager

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.errors import Explained, StaleEdit


class Explaining(AbstractContextManager[Connection]):
    """A connection whose database errors come out as sentences."""

    def __init__(self, inner: AbstractContextManager[Connection]) -> None:
        self._inner = inner

    def __enter__(self) -> Connection:
        try:
            return self._inner.__enter__()
        except DBAPIError as error:
            raise explain(error) from None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool | None:
        try:
            self._inner.__exit__(kind, error, trace)  # type: ignore[arg-type]
        except DBAPIError as failed:
            raise explain(failed) from None
        if isinstance(error, DBAPIError):
            raise explain(error) from None
        return None


def explain(error: DBAPIError) -> Explained:
    """What a database error means for the person; the error's own text may hold case data and is dropped."""
    if isinstance(error, IntegrityError):
        return StaleEdit()
    said = str(error.orig)
    if "full" in said:
        return Explained(
            "The disk is full, so this could not be saved.",
            "Everything that was saved before is safe.",
            "Free some space, then try again.",
        )
    if "readonly" in said or "read-only" in said:
        return Explained(
            "The store may not be written to, so this could not be saved.",
            "Everything that was saved before is safe.",
            "Ask whoever looks after this computer to let you write to the store's folder.",
        )
    if "locked" in said or "busy" in said:
        return busy()
    if "disk I/O" in said or "unable to open" in said:
        return Explained(
            "The disk did not answer as it should. Perhaps the disk is full.",
            "Everything that was saved before is still encrypted on the disk.",
            "Free some space and open the store again. If this comes back, ask for the latest backup.",
        )
    return damaged()


def busy() -> Explained:
    return Explained(
        "The store is busy with something else.", "Nothing was changed.", "Try again in a moment."
    )


def gone() -> Explained:
    """A database that was moved or deleted while it is open would take changes and lose them."""
    return Explained(
        "The store is no longer in its folder, so this could not be saved.",
        "Everything that was saved before went with it.",
        "Put the folder back where it was, then try again.",
    )


def damaged() -> Explained:
    return Explained(
        "This store is damaged and cannot be read.",
        "Nothing was written to it. Your name and passphrase are right.",
        "Do not use it any more. Ask for the latest backup: the folder 'backups' inside it holds copies.",
    )
