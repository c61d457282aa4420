"""The lists of file checks: late actions first, few rows read however many there are."""

from datetime import date, timedelta

import pytest
from sqlalchemy import literal_column, text

from app.errors import Refused
from app.models.change import Change, Swap
from app.models.child import Child
from app.models.file_check import CheckAction, FileCheck
from app.models.person import Role
from app.store.file_checks import _checks
from app.store.tables.file_check import HAS_AN_OPEN_ACTION
from app.workspace.workspace import Workspace
from tests import stores

DAY = timedelta(days=1)


def add(workspace: Workspace, number: int, *checks: tuple[int, tuple[CheckAction, ...]]) -> Child:
    """A child with checks begun so many days ago, each with its actions."""
    child = stores.child(number, known_as=f"Child {number}", family_name=f"Name {number:02}")
    made = [
        FileCheck(
            id=workspace.new_id(),
            child_id=child.id,
            started_on=stores.TODAY - ago * DAY,
            checker_name="Amina Khan",
            actions=actions,
        )
        for ago, actions in checks
    ]
    workspace.apply(Change("Add", tuple(Swap(None, each) for each in (child, *made))))
    return child


def action(days: int, closed: int | None = None) -> CheckAction:
    done = None if closed is None else stores.TODAY + closed * DAY
    return CheckAction(what="Ring", owner="Ben", due=stores.TODAY + days * DAY, closed_on=done)


def test_late_actions_stand_first_the_longest_overdue_on_top(workspace: Workspace) -> None:
    add(workspace, 1, (1, ()))
    add(workspace, 2, (40, (action(-2), action(5))))
    add(workspace, 3, (60, (action(-9), action(-8, closed=-7))))
    add(workspace, 4, (3, (action(4),)))
    add(workspace, 5, (9, (action(-3, closed=-3),)))
    rows = workspace.file_checks()
    assert [row.chosen_name for row in rows] == ["Child 3", "Child 2", "Child 1", "Child 4", "Child 5"]
    assert [(row.late_actions, row.open_actions) for row in rows[:4]] == [(1, 1), (1, 2), (0, 0), (0, 1)]
    assert rows[0].next_due == stores.TODAY - 9 * DAY


def test_a_late_action_is_found_behind_any_number_of_newer_checks(workspace: Workspace) -> None:
    add(workspace, 1, (300, (action(-200),)))
    for number in range(2, 9):
        add(workspace, number, (number, ()))
    rows = workspace.file_checks(limit=3)
    assert [row.chosen_name for row in rows] == ["Child 1", "Child 2", "Child 3"]


def test_words_that_look_like_an_open_action_are_only_words(workspace: Workspace) -> None:
    typed = action(-1, closed=-1).changed(what='"closed_on":null')
    add(workspace, 1, (1, (typed,)))
    (row,) = workspace.file_checks()
    assert row.open_actions == 0


def test_children_whom_nobody_checked_for_three_months(workspace: Workspace) -> None:
    add(workspace, 1, (91, ()))
    add(workspace, 2, (92, ()), (200, ()))
    add(workspace, 3)
    closed = stores.child(4, closed_on=date(2026, 11, 1))
    workspace.apply(Change.add("Add a child", closed))
    rows = workspace.unchecked_children()
    assert [(row.chosen_name, row.last_on) for row in rows] == [
        ("Child 2", stores.TODAY - 92 * DAY),
        ("Child 3", None),
    ]
    assert len(workspace.unchecked_children(limit=1)) == 1


def test_each_list_walks_along_an_index(workspace: Workspace) -> None:
    queries = {
        "ix_file_check_open_actions": _checks().where(literal_column(HAS_AN_OPEN_ACTION)).limit(5),
        "ix_file_check_started": _checks().order_by(text("started_on DESC, file_check.id DESC")).limit(5),
    }
    with workspace._store._reading() as connection:
        for index, query in queries.items():
            sql = str(query.compile(connection, compile_kwargs={"literal_binds": True}))
            plan = " ".join(str(row) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}"))
            assert index in plan, plan
            assert "TEMP B-TREE" not in plan, plan


def test_only_who_may_check_files_sees_the_lists(workspace: Workspace) -> None:
    workspace.person = workspace.person.changed(role=Role.PRACTITIONER)
    for ask in (workspace.file_checks, workspace.unchecked_children):
        with pytest.raises(Refused, match="may not check a file"):
            ask()
