"""The people who use a store: their role, and the words a child knows them by."""

from enum import StrEnum
from typing import ClassVar

from app.models.record import Record
from app.models.text import Line


class Role(StrEnum):
    """What a person may see and do; the table is in `app/workspace/roles.py`."""

    PRACTITIONER = "practitioner"
    MANAGER = "manager"
    SPECIALIST = "specialist"
    PRINT_DESK = "print-desk"
    AUDITOR = "auditor"


class Person(Record):
    """A person who works for the service and may hold a key to the store."""

    kind: ClassVar[str] = "person"
    child_field: ClassVar[str] = ""

    name: Line
    role: Role
    job_in_easy_words: Line = ""
    phone: Line = ""
    left: bool = False

    @property
    def first_name(self) -> str:
        return self.name.split()[0] if self.name.split() else self.name
