"""Time and chance, handed in from above."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Circumstances:
    """`now` gives an aware moment, `new_id` a UUIDv7; `zone` is the name of the local time zone."""

    now: Callable[[], datetime]
    new_id: Callable[[], UUID]
    zone: str = "Europe/London"

    def today(self) -> date:
        return self.now().astimezone(ZoneInfo(self.zone)).date()
