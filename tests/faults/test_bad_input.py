"""Text, dates, passphrases and files as nobody should send them: kept exactly, or refused in a sentence."""

import json
import os
import unicodedata
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.easyread.scripts import unsettable
from app.errors import Explained
from app.models.caseload import CaseloadFilter
from app.models.change import Change
from app.models.child import Child
from app.models.document import Document
from app.models.plan import Goal, Plan, Step
from app.store import failed_unlocks
from app.views.parts.date_words import read_date
from app.views.parts.desk import Place
from app.views.parts.field_path import with_value
from app.workspace import importing, opening
from app.workspace.printing import Wanted, prepare_print
from app.workspace.store_place import looks_like_a_store
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.command_line import CommandLine
from tests.drivers.window import WindowDriver
from tests.faults.conftest import MALACHI
from tests.views.shell.pages import ChildPage

EXACT = {
    "markup": "<b>Mia</b> <script>alert(1)</script> &amp;",
    "template": "{} {0.__class__} %s %(x)s ${HOME} $(ls)",
    "sql": "O'Neill\"; DROP TABLE child; --",
    "emoji": "🥊👩‍👧 ok",
    "formula": "=1+1",
    "path": "../../etc/passwd C:\\CON",
    "arabic": "مريم",
    "hindi": "प्रिया",
}
CLEANED = {
    "nul": ("a\0b", "ab"),
    "bidi override": ("ab\u202ecd\u2066", "abcd"),
    "lone surrogate": ("a\ud800b", "ab"),
    "decomposed": ("Jose\u0301", "José"),
    "bell and delete": ("a\x07\x7fb", "ab"),
}
NASTY_SEARCHES = (
    "O'Neill", '"', '""', "AND", "NOT", "OR", "NEAR(", "NEAR(a b, 2)", "*", "^", "^a", "a:b", "names:x",
    "C++", "-a", "a-b", "(", ")", "{a b}: c", "'; drop table child; --", "%", "_", "\\", "a*b*", "🥊",
    "\ud800", "a\0b", "\u202e", "مريم", "é", "e\u0301", "x" * 100_000, "a " * 50_000, "\n\t", "١٢٣", "+",
    "a + b", ".", "a.b.c", "$", "#",
)  # fmt: skip


@pytest.mark.parametrize("text", EXACT.values(), ids=EXACT)
def test_text_is_text_from_the_field_to_the_store(inside: WindowDriver, text: str) -> None:
    inside.go(Place("child", MALACHI.id))
    assert isinstance(inside.screen, ChildPage)
    inside.screen.address.insert(text)
    inside.lock()
    inside.unlock()
    assert inside.room.workspace.open_file(MALACHI.id).child.address == text
    assert inside.room.workspace.caseload(CaseloadFilter(words="Malachi")).matching == 1


@pytest.mark.parametrize(("typed", "kept"), CLEANED.values(), ids=CLEANED)
def test_what_is_never_text_is_left_out_in_field_and_draft(
    inside: WindowDriver, typed: str, kept: str
) -> None:
    inside.go(Place("child", MALACHI.id))
    assert isinstance(inside.screen, ChildPage)
    inside.screen.address.insert(typed)
    inside.lock()
    inside.unlock()
    workspace = inside.room.workspace
    assert workspace.open_file(MALACHI.id).child.address == kept
    workspace.draft("child:notes", typed)
    assert [each.text for each in workspace.drafts()] == [kept]


def test_a_hundred_thousand_characters_are_kept_and_one_more_is_refused_and_kept_as_typed(
    workspace: Workspace,
) -> None:
    workspace.apply(Change.add("Add", MALACHI))
    long = MALACHI.changed(notes="x" * 100_000)
    workspace.apply(Change.edit("Edit", MALACHI, long))
    assert len(workspace.open_file(MALACHI.id).child.notes) == 100_000
    with pytest.raises(ValueError, match="at most 100000"):
        with_value(long, "notes", "x" * 100_001)


@pytest.mark.parametrize("words", NASTY_SEARCHES, ids=lambda words: ascii(words)[:20])
def test_no_search_raises(workspace: Workspace, words: str) -> None:
    workspace.apply(Change.add("Add", MALACHI))
    assert workspace.caseload(CaseloadFilter(words=words)).total == 1


@pytest.fixture(scope="module")
def searched(template: stores.Template, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    workspace = stores.open_again(template.copy(tmp_path_factory.mktemp("search")))
    workspace.apply(Change.add("Add", stores.child(given_name="Siân", family_name="O'Neill")))
    return workspace


QUERY = st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\"'*^:()-+{}ANDOR ")), max_size=40)


@settings(max_examples=2000, suppress_health_check=list(HealthCheck))
@given(words=QUERY)
def test_two_thousand_random_searches_do_not_raise(searched: Workspace, words: str) -> None:
    assert searched.caseload(CaseloadFilter(words=words)).total == 1


@pytest.mark.parametrize("words", ["O'Neill", "oneill"[1:], "sian", "SIÂN", "Sia\u0302n", "neill"])
def test_names_are_found_as_they_are_said(searched: Workspace, words: str) -> None:
    assert searched.caseload(CaseloadFilter(words=words)).matching == 1


@pytest.mark.parametrize(
    "typed",
    ["29/02/2025", "31/04/2026", "0/1/2026", "1/1/0000", "1/13/2026", "2026-02-30", "2025-W01-1", "20250101",
     "1/1/10000", "¹/1/2026", "today", "1/1/2026; drop", "\0", "9" * 5000, "31 jun 2026"],
    ids=lambda typed: ascii(typed)[:16],
)  # fmt: skip
def test_a_day_that_is_none_is_said(typed: str) -> None:
    with pytest.raises(Explained):
        read_date(typed)


def test_the_last_day_there_is_can_be_kept(workspace: Workspace) -> None:
    last = read_date("31/12/9999")
    assert last == date(9999, 12, 31)
    workspace.apply(Change.add("Add", MALACHI))
    plan = Plan(id=workspace.new_id(), child_id=MALACHI.id, review_on=last, started_on=date(1, 1, 1))
    workspace.apply(Change.add("Add", plan))
    assert workspace.caseload().rows[0].next_on == last
    assert workspace.due(days=14) == ()
    prepare_print(workspace, Wanted(Document.EASY_READ_PLAN, MALACHI.id)).run()


@given(typed=st.text(max_size=30))
def test_any_other_words_are_a_date_or_a_sentence(typed: str) -> None:
    with suppress(Explained):
        assert isinstance(read_date(typed), date | None)


@pytest.mark.parametrize(
    ("words", "script"), [("مريم", "Arabic"), ("שלום", "Hebrew"), ("प्रिया", "Hindi"), ("தமிழ்", "Tamil")]
)
def test_writing_that_cannot_be_set_right_is_refused_on_paper_only(
    workspace: Workspace, words: str, script: str
) -> None:
    child = stores.child(given_name=words, known_as="")
    plan = Plan(
        id=workspace.new_id(), child_id=child.id, goals=(Goal(words=words, steps=(Step(what=words),)),)
    )
    workspace.apply(Change.add("Add", child))
    workspace.apply(Change.add("Add", plan))
    assert script in (unsettable(words) or "")
    with pytest.raises(Explained, match=f"This paper has .*{script}"):
        prepare_print(workspace, Wanted(Document.EASY_READ_PLAN, child.id))
    assert workspace.open_file(child.id).child.given_name == words


@pytest.mark.parametrize("text", [*EXACT.values(), "x" * 500, "Wm " * 166])
def test_every_text_that_can_be_set_prints(workspace: Workspace, text: str) -> None:
    name = text if unsettable(text) is None else "Mal"
    child = stores.child(given_name=name[:500], known_as="")
    goal = Goal(words=name[:500], why_it_matters=name, steps=(Step(what=name[:500], who=name[:500]),))
    workspace.apply(Change.add("Add", child))
    workspace.apply(Change.add("Add", Plan(id=workspace.new_id(), child_id=child.id, goals=(goal,))))
    assert prepare_print(workspace, Wanted(Document.EASY_READ_PLAN, child.id)).run().pages(dpi=20)


@pytest.mark.parametrize(
    "text", [*EXACT.values(), *(typed for typed, _ in CLEANED.values() if "\ud800" not in typed)]
)
def test_an_imported_cell_is_text_too(workspace: Workspace, text: str) -> None:
    quoted = text.replace('"', '""')
    csv = f'Case ID,First name,Surname,Date of birth\r\nYJ1,Mal,"{quoted}",14/03/2011\r\n'
    sheet = importing.read_table(importing.read_file(csv.encode("utf-8-sig"), "x.csv"))
    seen = importing.preview(workspace, sheet, importing.match_columns(workspace, sheet).columns)
    importing.import_caseload(workspace, seen)
    for row in workspace.caseload().rows:
        wanted = Child(id=MALACHI.id, family_name=text).family_name
        assert workspace.open_file(row.child_id).child.family_name == wanted


# passphrases

ODD = (
    'quote\'s "and" `backtick` $HOME kettle',
    "🥊 purple kettle 🥊 wanders 👩‍👧",
    "purple kettle wanders north " * 360,
    "ﬁne kettle wanders Ⅷ norþ often",
    "a\0b kettle wanders north often",
)


@pytest.mark.parametrize("passphrase", ODD, ids=["quotes", "emoji", "long", "ligature", "nul"])
def test_an_odd_passphrase_opens_what_it_closed(tmp_path: Path, passphrase: str) -> None:
    wanted = opening.NewStore(tmp_path, stores.service(), stores.person(), passphrase)
    made, _ = opening.create_store(wanted, stores.circumstances(), cheap_keys_for_tests=True)
    made.lock()
    folder = wanted.folder
    stores.open_again(folder, passphrase=passphrase).lock()
    for wrong in (passphrase + " ", passphrase[:-1], passphrase.upper() + "x"):
        with pytest.raises(Explained, match="do not open this store"):
            stores.open_again(folder, passphrase=wrong)


def test_a_passphrase_opens_however_its_letters_are_composed(tmp_path: Path) -> None:
    composed = "café señor wanders Ångström often"
    wanted = opening.NewStore(tmp_path, stores.service(), stores.person(), composed)
    opening.create_store(wanted, stores.circumstances(), cheap_keys_for_tests=True)[0].lock()
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        stores.open_again(wanted.folder, passphrase=unicodedata.normalize(form, composed)).lock()  # type: ignore[arg-type]


def test_the_count_of_failed_unlocks_is_read_with_care(template: stores.Template, tmp_path: Path) -> None:
    folder = template.copy(tmp_path)
    for bad in (b"", b"{", b"[" * 100_000, b'["Malachi Osei", 5, null]', json.dumps(["x" * 5000]).encode()):
        (folder / failed_unlocks.FILE).write_bytes(bad)
        assert failed_unlocks.moments(folder) == []
        stores.open_again(folder).lock()


def odd_files(tmp_path: Path) -> dict[str, Path]:
    files = {name: tmp_path / name for name in ("missing", "empty", "huge", "folder", "noise", "nul")}
    files["empty"].write_bytes(b"")
    files["huge"].write_bytes(b"x" * 5_000_000)
    files["noise"].write_bytes(bytes(range(256)))
    files["nul"].write_bytes(b"\0" * 50)
    files["folder"].mkdir()
    for file in files.values():
        if file.exists():
            file.chmod(0o600)
    return files


@pytest.mark.parametrize("kind", ["missing", "empty", "huge", "folder", "noise", "nul"])
def test_an_odd_passphrase_file_is_a_sentence(
    alongside: CommandLine,
    template: stores.Template,
    tmp_path: Path,
    kind: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALONGSIDE_PASSPHRASE_FILE", str(odd_files(tmp_path)[kind]))
    said = alongside("children", template.copy(tmp_path))
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("alongside: ")
    assert "Something went wrong" not in said.err


@pytest.mark.parametrize("odd", ["\udcff\udcfe", "a\nb", "\u202e", "{}", "%s", "-", "\x1b[31m", "x" * 499])
def test_odd_words_on_the_command_line_are_a_sentence(
    alongside: CommandLine, template: stores.Template, tmp_path: Path, odd: str
) -> None:
    folder = template.copy(tmp_path)
    for command in (
        ("children", folder, "--user", f"Q{odd}"),
        ("children", f"{tmp_path}/{odd}"),
        ("import", folder, f"{tmp_path}/{odd}"),
        ("print", folder, odd.removeprefix("-") or "q", "file-check", "-o", f"{tmp_path}/{odd}.pdf",
         "--recipient", "a", "--reason", "b"),
    ):  # fmt: skip
        said = alongside(*command)
        assert said.code == 1, command
        assert said.err.startswith("alongside: ")
        assert "Something went wrong" not in said.err, command
        assert "\x1b" not in said.err
    assert os.listdir(folder)  # noqa: PTH208


def test_bytes_that_are_no_text_come_in_from_a_real_shell(template: stores.Template, tmp_path: Path) -> None:
    """The user's name cleans to nothing that anybody has; it is refused, not a traceback."""
    folder = template.copy(tmp_path)
    with pytest.raises(Explained, match="do not open this store"):
        stores.open_again(folder, name=os.fsdecode(b"\xff\xfe Amina"))


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "x" * 5000, "file/below", "\udcff"])
def test_a_folder_that_can_be_none_is_no_store(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert not looks_like_a_store(tmp_path / name)
    with pytest.raises(Explained, match="There is no Alongside store"):
        stores.open_again(tmp_path / name)
