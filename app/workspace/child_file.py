"""One child's file, open for reading. Changes go through `Workspace.apply`."""

from uuid import UUID

from app.models.caseload_import import ImportedCase
from app.models.child import Child
from app.models.contact import Contact
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.file_check import FileCheck
from app.models.journal import JournalEntry
from app.models.plan import Plan
from app.store.case_store import CaseStore

LATELY = 20


class ChildFile:
    """Reads afresh at each call, so that a screen which asks again sees what was just saved."""

    def __init__(self, store: CaseStore, child_id: UUID) -> None:
        self._store = store
        self.child_id = child_id

    @property
    def child(self) -> Child:
        child = self._store.get(Child, self.child_id)
        assert child is not None
        return child

    def disposals(self) -> tuple[Disposal, ...]:
        """Open ones first, then the newest first."""
        found = self._store.of_child(Disposal, self.child_id, ("-made_on",))
        return tuple(sorted(found, key=lambda disposal: not disposal.is_open))

    def contacts(self, limit: int | None = LATELY) -> tuple[Contact, ...]:
        """The newest first, booked ones included."""
        return self._store.of_child(Contact, self.child_id, ("-at",), limit)

    def count_contacts(self) -> int:
        return self._store.count_of_child(Contact, self.child_id)

    def booked(self) -> tuple[Contact, ...]:
        """Booked contacts, the soonest first."""
        return self._store.booked_contacts(self.child_id)

    def contact(self, contact_id: UUID) -> Contact | None:
        return self._store.get(Contact, contact_id)

    def plans(self) -> tuple[Plan, ...]:
        """All versions, the newest first."""
        return self._store.of_child(Plan, self.child_id, ("-version",))

    def plan(self, version: int | None = None) -> Plan | None:
        """The newest version, or the one with this number."""
        wanted = [plan for plan in self.plans() if version in (None, plan.version)]
        return wanted[0] if wanted else None

    def court_reports(self) -> tuple[CourtReport, ...]:
        return self._store.of_child(CourtReport, self.child_id, ("-version",))

    def file_checks(self) -> tuple[FileCheck, ...]:
        """The newest first."""
        return self._store.of_child(FileCheck, self.child_id, ("-started_on", "-id"))

    def imported(self) -> tuple[ImportedCase, ...]:
        return self._store.of_child(ImportedCase, self.child_id)

    def journal(self, limit: int = 200) -> tuple[JournalEntry, ...]:
        """Who has seen or changed this file, the newest first."""
        return self._store.journal_entries(self.child_id, limit)


class PaperFile:
    """What the print desk may read of a child's file: who the child is, and the plans that were agreed."""

    def __init__(self, file: ChildFile) -> None:
        self._file = file
        self.child_id = file.child_id

    @property
    def child(self) -> Child:
        return self._file.child

    def plans(self) -> tuple[Plan, ...]:
        """Agreed versions, the newest first."""
        return tuple(plan for plan in self._file.plans() if plan.is_agreed)
