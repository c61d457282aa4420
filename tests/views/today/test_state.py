"""What is due, in groups and words; notes that wait."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from app.models.caseload import CaseloadRow
from app.models.change import Change
from app.views.parts.due_words import say_due
from app.views.today.state import grouped, waiting
from app.workspace.workspace import Workspace
from tests import stores

SUNDAY = date(2026, 11, 22)
WEDNESDAY = date(2026, 11, 25)


def row(on: date | None, at: datetime | None = None) -> CaseloadRow:
    blank = dict.fromkeys(CaseloadRow.__dataclass_fields__, "")
    nothing = dict.fromkeys(("date_of_birth", "order_ends_on", "worker_id", "closed_on"))
    return CaseloadRow(**{**blank, **nothing, "child_id": uuid4(), "next_on": on, "next_at": at})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        (date(2026, 11, 24), "Late"),
        (WEDNESDAY, "Today"),
        (date(2026, 11, 26), "This week"),
        (date(2026, 11, 29), "This week"),
        (date(2026, 11, 30), "Next"),
    ],
)
def test_a_day_has_its_group(day: date, heading: str) -> None:
    assert [group.heading for group in grouped([row(day)], WEDNESDAY)] == [heading]


def test_late_comes_first_and_empty_groups_are_left_out() -> None:
    rows = [row(date(2026, 12, 3)), row(date(2026, 11, 1)), row(None)]
    assert [(group.heading, len(group.rows)) for group in grouped(rows, WEDNESDAY)] == [
        ("Late", 1),
        ("Next", 1),
    ]


def test_on_a_sunday_tomorrow_is_next_week() -> None:
    assert grouped([row(date(2026, 11, 23))], SUNDAY)[0].heading == "Next"


@pytest.mark.parametrize(
    ("day", "at", "words"),
    [
        (date(2026, 11, 24), None, "1 day late"),
        (date(2026, 11, 22), None, "3 days late"),
        (WEDNESDAY, datetime(2026, 11, 25, 16, 0, tzinfo=UTC), "Today, 4pm"),
        (date(2026, 11, 26), None, "Tomorrow"),
        (date(2026, 11, 27), datetime(2026, 11, 27, 10, 30, tzinfo=UTC), "Friday 27 November, 10.30am"),
        (None, None, ""),
    ],
)
def test_when_something_is_due_is_said_in_words(day: date | None, at: datetime | None, words: str) -> None:
    assert say_due(row(day, at), WEDNESDAY, "Europe/London") == words


def test_a_note_that_waits_stands_beside_what_is_stored(workspace: Workspace) -> None:
    child = stores.child(notes="Old words")
    workspace.apply(Change.add("Add a child", child))
    workspace.draft(f"child:{child.id}:notes", "New words", child.id)
    (note,) = waiting(workspace)
    assert (note.about, note.stored, note.draft.text) == ("Notes, Mal", "Old words", "New words")
    assert note.record == child


@pytest.mark.parametrize(
    "where", ["new contact", "child:not-an-id:notes", "child::", "child:{id}:no_such_field"]
)
def test_a_note_for_nothing_that_is_stored_is_kept_and_shown(workspace: Workspace, where: str) -> None:
    child = stores.child()
    workspace.apply(Change.add("Add a child", child))
    workspace.draft(where.format(id=child.id), "Words", child.id)
    (note,) = waiting(workspace)
    assert note.draft.text == "Words"
    assert note.record is None


def test_a_note_of_a_child_who_is_gone_is_still_shown(workspace: Workspace) -> None:
    workspace.draft("child:x:notes", "Words", stores.child().id)
    assert waiting(workspace)[0].draft.text == "Words"
