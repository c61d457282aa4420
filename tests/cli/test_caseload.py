"""`alongside import` and `alongside children`."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.models.change import Change
from app.models.person import Role
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.command_line import CommandLine
from tests.exchange.caseloads import EXPECTED, SAMPLE, edited_sample

KEY = json.loads(EXPECTED.read_text(encoding="utf-8"))
VERDICTS = {"ready": 76, "needs_a_look": 5, "cannot_be_read": 1}
TEARS = [
    (b"", "empty"),
    (b"\x89PNG\r\n\x1a\n" + bytes(200), "not"),
    (bytes(range(256)) * 20, ""),
]
Fill = Callable[[Callable[[Workspace], None]], Path]


def test_the_sample_is_sorted_row_for_row_as_its_key_says(alongside: CommandLine, store: Path) -> None:
    told = alongside("import", store, SAMPLE, "--dry-run", "--json").json
    assert {name: told["counts"][name] for name in VERDICTS} == VERDICTS
    facts = ("row", "reference", "verdict", "given_name", "family_name", "chosen_name")
    assert [[row[fact] for fact in facts] for row in told["rows"]] == [
        [row[fact] for fact in facts] for row in KEY
    ]
    assert all(bool(row["why"]) == (row["verdict"] != "ready") for row in told["rows"])


def test_a_dry_run_changes_nothing(alongside: CommandLine, store: Path) -> None:
    said = alongside("import", store, SAMPLE, "--dry-run", "--json")
    assert said.code == 0
    assert said.json["dry_run"] is True
    assert (said.json["counts"]["new"], said.json["counts"]["imported"]) == (76, 0)
    assert not any(row["imported"] for row in said.json["rows"])
    assert alongside("children", store, "--json").json == []


def test_an_import_takes_the_ready_rows_and_reports_the_others(alongside: CommandLine, store: Path) -> None:
    said = alongside("import", store, SAMPLE, "--json")
    assert said.code == 0
    assert said.json["counts"] == {
        **VERDICTS,
        "new": 76,
        "imported": 76,
        "changed": 0,
        "unchanged": 0,
        "left_out": 6,
        "gone": 0,
    }
    assert {row["row"] for row in said.json["rows"] if row["imported"]} == {
        row["row"] for row in KEY if row["verdict"] == "ready"
    }
    listed = {row["reference"] for row in alongside("children", store, "--json").json}
    assert listed == {row["reference"] for row in KEY if row["verdict"] == "ready"}


def test_the_same_file_again_changes_nothing(alongside: CommandLine, store: Path) -> None:
    alongside("import", store, SAMPLE)
    before = alongside("children", store, "--json").out
    counts = alongside("import", store, SAMPLE, "--json").json["counts"]
    assert (counts["imported"], counts["changed"], counts["unchanged"]) == (0, 0, 76)
    assert alongside("children", store, "--json").out == before


def test_next_months_file_says_what_changed_and_who_left(
    alongside: CommandLine, store: Path, tmp_path: Path
) -> None:
    alongside("import", store, SAMPLE)

    def a_month_later(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        rows[0]["Postcode"] = "SE1 1AA"
        return rows[:-1]

    later = tmp_path / "later.csv"
    later.write_bytes(edited_sample(a_month_later))
    told = alongside("import", store, later, "--json").json
    assert (told["counts"]["changed"], told["counts"]["gone"]) == (1, 1)
    assert [row["row"] for row in told["rows"] if row["outcome"] == "changed"] == [2]


def test_people_read_counts_and_a_sentence_for_each_row_left_out(alongside: CommandLine, store: Path) -> None:
    said = alongside("import", store, SAMPLE)
    lines = said.out.splitlines()
    assert lines[0].split() == ["ready", "76"]
    assert sum(line.startswith("Row ") for line in lines) == 6
    assert any(line.startswith("Row 26, YJ00904: needs a look.") for line in lines)
    assert "it is not encrypted" in said.err


@pytest.mark.parametrize(("data", "word"), TEARS)
def test_a_file_that_is_no_caseload_gets_a_sentence(
    alongside: CommandLine, store: Path, tmp_path: Path, data: bytes, word: str
) -> None:
    file = tmp_path / "caseload.csv"
    file.write_bytes(data)
    said = alongside("import", store, file, "--json")
    assert (said.code, said.out) == (1, "")
    assert word in said.err
    assert "Traceback" not in said.err


def test_columns_that_do_not_match_are_named(alongside: CommandLine, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "shopping.csv"
    file.write_text("Fruit,Colour\nPear,Green\n", encoding="utf-8")
    said = alongside("import", store, file)
    assert said.code == 1
    assert "Nothing was imported." in said.err


def test_a_missing_file_is_said_before_a_passphrase_is_needed(
    alongside: CommandLine, store: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    passphrase_file.unlink()
    said = alongside("import", store, tmp_path / "gone.csv")
    assert said.code == 1
    assert "not there any more" in said.err


def test_a_demo_store_takes_no_caseload(alongside: CommandLine, tmp_path: Path) -> None:
    workspace, _ = stores.make_store(tmp_path / "demo.alongside", demo=True)
    workspace.lock()
    said = alongside("import", tmp_path / "demo.alongside", SAMPLE)
    assert said.code == 1
    assert "It takes no real children" in said.err


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.PRINT_DESK, Role.AUDITOR])
def test_only_some_roles_may_import(alongside: CommandLine, tmp_path: Path, role: Role) -> None:
    workspace, _ = stores.make_store(tmp_path / "their.alongside", role)
    workspace.lock()
    said = alongside("import", tmp_path / "their.alongside", SAMPLE, "--dry-run")
    assert said.code == 1
    assert "may not import a caseload" in said.err


def test_an_auditor_may_not_list_children(alongside: CommandLine, tmp_path: Path) -> None:
    workspace, _ = stores.make_store(tmp_path / "their.alongside", Role.AUDITOR)
    workspace.lock()
    said = alongside("children", tmp_path / "their.alongside")
    assert (said.code, said.out) == (1, "")
    assert "may not see the caseload" in said.err


def test_children_are_listed_open_and_closed_with_their_facts(alongside: CommandLine, filled: Fill) -> None:
    mal = stores.child()
    zoe = stores.child(
        2,
        given_name="Zoë",
        known_as="",
        family_name="O'Neill",
        date_of_birth=None,
        closed_on=date(2026, 11, 2),
    )

    def two_children(workspace: Workspace) -> None:
        for each in (mal, zoe):
            workspace.apply(Change.add("Add a child", each))
        workspace.apply(Change.add("Add an order", stores.disposal(mal)))

    first, second = alongside("children", filled(two_children), "--json").json
    assert first == {
        "id": str(mal.id),
        "reference": "YJ00001",
        "given_name": "Malachi",
        "family_name": "Osei",
        "chosen_name": "Mal",
        "date_of_birth": "2011-03-14",
        "order": "YRO",
        "order_ends_on": "2027-05-31",
        "worker": "",
        "closed": False,
        "closed_on": None,
    }
    assert (second["given_name"], second["family_name"]) == ("Zoë", "O'Neill")
    assert (second["date_of_birth"], second["closed"], second["closed_on"]) == (None, True, "2026-11-02")


def test_the_list_for_people_is_a_table(alongside: CommandLine, filled: Fill) -> None:
    store = filled(lambda workspace: workspace.apply(Change.add("Add a child", stores.child())))
    heading, line = alongside("children", store).out.splitlines()
    assert heading.split() == ["Reference", "Name", "Born", "Order", "Ends", "Worker"]
    assert line.startswith("YJ00001    Malachi Osei (Mal)  2011-03-14")


def test_no_child_is_missing_from_a_long_list(alongside: CommandLine, filled: Fill) -> None:
    def many_children(workspace: Workspace) -> None:
        swaps = [Change.add("", stores.child(number)).swaps[0] for number in range(1, 1003)]
        workspace.apply(Change("Add children", tuple(swaps)))

    listed = alongside("children", filled(many_children), "--json").json
    assert len({UUID(child["id"]) for child in listed}) == 1002
