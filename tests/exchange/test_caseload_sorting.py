"""Who is who: in one file, and among the children who are here already."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import product
from uuid import UUID

import pytest

from app.errors import Cancelled, Explained
from app.exchange.caseload_preview import RowChoice, Verdict, imported_case, incoming
from app.exchange.known_children import KnownChildren
from app.models.child import Child
from tests.exchange.caseloads import SOURCE, leon, only_row, sort, table
from tests.growth import grows_with_length

HERE = UUID(int=77)
NOW = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)


def known(**fields: object) -> KnownChildren:
    base = {"id": HERE, "given_name": "Leon", "family_name": "Cole", "date_of_birth": date(2011, 3, 3)}
    return KnownChildren.of([Child.model_validate(base | fields)])


def test_a_second_order_in_a_second_row_joins_the_same_child() -> None:
    first, second = sort(
        table(leon(), leon(Disposal="Reparation Order", Disposal_Date="02/06/2026", End_Date="02/08/2026"))
    ).rows
    assert first.child == second.child
    assert second.first_row == 2
    assert second.disposal
    assert second.disposal.code == "REP"


def test_a_child_is_closed_only_when_every_order_has_ended() -> None:
    ended = leon(Disposal="Reparation Order", Disposal_Date="02/06/2026", End_Date="02/08/2026")
    for rows in ([ended, leon()], [leon(), ended]):
        assert [row.child and row.child.closed_on for row in sort(table(*rows)).rows] == [None, None]
    both = sort(table(ended, leon(End_Date="01/09/2026"))).rows
    assert [row.child and row.child.closed_on for row in both] == [date(2026, 9, 1)] * 2


def test_the_same_row_twice_brings_one_order() -> None:
    first, second = sort(table(leon(), leon())).rows
    assert first.disposal
    assert second.disposal is None
    assert any("row 2 already" in note for note in second.notes)


@pytest.mark.parametrize(
    ("cells", "is_alike"),
    [
        ({}, True),
        ({"Forename": "LÉON"}, True),
        ({"Surname": "Leon", "Forename": "Cole"}, True),
        ({"Surname": "Coles"}, True),
        ({"DOB": "04/03/2011"}, False),
        ({"Forename": "Liam"}, False),
    ],
)
def test_a_probable_duplicate_is_seen_by_name_and_birthday(cells: dict[str, str], is_alike: bool) -> None:
    row = only_row(leon(), leon(Person_ID="YJ2") | cells)
    assert (row.resembles is not None) == is_alike
    assert row.verdict is (Verdict.NEEDS_A_LOOK if is_alike else Verdict.READY)


def test_a_child_here_is_known_by_reference_however_it_is_typed() -> None:
    row = only_row(leon(), known=known(reference="yj1"))
    assert row.child
    assert row.disposal
    assert (row.is_known, row.child.id, row.disposal.child_id) == (True, HERE, HERE)


def test_a_new_name_with_the_same_reference_and_birthday_is_the_same_child() -> None:
    assert only_row(leon(Forename="Lena", Surname="Webb"), known=known(reference="YJ1")).is_known


def test_a_child_here_with_another_reference_is_a_probable_duplicate() -> None:
    row = only_row(leon(), known=known(reference="YJ9"))
    assert row.resembles
    assert (row.resembles.child_id, row.resembles.line_number) == (HERE, None)
    assert "in this store" in row.sentences[0]


def test_somebody_elses_reference_gives_nobody_elses_id() -> None:
    row = only_row(leon(), known=known(reference="YJ1", given_name="Ada", date_of_birth=date(2012, 1, 1)))
    assert row.verdict is Verdict.NEEDS_A_LOOK
    assert row.resembles
    assert not row.resembles.may_be_same
    assert row.child
    assert row.child.id != HERE


def test_a_duplicate_that_was_joined_is_known_the_next_time() -> None:
    row = only_row(leon(), known=known(reference="YJ9"))
    brought = incoming(row, RowChoice.SAME_CHILD)
    assert brought
    assert brought.child is None
    assert brought.disposal
    assert brought.disposal.child_id == HERE
    case = imported_case(brought, source=SOURCE, at=NOW)
    here = Child(id=HERE, reference="YJ9", given_name="Leon", family_name="Cole")
    again = only_row(leon(), known=KnownChildren.of([here], [case]))
    assert again.child
    assert (again.is_known, again.verdict, again.child.id) == (True, Verdict.READY, HERE)


def test_a_child_brought_in_under_a_taken_reference_is_known_the_next_time() -> None:
    rows = [leon(), leon(Surname="Repeat", Forename="Person", DOB="01/01/2012")]
    first, second = sort(table(*rows)).rows
    brought = [incoming(row, RowChoice.BRING_IN) for row in (first, second)]
    cases = [imported_case(each, source=SOURCE, at=NOW) for each in brought if each]
    children = [each.child for each in brought if each and each.child]
    again = sort(table(*rows), known=KnownChildren.of(children, cases))
    assert [row.child and row.child.id for row in again.ready] == [child.id for child in children]


def test_a_choice_that_a_row_does_not_have_is_an_error() -> None:
    with pytest.raises(ValueError):
        incoming(only_row(leon()), RowChoice.SAME_CHILD)


def test_columns_that_make_no_child_are_explained() -> None:
    with pytest.raises(Explained) as caught:
        sort(b"Colour,Shape\nred,round\n")
    assert "child's name" in caught.value.what


def test_rows_cut_short_are_in_the_preview() -> None:
    preview = sort(table(leon()) + b"YJ2,Webb\n")
    assert [row.line_number for row in preview.cannot_be_read] == [3]
    assert len(preview.ready) == 1


def test_progress_is_told_and_stopping_stops() -> None:
    told: list[tuple[int, int]] = []
    rows = [leon(Person_ID=f"YJ{n}", DOB=f"01/01/{2009 + n % 5}") for n in range(250)]
    sort(table(*rows), progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]
    with pytest.raises(Cancelled):
        sort(table(*rows), cancelled=lambda: True)


def _lookalikes(count: int) -> bytes:
    """Children with one first name and birthday, and family names that are alike in nothing but the C."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    rows = (
        leon(
            Person_ID=f"YJ{n}",
            DOB="01/01/2010",
            Surname="C"
            + "".join(letters[n * prime // 26**place % 26] * 2 for place in range(3) for prime in (7, 11)),
        )
        for n in range(count)
    )
    return table(*rows)


def _many(count: int, birthdays: int) -> bytes:
    given = ["Leon", "Ada", "Siân", "Zoë", "Mia", "Owen", "Imani", "Rhys", "Talia", "Kacper"]
    family = ["Cole", "Webb", "O'Neill", "Uddin", "Farah", "Price", "Nowak", "Begum", "Lewis", "Stone"]
    names = list(product(given, family))
    return table(
        *(
            leon(
                Person_ID=f"YJ{n:05}",
                Forename=names[n % 100][0],
                Surname=names[n % 100][1],
                DOB=f"{n % birthdays % 28 + 1:02}/{n % 12 + 1:02}/{2009 + n % 4}",
                Notes="Prefers texts",
            )
            for n in range(count)
        )
    )


@pytest.mark.parametrize("caseload", [_lookalikes, lambda count: _many(count, birthdays=1)])
def test_sorting_costs_by_the_number_of_rows_even_when_all_are_alike(
    caseload: Callable[[int], bytes],
) -> None:
    files = {count: caseload(count) for count in (400, 2_400)}
    assert grows_with_length(lambda count: sort(files[count]), 400, 6)
