"""The ways into a store, loaded when one is used: the window stands before records and keys are there."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.workspace.workspace import Workspace


def create_store(*told: Any, **more: Any) -> "tuple[Workspace, str]":
    """See `opening.create_store`."""
    from app.workspace import opening

    return opening.create_store(*told, **more)


def open_store(*told: Any) -> "Workspace":
    """See `opening.open_store`."""
    from app.workspace import opening

    return opening.open_store(*told)


def recover(*told: Any) -> "Workspace":
    """See `opening.recover`."""
    from app.workspace import opening

    return opening.recover(*told)


def warm_up() -> None:
    """See `opening.warm_up`."""
    from app.workspace import opening

    opening.warm_up()
