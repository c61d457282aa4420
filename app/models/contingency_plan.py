"""Contingency plan: what happens if, line by line (R4-05)."""

from app.models.record import Value
from app.models.text import Line, Text


class ContingencyLine(Value):
    """One *what if*: what we would see, who does what, how soon, who is told, the child's own part."""

    what_if: Line = ""
    we_would_see: Text = ""
    who_acts: Line = ""
    what_they_do: Text = ""
    within: Line = ""
    who_is_told: Line = ""
    childs_part: Text = ""
    out_of_hours: Line = ""

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, name) for name in type(self).model_fields)
