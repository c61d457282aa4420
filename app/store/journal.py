"""The journal: a chain of envelopes, and beside it the words before and after, sealed a record at a time.

Each envelope's MAC covers the one before it, so that an edited, removed or reordered envelope is found.
The sealed words open with the record's own key; dropping that key erases them and the chain still holds.
"""

import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, select

from app.errors import Cancelled
from app.models.change import Swap
from app.models.journal import Act, Author, JournalEntry, Note
from app.models.record import Record
from app.store.bulk import insert_rows
from app.store.header import canonical
from app.store.keys import mac, seal, unseal
from app.store.tables import journal, journal_checkpoint, journal_payload, record_key

_START = bytes(32)
_SALT = 16


class Journal:
    """Writes on the connection of the change it describes; holds no connection of its own."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def write(
        self,
        connection: Connection,
        at: datetime,
        zone: str,
        author: Author | None,
        notes: Iterable[Note],
        swaps: Iterable[tuple[Act, Swap]] = (),
    ) -> None:
        """Append one envelope a note and one a swap, in this transaction."""
        seq, previous = head(connection)
        envelopes: list[dict[str, Any]] = []
        payloads: list[dict[str, Any]] = []
        swaps = list(swaps)
        record_keys = _keys_for(connection, [swap.record for _, swap in swaps])
        for note, swap in _all(notes, swaps):
            seq += 1
            envelope = _envelope(seq, at, zone, author, note)
            if swap is not None:
                payload = _payload(swap, note.fields)
                envelope["payload_hash"] = hashlib.sha256(payload).digest()
                key = record_keys[swap.record.id]
                payloads.append(
                    {
                        "seq": seq,
                        "record_id": swap.record.id,
                        "sealed": seal(key, payload, _bound(swap.record.id, seq)),
                    }
                )
            previous = envelope["mac"] = mac(self._key, previous, _said(envelope))
            envelopes.append(envelope)
        insert_rows(connection, journal, envelopes)
        insert_rows(connection, journal_payload, payloads)

    def checkpoint(self, connection: Connection, at: datetime) -> None:
        """Remember the head of a chain that was just verified, so that the next unlock starts from here."""
        seq, last = head(connection)
        connection.execute(journal_checkpoint.delete())
        if seq:
            sealed = mac(self._key, b"checkpoint", seq.to_bytes(8, "big"), last)
            insert_rows(connection, journal_checkpoint, [{"seq": seq, "at": at, "mac": sealed}])

    def first_break(
        self, connection: Connection, *, from_checkpoint: bool = False, stop: Callable[[], bool] | None = None
    ) -> int | None:
        """The number of the first envelope that does not fit the chain, or None where it is whole.

        A chain that ends before its own words or its checkpoint was cut, and breaks where it ends.
        Raises Cancelled when `stop` says so; it is asked at every thousandth envelope.
        """
        seq, previous = self._checkpoint(connection) if from_checkpoint else (0, _START)
        rows = connection.execute(select(journal).where(journal.c.seq > seq).order_by(journal.c.seq))
        for row in rows:
            seq += 1
            if stop is not None and seq % 1000 == 0 and stop():
                raise Cancelled
            envelope = dict(row._mapping)
            if envelope["seq"] != seq or envelope["mac"] != mac(self._key, previous, _said(envelope)):
                return seq
            previous = envelope["mac"]
        reached = (
            connection.scalar(select(func.max(journal_payload.c.seq))),
            connection.scalar(select(func.max(journal_checkpoint.c.seq))),
        )
        return seq + 1 if any(known is not None and known > seq for known in reached) else None

    def _checkpoint(self, connection: Connection) -> tuple[int, bytes]:
        row = connection.execute(select(journal_checkpoint)).first()
        if row is None:
            return 0, _START
        last = connection.scalar(select(journal.c.mac).where(journal.c.seq == row.seq))
        if last is None or row.mac != mac(self._key, b"checkpoint", row.seq.to_bytes(8, "big"), last):
            return 0, _START
        return row.seq, last

    def what_changed(
        self, connection: Connection, record_id: UUID
    ) -> Iterator[tuple[JournalEntry, dict[str, Any]]]:
        """Envelopes of one record with the words before and after; empty words where the key was dropped."""
        key = connection.scalar(select(record_key.c.key).where(record_key.c.record_id == record_id))
        query = (
            select(journal, journal_payload.c.sealed)
            .outerjoin(journal_payload, journal_payload.c.seq == journal.c.seq)
            .where(journal.c.record_id == record_id)
            .order_by(journal.c.seq)
        )
        for row in connection.execute(query):
            words: dict[str, Any] = {}
            if key is not None and row.sealed is not None:
                words = json.loads(unseal(key, row.sealed, _bound(record_id, row.seq))[_SALT:])
            yield entry_of(row), words


def head(connection: Connection) -> tuple[int, bytes]:
    """Number and MAC of the last envelope; (0, zeros) before the first."""
    row = connection.execute(
        select(journal.c.seq, journal.c.mac).order_by(journal.c.seq.desc()).limit(1)
    ).first()
    return (0, _START) if row is None else (row.seq, row.mac)


def entries(connection: Connection, subject: UUID | None, limit: int) -> tuple[JournalEntry, ...]:
    """The newest envelopes, of one child's file or of all."""
    query = select(journal).order_by(journal.c.seq.desc()).limit(limit)
    if subject is not None:
        query = query.where(journal.c.subject == subject)
    return tuple(entry_of(row) for row in connection.execute(query))


def entry_of(row: Row[Any]) -> JournalEntry:
    return JournalEntry(
        seq=row.seq,
        at=row.at,
        zone=row.zone,
        person_id=row.person_id,
        role=row.role,
        sitting=row.sitting,
        note=Note(
            act=Act(row.act),
            kind=row.kind,
            record_id=row.record_id,
            subject=row.subject,
            fields=tuple(json.loads(row.fields)),
            reason=row.reason,
            recipient=row.recipient,
        ),
    )


def _all(notes: Iterable[Note], swaps: list[tuple[Act, Swap]]) -> Iterator[tuple[Note, Swap | None]]:
    for note in notes:
        yield note, None
    for act, swap in swaps:
        record = swap.record
        about = Note.model_construct(
            act=act, kind=record.kind, record_id=record.id, subject=record.subject, fields=swap.fields()
        )
        yield about, swap


def _envelope(seq: int, at: datetime, zone: str, author: Author | None, note: Note) -> dict[str, Any]:
    return {
        "seq": seq,
        "at": at,
        "zone": zone,
        "person_id": author.person_id if author else None,
        "role": str(author.role) if author else "",
        "sitting": author.sitting if author else None,
        "act": str(note.act),
        "kind": note.kind,
        "record_id": note.record_id,
        "subject": note.subject,
        "fields": json.dumps(note.fields),
        "reason": note.reason,
        "recipient": note.recipient,
        "payload_hash": None,
    }


def _said(envelope: dict[str, Any]) -> bytes:
    """The envelope as its MAC covers it: every column but the MAC, in one fixed form."""
    plain = [
        envelope["seq"],
        envelope["at"].isoformat(timespec="microseconds"),
        *(
            value.hex if isinstance(value, UUID) else value.hex() if isinstance(value, bytes) else value
            for name, value in sorted(envelope.items())
            if name not in ("seq", "at", "mac")
        ),
    ]
    return canonical(plain)


def _payload(swap: Swap, fields: tuple[str, ...]) -> bytes:
    before, after = (_words(record, set(fields)) for record in (swap.before, swap.after))
    return b"".join((secrets.token_bytes(_SALT), b'{"before":', before, b',"after":', after, b"}"))


def _words(record: Record | None, fields: set[str]) -> bytes:
    return b"null" if record is None else record.model_dump_json(include=fields).encode()


def _bound(record_id: UUID, seq: int) -> bytes:
    return record_id.bytes + seq.to_bytes(8, "big")


def _keys_for(connection: Connection, records: list[Record]) -> dict[UUID, bytes]:
    """The keys of these records, made where they are missing."""
    ids = list({record.id for record in records})
    found: dict[UUID, bytes] = {}
    for start in range(0, len(ids), 1000):
        some = ids[start : start + 1000]
        query = select(record_key.c.record_id, record_key.c.key).where(record_key.c.record_id.in_(some))
        found.update((row.record_id, row.key) for row in connection.execute(query))
    missing: dict[UUID, dict[str, Any]] = {}
    for record in records:
        if record.id not in found:
            key = found[record.id] = secrets.token_bytes(32)
            missing[record.id] = {"record_id": record.id, "subject": record.subject, "key": key}
    insert_rows(connection, record_key, list(missing.values()))
    return found
