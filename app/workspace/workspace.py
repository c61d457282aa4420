"""The four doors to an open store: apply, open_file, note, draft. Each asks the role and journals."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from app.errors import Explained, Refused, StaleEdit
from app.language.remembered import forget_all
from app.models.caseload import CaseloadFilter, CaseloadPage, CaseloadRow, CaseloadSort
from app.models.change import Change, Swap
from app.models.child import Child
from app.models.draft import Draft
from app.models.file_check_list import FileCheckRow, UncheckedRow
from app.models.journal import Act, Author, JournalEntry, Note
from app.models.person import Person
from app.models.service import Service
from app.store.case_store import CaseStore
from app.workspace.child_file import ChildFile, PaperFile
from app.workspace.circumstances import Circumstances
from app.workspace.guards import demand_allowed, freezes
from app.workspace.roles import CHANGING, May, demand, may
from app.workspace.undo import UndoStack

Listener = Callable[[Change], None]


class Workspace:
    """An open store in one person's hands, from unlock to lock. Used from one thread."""

    def __init__(self, store: CaseStore, person: Person, circumstances: Circumstances) -> None:
        self._store = store
        self.person = person
        self.circumstances = circumstances
        self.author = Author(person_id=person.id, role=person.role, sitting=circumstances.new_id())
        self._undo = UndoStack()
        self._listeners: list[Listener] = []
        self._viewed: set[UUID] = set()
        self._busy_with = ""
        self._lost: list[str] = []

    # door 1: change records

    def apply(self, change: Change, *, draft: str = "") -> None:
        """Write a change, its journal and its undo step. Raises Refused, StaleEdit, Explained.

        `draft` names the unfinished text that the change settles: it goes when the change is written, or
        neither happens.
        """
        try:
            self._demand_free()
            demand_allowed(change, self.person, self.today(), self._store)
            self._write(change, draft)
        except Explained as wrong:
            self._lost.append(wrong.sentence)
            raise
        self._undo.remember(change, is_wall=freezes(change))
        self._tell(change)

    def undo(self) -> Change | None:
        """Take the last ordinary change back; None where there is nothing to take back.

        Raises StaleEdit where the record has changed since; then that step is forgotten.
        """
        change = self._undo.next_undo
        if change is not None:
            self._demand_free()
            try:
                self._write(change.reversed())
            except StaleEdit:
                self._undo.forget_undo()
                raise
            self._undo.undone()
            self._tell(change)
        return change

    def redo(self) -> Change | None:
        change = self._undo.next_redo
        if change is not None:
            self._demand_free()
            try:
                self._write(change)
            except StaleEdit:
                self._undo.forget_redo()
                raise
            self._undo.redone()
            self._tell(change)
        return change

    def stop_typing(self) -> None:
        """A field was left; typing in it again is a new undo step."""
        self._undo.stop_typing()

    @property
    def can_undo(self) -> str:
        """What undo would take back, in words; empty where nothing."""
        return self._undo.next_undo.label if self._undo.next_undo else ""

    @property
    def can_redo(self) -> str:
        return self._undo.next_redo.label if self._undo.next_redo else ""

    # an import: nobody else changes the store meanwhile

    def begin_alone(self, what: str) -> None:
        """Refuse other changes until `end_alone`. Raises Refused where something else is under way."""
        self._demand_free()
        self._busy_with = what

    def write_alone(
        self, swaps: Sequence[Swap], notes: Sequence[Note], after_each: Callable[[float], None]
    ) -> None:
        """Write all or nothing, maybe in another thread. `after_each` stops it whole by raising."""
        for kind in {swap.record.kind for swap in swaps}:
            demand(self.person.role, CHANGING[kind])
        self._store.write(
            swaps, self.author, self.now(), self.circumstances.zone, notes=notes, after_each=after_each
        )

    def end_alone(self, change: Change | None) -> None:
        """Allow changes again; tell of the one that was made, which undo never crosses."""
        self._busy_with = ""
        if change is not None:
            self._undo.remember(change)
            self._tell(change)

    # door 2: read a child's records

    def open_file(self, child_id: UUID) -> ChildFile:
        """The only way to a child's records; written down as viewed once a sitting. Raises Refused."""
        demand(self.person.role, May.OPEN_FILE)
        return self._file(child_id)

    def open_for_print(self, child_id: UUID) -> PaperFile:
        """What the print desk reads: who the child is and their agreed plans. Raises Refused."""
        demand(self.person.role, May.PRINT_PLAN)
        return PaperFile(self._file(child_id))

    def _file(self, child_id: UUID) -> ChildFile:
        """For `printing` too, which makes papers for people who may not open the file."""
        child = self._store.get(Child, child_id)
        if child is None:
            raise Explained("This child is no longer in the store.", "", "Go back to the list.")
        if child_id not in self._viewed:
            self._note(Note(act=Act.VIEWED, kind=Child.kind, record_id=child_id, subject=child_id))
            self._viewed.add(child_id)
        return ChildFile(self._store, child_id)

    # door 3: write down what changes no record

    def note(self, note: Note) -> None:
        self._note(note)

    def note_search(self, words: str, found: int) -> None:
        """A search is written down by its length and what it found, never by its words."""
        self._note(
            Note(act=Act.SEARCHED, kind=Child.kind, fields=(f"{len(words)} characters", f"{found} found"))
        )

    # door 4: unfinished text

    def draft(self, where: str, text: str, child_id: UUID | None = None) -> None:
        """Keep what is being typed. It is offered after a crash and never applied by itself."""
        kept = Draft(
            where=where,
            person_id=self.person.id,
            text=text,
            typed_at=self.circumstances.now(),
            child_id=child_id,
        )
        try:
            self._store.keep_draft(kept)
        except Explained as wrong:
            self._lost.append(wrong.sentence)
            raise
        del self._lost[-1:]

    def lost_while(self, saving: Callable[[], object]) -> str:
        """Let a screen save what is being typed; why some of it is neither kept nor a draft, or nothing."""
        self._lost.clear()
        try:
            saving()
        except Explained as wrong:
            self._lost.append(wrong.sentence)
        return self._lost[0] if self._lost else ""

    def drop_draft(self, where: str) -> None:
        self._store.drop_draft(where, self.person.id)

    def drafts(self) -> tuple[Draft, ...]:
        return self._store.drafts(self.person.id)

    # what is not one child's

    def may(self, what: May) -> bool:
        return may(self.person.role, what)

    def service(self) -> Service:
        return self._store.every(Service)[0]

    def people(self) -> tuple[Person, ...]:
        return tuple(sorted(self._store.every(Person), key=lambda person: person.name.casefold()))

    def person_named(self, person_id: UUID | None) -> Person | None:
        return None if person_id is None else self._store.get(Person, person_id)

    def caseload(
        self,
        wanted: CaseloadFilter = CaseloadFilter(),  # noqa: B008  frozen
        sort: CaseloadSort = CaseloadSort.NAME,
        limit: int = 100,
        offset: int = 0,
        *,
        backwards: bool = False,
    ) -> CaseloadPage:
        """One page of the list; `backwards` turns the order round, and what is not known stays last."""
        demand(self.person.role, May.SEE_CASELOAD)
        return self._store.caseload(wanted, sort, limit, offset, backwards)

    def order_codes(self) -> tuple[str, ...]:
        demand(self.person.role, May.SEE_CASELOAD)
        return self._store.order_codes()

    def due(self, days: int = 14, *, mine: bool = True, limit: int = 50) -> tuple[CaseloadRow, ...]:
        """Open children whose next thing is due within these days, or late."""
        demand(self.person.role, May.SEE_CASELOAD)
        until = self.today() + timedelta(days=days)
        return self._store.due(until, self.person.id if mine else None, limit)

    def file_checks(self, limit: int = 100) -> tuple[FileCheckRow, ...]:
        """Checks in the store: those with late actions first, then the newest."""
        demand(self.person.role, May.CHECK_FILE)
        return self._store.file_checks(self.today(), limit)

    def unchecked_children(self, days: int = 91, limit: int = 50) -> tuple[UncheckedRow, ...]:
        """Open children whose file nobody has begun to check in so many days."""
        demand(self.person.role, May.CHECK_FILE)
        return self._store.unchecked_children(self.today() - timedelta(days=days), limit)

    def journal(self, limit: int = 200) -> tuple[JournalEntry, ...]:
        demand(self.person.role, May.READ_JOURNAL)
        return self._store.journal_entries(None, limit)

    def is_demo(self) -> bool:
        return self.service().is_demo

    def today(self) -> date:
        return self.circumstances.today()

    def now(self) -> datetime:
        return self.circumstances.now()

    def new_id(self) -> UUID:
        return self.circumstances.new_id()

    @property
    def place(self) -> str:
        """The folder of the store, as text for people."""
        return str(self._store.folder)

    # listening and locking

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every change; the result stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def lock(self) -> None:
        """Write the lock down, close the store, forget what was read. A second lock does nothing."""
        self._listeners.clear()
        self._undo.clear()
        self._viewed.clear()
        forget_all()
        try:
            self._note(Note(act=Act.LOCKED))
        except Explained:
            """A full disk or a store that is locked already must not keep the store open."""
        finally:
            self._store.close()

    # inside

    def _write(self, change: Change, draft: str = "") -> None:
        drafts = (draft,) if draft else ()
        self._store.write(change.swaps, self.author, self.now(), self.circumstances.zone, drafts=drafts)

    def _note(self, note: Note) -> None:
        self._store.note(note, self.author, self.now(), self.circumstances.zone)

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)

    def _demand_free(self) -> None:
        if self._busy_with:
            raise Refused(
                f"Alongside is busy with {self._busy_with}.",
                "Nothing was changed.",
                "Try again when it has finished.",
            )
