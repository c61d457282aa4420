"""The what-if lines of a plan in easy sentences: what we would see, who helps, how soon, my part."""

import re
from collections.abc import Iterable

from app.easyread.pages import Row
from app.easyread.row_words import concept_for, labelled
from app.models.contingency_plan import ContingencyLine

_LEADING_IF = re.compile(r"^(?:what\s+)?if\b[\s:,…]*", re.IGNORECASE)
_TRAILING = " .?!…"
_SMALL_IN_LINE = """
a an another any he her his it my nobody no one our people she some someone something the their there
they things this we you your
"""
_MAY_BE_SMALL = frozenset(_SMALL_IN_LINE.split())


def what_if_rows(contingency: Iterable[ContingencyLine]) -> tuple[Row, ...]:
    return tuple(
        row for at, line in enumerate(contingency) if not line.is_empty for row in _line_rows(at, line)
    )


def _line_rows(at: int, line: ContingencyLine) -> tuple[Row, ...]:
    key = f"contingency.{at}"
    seen = (*_question(line.what_if), *labelled("We would see", line.we_would_see))
    help_comes = (
        *labelled("Who helps", line.who_acts),
        *labelled("What they do", line.what_they_do),
        *labelled("How soon", line.within),
    )
    told = (*labelled("Who we tell", line.who_is_told), *labelled("At night or weekends", line.out_of_hours))
    rows = (
        Row(key, seen, picture=concept_for(line.what_if), field=f"{key}.what_if"),
        Row(
            f"{key}.what_they_do",
            help_comes,
            picture=concept_for(line.what_they_do) or "help",
            field=f"{key}.what_they_do",
            detail=True,
        ),
        Row(
            f"{key}.childs_part",
            labelled("My part", line.childs_part),
            picture=concept_for(line.childs_part) or "about-me",
            field=f"{key}.childs_part",
            detail=True,
        ),
        Row(f"{key}.who_is_told", told, picture="call", field=f"{key}.who_is_told", detail=True),
    )
    return tuple(row for row in rows if row.sentences)


def _question(what_if: str) -> tuple[str, ...]:
    """`What if I go missing?` from any of *I go missing*, *If I go missing.*, *What if I go missing?*"""
    asked = _LEADING_IF.sub("", what_if.strip()).strip(_TRAILING)
    if not asked:
        return ()
    first = asked.split()[0]
    if first.lower() in _MAY_BE_SMALL:
        asked = asked[0].lower() + asked[1:]
    return (f"What if {asked}?",)
