"""Values of fields as people read them, and how lists from a file join lists that were edited here."""

from datetime import date
from typing import Any

from app.models.child import NetworkPerson


def shown(value: Any) -> str:
    """A value in words: dates as dd/mm/yyyy, lists with semicolons, nothing as an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, tuple):
        return "; ".join(shown(each) for each in value)
    if isinstance(value, NetworkPerson):
        return ", ".join(part for part in (value.name, value.relation, value.phone) if part)
    return str(value)


def merged(was: tuple[Any, ...], says: tuple[Any, ...], now: tuple[Any, ...]) -> tuple[tuple[Any, ...], bool]:
    """What is here without what the file dropped and with what it added, and whether that was edited here."""
    dropped = [each for each in was if each not in says]
    added = tuple(each for each in says if each not in was and each not in now)
    return tuple(each for each in now if each not in dropped) + added, any(
        each not in now for each in dropped
    )


def merged_network(
    was: tuple[NetworkPerson, ...], says: tuple[NetworkPerson, ...], now: tuple[NetworkPerson, ...]
) -> tuple[tuple[NetworkPerson, ...], bool]:
    """The people here with the file's parent or carer in the place of the one it named before.

    Everybody else stays, and so does the trust that was noted here.
    """
    before = {(person.name, person.relation): person for person in was}
    places = [at for at, person in enumerate(now) if (person.name, person.relation) in before]
    edited_here = any(now[at].phone != before[now[at].name, now[at].relation].phone for at in places)
    edited_here = edited_here or len(places) < len(was)
    people = list(now)
    if places and says:
        trusted = now[places[0]].is_trusted and _same_person(now[places[0]], says[0])
        people[places[0]] = says[0].changed(is_trusted=trusted)
    else:
        people = [person for at, person in enumerate(now) if at not in places]
        people += [person for person in says if not any(_same_person(person, other) for other in now)]
    return tuple(people), edited_here


def _same_person(one: NetworkPerson, other: NetworkPerson) -> bool:
    return (one.name, one.relation) == (other.name, other.relation)
