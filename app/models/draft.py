"""Draft: text that is being typed and is not yet a change."""

from uuid import UUID

from app.models.record import Moment, Value
from app.models.text import Line, Text


class Draft(Value):
    """Unfinished text of one person in one field (`where`: `kind:id:field` or a form's name)."""

    where: Line
    person_id: UUID
    text: Text
    typed_at: Moment
    child_id: UUID | None = None
