"""Next month's file: only what it changed is a change, and what was edited here stays unless chosen."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.exchange.caseload_changes import RowChange, apply_choices, compare, gone_cases
from app.exchange.caseload_preview import RowChoice, imported_case, incoming
from app.exchange.known_children import KnownChildren
from app.models.caseload_import import ImportedCase
from app.models.child import Child, NetworkPerson
from app.models.disposal import Disposal
from app.models.person import Person, Role
from tests.exchange.caseloads import SAMPLE, SOURCE, TODAY, edited_sample, leon, reader, sort, table

AT = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
DAYO = Person(id=UUID(int=9), name="Dayo Lawal", role=Role.PRACTITIONER)
EFA = Person(id=UUID(int=10), name="Efa Price", role=Role.PRACTITIONER)
PEOPLE = (DAYO, EFA)


@dataclass
class Here:
    """What lies in a store after an import: children, orders and what each row said."""

    children: dict[UUID, Child]
    orders: dict[UUID, Disposal]
    cases: list[ImportedCase]

    @classmethod
    def after(cls, data: bytes, people: Iterable[Person] = PEOPLE) -> "Here":
        brought = [incoming(row, RowChoice.BRING_IN) for row in sort(data, people=people).ready]
        found = [each for each in brought if each]
        return cls(
            {each.child.id: each.child for each in found if each.child},
            {each.disposal.id: each.disposal for each in found if each.disposal},
            [imported_case(each, source=SOURCE, at=AT) for each in found],
        )

    def changes(
        self, data: bytes, today: date = TODAY, people: Iterable[Person] = PEOPLE
    ) -> dict[str, RowChange]:
        """What another file changes, by reference; only rows that change anything."""
        known = KnownChildren.of(self.children.values(), self.cases)
        reads = reader(data, today, people)
        found: dict[str, RowChange] = {}
        for row in sort(data, known=known, today=today, people=people).ready:
            assert row.child
            assert row.is_known, row.reference
            change = compare(
                row,
                [case for case in self.cases if case.child_id == row.child.id],
                self.children[row.child.id],
                [order for order in self.orders.values() if order.child_id == row.child.id],
                reads,
            )
            if not change.is_unchanged:
                found[row.reference] = change
        return found

    def edit(self, **fields: Any) -> None:
        """Changes the only child by hand."""
        (child,) = self.children.values()
        self.children[child.id] = child.changed(**fields)


def one_change(here: Here, **cells: str) -> RowChange:
    (change,) = here.changes(table(leon(**cells))).values()
    return change


def editing(reference: str, **cells: str) -> Callable[[list[dict[str, str]]], list[dict[str, str]]]:
    return lambda rows: [row | cells if row["Person ID"] == reference else row for row in rows]


@pytest.fixture(scope="module")
def sample() -> Here:
    return Here.after(SAMPLE.read_bytes())


@pytest.mark.parametrize("today", [TODAY, date(2027, 3, 1), date(2031, 1, 1)])
def test_the_same_file_again_changes_nothing(sample: Here, today: date) -> None:
    assert len(sample.children) == 76
    assert sample.changes(SAMPLE.read_bytes(), today) == {}


def test_a_worker_who_joined_the_store_since_changes_nothing(sample: Here) -> None:
    amina = Person(id=UUID(int=11), name="Amina Khan", role=Role.PRACTITIONER)
    assert sample.changes(SAMPLE.read_bytes(), people=(*PEOPLE, amina)) == {}


def test_a_new_address_is_shown_before_and_after(sample: Here) -> None:
    edit = editing("YJ00001", **{"Address Line 1": "9 Elm Road", "Postcode": "BR1 1AA"})
    (change,) = sample.changes(edited_sample(edit)).values()
    assert [(each.label, each.before, each.after, each.edited_here) for each in change.changes] == [
        ("Postcode", "SE20 7FH", "BR1 1AA", False),
        ("Address", "101 Station Approach", "9 Elm Road", False),
    ]
    (swap,) = apply_choices(change)
    assert isinstance(swap.after, Child)
    assert (swap.after.address, swap.after.given_name) == ("9 Elm Road", "Zachary")


def test_a_new_worker_is_matched_or_becomes_a_label(sample: Here) -> None:
    for written, after, worker_id in (("E. Price", "Efa Price", EFA.id), ("B. Osei", "B. Osei", None)):
        edit = editing("YJ00001", **{"Case Manager": written})
        (change,) = sample.changes(edited_sample(edit)).values()
        (each,) = change.changes
        assert (each.label, each.before, each.after) == ("Worker", "Dayo Lawal", after)
        (swap,) = apply_choices(change)
        assert isinstance(swap.after, Child)
        assert swap.after.worker_id == worker_id
        assert swap.after.worker_label == ("" if worker_id else "B. Osei")


def test_a_worker_who_was_allocated_here_stays_unless_chosen() -> None:
    here = Here.after(table(leon(Case_Manager="B. Osei")))
    here.edit(worker_id=DAYO.id, worker_label="")
    (each,) = one_change(here, Case_Manager="E. Price").changes
    assert (each.before, each.after, each.edited_here) == ("Dayo Lawal", "Efa Price", True)


def test_the_newest_of_two_earlier_files_is_the_base() -> None:
    here = Here.after(table(leon(Postcode="BR2 2BB")))
    older = Here.after(table(leon(Postcode="BR1 1AA")))
    here.cases += [case.changed(last_seen_at=datetime(2026, 9, 1, tzinfo=UTC)) for case in older.cases]
    (each,) = one_change(here, Postcode="BR3 3CC").changes
    assert not each.edited_here


def test_a_new_order_is_added_and_the_old_one_stays(sample: Here) -> None:
    new = {"Disposal": "Reparation Order", "Disposal Date": "20/10/2026", "End Date": "20/01/2027"}
    (change,) = sample.changes(edited_sample(editing("YJ00001", **new))).values()
    assert change.changes == ()
    (swap,) = apply_choices(change)
    assert swap.before is None
    assert isinstance(swap.after, Disposal)
    assert (swap.after.code, swap.after.child_id) == ("REP", change.child.id)
    assert swap.after.id not in sample.orders


def test_a_row_that_is_gone_is_said_once(sample: Here) -> None:
    without = edited_sample(lambda rows: [row for row in rows if row["Person ID"] != "YJ00001"])
    known = KnownChildren.of(sample.children.values(), sample.cases)
    preview = sort(without, known=known)
    (gone,) = gone_cases(sample.cases, preview, SOURCE)
    assert gone.reference == "YJ00001"
    assert gone_cases([gone.changed(gone_since=AT)], preview, SOURCE) == ()
    assert gone_cases([gone], preview, "another system") == ()
    assert gone_cases(sample.cases, sort(SAMPLE.read_bytes(), known=known), SOURCE) == ()


def test_a_row_that_cannot_be_read_any_more_is_not_gone(sample: Here) -> None:
    known = KnownChildren.of(sample.children.values(), sample.cases)
    preview = sort(edited_sample(editing("YJ00001", DOB="31/02/2010")), known=known)
    assert gone_cases(sample.cases, preview, SOURCE) == ()


def test_what_was_edited_here_stays_unless_it_is_chosen() -> None:
    here = Here.after(table(leon(Postcode="BR1 1AA", Court="Bromley")))
    here.edit(postcode="BR2 2BB")
    assert here.changes(table(leon(Postcode="BR1 1AA", Court="Bromley"))) == {}
    change = one_change(here, Postcode="BR3 3CC", Court="Croydon")
    assert {each.field: each.edited_here for each in change.changes} == {
        "child.postcode": True,
        "disposal.court": False,
    }
    assert [swap.record.kind for swap in apply_choices(change)] == ["disposal"]
    (swap,) = apply_choices(change, {"child.postcode"})
    assert isinstance(swap.after, Child)
    assert swap.after.postcode == "BR3 3CC"


def test_what_was_edited_here_to_what_the_file_says_now_is_no_change() -> None:
    here = Here.after(table(leon(Postcode="BR1 1AA")))
    here.edit(postcode="BR3 3CC")
    assert here.changes(table(leon(Postcode="BR3 3CC"))) == {}


def test_a_name_corrected_here_in_name_and_birthday_is_still_the_same_child() -> None:
    here = Here.after(table(leon()))
    here.edit(given_name="Lionel", family_name="Colley", date_of_birth=date(2011, 4, 3))
    assert here.changes(table(leon())) == {}


def test_a_child_added_by_hand_is_filled_and_never_overwritten() -> None:
    here = Here.after(table(leon()))
    here.cases.clear()
    here.edit(gender="", ethnicity="Welsh")
    change = one_change(here, Gender="F", Ethnicity="White British")
    assert {each.field: each.edited_here for each in change.changes} == {
        "child.gender": False,
        "child.ethnicity": True,
    }


def test_a_column_that_the_new_file_lacks_changes_nothing() -> None:
    here = Here.after(table(leon(Postcode="BR1 1AA", Case_Manager="D. Lawal", Court="Bromley")))
    assert here.changes(table(leon())) == {}


def test_the_parent_is_replaced_and_other_people_stay() -> None:
    here = Here.after(table(leon(**{"Parent/Carer": "Mum - Ewa", "Parent Phone": "1"})))
    (child,) = here.children.values()
    friend = NetworkPerson(name="Jo", relation="Friend", is_trusted=True)
    mum = child.network[0].changed(is_trusted=True)
    here.edit(network=(friend, mum))
    change = one_change(here, **{"Parent/Carer": "Mum - Ewa", "Parent Phone": "2"})
    (swap,) = apply_choices(change)
    assert isinstance(swap.after, Child)
    assert swap.after.network == (friend, mum.changed(phone="2"))


def test_lines_added_here_stay_beside_the_files_own() -> None:
    here = Here.after(table(leon(Communication_Needs="Stammer; likes pictures")))
    here.edit(what_helps=("Stammer", "likes pictures", "a quiet room"))
    (each,) = one_change(here, Communication_Needs="likes pictures; ADHD").changes
    assert (each.after, each.edited_here) == ("likes pictures; a quiet room; ADHD", False)


def test_an_order_ended_early_is_closed_and_a_corrected_day_is_no_new_order() -> None:
    here = Here.after(table(leon()))
    change = one_change(here, Disposal_Date="02/06/2026", End_Date="01/10/2026")
    assert change.new_order is None
    assert {each.field: each.after for each in change.changes} == {
        "disposal.made_on": "02/06/2026",
        "disposal.ends_on": "01/10/2026",
        "disposal.ended_on": "01/10/2026",
    }


def test_a_new_order_opens_a_file_again_that_ended_orders_closed() -> None:
    here = Here.after(table(leon(End_Date="01/10/2026")))
    change = one_change(here, Disposal="Youth Caution", Disposal_Date="20/10/2026", End_Date="")
    assert [(each.label, each.edited_here) for each in change.changes] == [("Closed on", False)]
    after = apply_choices(change)[0].after
    assert isinstance(after, Child)
    assert after.closed_on is None
    here.edit(closed_because="moved away")
    (each,) = one_change(here, Disposal="Youth Caution", Disposal_Date="20/10/2026", End_Date="").changes
    assert each.edited_here


FIELDS = {"Postcode": "postcode", "Notes": "notes", "Ethnicity": "ethnicity"}
WORDS = st.sampled_from(["", "one", "two", "three"])


@given(st.fixed_dictionaries({heading: st.tuples(WORDS, WORDS, WORDS) for heading in FIELDS}))
@settings(max_examples=60, deadline=None)
def test_three_ways_meet_as_promised(texts: dict[str, tuple[str, str, str]]) -> None:
    """Came in as, is here as, is in the file as: the file wins unless somebody edited here."""
    here = Here.after(table(leon(**{heading: text[0] for heading, text in texts.items()})))
    here.edit(**{FIELDS[heading]: text[1] for heading, text in texts.items()})
    changes = here.changes(table(leon(**{heading: text[2] for heading, text in texts.items()})))
    (child,) = here.children.values()
    swaps = apply_choices(changes["YJ1"]) if changes else ()
    after = next((swap.after for swap in swaps if isinstance(swap.after, Child)), child)
    for heading, (came_in, is_here, in_file) in texts.items():
        expected = in_file if came_in == is_here else is_here
        assert getattr(after, FIELDS[heading]) == expected
