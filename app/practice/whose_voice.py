"""Whose voice a line is: the child's, a parent's or carer's, or somebody else's of the child's network."""

from typing import Literal

from app.models.child import Child, NetworkPerson
from app.models.text import folded

Speaker = Literal["child", "parent or carer", "other"]


def speaker_of(who: str, child: Child) -> Speaker:
    """Whose voice a line is. A name that nobody of the child's network has is the child's."""
    name = folded(who)
    if not name or name in (folded(child.chosen_name), folded(child.full_name), folded(child.given_name)):
        return "child"
    person = next((each for each in child.network if _is_named(each, name)), None)
    if person is None:
        return "child"
    return "parent or carer" if person.is_parent_or_carer else "other"


def _is_named(person: NetworkPerson, name: str) -> bool:
    full, relation = folded(person.name), folded(person.relation)
    names = {full, relation, full.split(" ")[0]} - {""}
    return name in names or any(name.startswith((f"{each} ", f"{each},")) for each in names)
