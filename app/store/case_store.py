"""An open store: read, write all or nothing, close. Everything that changes it is in the journal."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from threading import RLock
from typing import TypeVar
from uuid import UUID

from filelock import FileLock
from sqlalchemy import Connection, Delete, Engine, delete, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from app.errors import Explained
from app.models.caseload import CaseloadFilter, CaseloadPage, CaseloadRow, CaseloadSort
from app.models.change import Swap
from app.models.contact import Attendance, Contact
from app.models.draft import Draft
from app.models.file_check_list import FileCheckRow, UncheckedRow
from app.models.journal import Act, Author, JournalEntry, Note
from app.models.record import Record
from app.store import caseload, engine, file_checks, journal, records, schema
from app.store.explaining import Explaining, busy, damaged, explain, gone
from app.store.header import is_there
from app.store.journal import Journal
from app.store.lock_file import take_lock
from app.store.snapshot import Snapshot
from app.store.tables import TABLE_OF, draft, metadata, store_fact
from app.store.vault import Keys

R = TypeVar("R", bound=Record)


class CaseStore:
    """One unlocked store. `reader()` and `snapshot()` are for work beside it.

    There is one writing connection. While an import holds it in another thread, other writes are refused
    and reads see what was there before.
    """

    def __init__(self, keys: Keys, lock: FileLock, writer: Engine) -> None:
        self._keys: Keys | None = keys
        self._lock = lock
        self._writer = writer
        self._journal = Journal(keys.journal)
        self._turn = RLock()

    @classmethod
    def open(
        cls, keys: Keys, *, is_new: bool = False, before_upgrade: Callable[[], None] | None = None
    ) -> "CaseStore":
        """Open the database behind these keys. Raises Explained: in use, damaged, newer, full disk."""
        lock = take_lock(keys.folder)
        try:
            if not is_new and (not keys.database_file.exists() or keys.database_file.stat().st_size == 0):
                raise damaged()
            writer = engine.writer(keys.database_file, keys.raw_key)
            try:
                schema.bring_up_to_date(writer, before_upgrade)
                store = cls(keys, lock, writer)
                if is_new:
                    store._remember_identity()
                    keys.database_file.chmod(0o600)
                return store
            except BaseException:
                writer.dispose()
                raise
        except DBAPIError as error:
            lock.release()
            raise explain(error) from None
        except BaseException:
            lock.release()
            raise

    @property
    def folder(self) -> Path:
        return self.keys.folder

    @property
    def keys(self) -> Keys:
        if self._keys is None:
            raise Explained(
                "The store is locked.", "Everything that was saved is safe.", "Open it again to go on."
            )
        return self._keys

    def close(self) -> None:
        """Close every connection and let go of the keys and the lock file. A second close does nothing."""
        with self._turn:
            if self._keys is None:
                return
            self._keys = None
            self._writer.dispose()
            self._lock.release()

    def reader(self) -> Engine:
        """Read-only connections for one piece of work in another thread."""
        return engine.reader(self.keys.database_file, self.keys.raw_key)

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """The store at this moment, for reading in another thread. Raises Explained."""
        with self._reading_beside() as connection:
            yield Snapshot(connection)

    # records

    def get(self, kind: type[R], record_id: UUID) -> R | None:
        with self._reading() as connection:
            return records.get(connection, kind, record_id)

    def every(self, kind: type[R]) -> tuple[R, ...]:
        with self._reading() as connection:
            return records.every(connection, kind)

    def of_child(
        self, kind: type[R], child_id: UUID, order_by: Sequence[str] = (), limit: int | None = None
    ) -> tuple[R, ...]:
        with self._reading() as connection:
            return records.of_child(connection, kind, child_id, order_by, limit)

    def booked_contacts(self, child_id: UUID) -> tuple[Contact, ...]:
        """A child's booked contacts, the soonest first."""
        table = TABLE_OF[Contact]
        mine = (table.c.child_id == child_id, table.c.attendance == Attendance.BOOKED)
        with self._reading() as connection:
            rows = connection.execute(select(table).where(*mine).order_by(table.c.at))
            return tuple(records.record_of(Contact, row) for row in rows)

    def count_of_child(self, kind: type[Record], child_id: UUID) -> int:
        table = TABLE_OF[kind]
        with self._reading() as connection:
            query = select(func.count()).select_from(table).where(table.c[kind.child_field] == child_id)
            return connection.scalar(query) or 0

    def write(
        self,
        swaps: Sequence[Swap],
        author: Author,
        at: datetime,
        zone: str,
        *,
        notes: Sequence[Note] = (),
        drafts: Sequence[str] = (),
        after_each: Callable[[float], None] | None = None,
    ) -> None:
        """Write swaps, their journal and the caseload's lines in one transaction.

        The author's `drafts` that the swaps settle go in it, too. `after_each` hears how far the work is
        (0 to 1) and stops it whole by raising. Raises StaleEdit, Explained.
        """
        tell = after_each or _say_nothing
        with self._writing() as connection:
            for start in range(0, len(swaps), 500):
                records.write(connection, swaps[start : start + 500])
                tell(0.5 * start / len(swaps))
            named = [(_act_of(swap), swap) for swap in swaps]
            for start in range(0, max(len(named), 1), 1000):
                some = named[start : start + 1000]
                self._journal.write(connection, at, zone, author, notes if not start else (), some)
                tell(0.5 + 0.3 * start / max(len(named), 1))
            caseload.refresh(connection, swaps, lambda done: tell(0.8 + 0.2 * done))
            for where in drafts:
                connection.execute(_this_draft(where, author.person_id))
            tell(1.0)

    def note(self, note: Note, author: Author | None, at: datetime, zone: str) -> None:
        with self._writing() as connection:
            self._journal.write(connection, at, zone, author, [note])

    # lists

    def caseload(
        self, wanted: CaseloadFilter, sort: CaseloadSort, limit: int, offset: int, backwards: bool = False
    ) -> CaseloadPage:
        with self._reading() as connection:
            return caseload.page(connection, wanted, sort, limit, offset, backwards)

    def order_codes(self) -> tuple[str, ...]:
        with self._reading() as connection:
            return caseload.order_codes(connection)

    def due(self, until: date, worker_id: UUID | None, limit: int) -> tuple[CaseloadRow, ...]:
        with self._reading() as connection:
            return caseload.due(connection, until, worker_id, limit)

    def file_checks(self, today: date, limit: int) -> tuple[FileCheckRow, ...]:
        with self._reading() as connection:
            return file_checks.recent(connection, today, limit)

    def unchecked_children(self, since: date, limit: int) -> tuple[UncheckedRow, ...]:
        with self._reading() as connection:
            return file_checks.unchecked(connection, since, limit)

    def journal_entries(self, subject: UUID | None, limit: int) -> tuple[JournalEntry, ...]:
        with self._reading() as connection:
            return journal.entries(connection, subject, limit)

    def first_break(self, *, from_checkpoint: bool, stop: Callable[[], bool] | None = None) -> int | None:
        """See `Journal.first_break`. Reads beside the writer, so any thread may ask."""
        with self._reading_beside() as connection:
            return self._journal.first_break(connection, from_checkpoint=from_checkpoint, stop=stop)

    def checkpoint_journal(self, at: datetime) -> None:
        with self._writing() as connection:
            self._journal.checkpoint(connection, at)

    # drafts

    def keep_draft(self, kept: Draft) -> None:
        with self._writing() as connection:
            connection.execute(_this_draft(kept.where, kept.person_id))
            connection.execute(insert(draft), [dict(kept)])

    def drop_draft(self, where: str, person_id: UUID) -> None:
        with self._writing() as connection:
            connection.execute(_this_draft(where, person_id))

    def drafts(self, person_id: UUID) -> tuple[Draft, ...]:
        query = select(draft).where(draft.c.person_id == person_id).order_by(draft.c.typed_at)
        with self._reading() as connection:
            return tuple(Draft.model_validate(dict(row._mapping)) for row in connection.execute(query))

    # facts about the store

    def fact(self, name: str) -> str:
        with self._reading() as connection:
            return connection.scalar(select(store_fact.c.value).where(store_fact.c.name == name)) or ""

    def set_fact(self, name: str, value: str) -> None:
        with self._writing() as connection:
            found = connection.execute(
                update(store_fact).where(store_fact.c.name == name).values(value=value)
            )
            if not found.rowcount:
                connection.execute(insert(store_fact), [{"name": name, "value": value}])

    def counts(self) -> dict[str, int]:
        """How many rows each table holds, by table name."""
        with self._reading() as connection:
            return {
                table.name: connection.scalar(select(func.count()).select_from(table)) or 0
                for table in metadata.sorted_tables
            }

    def fold_journal_file(self) -> None:
        """Fold the write-ahead file into the database. Raises Explained."""
        with Explaining(self._writer.connect().execution_options(reading=True)) as connection:
            connection.rollback()
            connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _remember_identity(self) -> None:
        self.set_fact("store_id", str(self.keys.header.store_id))
        self.set_fact("epoch", str(self.keys.header.epoch))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self.keys  # noqa: B018  locked stores refuse here
        if not self._turn.acquire(blocking=False):
            with self._reading_beside() as connection:
                yield connection
            return
        try:
            with Explaining(self._writer.connect().execution_options(reading=True)) as connection:
                yield connection
        finally:
            self._turn.release()

    @contextmanager
    def _reading_beside(self) -> Iterator[Connection]:
        reader = self.reader()
        with Explaining(reader.connect().execution_options(reading=True)) as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if not is_there(self.keys.database_file):  # locked stores refuse here
            raise gone()
        if not self._turn.acquire(blocking=False):
            raise busy()
        try:
            with Explaining(self._writer.begin()) as connection:
                yield connection
        finally:
            self._turn.release()


def _act_of(swap: Swap) -> Act:
    if swap.before is None:
        return Act.COLLECTED
    return Act.ERASED if swap.after is None else Act.ALTERED


def _this_draft(where: str, person_id: UUID) -> Delete:
    return delete(draft).where(draft.c.where == where, draft.c.person_id == person_id)


def _say_nothing(_done: float) -> None:
    """Nobody listens to the progress."""
