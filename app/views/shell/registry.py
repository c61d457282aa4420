"""Which class shows which screen, and who may go there. Screens load when somebody first goes there."""

from importlib import import_module
from importlib.util import find_spec

from app.models.person import Role
from app.views.parts.desk import Screen, ScreenName
from app.workspace.roles import May, may

SCREENS: dict[ScreenName, tuple[str, str]] = {
    "today": ("app.views.today.screen", "TodayScreen"),
    "children": ("app.views.children.screen", "ChildrenScreen"),
    "child": ("app.views.child.screen", "ChildScreen"),
    "contact": ("app.views.contacts.screen", "ContactScreen"),
    "plan": ("app.views.plan.screen", "PlanScreen"),
    "easy_read": ("app.views.easy_read.screen", "EasyReadScreen"),
    "court_report": ("app.views.court_report.screen", "CourtReportScreen"),
    "file_check": ("app.views.file_check.screen", "FileCheckScreen"),
    "file_checks": ("app.views.file_check.list_screen", "FileChecksScreen"),
    "caseload_import": ("app.views.caseload_import.screen", "CaseloadImportScreen"),
    "people": ("app.views.people.screen", "PeopleScreen"),
    "settings": ("app.views.settings.screen", "SettingsScreen"),
}

_NEEDS: dict[ScreenName, May] = {
    "today": May.SEE_CASELOAD,
    "children": May.SEE_CASELOAD,
    "file_checks": May.CHECK_FILE,
    "caseload_import": May.IMPORT,
    "people": May.MANAGE_PEOPLE,
}

_RAIL_PLACE: dict[ScreenName, ScreenName] = {
    "today": "today",
    "file_check": "file_checks",
    "file_checks": "file_checks",
    "people": "settings",
    "settings": "settings",
}


def screen_class(name: ScreenName) -> type[Screen]:
    """Raises ModuleNotFoundError where the screen is not part of this version."""
    module, class_name = SCREENS[name]
    found: type[Screen] = getattr(import_module(module), class_name)
    return found


def is_offered(name: ScreenName, role: Role) -> bool:
    """Whether this version has the screen and the role may go there."""
    needed = _NEEDS.get(name)
    return (needed is None or may(role, needed)) and _is_there(SCREENS[name][0])


def first_screen(role: Role) -> ScreenName:
    """Where a person starts: today; an auditor, who sees no child, in the settings."""
    return "today" if is_offered("today", role) else "settings"


def rail_place(name: ScreenName) -> ScreenName:
    """The place in the rail that a screen belongs to."""
    return _RAIL_PLACE.get(name, "children")


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
