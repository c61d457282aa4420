"""Every place has a screen, and each role its places."""

from typing import get_args

import pytest

from app.models.person import Role
from app.views.parts.desk import Screen, ScreenName
from app.views.shell.registry import SCREENS, first_screen, is_offered, rail_place, screen_class

NAMES: tuple[ScreenName, ...] = get_args(ScreenName)


@pytest.mark.parametrize("name", NAMES)
def test_every_screen_that_has_a_name_is_there(name: ScreenName) -> None:
    assert issubclass(screen_class(name), Screen)
    assert is_offered(name, Role.MANAGER)


def test_no_screen_is_without_a_name() -> None:
    assert set(SCREENS) == set(NAMES)


@pytest.mark.parametrize(
    ("role", "name", "offered"),
    [
        (Role.PRACTITIONER, "today", True),
        (Role.PRACTITIONER, "people", False),
        (Role.MANAGER, "people", True),
        (Role.PRINT_DESK, "today", True),
        (Role.AUDITOR, "today", False),
        (Role.AUDITOR, "settings", True),
    ],
)
def test_a_role_is_offered_what_it_may_see(role: Role, name: ScreenName, offered: bool) -> None:
    assert is_offered(name, role) is offered


def test_an_auditor_starts_in_the_settings() -> None:
    assert (first_screen(Role.AUDITOR), first_screen(Role.MANAGER)) == ("settings", "today")


def test_a_childs_pages_belong_to_the_children_in_the_rail() -> None:
    assert [rail_place(name) for name in ("plan", "file_check", "people")] == [
        "children",
        "file_checks",
        "settings",
    ]
