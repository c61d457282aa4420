"""What the commands say on standard output: for people, or as JSON."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from app.models.caseload import CaseloadRow

if TYPE_CHECKING:
    from app.demo import Demo
    from app.workspace.safekeeping import Check


def children(rows: Iterable[CaseloadRow], workers: Mapping[UUID, str], *, as_json: bool) -> None:
    facts = [_child(row, workers) for row in rows]
    if as_json:
        write_json(facts)
        return
    _table(
        ("Reference", "Name", "Born", "Order", "Ends", "Worker", ""),
        [
            (
                fact["reference"],
                _name(fact),
                fact["date_of_birth"] or "",
                fact["order"],
                fact["order_ends_on"] or "",
                fact["worker"],
                "closed" if fact["closed"] else "",
            )
            for fact in facts
        ],
    )


def checked(checks: "Sequence[Check]", *, as_json: bool) -> None:
    if as_json:
        facts = [{"name": each.name, "held": each.held, "says": each.says} for each in checks]
        write_json({"whole": all(each.held for each in checks), "checks": facts})
        return
    _table(("Check", "Held"), [(each.name, "yes" if each.held else "no") for each in checks])


def demo(built: "Demo") -> None:
    print(f"The demo is in {built.store}")
    print("Its papers:")
    for paper in built.papers:
        print(f"  {paper}")
    print(f"Everybody opens it with the passphrase: {built.story.passphrase}")
    for person in built.story.people:
        print(f"  {person.name}, {person.role.value.replace('-', ' ')}")


def _child(row: CaseloadRow, workers: Mapping[UUID, str]) -> dict[str, Any]:
    return {
        "id": str(row.child_id),
        "reference": row.reference,
        "given_name": row.given_name,
        "family_name": row.family_name,
        "chosen_name": row.chosen_name,
        "date_of_birth": _day(row.date_of_birth),
        "order": row.order_code or row.order_as_written,
        "order_ends_on": _day(row.order_ends_on),
        "worker": workers.get(row.worker_id, "") if row.worker_id else row.worker_label,
        "closed": row.closed_on is not None,
        "closed_on": _day(row.closed_on),
    }


def _name(fact: dict[str, Any]) -> str:
    name = f"{fact['given_name']} {fact['family_name']}".strip()
    known = fact["chosen_name"]
    return name if known in ("", fact["given_name"]) else f"{name} ({known})"


def _day(value: Any) -> str | None:
    return value.isoformat() if value else None


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    for row in (headings, *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def write_json(facts: object) -> None:
    print(json.dumps(facts, ensure_ascii=False, indent=1))
