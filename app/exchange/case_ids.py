"""Ids that a caseload row always gets again: two laptops that import one extract mean the same child."""

from datetime import date
from uuid import UUID, uuid5

from app.models.disposal import Disposal
from app.models.text import folded


def child_id(service: UUID, source: str, reference: str, name: str, born: date | None) -> UUID:
    """From service, source and reference; from name and date of birth where there is no reference."""
    if reference:
        return uuid5(service, f"child\n{folded(source)}\n{folded(reference)}")
    return child_id_apart(service, source, "", name, born)


def child_id_apart(service: UUID, source: str, reference: str, name: str, born: date | None) -> UUID:
    """For a child whose reference another child holds already: name and date of birth tell them apart."""
    parts = ("child", folded(source), folded(reference), folded(name), str(born or ""))
    return uuid5(service, "\n".join(parts))


def order_id(child: UUID, order: str, made_on: date | None) -> UUID:
    """From the child, the order (its code, or its words where we know no code) and the day it was made."""
    return uuid5(child, f"order\n{folded(order)}\n{made_on or ''}")


def case_id(child: UUID, reference: str, disposal: UUID | None) -> UUID:
    """The id of the record that keeps what a row said: one for each child, reference and order."""
    return uuid5(child, f"case\n{folded(reference)}\n{disposal or ''}")


def belonging_to(disposal: Disposal, child: UUID) -> Disposal:
    """The disposal as one of this child's, with the id that follows from it."""
    order = order_id(child, disposal.code or disposal.as_written, disposal.made_on)
    return disposal.changed(id=order, child_id=child)
