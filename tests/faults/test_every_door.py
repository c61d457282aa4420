"""Each role at each door: what the table of roles allows is done and journalled once, all else is refused."""

import ast
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.errors import Explained, Refused
from app.models.change import Change, Swap
from app.models.contact import Contact
from app.models.document import Document
from app.models.journal import Act, Note
from app.models.person import Role
from app.models.plan import Goal, Plan
from app.models.record import Record
from app.practice.report_sections import empty_sections
from app.workspace import checking, importing, opening, planning, reporting
from app.workspace.printing import Wanted, prepare_print, release
from app.workspace.roles import CHANGING, TABLE, May
from app.workspace.workspace import Workspace
from tests import stores
from tests.documents.example_records import CHECK, REPORT
from tests.exchange.caseloads import SAMPLE
from tests.guards import PROJECT

MAL = stores.child()
ORDER = stores.disposal(MAL)
AGREED = stores.agreed(Plan(id=UUID(int=11), child_id=MAL.id))
DRAFT = AGREED.changed(id=UUID(int=12), version=2, agreed_on=None, goals=(Goal(words="secret wish"),))
DRAFT_REPORT = REPORT.changed(id=UUID(int=13), child_id=MAL.id, disposal_id=ORDER.id, author_id=UUID(int=99))
OPEN_CHECK = CHECK.changed(id=UUID(int=14), child_id=MAL.id, recorded_at=None)
CONTACT = Contact(id=UUID(int=15), child_id=MAL.id, at=stores.START)
FILE: tuple[Record, ...] = (MAL, ORDER, AGREED, DRAFT, DRAFT_REPORT, OPEN_CHECK, CONTACT)
CASEWORK = "see-caseload open-file change-file print-plan"
REPORTS = "import print-report write-report sign-report print-check"
TABLE_AS_AGREED = {
    Role.PRACTITIONER: f"{CASEWORK} {REPORTS}",
    Role.MANAGER: f"{CASEWORK} {REPORTS} check-file manage-people",
    Role.SPECIALIST: CASEWORK,
    Role.PRINT_DESK: "see-caseload print-plan",
    Role.AUDITOR: "read-journal",
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> stores.Template:
    """A file with everything in it, and a colleague of every role."""

    def make(place: Path) -> Workspace:
        workspace, _ = stores.make_store(place)
        for record in FILE:
            workspace.apply(Change.add("Add", record))
        for role in Role:
            stores.add_colleague(workspace, f"The {role.value}", role)
        return workspace

    return stores.Template(make, tmp_path_factory.mktemp("filled"))


@pytest.fixture
def as_role(filled: stores.Template, tmp_path: Path) -> Callable[[Role], Workspace]:
    def open_as(role: Role) -> Workspace:
        folder = filled.copy(tmp_path)
        return stores.open_again(folder, f"The {role.value}", stores.OTHER_PASSPHRASE, prefix="as")

    return open_as


def edit(record: Record, **fields: object) -> Callable[[Workspace], object]:
    return lambda workspace: workspace.apply(Change.edit("Edit", record, record.changed(**fields)))


def print_out(document: Document, version: int | None = None) -> Callable[[Workspace], object]:
    def print_it(workspace: Workspace) -> object:
        printed = prepare_print(workspace, Wanted(document, MAL.id, version)).run()
        return release(workspace, printed, "Mal", "His own")

    return print_it


def preview(workspace: Workspace) -> object:
    sheet = importing.read_table(importing.read_file(SAMPLE))
    return importing.preview(workspace, sheet, importing.column_match.guess(sheet.headings))


def edit_service(workspace: Workspace) -> None:
    service = workspace.service()
    workspace.apply(Change.edit("Edit", service, service.changed(phone="1")))


def add_person(workspace: Workspace) -> None:
    stranger = stores.person("Ron Whitlock", Role.PRINT_DESK)
    opening.add_person(workspace, stores.OTHER_PASSPHRASE, stranger, stores.PASSPHRASE)


DOORS: dict[str, tuple[May, Callable[[Workspace], object]]] = {
    "change a child": (May.CHANGE_FILE, edit(MAL, address="1")),
    "change an order": (May.CHANGE_FILE, edit(ORDER, court="Leeds")),
    "change a contact": (May.CHANGE_FILE, edit(CONTACT, place="Home")),
    "change a plan": (May.CHANGE_FILE, edit(DRAFT, made_with="Mal")),
    "change a report": (May.WRITE_REPORT, edit(DRAFT_REPORT, court="Leeds")),
    "change a check": (May.CHECK_FILE, edit(OPEN_CHECK, strengths_seen="Many")),
    "erase a child": (
        May.CHANGE_FILE,
        lambda workspace: workspace.apply(Change("X", (Swap(CONTACT.changed(place="Home"), None),))),
    ),
    "change the service": (May.MANAGE_PEOPLE, edit_service),
    "add a person": (May.MANAGE_PEOPLE, add_person),
    "open a file": (May.OPEN_FILE, lambda workspace: workspace.open_file(MAL.id)),
    "open for print": (May.PRINT_PLAN, lambda workspace: workspace.open_for_print(MAL.id)),
    "see the caseload": (May.SEE_CASELOAD, lambda workspace: workspace.caseload()),
    "see what is due": (May.SEE_CASELOAD, lambda workspace: workspace.due()),
    "see order codes": (May.SEE_CASELOAD, lambda workspace: workspace.order_codes()),
    "list checks": (May.CHECK_FILE, lambda workspace: workspace.file_checks()),
    "list the unchecked": (May.CHECK_FILE, lambda workspace: workspace.unchecked_children()),
    "read the journal": (May.READ_JOURNAL, lambda workspace: workspace.journal()),
    "import": (May.IMPORT, preview),
    "start an import": (May.IMPORT, importing.demand_import),
    "print the agreed plan": (May.PRINT_PLAN, print_out(Document.EASY_READ_PLAN, 1)),
    "print a draft plan": (May.OPEN_FILE, print_out(Document.EASY_READ_PLAN, 2)),
    "print a report": (May.PRINT_REPORT, print_out(Document.PRE_SENTENCE_REPORT)),
    "print a check": (May.PRINT_CHECK, print_out(Document.FILE_CHECK)),
    "write a next report": (
        May.WRITE_REPORT,
        lambda workspace: reporting.next_version(workspace, DRAFT_REPORT),
    ),
    "record a check": (
        May.CHECK_FILE,
        lambda workspace: checking.record(workspace, OPEN_CHECK, workspace.now()),
    ),
}


def test_the_table_is_the_one_that_was_agreed() -> None:
    for role, words in TABLE_AS_AGREED.items():
        assert {each.name.lower().replace("_", "-") for each in TABLE[role]} == set(words.split())


@pytest.mark.parametrize("role", Role)
def test_each_door_asks_the_role(as_role: Callable[[Role], Workspace], role: Role) -> None:
    workspace = as_role(role)
    for name, (needed, door) in DOORS.items():
        if needed in TABLE[role]:
            door(workspace)
        else:
            with pytest.raises(Refused) as refused:
                door(workspace)
            assert "Malachi" not in refused.value.sentence, name
    workspace.lock()


def test_every_kind_of_record_has_a_role_that_may_change_it() -> None:
    kinds = {kind.kind for kind in _kinds(Record)}
    assert kinds == set(CHANGING)


def _kinds(kind: type[Record]) -> list[type[Record]]:
    here = [each for each in kind.__subclasses__() if each.__module__.startswith("app.")]
    return here + [deeper for each in here for deeper in _kinds(each)]


def test_the_print_desk_meets_agreed_plans_and_nothing_else(as_role: Callable[[Role], Workspace]) -> None:
    workspace = as_role(Role.PRINT_DESK)
    file = workspace.open_for_print(MAL.id)
    assert file.plans() == (AGREED,)
    assert {name for name in dir(file) if not name.startswith("_")} == {"child", "child_id", "plans"}
    with pytest.raises(Refused, match="has not been agreed"):
        prepare_print(workspace, Wanted(Document.EASY_READ_PLAN, MAL.id, record_id=DRAFT.id))
    workspace.lock()


PUBLIC = {
    "anybody": {
        "author", "can_redo", "can_undo", "circumstances", "draft", "drafts", "drop_draft", "is_demo",
        "listen", "lock", "lost_while", "may", "new_id", "note", "note_search", "now", "people", "person",
        "person_named", "place", "redo", "service", "stop_typing", "today", "undo",
    },
    "asks the role": {
        "apply", "caseload", "due", "file_checks", "journal", "open_file", "open_for_print", "order_codes",
        "unchecked_children", "write_alone",
    },
    "nothing without the last": {"begin_alone", "end_alone"},
}  # fmt: skip


def test_the_workspace_has_no_door_that_this_test_does_not_know(workspace: Workspace) -> None:
    found = {name for name in dir(workspace) if not name.startswith("_")}
    assert found == set().union(*PUBLIC.values())


def test_nobody_above_the_workspace_reaches_behind_its_doors() -> None:
    behind = {"_store", "_file", "_write", "_note", "_undo", "_data"}
    above = [PROJECT / "app" / name for name in ("views", "cli", "demo", "main.py")]
    files = [file for place in above for file in (place.rglob("*.py") if place.is_dir() else [place])]
    assert len(files) > 80
    reached = [
        f"{file.relative_to(PROJECT)}:{node.lineno}"
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in behind and not _is_self(node.value)
    ]
    assert reached == []


def _is_self(owner: ast.expr) -> bool:
    return isinstance(owner, ast.Name) and owner.id == "self"


# the journal


def acts(workspace: Workspace, since: int) -> list[tuple[Act, str, UUID | None]]:
    """What was written down since, the oldest first: the act, the kind and whose file."""
    entries = [each for each in workspace._store.journal_entries(None, 500) if each.seq > since]
    return [(each.note.act, each.note.kind, each.note.subject) for each in reversed(entries)]


def test_each_act_is_written_down_once_with_its_subject(filled: stores.Template, tmp_path: Path) -> None:
    folder = filled.copy(tmp_path)
    with pytest.raises(Explained):
        stores.open_again(folder, passphrase="wrong words")
    workspace = stores.open_again(folder, prefix="journal")
    last = workspace._store.journal_entries(None, 1)[0].seq
    assert acts(workspace, last - 2) == [(Act.FAILED_UNLOCK, "", None), (Act.UNLOCKED, "", None)]
    planned = DRAFT.changed(
        child_agrees={"answer": "yes", "who": "Mal"}, parent_agrees={"answer": "yes", "who": "Mum"}
    )
    signed = DRAFT_REPORT.changed(read_back_on=stores.TODAY, read_back_comments="Fair")
    expected: list[tuple[Callable[[], object], list[tuple[Act, str, UUID | None]]]] = [
        (lambda: workspace.open_file(MAL.id), [(Act.VIEWED, "child", MAL.id)]),
        (lambda: workspace.open_file(MAL.id), []),
        (lambda: workspace.note_search("Mal", 1), [(Act.SEARCHED, "child", None)]),
        (lambda: print_out(Document.EASY_READ_PLAN, 1)(workspace), [(Act.DISCLOSED, "plan", MAL.id)]),
        (lambda: edit(MAL, address="1")(workspace), [(Act.ALTERED, "child", MAL.id)]),
        (lambda: workspace.undo(), [(Act.ALTERED, "child", MAL.id)]),
        (lambda: workspace.apply(Change.edit("Edit", DRAFT, planned)), [(Act.ALTERED, "plan", MAL.id)]),
        (
            lambda: workspace.apply(planning.agree(planned, stores.TODAY, workspace.person.name)),
            [(Act.ALTERED, "plan", MAL.id)],
        ),
        (
            lambda: workspace.apply(Change.edit("Edit", DRAFT_REPORT, signed)),
            [(Act.ALTERED, "court_report", MAL.id)],
        ),
        (
            lambda: workspace.apply(
                checking.record(workspace, OPEN_CHECK, workspace.now() + timedelta(minutes=1))
            ),
            [(Act.ALTERED, "file_check", MAL.id)],
        ),
        (
            lambda: workspace.apply(Change("Erase", (Swap(CONTACT, None),))),
            [(Act.ERASED, "contact", MAL.id)],
        ),
        (
            lambda: stores.add_colleague(workspace, "Ron", Role.PRINT_DESK),
            [(Act.COLLECTED, "person", None), (Act.KEY, "person", None)],
        ),
    ]
    for act, written in expected:
        before = workspace._store.journal_entries(None, 1)[0].seq
        act()
        assert acts(workspace, before) == written
    assert "wrong words" not in str(workspace._store.journal_entries(None, 500))
    workspace.lock()


def test_a_sign_off_is_written_down_once(filled: stores.Template, tmp_path: Path) -> None:
    workspace = stores.open_again(filled.copy(tmp_path))
    sections = tuple(each.changed(text="Words.") for each in empty_sections())
    ready = DRAFT_REPORT.changed(
        sections=sections, read_back_on=stores.TODAY, read_back_comments="Fair", started_on=stores.TODAY
    )
    workspace.apply(Change.edit("Edit", DRAFT_REPORT, ready))
    before = workspace._store.journal_entries(None, 1)[0].seq
    workspace.apply(reporting.sign_off(workspace, ready, workspace.now()))
    (entry,) = [each for each in workspace._store.journal_entries(None, 9) if each.seq > before]
    assert (entry.note.act, entry.note.record_id, entry.note.subject) == (Act.ALTERED, ready.id, MAL.id)
    assert set(entry.note.fields) == {"signed_off_by_id", "signed_off_by", "signed_off_at"}
    workspace.lock()


def test_an_import_is_written_down_once_a_record_and_once_whole(workspace: Workspace) -> None:
    before = workspace._store.journal_entries(None, 1)[0].seq
    seen = preview(workspace)
    result = importing.import_caseload(workspace, seen)  # type: ignore[arg-type]
    written = acts_all(workspace, before)
    records = [(note.kind, note.record_id) for note in written if note.act == Act.COLLECTED]
    assert len(records) == len(set(records))
    assert sum(kind == "child" for kind, _ in records) == len(result.imported) == 76
    assert all(note.subject for note in written if note.kind in ("child", "disposal", "imported_case"))
    importing.import_caseload(workspace, preview(workspace))  # type: ignore[arg-type]
    assert workspace._store.counts()["child"] == 76


def acts_all(workspace: Workspace, since: int) -> list[Note]:
    return [each.note for each in workspace._store.journal_entries(None, 5000) if each.seq > since]


def test_a_passphrase_by_recovery_key_is_a_key_act(tmp_path: Path) -> None:
    workspace, recovery = stores.make_store(tmp_path)
    folder = Path(workspace.place)
    workspace.lock()
    again = opening.recover(
        folder, recovery, "Amina Khan", stores.OTHER_PASSPHRASE, stores.circumstances("recovery")
    )
    notes = [each.note for each in again._store.journal_entries(None, 2)]
    assert [(note.act, note.fields) for note in notes] == [
        (Act.KEY, ("passphrase set",)),
        (Act.UNLOCKED, ("recovery key",)),
    ]
    again.lock()
