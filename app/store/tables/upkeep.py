"""Tables that are no records: journal, keys of records, caseload lines, drafts, facts about the store."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from app.store.tables.base import DayType, IdType, MomentType, metadata

journal = Table(
    "journal",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", MomentType, nullable=False),
    Column("zone", String, nullable=False),
    Column("person_id", IdType),
    Column("role", String, nullable=False),
    Column("sitting", IdType),
    Column("act", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("record_id", IdType),
    Column("subject", IdType),
    Column("fields", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("recipient", String, nullable=False),
    Column("payload_hash", LargeBinary(32)),
    Column("mac", LargeBinary(32), nullable=False),
    Index("ix_journal_subject", "subject", "seq"),
    Index("ix_journal_record", "record_id", "seq"),
)

journal_payload = Table(
    "journal_payload",
    metadata,
    Column("seq", Integer, ForeignKey("journal.seq"), primary_key=True),
    Column("record_id", IdType, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

record_key = Table(
    "record_key",
    metadata,
    Column("record_id", IdType, primary_key=True),
    Column("subject", IdType),
    Column("key", LargeBinary(32), nullable=False),
)

journal_checkpoint = Table(
    "journal_checkpoint",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("at", MomentType, nullable=False),
    Column("mac", LargeBinary(32), nullable=False),
)

caseload = Table(
    "caseload",
    metadata,
    Column("line", Integer, primary_key=True),
    Column("child_id", IdType, nullable=False, unique=True),
    Column("reference", String, nullable=False),
    Column("chosen_name", String, nullable=False),
    Column("given_name", String, nullable=False),
    Column("family_name", String, nullable=False),
    Column("sort_name", String, nullable=False),
    Column("date_of_birth", DayType),
    Column("what_helps", String, nullable=False),
    Column("order_code", String, nullable=False),
    Column("order_as_written", String, nullable=False),
    Column("order_ends_on", DayType),
    Column("next_on", DayType),
    Column("next_at", MomentType),
    Column("next_what", String, nullable=False),
    Column("safety_and_wellbeing", Integer),
    Column("risk_of_serious_harm", Integer),
    Column("likelihood_of_reoffending", Integer),
    Column("worker_id", IdType),
    Column("worker_label", String, nullable=False),
    Column("closed_on", DayType),
    Index("ix_caseload_sort_name", "sort_name"),
    Index("ix_caseload_next", "next_on", "sort_name"),
    Index("ix_caseload_order_end", "order_ends_on", "sort_name"),
    Index("ix_caseload_worker", "worker_id", "sort_name"),
)

draft = Table(
    "draft",
    metadata,
    Column("where", String, primary_key=True),
    Column("person_id", IdType, primary_key=True),
    Column("child_id", IdType),
    Column("text", String, nullable=False),
    Column("typed_at", MomentType, nullable=False),
)

store_fact = Table(
    "store_fact",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
