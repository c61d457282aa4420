"""The list's words: what stands in each cell, what it is filtered by, how many are shown. No Qt."""

from datetime import date
from uuid import UUID

from app.models.caseload import CaseloadFilter, CaseloadPage, CaseloadRow, CaseloadSort
from app.models.level import Level
from app.practice import rule_pack
from app.views.parts.date_words import say_date
from app.views.parts.due_words import days_late, say_due
from app.workspace.roles import May
from app.workspace.workspace import Workspace

SORTS = {
    CaseloadSort.NAME: "name",
    CaseloadSort.NEXT: "what is next",
    CaseloadSort.ORDER_END: "end of order",
    CaseloadSort.SAFETY: "safety and wellbeing",
    CaseloadSort.HARM: "risk of serious harm",
}
EVERYONE, UNALLOCATED = "everyone", "unallocated"
Worker = UUID | str
"""A person's id, EVERYONE or UNALLOCATED."""


def first_filter(workspace: Workspace) -> CaseloadFilter:
    """Somebody who works with children starts with their own, if they have any; everybody else with all."""
    mine = CaseloadFilter(worker_id=workspace.person.id)
    if workspace.may(May.CHANGE_FILE) and not workspace.may(May.MANAGE_PEOPLE):
        return mine if workspace.caseload(mine, limit=1).matching else CaseloadFilter()
    return CaseloadFilter()


def workers(workspace: Workspace) -> list[tuple[Worker, str]]:
    """Who may be chosen: oneself, everyone, nobody in particular, each colleague."""
    me = workspace.person.id
    own: list[tuple[Worker, str]] = [(me, "me")]
    others = [
        (person.id, person.name) for person in workspace.people() if person.id != me and not person.left
    ]
    return [*own, (EVERYONE, "everyone"), (UNALLOCATED, "unallocated"), *others]


def worker_of(wanted: CaseloadFilter) -> Worker:
    return UNALLOCATED if wanted.unallocated else wanted.worker_id or EVERYONE


def with_worker(worker: Worker) -> dict[str, object]:
    """The filter's fields for a chosen worker."""
    return {
        "worker_id": worker if isinstance(worker, UUID) else None,
        "unallocated": worker == UNALLOCATED,
    }


def orders(workspace: Workspace) -> list[tuple[str, str]]:
    """The orders that children have now, by their words."""
    named = [(code, order_words(code, "")) for code in workspace.order_codes() if code]
    return sorted(named, key=lambda order: order[1].casefold())


def order_words(code: str, as_written: str) -> str:
    """The practice pack's words for an order; else as it was written."""
    rule = rule_pack.load().disposal_by_code(code)
    return rule.words if rule else as_written or code


def name_of(row: CaseloadRow) -> str:
    return row.chosen_name or row.family_name or row.reference or "No name yet"


def rest_of_name(row: CaseloadRow, today: date) -> str:
    """What stands quietly behind the chosen name: the other names, and the age."""
    names = (row.given_name if row.given_name != row.chosen_name else "", row.family_name)
    rest = " ".join(name for name in names if name and name != name_of(row))
    age = "" if row.date_of_birth is None else str(_age(row.date_of_birth, today))
    return ", ".join(part for part in (rest, age) if part)


def order_end(row: CaseloadRow, today: date) -> str:
    """`ends 14 March 2027`, `was due to end 3 May 2026`; empty where nobody knows."""
    day = row.order_ends_on
    if day is None:
        return ""
    if row.closed_on is not None:
        return f"ended {say_date(day)}" if day <= row.closed_on else f"was due to end {say_date(day)}"
    return f"ends {say_date(day)}" if day >= today else f"was due to end {say_date(day)}"


def next_words(row: CaseloadRow, today: date, zone: str) -> tuple[str, str, bool]:
    """What is next, when, and whether it is late; of a closed file, when it was closed."""
    if row.closed_on is not None:
        return "Closed", say_date(row.closed_on), False
    if row.next_on is None:
        return "", "", False
    due = say_due(row, today, zone)
    if days_late(row, today):
        return f"! {due}: {row.next_what}", f"was due {say_date(row.next_on)}", True
    return row.next_what, due[:1].lower() + due[1:] if due.startswith(("Today", "Tom")) else due, False


def filtered_by(wanted: CaseloadFilter, people: dict[UUID, str]) -> str:
    """`name has “ma”, worker is me`; empty where the list is not narrowed."""
    parts = []
    if wanted.words.strip():
        parts.append(f"“{' '.join(wanted.words.split())}”")
    if wanted.worker_id is not None:
        parts.append(f"worker is {people.get(wanted.worker_id, 'somebody else')}")
    if wanted.unallocated:
        parts.append("unallocated")
    if wanted.order_code:
        parts.append(order_words(wanted.order_code, ""))
    if wanted.level is not None:
        parts.append(level_words(wanted.level))
    return ", ".join(parts)


def is_found_elsewhere(wanted: CaseloadFilter) -> bool:
    """Whether the same words could find somebody whom the other choices leave out."""
    is_narrow = wanted != CaseloadFilter(words=wanted.words, closed=wanted.closed)
    return bool(wanted.words.strip()) and is_narrow


def level_words(level: Level) -> str:
    return f"a level is {level.value}"


def count_words(page: CaseloadPage, wanted: CaseloadFilter) -> str:
    """`14 open`, `5 of 14 open`, `3 closed`."""
    kind = "closed" if wanted.closed else "open"
    if page.matching == page.total:
        return f"{page.total:,} {kind}"
    return f"{page.matching:,} of {page.total:,} {kind}"


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
