"""What the child's page says, worked out without a widget."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.models.contact import Attendance, Contact
from app.models.plan import Goal, Plan, Step, StepState
from app.views.child import state
from tests import stores

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
CHILD = stores.child()
ZONE = "Europe/London"


def contact(days: float, attendance: Attendance = Attendance.BOOKED, number: int = 1) -> Contact:
    at = NOW + timedelta(days=days)
    return Contact(id=UUID(int=number), child_id=CHILD.id, at=at, attendance=attendance)


def test_who_they_are_says_only_what_is_known() -> None:
    told = CHILD.changed(pronouns="he/him", say_my_name="Mal-a-kye")
    assert state.who_line(told, NOW.date()) == "Malachi Osei, 15, he/him. Say “Mal-a-kye”"
    assert state.who_line(CHILD.changed(family_name="", date_of_birth=None), NOW.date()) == "Malachi"


def test_what_comes_next_is_in_order_and_in_words() -> None:
    plan = Plan(id=UUID(int=2), child_id=CHILD.id, review_on=date(2026, 12, 4))
    order = stores.disposal(CHILD, ends_on=date(2027, 3, 14))
    things = state.next_things([order], [contact(0.29), contact(-1)], plan, NOW, ZONE)
    assert [thing.when for thing in things] == ["Today, 3.57pm", "4 December", "14 March"]
    assert [bool(thing.contact_id) for thing in things] == [True, False, False]
    assert "ends" in things[2].what


def test_a_review_that_has_passed_is_late_and_said_with_its_year() -> None:
    plan = Plan(id=UUID(int=2), child_id=CHILD.id, review_on=date(2026, 11, 20))
    thing = state.next_things([], [], plan, NOW, ZONE)[0]
    assert (thing.is_late, thing.when) == (True, "20 November 2026")


def test_an_order_that_has_ended_does_not_come_next() -> None:
    order = stores.disposal(CHILD).changed(ended_on=date(2026, 10, 1))
    assert state.next_things([order], [], None, NOW, ZONE) == ()


def test_a_plan_is_counted() -> None:
    steps = (Step(what="Bus", state=StepState.DONE), Step(what="Walk"))
    plan = Plan(id=UUID(int=2), child_id=CHILD.id, goals=(Goal(words="A", steps=steps), Goal(words="B")))
    summary = state.plan_summary(plan, CHILD, NOW.date())
    assert summary is not None
    assert summary.counted == "2 goals, 2 steps, 1 done"
    assert summary.gaps
    assert len(set(summary.gaps)) == len(summary.gaps)
    assert state.plan_summary(None, CHILD, NOW.date()) is None


def test_lately_leaves_out_what_is_still_to_come() -> None:
    told = [contact(3), contact(-1), *(contact(-day, Attendance.ATTENDED, 10 + day) for day in range(2, 9))]
    shown = state.lately(told, NOW)
    assert [each.at for each in shown] == [NOW - timedelta(days=day) for day in (1, 2, 3, 4)]


def test_the_latest_booking_whose_time_has_come_is_the_one_to_record() -> None:
    booked = [contact(-5, number=1), contact(-1, number=2), contact(2, number=3)]
    assert state.contact_to_record(booked, NOW) == UUID(int=2)
    assert state.contact_to_record([contact(2)], NOW) is None
