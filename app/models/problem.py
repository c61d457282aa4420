"""Problem: what is missing or unlikely in a record, said gently beside it."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a problem matters. MUST blocks only the step that the law or the form needs."""

    MUST = "must"
    SHOULD = "should"
    NOTE = "note"


@dataclass(frozen=True)
class Problem:
    """`where` is a field path such as `goals.0.steps.1.by`; `mend` says what would put it right."""

    where: str
    says: str
    mend: str = ""
    weight: Weight = Weight.SHOULD
