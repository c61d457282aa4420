"""The youth justice service that a store belongs to: what a child may need to know of it."""

from typing import ClassVar

from app.models.record import Record
from app.models.text import Line, Text


class Service(Record):
    """One to a store. `is_demo` stores say so on every screen and page and take no real caseload."""

    kind: ClassVar[str] = "service"
    child_field: ClassVar[str] = ""

    name: Line
    phone: Line = ""
    hours: Line = ""
    out_of_hours_phone: Line = ""
    how_to_complain: Text = ""
    is_demo: bool = False
