from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.child import Child
from app.models.contact import Attendance, Contact, ContactMode
from app.models.disposal import Disposal
from app.models.plan import Plan
from app.practice.next_due import NextDue, next_due

ID = UUID(int=1)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CHILD = Child(id=ID)


def contact(at: datetime, **fields: object) -> Contact:
    return Contact.model_validate({"id": ID, "child_id": ID, "at": at, **fields})


def plan(review_on: date | None) -> Plan:
    return Plan(id=ID, child_id=ID, review_on=review_on)


def order(ends_on: date | None, **fields: object) -> Disposal:
    return Disposal.model_validate({"id": ID, "child_id": ID, "code": "YRO", "ends_on": ends_on, **fields})


VISIT = contact(datetime(2026, 12, 1, 15, tzinfo=UTC))


def test_the_earliest_of_contact_review_and_end_is_next() -> None:
    review, end = plan(date(2026, 11, 30)), order(date(2026, 11, 29))
    assert next_due(CHILD, [end], [VISIT], review) == NextDue(
        date(2026, 11, 29), None, "Youth rehabilitation order ends"
    )
    assert next_due(CHILD, [], [VISIT], review) == NextDue(date(2026, 11, 30), None, "Plan review")
    assert next_due(CHILD, [], [VISIT], None) == NextDue(date(2026, 12, 1), VISIT.at, "Home visit")


def test_nothing_is_due_without_any_of_them_or_in_a_closed_file() -> None:
    assert next_due(CHILD, [order(None)], [], plan(None)) is None
    assert next_due(CHILD.changed(closed_on=date(2026, 11, 1)), [], [VISIT], None) is None


@pytest.mark.parametrize("attendance", [each for each in Attendance if each != Attendance.BOOKED])
def test_only_a_contact_still_booked_is_next(attendance: Attendance) -> None:
    assert next_due(CHILD, [], [VISIT.changed(attendance=attendance)], None) is None


def test_a_booked_contact_that_nobody_recorded_stays_next() -> None:
    late = contact(NOW - timedelta(days=3))
    found = next_due(CHILD, [], [VISIT, late], None)
    assert found is not None
    assert found.at == late.at


def test_an_order_that_has_ended_is_not_due() -> None:
    ended = order(date(2026, 12, 1), ended_on=date(2026, 11, 1))
    assert next_due(CHILD, [ended], [], None) is None


def test_a_review_that_was_missed_comes_first() -> None:
    found = next_due(CHILD, [], [contact(NOW)], plan(date(2026, 11, 1)))
    assert found is not None
    assert found.what == "Plan review"


def test_on_one_day_the_contact_comes_before_what_is_due_that_day() -> None:
    found = next_due(CHILD, [order(date(2026, 12, 1))], [VISIT], plan(date(2026, 12, 1)))
    assert found is not None
    assert found.at == VISIT.at


def test_the_day_of_a_contact_is_the_local_day() -> None:
    late = contact(datetime(2027, 6, 30, 23, 30, tzinfo=UTC), mode=ContactMode.PHONE)
    found = next_due(CHILD, [], [late], None)
    assert found == NextDue(date(2027, 7, 1), late.at, "Phone")


@pytest.mark.parametrize("zone", ["", "Nowhere/Land", "../etc", "a\\b"])
def test_a_zone_that_is_not_known_reads_as_home(zone: str) -> None:
    late = contact(datetime(2027, 6, 30, 23, 30, tzinfo=UTC), zone=zone)
    found = next_due(CHILD, [], [late], None)
    assert found is not None
    assert found.on == date(2027, 7, 1)


def test_an_order_without_a_known_code_keeps_its_words() -> None:
    found = next_due(CHILD, [order(date(2026, 12, 1), code="", as_written="Old order")], [], None)
    assert found is not None
    assert found.what == "Old order ends"


@given(
    st.lists(st.dates(date(2026, 1, 1), date(2028, 1, 1)), max_size=4),
    st.lists(st.integers(-9000, 9000).map(lambda hours: NOW + timedelta(hours=hours)), max_size=4),
)
def test_nothing_that_is_due_comes_before_it(ends: list[date], times: list[datetime]) -> None:
    found = next_due(CHILD, [order(each) for each in ends], [contact(each) for each in times], None)
    for end in ends:
        assert found is not None
        assert found.on <= end
    if found is not None and found.at is not None:
        assert found.at == min(times)
