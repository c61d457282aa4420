"""Columns: how each kind of field is kept. One column a field, so that crossing is generic."""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Boolean, Column, Dialect, ForeignKey, Integer, LargeBinary, MetaData, String
from sqlalchemy.types import TypeDecorator

metadata = MetaData()


class IdType(TypeDecorator[UUID]):
    """A UUID as its 16 bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> UUID | None:
        return None if value is None else UUID(bytes=value)


class DayType(TypeDecorator[date]):
    """A date as ISO text, which sorts as it reads."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class MomentType(TypeDecorator[datetime]):
    """A moment in UTC as ISO text with microseconds, which sorts as it reads."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class ValuesType(TypeDecorator[Any]):
    """Values inside a record, as JSON; the adapter is built once a column."""

    impl = String
    cache_ok = False

    def __init__(self, shape: Any) -> None:
        super().__init__()
        self._adapter: TypeAdapter[Any] = TypeAdapter(shape)

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else self._adapter.dump_json(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else self._adapter.validate_json(value)


class ChoiceType(TypeDecorator[StrEnum]):
    """One of a StrEnum, as its word."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[StrEnum]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        return None if value is None else self.choices(value)


def identity() -> Column[Any]:
    return Column("id", IdType, primary_key=True)


def child_link(name: str = "child_id") -> Column[Any]:
    return Column(name, IdType, ForeignKey("child.id"), nullable=False, index=True)


def link(name: str) -> Column[Any]:
    """The id of another record that need not exist any more."""
    return Column(name, IdType, nullable=True)


def text(name: str) -> Column[Any]:
    return Column(name, String, nullable=False, default="")


def day(name: str) -> Column[Any]:
    return Column(name, DayType, nullable=True)


def moment(name: str, *, needed: bool = False) -> Column[Any]:
    return Column(name, MomentType, nullable=not needed)


def whole(name: str, *, needed: bool = False) -> Column[Any]:
    return Column(name, Integer, nullable=not needed)


def yes_no(name: str, *, needed: bool = True) -> Column[Any]:
    return Column(name, Boolean, nullable=not needed)


def choice(name: str, choices: type[StrEnum], *, needed: bool = False) -> Column[Any]:
    return Column(name, ChoiceType(choices), nullable=not needed)


def values(name: str, shape: Any, *, needed: bool = True) -> Column[Any]:
    return Column(name, ValuesType(shape), nullable=not needed)
