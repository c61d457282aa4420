"""Reads and changes a field deep in a frozen record by its path, such as `goals.0.steps.1.by`."""

from typing import Any, TypeVar

from app.models.record import Value

V = TypeVar("V", bound=Value)


def value_at(record: Value, path: str) -> Any:
    """Raises AttributeError, IndexError where the path leads nowhere."""
    found: Any = record
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, tuple) else getattr(found, step)
    return found


def with_value(record: V, path: str, value: Any) -> V:
    """The record with another value at `path`, validated. Raises pydantic.ValidationError."""
    step, _, rest = path.partition(".")
    inner = getattr(record, step)
    return record.changed(**{step: _inside(inner, rest, value) if rest else value})


def _inside(holder: Any, path: str, value: Any) -> Any:
    if not isinstance(holder, tuple):
        return with_value(holder, path, value)
    step, _, rest = path.partition(".")
    index = int(step)
    new = _inside(holder[index], rest, value) if rest else value
    return (*holder[:index], new, *holder[index + 1 :])
