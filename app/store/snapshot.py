"""The store as it is at one moment, read beside the window on a connection of its own."""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection

from app.models.record import Record
from app.store import records

R = TypeVar("R", bound=Record)


class Snapshot:
    """Reads while others write, and sees none of it. Comes from `CaseStore.snapshot`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def every(self, kind: type[R]) -> tuple[R, ...]:
        return records.every(self._connection, kind)

    def of_children(self, kind: type[R], child_ids: Iterable[UUID]) -> dict[UUID, list[R]]:
        """Records of one kind by child, for the children who have any."""
        return records.of_children(self._connection, kind, child_ids)
