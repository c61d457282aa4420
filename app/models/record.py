"""Record: a frozen thing with an id. Value: a frozen part of a record."""

from datetime import UTC, datetime
from typing import Annotated, Any, ClassVar, Self
from uuid import UUID

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen part of a record; it has no identity of its own and is kept in the record's row."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def changed(self, **fields: Any) -> Self:
        """The same value with other fields, validated again. Raises pydantic.ValidationError."""
        return type(self).model_validate({**dict(self), **fields})


class Record(Value):
    """A frozen record with its own id and its own table.

    `kind` names the record in tables, journal and search; `child_field` names the field that holds the
    child's id (empty for records that belong to no child).
    """

    kind: ClassVar[str]
    child_field: ClassVar[str] = "child_id"

    id: UUID

    @property
    def subject(self) -> UUID | None:
        """The child whose file this record is in, if any."""
        return getattr(self, self.child_field) if self.child_field else None


def _in_utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


Moment = Annotated[AwareDatetime, AfterValidator(_in_utc)]
