"""The rows of the child's paper with advice on their words, and where in the plan each word stands."""

from dataclasses import dataclass

from pydantic import ValidationError

from app.easyread.pages import EasyReadPaper, Row, RowKind
from app.easyread.rules import Finding, Severity, check
from app.easyread.said import phone_number
from app.errors import Explained
from app.models.child import Child
from app.models.contingency_plan import ContingencyLine
from app.models.person import Person
from app.models.plan import PictureChoice, Plan, Step, WhoseWords
from app.views.parts.field_path import value_at, with_value

TITLES = {
    "ER03": "Capitals",
    "ER11": "Long sentence",
    "ER12": "Two ideas",
    "ER14": "Who does it?",
    "ER16": "Hard word",
    "ER17": "Hard word",
    "ER19": "Short form",
    "ER24": "Number",
    "ER25": "Date",
    "ER26": "Time",
    "ER27": "Signs",
    "ER42": "Blame",
}
_WITH_STEP = ("what", "who", "childs_part")
_WITH_LINE = {
    "what_if": ("what_if", "we_would_see"),
    "what_they_do": ("who_acts", "what_they_do", "within"),
    "childs_part": ("childs_part",),
    "who_is_told": ("who_is_told", "out_of_hours"),
}


@dataclass(frozen=True)
class Advice:
    """A finding about the plan's `field`, whose words were `text`; `start` and `length` mark them in the row.

    `length` is 0 where the row prints the words in another form.
    """

    finding: Finding
    field: str
    text: str
    start: int = 0
    length: int = 0

    @property
    def title(self) -> str:
        return TITLES.get(self.finding.rule, "Advice")


@dataclass(frozen=True)
class AdvisedRow:
    """A row as it prints; `heading` is its part's, on the first row of a part."""

    row: Row
    heading: str = ""
    advice: tuple[Advice, ...] = ()
    may_change_picture: bool = True

    @property
    def shown(self) -> str:
        return "\n".join(self.row.sentences)

    @property
    def is_childs(self) -> bool:
        return self.row.whose_words == WhoseWords.CHILD and self.row.kind != RowKind.TO_WRITE


def advised_rows(
    paper: EasyReadPaper, plan: Plan, child: Child, worker: Person | None
) -> tuple[AdvisedRow, ...]:
    """Every row of the paper in order, the hard words last. The child's own words get no advice (ER41)."""
    names = known_names(child, worker)
    found: list[AdvisedRow] = []
    for part in paper.parts:
        for at, row in enumerate(part.rows):
            heading = part.heading if at == 0 else ""
            found.append(AdvisedRow(row, heading, _advice(row, plan, child, names, paper)))
    for at, row in enumerate(paper.hard_words):
        found.append(AdvisedRow(row, "" if at else "Hard words", may_change_picture=False))
    return tuple(found)


def known_names(child: Child, worker: Person | None) -> tuple[str, ...]:
    """The names that are never hard words on this child's paper."""
    names = (child.chosen_name, child.given_name, *(person.name for person in child.network))
    return tuple(name for name in (*names, worker.name if worker else "") if name)


def fields_of(row: Row, plan: Plan) -> tuple[str, ...]:
    """The paths of the texts in the plan that a row prints; none for the fixed words of the paper."""
    if not row.field or row.kind == RowKind.TO_WRITE:
        return ()
    above, _, last = row.field.rpartition(".")
    holder = _found(plan, above)
    if isinstance(holder, ContingencyLine):
        return tuple(f"{above}.{name}" for name in _WITH_LINE.get(last, ()))
    if isinstance(holder, Step) and last == "by":
        return (f"{above}.how_we_know",)
    value = _found(plan, row.field)
    if isinstance(value, Step):
        return tuple(f"{row.field}.{name}" for name in _WITH_STEP)
    return (row.field,) if isinstance(value, str) else ()


def with_fix(plan: Plan, advice: Advice) -> Plan:
    """The plan with the offered words. Raises Explained where they are too long for the field."""
    fix = advice.finding.fix
    if fix is None or phone_number(str(_found(plan, advice.field))) != advice.text:
        raise Explained("These words have changed.", "Nothing was changed.", "Look at the row again.")
    try:
        return with_value(plan, advice.field, fix.applied_to(advice.text))
    except ValidationError:
        raise Explained(
            "With this the words are too long.", "Nothing was changed.", "Shorten them in the plan first."
        ) from None


def with_picture(plan: Plan, key: str, concept: str | None) -> Plan:
    """The plan with a picture chosen for a row: empty for no picture, None to let the words choose."""
    others = tuple(choice for choice in plan.pictures if choice.row != key)
    chosen = () if concept is None else (PictureChoice(row=key, picture=concept),)
    return plan.changed(pictures=(*others, *chosen))


def _advice(
    row: Row, plan: Plan, child: Child, names: tuple[str, ...], paper: EasyReadPaper
) -> tuple[Advice, ...]:
    shown = "\n".join(row.sentences)
    found: list[Advice] = []
    for field in fields_of(row, plan):
        text = phone_number(str(_found(plan, field)))
        findings = check(text, paper.preset, own_words=child.own_words, names=names, whose=row.whose_words)
        found += [_placed(finding, field, text, shown) for finding in findings]
    order = list(Severity)
    return tuple(sorted(found, key=lambda each: order.index(each.finding.severity)))


def _placed(finding: Finding, field: str, text: str, shown: str) -> Advice:
    """The advice with its place in the row, which sets labels before the words."""
    words = text[finding.start : finding.start + finding.length].strip()
    before = text[: finding.start].split("\n")[-1][-12:].lstrip()
    at = shown.lower().find((before + words).lower())
    at = at + len(before) if at >= 0 else shown.lower().find(words.lower())
    return Advice(finding, field, text, max(at, 0), len(words) if at >= 0 and words else 0)


def _found(plan: Plan, path: str) -> object:
    try:
        return value_at(plan, path) if path else plan
    except (AttributeError, IndexError, ValueError):
        return None
