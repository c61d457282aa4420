"""Local wall time and the moment it means: an hour that the clocks skip, and an hour that comes twice."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

HOME_ZONE = "Europe/London"


def zone_named(name: str) -> ZoneInfo:
    """The zone by its name; the home zone where this computer does not know it."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(HOME_ZONE)


def moments(day: date, clock: time, zone: str) -> tuple[datetime, ...]:
    """The moments (UTC) that this wall time can mean, the earlier first.

    One on most days; none in the hour that is skipped when the clocks go forward; two in the hour that
    comes twice when they go back.
    """
    local = zone_named(zone)
    wall = datetime.combine(day, clock.replace(tzinfo=None, fold=0))
    found = []
    for fold in (0, 1):
        moment = wall.replace(tzinfo=local, fold=fold).astimezone(UTC)
        if moment.astimezone(local).replace(tzinfo=None) == wall and moment not in found:
            found.append(moment)
    return tuple(found)


def wall_time(at: datetime, zone: str) -> datetime:
    """The moment as the clock on the wall shows it there (aware)."""
    return at.astimezone(zone_named(zone))


def local_day(at: datetime, zone: str) -> date:
    """The day on the calendar there: for half the year, London's day begins an hour before that of UTC."""
    return wall_time(at, zone).date()
