"""One child's file, from its TOML table to the events that wrote it."""

import copy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from app.demo import papers
from app.demo.days import Days, at
from app.demo.events import Act, Event, story_id
from app.models.change import Change
from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.file_check import FileCheck
from app.models.person import Person
from app.models.plan import Agreement, Plan
from app.models.record import Record
from app.practice import file_check_bank, report_sections, rule_pack
from app.practice.file_check_bank import QuestionSet

_BOOKED_AHEAD = 7
_NOBODY_YET: dict[str, Any] = {
    "child_agrees": Agreement(),
    "parent_agrees": Agreement(),
    "agreed_on": None,
    "agreed_by": "",
}

Table = dict[str, Any]


@dataclass
class ChildFile:
    """Reads one child's table. `key` is the file's name; `people` are the workers by their key."""

    key: str
    table: Table
    days: Days
    people: dict[str, Person]
    events: list[Event] = field(default_factory=list)

    @property
    def child_id(self) -> UUID:
        return story_id("child", self.key)

    @property
    def name(self) -> str:
        child = self.table["child"]
        return str(child.get("known_as") or child["given_name"])

    @property
    def worker(self) -> str:
        return str(self.table["child"]["worker"])

    @property
    def opened(self) -> int:
        return int(self.table["child"]["opened"])

    def tell(self) -> list[Event]:
        """Every event of this child, in no order yet."""
        self._child()
        for number, table in enumerate(self.table.get("disposals", []), 1):
            self._disposal(number, table)
        for table in self.table.get("contacts", []):
            self._contact(table)
        self._plans()
        for table in self.table.get("court_reports", []):
            self._court_report(table)
        for table in self.table.get("file_checks", []):
            self._file_check(table)
        return self.events

    def _add(self, when: datetime, who: str, label: str, record: Record) -> None:
        self.events.append(Event(when, self.people[who].id, Act.ADD, Change.add(label, record)))

    def _edit(self, when: datetime, who: str, label: str, before: Record, after: Record) -> None:
        if before != after:
            change = Change.edit(label, before, after)
            self.events.append(Event(when, self.people[who].id, Act.EDIT, change))

    def _seal(self, when: datetime, who: str, act: Act, change: Change) -> None:
        lasting = Change(change.label, change.swaps, lasting=True)
        self.events.append(Event(when, self.people[who].id, act, lasting))

    def _child(self) -> None:
        told = dict(self.table["child"])
        worker, opened = told.pop("worker"), told.pop("opened")
        child = Child(
            id=self.child_id,
            date_of_birth=self.days.born(told.pop("age")),
            worker_id=self.people[worker].id,
            **told,
        )
        self._add(self.days.moment(opened, "10:00"), worker, f"Open a file for {self.name}", child)
        for later in sorted(self.table.get("later", []), key=lambda one: one["day"]):
            fields = dict(later)
            when = self.days.moment(fields.pop("day"), fields.pop("at", "15:10"))
            who, label = fields.pop("who", worker), fields.pop("label")
            after = child.changed(**self.days.dated(fields))
            self._edit(when, who, label, child, after)
            child = after

    def _disposal(self, number: int, table: Table) -> None:
        told = self.days.dated(table)
        length = told.pop("length", "")
        made: date = told["made_on"]
        whole = Disposal(
            id=story_id("disposal", self.key, number),
            child_id=self.child_id,
            pack=rule_pack.load().id,
            **told,
        )
        if length:
            whole = whole.changed(ends_on=self.days.last_day(whole.contract_signed_on or made, length))
        known = whole.changed(ended_on=None)
        if whole.contract_signed_on:
            known = known.changed(contract_signed_on=None, ends_on=None)
        day = max(made, self.days.on(self.opened))
        self._add(at(day, "10:20"), self.worker, f"Add an order for {self.name}", known)
        if whole.contract_signed_on:
            signed = whole.changed(ended_on=None)
            when = at(max(whole.contract_signed_on, day), "18:30")
            self._edit(when, self.worker, "Contract signed at the panel", known, signed)
            known = signed
        if whole.ended_on:
            self._edit(at(max(whole.ended_on, day), "18:40"), self.worker, "Order ended", known, whole)

    def _contact(self, table: Table) -> None:
        told = copy.deepcopy(table)
        day, clock, worker = told.pop("day"), told.pop("at"), told.pop("worker", self.worker)
        start = self.days.moment(day, clock)
        booked_on = max(min(day - _BOOKED_AHEAD, -1), self.opened)
        booked = Contact(
            id=story_id("contact", self.key, day, clock),
            child_id=self.child_id,
            at=start,
            worker_id=self.people[worker].id,
            with_whom=told.pop("with_whom", self.name),
            **{name: told.pop(name) for name in ("minutes", "mode", "place", "purpose") if name in told},
        )
        when = min(self.days.moment(booked_on, "10:40"), start - timedelta(minutes=10))
        self._add(when, worker, "Book a contact", booked)
        if day >= 0:
            return
        decided = told.pop("decided", {})
        told.setdefault("attendance", Attendance.ATTENDED)
        told["voice"] = [
            papers.voice_line(line, self.name, start, self.people[worker].name)
            for line in told.get("voice", [])
        ]
        written = start + timedelta(minutes=booked.minutes + 20)
        recorded = booked.changed(**told)
        self._edit(written, worker, "Record a contact", booked, recorded)
        if decided:
            later = self.days.moment(decided.pop("day"), "16:50")
            self._edit(later, worker, "Decide the absence", recorded, recorded.changed(**decided))

    def _plans(self) -> None:
        last: Plan | None = None
        for table in self.table.get("plans", []):
            last = self._plan(table, last)

    def _plan(self, table: Table, last: Plan | None) -> Plan:
        told = self.days.dated(table)
        started: date = told["started_on"]
        done = told.pop("done", [])
        plan_id = story_id("plan", self.key, told.get("version", 1))
        base = last.next_version(plan_id, started) if last else Plan(id=plan_id, child_id=self.child_id)
        whole = papers.with_steps_done(base.changed(**told), done)
        fresh = whole.changed(**_NOBODY_YET)
        label = f"Start plan version {whole.version} with {self.name}"
        self._add(at(started, "17:10"), self.worker, label, fresh)
        answered = whole.changed(agreed_on=None, agreed_by="")
        asked = max((one.on or started for one in (whole.child_agrees, whole.parent_agrees)), default=started)
        self._edit(at(asked, "17:40"), self.worker, "Ask whether they agree", fresh, answered)
        if whole.agreed_on:
            change = Change.edit(f"Agree plan version {whole.version}", answered, whole)
            self._seal(at(max(whole.agreed_on, asked), "17:50"), self.worker, Act.AGREE, change)
        return whole

    def _court_report(self, table: Table) -> None:
        """Begun with empty sections, written by `written_day`, signed off on `signed_off_day` if at all."""
        told = self.days.dated(table)
        author = self.people[told.pop("author", self.worker)]
        written_day = told.pop("written_day")
        signer, signed_day = told.pop("signed_off_by", ""), told.pop("signed_off_day", None)
        written = CourtReport(
            id=story_id("court report", self.key, told.get("version", 1)),
            child_id=self.child_id,
            disposal_id=story_id("disposal", self.key, told.pop("disposal")),
            pack=rule_pack.load().id,
            author_id=author.id,
            author_name=author.name,
            sections=papers.sections(told.pop("sections"), self.key, self.name, self.table["contacts"]),
            **told,
        )
        begun = written.changed(
            sections=report_sections.empty_sections(), read_back_on=None, read_back_comments=""
        )
        started = at(written.started_on or self.days.on(written_day), "11:30")
        self._add(started, self.worker, f"Start a pre-sentence report for {self.name}", begun)
        self._edit(self.days.moment(written_day, "15:40"), self.worker, "Write the report", begun, written)
        if signer:
            when, person = self.days.moment(signed_day, "16:20"), self.people[signer]
            signed = written.changed(
                signed_off_by_id=person.id, signed_off_by=person.name, signed_off_at=when
            )
            self._seal(when, signer, Act.SIGN_OFF, Change.edit("Sign off the report", written, signed))

    def _file_check(self, table: Table) -> None:
        told = self.days.dated(table)
        checker = told.pop("checker")
        when = self.days.moment(table["started_on"], "14:30")
        check = FileCheck(
            id=story_id("file check", self.key, table["started_on"]),
            child_id=self.child_id,
            checker_id=self.people[checker].id,
            checker_name=self.people[checker].name,
            bank=file_check_bank.bank(QuestionSet.COURT).id,
            answers=list(papers.answers(told.pop("answers"))),
            recorded_at=when,
            **told,
        )
        known = papers.as_known_on(check, when.date())
        self._add(when, checker, f"Record a file check for {self.name}", known)
        for day in sorted({action.closed_on for action in check.actions if action.closed_on}):
            after = papers.as_known_on(check, day)
            self._edit(at(day, "17:20"), checker, "Close an action of the file check", known, after)
            known = after
