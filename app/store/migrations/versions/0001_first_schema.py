"""The first schema: records, journal, caseload lines with their search index, drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "caseload_format",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("headings", sa.String(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "child",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("given_name", sa.String(), nullable=False),
        sa.Column("family_name", sa.String(), nullable=False),
        sa.Column("known_as", sa.String(), nullable=False),
        sa.Column("say_my_name", sa.String(), nullable=False),
        sa.Column("pronouns", sa.String(), nullable=False),
        sa.Column("date_of_birth", sa.String(10), nullable=True),
        sa.Column("strengths", sa.String(), nullable=False),
        sa.Column("what_matters", sa.String(), nullable=False),
        sa.Column("hopes", sa.String(), nullable=False),
        sa.Column("what_helps", sa.String(), nullable=False),
        sa.Column("dont_ask_again", sa.String(), nullable=False),
        sa.Column("preset", sa.String(), nullable=False),
        sa.Column("own_words", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("staff_flags", sa.String(), nullable=False),
        sa.Column("gender", sa.String(), nullable=False),
        sa.Column("ethnicity", sa.String(), nullable=False),
        sa.Column("first_language", sa.String(), nullable=False),
        sa.Column("needs_interpreter", sa.Boolean(), nullable=True),
        sa.Column("care_status", sa.String(), nullable=False),
        sa.Column("social_care_plan", sa.String(), nullable=False),
        sa.Column("send_support", sa.String(), nullable=False),
        sa.Column("education", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("postcode", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("safety_and_wellbeing", sa.String(), nullable=True),
        sa.Column("risk_of_serious_harm", sa.String(), nullable=True),
        sa.Column("likelihood_of_reoffending", sa.String(), nullable=True),
        sa.Column("worker_id", sa.LargeBinary(16), nullable=True),
        sa.Column("worker_label", sa.String(), nullable=False),
        sa.Column("closed_on", sa.String(10), nullable=True),
        sa.Column("closed_because", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "draft",
        sa.Column("where", sa.String(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("typed_at", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("where", "person_id"),
    )
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("person_id", sa.LargeBinary(16), nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("sitting", sa.LargeBinary(16), nullable=True),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("record_id", sa.LargeBinary(16), nullable=True),
        sa.Column("subject", sa.LargeBinary(16), nullable=True),
        sa.Column("fields", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("payload_hash", sa.LargeBinary(length=32), nullable=True),
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_index("ix_journal_record", "journal", ["record_id", "seq"], unique=False)
    op.create_index("ix_journal_subject", "journal", ["subject", "seq"], unique=False)
    op.create_table(
        "journal_checkpoint",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("mac", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("job_in_easy_words", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("left", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "record_key",
        sa.Column("record_id", sa.LargeBinary(16), nullable=False),
        sa.Column("subject", sa.LargeBinary(16), nullable=True),
        sa.Column("key", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("record_id"),
    )
    op.create_table(
        "service",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("hours", sa.String(), nullable=False),
        sa.Column("out_of_hours_phone", sa.String(), nullable=False),
        sa.Column("how_to_complain", sa.String(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "store_fact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "caseload",
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("chosen_name", sa.String(), nullable=False),
        sa.Column("given_name", sa.String(), nullable=False),
        sa.Column("family_name", sa.String(), nullable=False),
        sa.Column("sort_name", sa.String(), nullable=False),
        sa.Column("date_of_birth", sa.String(10), nullable=True),
        sa.Column("what_helps", sa.String(), nullable=False),
        sa.Column("order_code", sa.String(), nullable=False),
        sa.Column("order_as_written", sa.String(), nullable=False),
        sa.Column("order_ends_on", sa.String(10), nullable=True),
        sa.Column("next_on", sa.String(10), nullable=True),
        sa.Column("next_at", sa.String(32), nullable=True),
        sa.Column("next_what", sa.String(), nullable=False),
        sa.Column("safety_and_wellbeing", sa.Integer(), nullable=True),
        sa.Column("risk_of_serious_harm", sa.Integer(), nullable=True),
        sa.Column("likelihood_of_reoffending", sa.Integer(), nullable=True),
        sa.Column("worker_id", sa.LargeBinary(16), nullable=True),
        sa.Column("worker_label", sa.String(), nullable=False),
        sa.Column("closed_on", sa.String(10), nullable=True),
        sa.PrimaryKeyConstraint("line"),
        sa.UniqueConstraint("child_id"),
    )
    op.create_index("ix_caseload_next", "caseload", ["next_on", "sort_name"], unique=False)
    op.create_index("ix_caseload_order_end", "caseload", ["order_ends_on", "sort_name"], unique=False)
    op.create_index("ix_caseload_sort_name", "caseload", ["sort_name"], unique=False)
    op.create_index("ix_caseload_worker", "caseload", ["worker_id", "sort_name"], unique=False)
    op.create_table(
        "contact",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("worker_id", sa.LargeBinary(16), nullable=True),
        sa.Column("with_whom", sa.String(), nullable=False),
        sa.Column("attendance", sa.String(), nullable=False),
        sa.Column("absence_reason", sa.String(), nullable=False),
        sa.Column("what_happened", sa.String(), nullable=False),
        sa.Column("voice", sa.String(), nullable=False),
        sa.Column("no_voice_because", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"],
            ["child.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_contact_attendance_at", "contact", ["attendance", "at"], unique=False)
    op.create_index("ix_contact_child_at", "contact", ["child_id", "at"], unique=False)
    op.create_index(op.f("ix_contact_child_id"), "contact", ["child_id"], unique=False)
    op.create_table(
        "court_report",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=False),
        sa.Column("disposal_id", sa.LargeBinary(16), nullable=True),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("court", sa.String(), nullable=False),
        sa.Column("hearing_on", sa.String(10), nullable=True),
        sa.Column("plea", sa.String(), nullable=False),
        sa.Column("remand_status", sa.String(), nullable=False),
        sa.Column("restrictions", sa.String(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("sources", sa.String(), nullable=False),
        sa.Column("sections", sa.String(), nullable=False),
        sa.Column("author_id", sa.LargeBinary(16), nullable=True),
        sa.Column("author_name", sa.String(), nullable=False),
        sa.Column("read_back_on", sa.String(10), nullable=True),
        sa.Column("read_back_comments", sa.String(), nullable=False),
        sa.Column("signed_off_by_id", sa.LargeBinary(16), nullable=True),
        sa.Column("signed_off_by", sa.String(), nullable=False),
        sa.Column("signed_off_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["child_id"],
            ["child.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_court_report_child_id"), "court_report", ["child_id"], unique=False)
    op.create_table(
        "disposal",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("as_written", sa.String(), nullable=False),
        sa.Column("made_on", sa.String(10), nullable=True),
        sa.Column("ends_on", sa.String(10), nullable=True),
        sa.Column("ended_on", sa.String(10), nullable=True),
        sa.Column("contract_signed_on", sa.String(10), nullable=True),
        sa.Column("court", sa.String(), nullable=False),
        sa.Column("offence", sa.String(), nullable=False),
        sa.Column("offence_on", sa.String(10), nullable=True),
        sa.Column("yjb_gravity", sa.Integer(), nullable=True),
        sa.Column("requirements", sa.String(), nullable=False),
        sa.Column("persistent", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"],
            ["child.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_disposal_child_id"), "disposal", ["child_id"], unique=False)
    op.create_table(
        "file_check",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=False),
        sa.Column("bank", sa.String(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("checker_id", sa.LargeBinary(16), nullable=True),
        sa.Column("checker_name", sa.String(), nullable=False),
        sa.Column("answers", sa.String(), nullable=False),
        sa.Column("actions", sa.String(), nullable=False),
        sa.Column("strengths_seen", sa.String(), nullable=False),
        sa.Column("discretion", sa.String(), nullable=True),
        sa.Column("rating", sa.String(), nullable=True),
        sa.Column("recorded_at", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["child_id"],
            ["child.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_file_check_child_id"), "file_check", ["child_id"], unique=False)
    op.create_index("ix_file_check_child_started", "file_check", ["child_id", "started_on"], unique=False)
    op.create_index("ix_file_check_started", "file_check", ["started_on", "id"], unique=False)
    op.create_index(
        "ix_file_check_open_actions",
        "file_check",
        ["started_on"],
        unique=False,
        sqlite_where=sa.literal_column("instr(actions, '\"closed_on\":null') > 0"),
    )
    op.create_table(
        "imported_case",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=False),
        sa.Column("disposal_id", sa.LargeBinary(16), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("values", sa.String(), nullable=False),
        sa.Column("last_seen_at", sa.String(32), nullable=True),
        sa.Column("gone_since", sa.String(32), nullable=True),
        sa.ForeignKeyConstraint(
            ["child_id"],
            ["child.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_imported_case_child_id"), "imported_case", ["child_id"], unique=False)
    op.create_index(
        "ix_imported_case_source_reference", "imported_case", ["source", "reference"], unique=False
    )
    op.create_table(
        "journal_payload",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("record_id", sa.LargeBinary(16), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["seq"],
            ["journal.seq"],
        ),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_table(
        "plan",
        sa.Column("id", sa.LargeBinary(16), nullable=False),
        sa.Column("child_id", sa.LargeBinary(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("started_on", sa.String(10), nullable=True),
        sa.Column("made_with", sa.String(), nullable=False),
        sa.Column("strengths", sa.String(), nullable=False),
        sa.Column("goals", sa.String(), nullable=False),
        sa.Column("safety_plan", sa.String(), nullable=False),
        sa.Column("keeping_others_safe", sa.String(), nullable=False),
        sa.Column("contingency", sa.String(), nullable=False),
        sa.Column("review_on", sa.String(10), nullable=True),
        sa.Column("child_agrees", sa.String(), nullable=False),
        sa.Column("parent_agrees", sa.String(), nullable=False),
        sa.Column("agreed_on", sa.String(10), nullable=True),
        sa.Column("agreed_by", sa.String(), nullable=False),
        sa.Column("pictures", sa.String(), nullable=False),
        sa.Column("preset", sa.String(), nullable=False),
        sa.Column("voice_note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"],
            ["child.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_plan_child_id"), "plan", ["child_id"], unique=False)
    op.create_index("ix_plan_child_version", "plan", ["child_id", "version"], unique=True)

    op.execute(
        "CREATE VIRTUAL TABLE child_search USING fts5("
        "names, known_as, reference, postcode, "
        "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
    )
    op.execute("INSERT INTO child_search (child_search, rank) VALUES ('secure-delete', 1)")
    op.execute(
        "CREATE TRIGGER journal_is_not_edited BEFORE UPDATE ON journal "
        "BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END"
    )
    op.execute(
        "CREATE TRIGGER journal_is_not_cut BEFORE DELETE ON journal "
        "BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END"
    )
