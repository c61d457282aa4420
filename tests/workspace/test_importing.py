"""A caseload comes in whole or not at all; the same file again changes nothing; edits here win."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from app.errors import Cancelled, Explained, Refused
from app.models.caseload import CaseloadFilter
from app.models.change import Change, Swap
from app.models.child import Child
from app.models.journal import Act
from app.models.person import Role
from app.workspace import importing
from app.workspace.importing import ImportChoices, ImportPreview, ImportResult, RowChoice
from app.workspace.workspace import Workspace
from tests import stores
from tests.exchange.caseloads import SAMPLE, leon, table


def look(workspace: Workspace, data: bytes) -> ImportPreview:
    sheet = importing.read_table(importing.read_file(data))
    return importing.preview(workspace, sheet, importing.match_columns(workspace, sheet).columns)


def bring(workspace: Workspace, data: bytes, choices: ImportChoices | None = None) -> ImportResult:
    return importing.import_caseload(workspace, look(workspace, data), choices)


def children(workspace: Workspace, **wanted: object) -> dict[str, Child]:
    """Everybody in the store by reference (by name where there is none)."""
    found = {}
    for closed in (False, True):
        asked = replace(CaseloadFilter(closed=closed), **wanted)  # type: ignore[arg-type]
        for row in workspace.caseload(asked, limit=50_000).rows:
            found[row.reference or row.given_name] = workspace.open_file(row.child_id).child
    return found


def acts(workspace: Workspace) -> list[Act]:
    entries = workspace._store.journal_entries(None, 10_000)
    return [entry.note.act for entry in entries]


def changing(reference: str, **cells: str) -> bytes:
    """The sample as it comes next month."""
    rows = list(csv.DictReader(io.StringIO(SAMPLE.read_bytes().decode("cp1252"))))
    rows = [row | cells if row["Person ID"] == reference else row for row in rows]
    return table(*rows)


def test_the_sample_comes_in_exactly_and_the_rest_is_left_out(workspace: Workspace) -> None:
    result = bring(workspace, SAMPLE.read_bytes())
    here = children(workspace)
    assert len(result.imported) == len(here) == 76
    assert [each.line_number for each in result.left_out] == [24, 25, 26, 27, 28, 29]
    assert all(each.says for each in result.left_out)
    names = {(child.given_name, child.family_name) for child in here.values()}
    assert {"O'Neill"} & {family for _, family in names}
    assert {"Siân", "Zoë", "<b>Mia</b>"} <= {given for given, _ in names}


def test_ended_orders_come_in_as_closed(workspace: Workspace) -> None:
    bring(workspace, SAMPLE.read_bytes())
    kyle = children(workspace)["YJ90005"]
    (order,) = workspace.open_file(kyle.id).disposals()
    assert (kyle.closed_on, order.is_open) == (date(2015, 11, 11), False)


def test_the_same_file_again_leaves_one_line_in_the_journal(workspace: Workspace) -> None:
    bring(workspace, SAMPLE.read_bytes())
    before = workspace._store.counts()
    seen = look(workspace, SAMPLE.read_bytes())
    assert not seen.changed
    assert not seen.gone
    result = importing.import_caseload(workspace, seen)
    after = workspace._store.counts()
    assert len(result.unchanged) == 76
    assert not result.imported
    assert not result.changed
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {
        "journal": 1
    }
    assert acts(workspace)[0] is Act.COLLECTED


def test_every_record_is_written_down_as_collected(workspace: Workspace) -> None:
    bring(workspace, table(leon()))
    entries = workspace._store.journal_entries(None, 5)
    assert {entry.note.kind for entry in entries if entry.note.act is Act.COLLECTED} == {
        "caseload_import",
        "child",
        "disposal",
        "imported_case",
        "caseload_format",
    }
    assert workspace._store.first_break(from_checkpoint=False) is None


def test_next_month_shows_each_field_and_edits_here_win(workspace: Workspace) -> None:
    bring(workspace, SAMPLE.read_bytes())
    child = children(workspace)["YJ00001"]
    workspace.apply(Change.edit("Move", child, child.changed(address="9 New Road")))
    next_month = changing("YJ00001", **{"Address Line 1": "1 File Road", "School / ETE": "Work at a garage"})
    seen = look(workspace, next_month)
    (row,) = seen.changed
    changes = {each.field: each for each in seen.changes[row.line_number].changes}
    assert (changes["child.address"].before, changes["child.address"].after) == ("9 New Road", "1 File Road")
    assert changes["child.address"].edited_here
    assert not changes["child.education"].edited_here
    result = importing.import_caseload(workspace, seen)
    after = children(workspace)["YJ00001"]
    assert (after.address, after.education) == ("9 New Road", "Work at a garage")
    assert result.changed == (row.line_number,)
    assert not look(workspace, next_month).changed


def test_somebody_may_take_the_files_word(workspace: Workspace) -> None:
    bring(workspace, SAMPLE.read_bytes())
    child = children(workspace)["YJ00001"]
    workspace.apply(Change.edit("Move", child, child.changed(address="9 New Road")))
    seen = look(workspace, changing("YJ00001", **{"Address Line 1": "1 File Road"}))
    (row,) = seen.changed
    importing.import_caseload(
        workspace, seen, ImportChoices(fields={row.line_number: frozenset({"child.address"})})
    )
    assert children(workspace)["YJ00001"].address == "1 File Road"


def test_a_row_that_is_gone_is_remembered_and_closes_nothing(workspace: Workspace) -> None:
    bring(workspace, table(leon(), leon(Person_ID="YJ2", Forename="Ada", DOB="04/04/2010")))
    result = bring(workspace, table(leon()))
    assert result.gone == 1
    assert children(workspace)["YJ2"].closed_on is None
    assert bring(workspace, table(leon())).gone == 0
    seen = look(workspace, table(leon(), leon(Person_ID="YJ2", Forename="Ada", DOB="04/04/2010")))
    importing.import_caseload(workspace, seen)
    assert bring(workspace, table(leon())).gone == 1


def test_a_second_row_of_a_child_brings_a_second_order(workspace: Workspace) -> None:
    ended = leon(Disposal="Referral Order", Disposal_Date="01/01/2025", End_Date="01/07/2025")
    bring(workspace, table(ended, leon()))
    (child,) = children(workspace).values()
    assert len(workspace.open_file(child.id).disposals()) == 2
    assert child.closed_on is None


def test_a_row_that_is_the_same_child_joins_them_and_is_combined(workspace: Workspace) -> None:
    twin = leon(Person_ID="YJ2", Disposal="Referral Order", Disposal_Date="01/07/2026", End_Date="")
    seen = look(workspace, table(leon(), twin))
    result = importing.import_caseload(workspace, seen, ImportChoices(rows={3: RowChoice.SAME_CHILD}))
    (child,) = children(workspace).values()
    assert {order.code for order in workspace.open_file(child.id).disposals()} == {"YRO", "RO"}
    assert result.imported == (2, 3)
    assert Act.COMBINED in acts(workspace)
    assert not look(workspace, table(leon(), twin)).changed


def test_a_row_may_join_a_child_who_is_here_already(workspace: Workspace) -> None:
    bring(workspace, table(leon()))
    twin = leon(Person_ID="YJ2", Disposal="Referral Order", Disposal_Date="01/07/2026", End_Date="")
    seen = look(workspace, table(leon(), twin))
    importing.import_caseload(workspace, seen, ImportChoices(rows={3: RowChoice.SAME_CHILD}))
    (child,) = children(workspace).values()
    assert len(workspace.open_file(child.id).disposals()) == 2


def test_a_row_cannot_join_a_row_that_was_left_out(workspace: Workspace) -> None:
    seen = look(workspace, table(leon(), leon(Person_ID="YJ2")))
    choices = ImportChoices(rows={2: RowChoice.LEAVE_OUT, 3: RowChoice.SAME_CHILD})
    result = importing.import_caseload(workspace, seen, choices)
    assert not children(workspace)
    assert "row 2, which was left out" in result.left_out[1].says


def test_what_the_law_forbids_comes_in_without_the_order(workspace: Workspace) -> None:
    too_short = leon(Disposal="Detention and Training Order", End_Date="01/09/2026")
    seen = look(workspace, table(too_short))
    (row,) = seen.sheet.needs_a_look
    assert row.is_forbidden
    importing.import_caseload(workspace, seen, ImportChoices(rows={2: RowChoice.WITHOUT_ORDER}))
    (child,) = children(workspace).values()
    assert not workspace.open_file(child.id).disposals()


def test_a_date_of_birth_mended_here_cannot_let_a_forbidden_order_in(workspace: Workspace) -> None:
    bring(workspace, table(leon()))
    (child,) = children(workspace).values()
    younger = child.changed(date_of_birth=date(2017, 3, 3))
    workspace._store.write([Swap(child, younger)], workspace.author, workspace.now(), "Europe/London")
    second = leon(Disposal="Referral Order", Disposal_Date="01/07/2026", End_Date="", Person_ID="YJ1")
    result = bring(workspace, table(leon(), second))
    assert [each.line_number for each in result.left_out] == [3]
    assert result.left_out[0].says


def test_stopping_changes_nothing(workspace: Workspace) -> None:
    seen = look(workspace, SAMPLE.read_bytes())
    before = workspace._store.counts()
    asked = []

    def at_the_end() -> bool:
        asked.append(1)
        return len(asked) == 4

    with pytest.raises(Cancelled):
        importing.import_caseload(workspace, seen, cancelled=at_the_end)
    assert workspace._store.counts() == before
    workspace.apply(Change.add("Add a child", stores.child()))


def test_progress_goes_up_to_the_end(workspace: Workspace) -> None:
    heard: list[float] = []
    sheet = importing.read_table(importing.read_file(SAMPLE))
    columns = importing.match_columns(workspace, sheet).columns
    seen = importing.preview(workspace, sheet, columns, progress=lambda done, _: heard.append(done))
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    heard.clear()
    importing.import_caseload(workspace, seen, progress=lambda done, _: heard.append(done))
    assert heard == sorted(heard)
    assert heard[-1] == 1.0


def test_other_changes_are_refused_while_it_runs_and_reading_goes_on(workspace: Workspace) -> None:
    workspace.apply(Change.add("Add a child", stores.child()))
    work = importing.CaseloadImport(workspace, look(workspace, SAMPLE.read_bytes()), ImportChoices())
    seen: list[object] = []

    def meanwhile() -> None:
        seen.append(workspace.caseload().total)
        for change in (
            lambda: workspace.apply(Change.add("Add", stores.child(2))),
            lambda: workspace.draft("somewhere", "words"),
        ):
            try:
                change()
            except Explained as refused:
                seen.append(refused.what)

    def halfway(_done: float, _sentence: str) -> None:
        if not seen:
            other = Thread(target=meanwhile)
            other.start()
            other.join()

    # the first report comes before the store is held, so wait for the second
    first = iter([True])
    work.run(progress=lambda done, says: None if next(first, False) else halfway(done, says))
    work.finish()
    assert seen == [1, "Alongside is busy with the import.", "The store is busy with something else."]
    assert workspace.caseload(CaseloadFilter(), limit=1).total > 1


def test_undo_does_not_cross_an_import(workspace: Workspace) -> None:
    heard: list[Change] = []
    workspace.apply(Change.add("Add a child", stores.child(9)))
    workspace.listen(heard.append)
    bring(workspace, table(leon()))
    assert [change.label for change in heard] == ["Import the caseload"]
    assert workspace.can_undo == ""
    assert workspace.undo() is None


def test_the_same_preview_twice_is_refused_with_a_sentence(workspace: Workspace) -> None:
    seen = look(workspace, table(leon()))
    importing.import_caseload(workspace, seen)
    with pytest.raises(Explained, match="has changed since"):
        importing.import_caseload(workspace, seen)


def test_columns_are_remembered_as_they_were_corrected(workspace: Workspace) -> None:
    sheet = importing.read_table(importing.read_file(table(leon(Nick="Leo"))))
    guessed = importing.match_columns(workspace, sheet)
    assert not guessed.is_remembered
    chosen = guessed.choosing(sheet.headings.index("Nick"), "known_as")
    importing.import_caseload(workspace, importing.preview(workspace, sheet, chosen.columns))
    assert next(iter(children(workspace).values())).known_as == "Leo"
    again = importing.match_columns(workspace, sheet)
    assert again.is_remembered
    assert again.columns == chosen.columns


def test_a_field_moves_to_the_column_that_was_chosen_last(workspace: Workspace) -> None:
    sheet = importing.read_table(importing.read_file(table(leon(Other="X"))))
    match = importing.match_columns(workspace, sheet).choosing(sheet.headings.index("Other"), "reference")
    assert [column.heading for column in match.columns if column.field == "reference"] == ["Other"]
    none = match.choosing(sheet.headings.index("Surname"), "").choosing(sheet.headings.index("Forename"), "")
    assert none.missing == ("Say which column holds the child's name.",)


def test_a_demo_store_takes_no_caseload(tmp_path: Path) -> None:
    workspace, _ = stores.make_store(tmp_path, demo=True)
    with pytest.raises(Refused, match="demo store"):
        look(workspace, table(leon()))
    workspace.lock()


@pytest.mark.parametrize("role", [Role.PRINT_DESK, Role.AUDITOR, Role.SPECIALIST])
def test_only_some_roles_import(role: Role, tmp_path: Path) -> None:
    workspace, _ = stores.make_store(tmp_path, role)
    with pytest.raises(Refused, match="may not import"):
        look(workspace, table(leon()))
    workspace.lock()


def test_a_worker_who_uses_the_store_is_matched_and_others_stay_as_a_label(workspace: Workspace) -> None:
    dayo = stores.person("Dayo Lawal", Role.PRACTITIONER)
    workspace.apply(Change.add("Add a person", dayo))
    bring(
        workspace,
        table(
            leon(Case_Manager="D. Lawal"), leon(Person_ID="YJ2", DOB="01/01/2012", Case_Manager="Z. Nobody")
        ),
    )
    here = children(workspace)
    assert here["YJ1"].worker_id == dayo.id
    assert (here["YJ2"].worker_id, here["YJ2"].worker_label) == (None, "Z. Nobody")


def _missing(folder: Path) -> Path:
    return folder / "gone.csv"


def _folder(folder: Path) -> Path:
    return folder


@pytest.mark.parametrize("make", [_missing, _folder])
def test_a_file_that_cannot_be_read_is_explained(make: Callable[[Path], Path], tmp_path: Path) -> None:
    with pytest.raises(Explained):
        importing.read_file(make(tmp_path))


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n....", bytes(range(256)) * 40, b"one\n"])
def test_noise_is_explained(data: bytes) -> None:
    with pytest.raises(Explained):
        importing.read_table(importing.read_file(data))


def test_a_file_too_large_is_explained(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(50_000_001)
    with pytest.raises(Explained, match="larger than"):
        importing.read_table(importing.read_file(path))


def test_the_csv_is_deleted_unless_it_became_another(tmp_path: Path) -> None:
    path = tmp_path / "caseload.csv"
    path.write_bytes(table(leon()))
    file = importing.read_file(path)
    path.write_bytes(b"something else")
    with pytest.raises(Explained, match="another one"):
        importing.delete_source_file(file)
    path.write_bytes(file.data)
    importing.delete_source_file(file)
    assert not path.exists()
    importing.delete_source_file(file)
