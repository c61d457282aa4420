"""Every record and value of app.models, and made-up ones of each."""

import importlib
import inspect
import pkgutil
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from pydantic import AwareDatetime

import app.models
from app.models.record import Record, Value


def _every_value() -> list[type[Value]]:
    modules = [
        importlib.import_module(f"app.models.{found.name}")
        for found in pkgutil.iter_modules(app.models.__path__)
    ]
    found = {
        thing
        for module in modules
        for thing in vars(module).values()
        if inspect.isclass(thing) and issubclass(thing, Value) and thing not in (Value, Record)
    }
    return sorted(found, key=lambda value: value.__name__)


VALUES = _every_value()
RECORDS = [value for value in VALUES if issubclass(value, Record)]

st.register_type_strategy(
    AwareDatetime,  # type: ignore[arg-type]
    st.datetimes(allow_imaginary=False, timezones=st.just(UTC)),
)


def made_up(value: type[Value]) -> st.SearchStrategy[Value]:
    """Values of one kind with every field filled by chance."""
    return st.builds(value, **dict.fromkeys(value.model_fields, ...))


def example_of(value: type[Value]) -> Value:
    """The smallest value of one kind: only what is required is filled."""
    required = {name: field.annotation for name, field in value.model_fields.items() if field.is_required()}
    return value.model_validate({name: _something(annotation) for name, annotation in required.items()})


def _something(annotation: Any) -> object:
    plain = {
        str: "words",
        int: 1,
        UUID: UUID(int=7),
        AwareDatetime: datetime(2026, 3, 1, tzinfo=UTC),
        UUID | None: None,
    }
    if annotation in plain:
        return plain[annotation]
    return example_of(annotation) if issubclass(annotation, Value) else next(iter(annotation))
