"""Reads one row of a caseload as a child and an order, and says what it could not take as it stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from app.exchange import case_ids, cell_reading
from app.exchange.caseload_fields import CaseloadField as F
from app.exchange.csv_reading import SheetRow
from app.exchange.row_cells import RowCells, cleaned
from app.exchange.worker_names import match_worker
from app.models.caseload_import import ColumnMatch
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.person import Person
from app.practice import rule_pack
from app.practice.disposals import find_disposal
from app.practice.rule_pack import RulePack

ORDER_ENDED = "order ended"

_AS_WRITTEN = (
    F.REFERENCE,
    F.KNOWN_AS,
    F.SAY_MY_NAME,
    F.PRONOUNS,
    F.ETHNICITY,
    F.FIRST_LANGUAGE,
    F.CARE_STATUS,
    F.SOCIAL_CARE_PLAN,
    F.SEND_SUPPORT,
    F.EDUCATION,
    F.POSTCODE,
    F.NOTES,
)
_LEVELS = (F.SAFETY_AND_WELLBEING, F.RISK_OF_SERIOUS_HARM, F.LIKELIHOOD_OF_REOFFENDING)
_ADDRESS = (F.ADDRESS, F.ADDRESS_2, F.ADDRESS_3)
_OF_AN_ORDER = (F.MADE_ON, F.ENDS_ON, F.COURT, F.OFFENCE, F.OFFENCE_ON, F.YJB_GRAVITY, F.REQUIREMENTS)
_ALL_FIELDS = frozenset(F)


@dataclass(frozen=True, slots=True)
class ReadCase:
    """What one row says. `values` are its filled cells as written, by field: next month's base.

    `notes` are unlikely or unusual things; `looks` are for somebody to decide; with anything in
    `unreadable` there is no child.
    """

    line_number: int
    reference: str
    child: Child | None = None
    disposal: Disposal | None = None
    values: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The child's whole name, also from a row that cannot be read."""
        said = dict(self.values)
        given, family = said.get(F.GIVEN_NAME, ""), said.get(F.FAMILY_NAME, "")
        return f"{given} {family}".strip() or said.get(F.FULL_NAME, "")


class CaseReader:
    """Reads rows of one file with one match of columns; orders and workers are looked up once each.

    `service` is the service's id and `source` names the system that the extract comes from: both are in the
    derived ids.
    """

    def __init__(
        self,
        match: tuple[ColumnMatch, ...],
        *,
        today: date,
        service: UUID,
        source: str,
        people: Iterable[Person] = (),
        pack: RulePack | None = None,
    ) -> None:
        self.today = today
        self.service = service
        self.source = source
        self.pack = pack or rule_pack.load()
        self._people = tuple(people)
        self._columns = [(at, column.field) for at, column in enumerate(match) if column.field]
        self._heading = {column.field: column.heading for column in match if column.field}
        self._order_codes: dict[str, str] = {}
        self._workers: dict[str, Person | None] = {}

    def read(self, row: SheetRow) -> ReadCase:
        """The case in a row. Whatever its cells hold, this raises nothing."""
        return self._case(row.line_number, cleaned(row.cells, self._columns, self._heading))

    def read_values(self, values: Mapping[str, str]) -> ReadCase:
        """The case in the values that an earlier row left behind, maybe of an earlier version."""
        own = {name: text for name, text in values.items() if name in _ALL_FIELDS and text}
        return self._case(0, RowCells(own, self._heading))

    @property
    def fields(self) -> frozenset[str]:
        """The fields that this file has a column for."""
        return frozenset(self._heading)

    def name_of(self, person_id: UUID | None) -> str:
        return next((person.name for person in self._people if person.id == person_id), "")

    def worker(self, written: str) -> Person | None:
        """The person in the store whom a written name means, if it is plain."""
        if written not in self._workers:
            self._workers[written] = match_worker(written, self._people) if written else None
        return self._workers[written]

    def _case(self, line_number: int, cells: RowCells) -> ReadCase:
        cells.look_for_odd_text()
        given, family = _names(cells)
        reference, born = cells.get(F.REFERENCE), cells.date(F.DATE_OF_BIRTH)
        self._look_at_identity(cells, f"{given}{family}", born)
        child_id = case_ids.child_id(self.service, self.source, reference, f"{given} {family}", born)
        disposal = self._disposal(cells, child_id)
        fields = {"id": child_id, "given_name": given, "family_name": family, "date_of_birth": born}
        fields |= self._child_fields(cells)
        if disposal and disposal.ended_on:
            fields |= closing(disposal.ended_on)
        child = cells.record(Child, fields)
        readable = not cells.unreadable
        return ReadCase(
            line_number,
            reference,
            child if readable else None,
            disposal if readable else None,
            tuple(cells.of.items()),
            tuple(cells.notes),
            tuple(cells.looks),
            tuple(cells.unreadable),
        )

    def _child_fields(self, cells: RowCells) -> dict[str, Any]:
        parent = cell_reading.read_parent(cells.get(F.PARENT_OR_CARER), cells.get(F.PARENT_PHONE))
        flags = cell_reading.read_lines(cells.get(F.STAFF_FLAGS))
        warnings = cell_reading.staff_warnings(cells.get(F.NOTES))
        return {
            **{name: cells.of[name] for name in _AS_WRITTEN if name in cells.of},
            **{name: cells.one_of(name, cell_reading.read_level) for name in _LEVELS},
            **self._worker_fields(cells),
            "gender": cell_reading.read_gender(cells.get(F.GENDER)),
            "needs_interpreter": cells.one_of(F.NEEDS_INTERPRETER, cell_reading.read_yes_or_no),
            "what_helps": cell_reading.read_lines(cells.get(F.WHAT_HELPS)),
            "address": "\n".join(cells.of[line] for line in _ADDRESS if line in cells.of),
            "network": (parent,) if parent else (),
            "staff_flags": tuple(dict.fromkeys((*flags, *warnings))),
        }

    def _look_at_identity(self, cells: RowCells, name: str, born: date | None) -> None:
        if not name:
            cells.unreadable.append("There is no name in this row.")
        if not cells.get(F.REFERENCE):
            if born:
                cells.looks.append("There is no ID in this row.")
            elif not cells.unreadable:
                cells.unreadable.append("There is no ID and no date of birth to tell this child from others.")
        elif not born and not cells.unreadable:
            cells.notes.append("There is no date of birth in this row.")
        if born and born > self.today:
            cells.looks.append(f"{cells.quoted(F.DATE_OF_BIRTH)} is after today.")

    def _worker_fields(self, cells: RowCells) -> dict[str, Any]:
        written = cells.get(F.WORKER)
        person = self.worker(written)
        return {"worker_id": person.id} if person else {"worker_label": written}

    def _disposal(self, cells: RowCells, child: UUID) -> Disposal | None:
        words = cells.get(F.ORDER)
        named = bool(words) and not cell_reading.says_no_order(words)
        made_on, ends_on, offence_on = (cells.date(name) for name in (F.MADE_ON, F.ENDS_ON, F.OFFENCE_ON))
        if not named:
            if any(name in cells.of for name in _OF_AN_ORDER):
                cells.looks.append("There are details of an order in this row, but the order is not named.")
            return None
        code = self._order_code(words)
        if not code:
            cells.looks.append(f"We do not know the order {cells.quoted(F.ORDER)}.")
        fields = {
            "id": case_ids.order_id(child, code or words, made_on),
            "child_id": child,
            "code": code,
            "pack": self.pack.id,
            "as_written": words,
            "made_on": made_on,
            "ends_on": ends_on,
            "ended_on": ends_on if self._is_over(made_on, ends_on) else None,
            "court": cells.get(F.COURT),
            "offence": cells.get(F.OFFENCE),
            "offence_on": offence_on,
            "yjb_gravity": cells.one_of(F.YJB_GRAVITY, cell_reading.read_gravity, "is not a number."),
            "requirements": cells.get(F.REQUIREMENTS),
        }
        return cells.record(Disposal, fields)

    def _order_code(self, words: str) -> str:
        if words not in self._order_codes:
            rule = find_disposal(words, self.pack)
            self._order_codes[words] = rule.code if rule else ""
        return self._order_codes[words]

    def _is_over(self, made_on: date | None, ends_on: date | None) -> bool:
        """An end before the start is a mistake for somebody to look at, not an end."""
        return ends_on is not None and ends_on < self.today and (made_on is None or made_on <= ends_on)


def closing(ended_on: date) -> dict[str, Any]:
    """The fields of a child whose every order has ended."""
    return {"closed_on": ended_on, "closed_because": ORDER_ENDED}


def _names(cells: RowCells) -> tuple[str, str]:
    given, family = cells.get(F.GIVEN_NAME), cells.get(F.FAMILY_NAME)
    if given or family:
        return given, family
    return cell_reading.read_full_name(cells.get(F.FULL_NAME))
