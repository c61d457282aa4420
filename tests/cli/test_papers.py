"""`alongside print` and `alongside verify`."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pikepdf
import pytest

from app.models.change import Change
from app.models.journal import Act
from app.models.person import Role
from app.models.plan import Goal, Plan
from app.workspace.workspace import Workspace
from tests import stores
from tests.documents.example_records import CHECK, REPORT
from tests.documents.reading import words
from tests.drivers.command_line import CommandLine, Said

MAL = stores.child()
FOR = ("--recipient", "Mal", "--reason", "His own copy")
Fill = Callable[[Callable[[Workspace], None]], Path]


def a_file_with_papers(workspace: Workspace) -> None:
    order = stores.disposal(MAL)
    first = Plan(id=workspace.new_id(), child_id=MAL.id, goals=(Goal(words="I want to cook"),))
    second = first.changed(id=workspace.new_id(), version=2, goals=(Goal(words="I want to box"),))
    report = REPORT.changed(id=workspace.new_id(), child_id=MAL.id, disposal_id=order.id)
    check = CHECK.changed(id=workspace.new_id(), child_id=MAL.id)
    for record in (MAL, order, first, second, report, check):
        workspace.apply(Change.add("Add", record))


@pytest.fixture
def papers(filled: Fill) -> Path:
    return filled(a_file_with_papers)


@pytest.fixture
def printing(alongside: CommandLine, papers: Path, tmp_path: Path) -> Callable[..., Said]:
    """`printing("file-check", "check.pdf")` for Mal, into the test's own folder."""

    def run(document: str, file: str, *more: object, child: object = MAL.reference) -> Said:
        return alongside("print", papers, child, document, "-o", tmp_path / file, *(more or FOR))

    return run


def words_in(file: Path) -> str:
    if file.suffix == ".docx":
        return "\n".join(each.text for each in docx.Document(io.BytesIO(file.read_bytes())).paragraphs)
    return words(file.read_bytes())


@pytest.mark.parametrize(
    ("document", "file", "word"),
    [
        ("easy-read-plan", "plan.pdf", "box"),
        ("pre-sentence-report", "report.pdf", "Pre-sentence report"),
        ("pre-sentence-report", "report.docx", "Pre-sentence report"),
        ("file-check", "check.pdf", "File check"),
        ("file-check", "check.DOCX", ""),
    ],
)
def test_each_document_is_printed(
    printing: Callable[..., Said], tmp_path: Path, document: str, file: str, word: str
) -> None:
    said = printing(document, file)
    assert (said.code, said.out, said.err) == (0, "", "")
    if word:
        assert word in words_in(tmp_path / file)
    assert (tmp_path / file).stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob("*.partial"))


def test_a_version_can_be_asked_for(printing: Callable[..., Said], tmp_path: Path) -> None:
    assert printing("easy-read-plan", "one.pdf", *FOR, "--version", 1).code == 0
    assert "cook" in words_in(tmp_path / "one.pdf")
    said = printing("easy-read-plan", "nine.pdf", *FOR, "--version", 9)
    assert said.code == 1
    assert "There is no plan to print" in said.err


@pytest.mark.parametrize("child", [MAL.id, str(MAL.id).upper(), "yj00001", " YJ00001 "])
def test_a_child_is_found_by_reference_or_id(printing: Callable[..., Said], child: object) -> None:
    assert printing("easy-read-plan", "plan.pdf", child=child).code == 0


@pytest.mark.parametrize("child", ["YJ0000", "", " ", "Malachi", "%", '" OR 1'])
def test_nobody_is_printed_for_a_reference_that_nobody_has(printing: Callable[..., Said], child: str) -> None:
    said = printing("easy-read-plan", "plan.pdf", child=child)
    assert said.code == 1
    assert "No child in this store has this reference or id" in said.err


def test_two_children_with_one_reference_are_not_guessed_between(
    printing: Callable[..., Said], filled: Fill, papers: Path
) -> None:
    twin = stores.child(2, reference=MAL.reference)
    filled(lambda workspace: workspace.apply(Change.add("Add a child", twin)))
    said = printing("easy-read-plan", "plan.pdf")
    assert said.code == 1
    assert "More than one child has this reference" in said.err
    assert printing("easy-read-plan", "plan.pdf", child=MAL.id).code == 0


@pytest.mark.parametrize("file", ["plan", "plan.txt", "plan.pdf.exe"])
def test_other_kinds_of_file_are_refused(printing: Callable[..., Said], tmp_path: Path, file: str) -> None:
    said = printing("easy-read-plan", file)
    assert said.code == 1
    assert "PDF and Word files only" in said.err
    assert not (tmp_path / file).exists()


def test_a_childs_plan_is_no_word_file(printing: Callable[..., Said]) -> None:
    said = printing("easy-read-plan", "plan.docx")
    assert said.code == 1
    assert "prints as PDF only" in said.err


def test_a_file_that_is_there_already_is_kept_unless_forced(
    printing: Callable[..., Said], tmp_path: Path
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_text("mine", encoding="utf-8")
    said = printing("easy-read-plan", "plan.pdf")
    assert said.code == 1
    assert "already a file or folder of that name" in said.err
    assert target.read_text(encoding="utf-8") == "mine"
    assert printing("easy-read-plan", "plan.pdf", *FOR, "--force").code == 0
    assert pikepdf.open(target).pages


def test_a_folder_that_is_not_there_is_said(printing: Callable[..., Said]) -> None:
    said = printing("easy-read-plan", "no/plan.pdf")
    assert said.code == 1
    assert "The folder for this file does not exist" in said.err


@pytest.mark.parametrize(
    "empty", [("--recipient", "", "--reason", "b"), ("--recipient", "a", "--reason", " ")]
)
def test_nothing_is_printed_without_a_recipient_and_a_reason(
    printing: Callable[..., Said], tmp_path: Path, empty: tuple[str, ...]
) -> None:
    said = printing("file-check", "check.pdf", *empty)
    assert said.code == 1
    assert "who this paper is for and why" in said.err
    assert not (tmp_path / "check.pdf").exists()


def test_a_print_is_written_down_with_who_and_why(printing: Callable[..., Said], papers: Path) -> None:
    printing("easy-read-plan", "plan.pdf")
    workspace = stores.open_again(papers, prefix="look")
    notes = [entry.note for entry in workspace.open_file(MAL.id).journal()]
    workspace.lock()
    (told,) = [note for note in notes if note.act == Act.DISCLOSED]
    assert (told.recipient, told.reason) == ("Mal", "His own copy")
    assert told.fields == ("easy-read-plan", "version 2", "pdf")


def test_the_print_desk_prints_no_report(
    alongside: CommandLine, filled: Fill, papers: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    def add_ron(workspace: Workspace) -> None:
        stores.add_colleague(workspace, "Ron Whitlock", Role.PRINT_DESK)

    filled(add_ron)
    passphrase_file.write_text(stores.OTHER_PASSPHRASE, encoding="utf-8")
    target = tmp_path / "report.pdf"
    asked = ("print", papers, MAL.reference, "pre-sentence-report", "-o", target, *FOR)
    said = alongside(*asked, "--user", "Ron Whitlock")
    assert said.code == 1
    assert "may not print a court report" in said.err
    assert not target.exists()


def test_a_whole_store_is_said_to_be_whole(alongside: CommandLine, papers: Path) -> None:
    said = alongside("verify", papers, "--json")
    assert (said.code, said.err) == (0, "")
    assert said.json["whole"] is True
    names = [check["name"] for check in said.json["checks"]]
    assert names == ["salt", "header", "pages", "structure", "links", "identity", "journal"]
    assert alongside("verify", papers).out.splitlines()[1].split() == ["salt", "yes"]


def test_a_verify_is_written_down(alongside: CommandLine, papers: Path) -> None:
    alongside("verify", papers)
    workspace = stores.open_again(papers, prefix="look")
    entries = workspace._store.journal_entries(None, 5)
    workspace.lock()
    assert [entry.note.fields for entry in entries if entry.note.act == Act.VERIFIED] == [("whole",)]


@pytest.mark.parametrize("as_json", [False, True])
def test_a_zeroed_salt_is_found_though_the_store_opens(
    alongside: CommandLine, papers: Path, as_json: bool
) -> None:
    with (papers / "store.db").open("r+b") as file:
        file.write(bytes(16))
    said = alongside("verify", papers, *(["--json"] if as_json else []))
    assert said.code == 1
    assert "This store is not whole. The first bytes of the database are damaged." in said.err
    if as_json:
        assert said.json["whole"] is False
        assert [check["name"] for check in said.json["checks"] if not check["held"]] == ["salt"]


def test_a_store_that_cannot_be_opened_is_a_sentence_too(alongside: CommandLine, papers: Path) -> None:
    whole = (papers / "store.db").read_bytes()
    (papers / "store.db").write_bytes(bytes(reversed(whole)))
    said = alongside("verify", papers)
    assert (said.code, said.out) == (1, "")
    assert "damaged" in said.err


def test_a_store_that_is_open_in_a_window_is_not_opened_twice(alongside: CommandLine, papers: Path) -> None:
    workspace = stores.open_again(papers, prefix="window")
    said = alongside("children", papers)
    workspace.lock()
    assert said.code == 1
    assert "already open in another window" in said.err
