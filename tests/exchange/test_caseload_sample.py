"""The sample caseload, row for row, against its answer key."""

import json
from dataclasses import dataclass
from datetime import date

import pytest

from app.exchange.caseload_preview import Preview, PreviewRow, RowChoice
from tests.exchange.caseloads import EXPECTED, SAMPLE, TODAY, sort

KEY = json.loads(EXPECTED.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Says:
    """What a row's sentences or notes have to convey."""

    row: int
    words: tuple[str, ...]


WHY = [
    Says(23, ("‘br5 3dj’", "BR5 3DJ", "Spaces were taken off", "‘Notes’")),
    Says(24, ("‘31/02/2010’ in ‘DOB’", "not a date")),
    Says(25, ("under ten", "no disposal can stand")),
    Says(26, ("4 to 24 months", "3 months")),
    Says(27, ("probably Leon Cole in row 26", "same name and date of birth", "another ID")),
    Says(28, ("YJ00012", "Ayaan Adeyemi in row 19", "another name")),
    Says(29, ("no ID", "Interstellar Order", "‘nine’", "not a number")),
    Says(30, ("1 September 2026", "plain text")),
]


@pytest.fixture(scope="module")
def preview() -> Preview:
    return sort(SAMPLE.read_bytes())


@pytest.fixture(scope="module")
def rows(preview: Preview) -> dict[int, PreviewRow]:
    return {row.line_number: row for row in preview.rows}


def test_every_row_gets_the_verdict_and_the_reference_of_the_key(rows: dict[int, PreviewRow]) -> None:
    assert len(KEY) == 82
    assert [(row.line_number, row.verdict, row.reference) for row in rows.values()] == [
        (each["row"], each["verdict"], each["reference"]) for each in KEY
    ]


@pytest.mark.parametrize("today", [date(2026, 10, 22), date(2027, 6, 1), date(2030, 1, 1)])
def test_the_verdicts_do_not_hang_on_the_day(today: date) -> None:
    verdicts = [row.verdict for row in sort(SAMPLE.read_bytes(), today=today).rows]
    assert verdicts == [each["verdict"] for each in KEY]


def test_every_name_arrives_exactly(rows: dict[int, PreviewRow]) -> None:
    for each in KEY:
        child = rows[each["row"]].child
        if child is None:
            assert rows[each["row"]].name == f"{each['given_name']} {each['family_name']}"
            continue
        assert (child.given_name, child.family_name) == (each["given_name"], each["family_name"])
        assert child.chosen_name == each["chosen_name"]


@pytest.mark.parametrize("why", WHY, ids=lambda why: f"row {why.row}")
def test_a_row_says_why(why: Says, rows: dict[int, PreviewRow]) -> None:
    row = rows[why.row]
    said = " ".join((*row.sentences, *row.notes))
    assert [words for words in why.words if words not in said] == []


def test_the_key_gives_a_reason_exactly_where_we_tested_one() -> None:
    assert [each["row"] for each in KEY if each["why"]] == [why.row for why in WHY]


def test_ready_rows_have_no_sentence_and_may_come_in(preview: Preview) -> None:
    assert all(not row.sentences and row.choices[0] is RowChoice.BRING_IN for row in preview.ready)
    assert all(row.sentences and row.choices[0] is RowChoice.LEAVE_OUT for row in preview.needs_a_look)


@pytest.mark.parametrize("line", [25, 26])
def test_what_the_law_forbids_may_come_in_only_without_the_order(
    line: int, rows: dict[int, PreviewRow]
) -> None:
    row = rows[line]
    assert row.is_forbidden
    assert row.choices == (RowChoice.LEAVE_OUT, RowChoice.WITHOUT_ORDER)
    assert row.without_order
    assert row.child
    assert row.without_order.id == row.child.id


def test_duplicates_stand_beside_what_they_resemble(rows: dict[int, PreviewRow]) -> None:
    twin, holder = rows[27].resembles, rows[28].resembles
    assert twin
    assert (twin.line_number, twin.may_be_same) == (26, True)
    assert holder
    assert (holder.line_number, holder.may_be_same) == (19, False)
    assert RowChoice.SAME_CHILD in rows[27].choices
    assert RowChoice.SAME_CHILD not in rows[28].choices


def test_no_two_children_get_one_id(rows: dict[int, PreviewRow]) -> None:
    children = [row.child.id for row in rows.values() if row.child]
    orders = [row.disposal.id for row in rows.values() if row.disposal]
    assert len(set(children)) == len(children)
    assert len(set(orders)) == len(orders)


def test_ended_orders_come_in_as_closed_with_the_file(rows: dict[int, PreviewRow]) -> None:
    for row in rows.values():
        if row.child is None or row.disposal is None:
            continue
        over = row.disposal.ends_on is not None and row.disposal.ends_on < TODAY
        assert row.disposal.ended_on == (row.disposal.ends_on if over else None)
        assert row.child.closed_on == row.disposal.ended_on
    kyle = rows[9].child
    assert kyle
    assert (kyle.closed_on, kyle.closed_because) == (date(2015, 11, 11), "order ended")


def test_another_laptop_gives_the_same_child_the_same_id(preview: Preview) -> None:
    assert sort(SAMPLE.read_bytes()) == preview
