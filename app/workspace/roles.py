"""Who may do what. One table; every door asks it first."""

from enum import StrEnum

from app.errors import Refused
from app.models.person import Role


class May(StrEnum):
    SEE_CASELOAD = "see the caseload"
    OPEN_FILE = "open a child's file"
    CHANGE_FILE = "change a child's file"
    IMPORT = "import a caseload"
    PRINT_PLAN = "print a child's plan"
    PRINT_REPORT = "print a court report"
    WRITE_REPORT = "write a court report"
    SIGN_REPORT = "sign off a court report"
    CHECK_FILE = "check a file"
    PRINT_CHECK = "print a file check"
    MANAGE_PEOPLE = "add people and change the service"
    READ_JOURNAL = "read the journal"


_CASEWORK = {May.SEE_CASELOAD, May.OPEN_FILE, May.CHANGE_FILE, May.PRINT_PLAN}

TABLE: dict[Role, frozenset[May]] = {
    Role.PRACTITIONER: frozenset(
        _CASEWORK | {May.IMPORT, May.WRITE_REPORT, May.PRINT_REPORT, May.SIGN_REPORT, May.PRINT_CHECK}
    ),
    Role.MANAGER: frozenset(set(May) - {May.READ_JOURNAL}),
    Role.SPECIALIST: frozenset(_CASEWORK),
    Role.PRINT_DESK: frozenset({May.SEE_CASELOAD, May.PRINT_PLAN}),
    Role.AUDITOR: frozenset({May.READ_JOURNAL}),
}

CHANGING = {
    "child": May.CHANGE_FILE,
    "disposal": May.CHANGE_FILE,
    "contact": May.CHANGE_FILE,
    "plan": May.CHANGE_FILE,
    "court_report": May.WRITE_REPORT,
    "file_check": May.CHECK_FILE,
    "caseload_format": May.IMPORT,
    "imported_case": May.IMPORT,
    "person": May.MANAGE_PEOPLE,
    "service": May.MANAGE_PEOPLE,
}


def may(role: Role, what: May) -> bool:
    return what in TABLE[role]


def demand(role: Role, what: May) -> None:
    """Raises Refused where the role does not allow it."""
    if not may(role, what):
        raise Refused(
            f"Your role, {role.value.replace('-', ' ')}, may not {what.value}.",
            "Nothing was changed.",
            "Ask your manager if you need to.",
        )
