"""What the import screen says, and what somebody has decided so far. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.models.child import Child
from app.models.disposal import Disposal
from app.models.person import Person
from app.views.parts.date_words import say_date
from app.workspace.importing import (
    CaseloadField,
    ColumnMatch,
    GoneCase,
    ImportChoices,
    ImportPreview,
    ImportResult,
    PreviewRow,
    RowChange,
    RowChoice,
    Sheet,
    Verdict,
    taken_unless_chosen,
)

SAMPLES = 3
_LONGEST_SAMPLE = 40
CHOICE_WORDS = {
    RowChoice.LEAVE_OUT: "Leave it out",
    RowChoice.BRING_IN: "Bring it in",
    RowChoice.WITHOUT_ORDER: "Bring it in without the order",
    RowChoice.SAME_CHILD: "It is the same child",
}
WHAT_HAPPENS = {
    RowChoice.LEAVE_OUT: "Left out",
    RowChoice.BRING_IN: "Comes in",
    RowChoice.WITHOUT_ORDER: "Comes in without the order",
    RowChoice.SAME_CHILD: "Joins the child",
}


@dataclass
class Decisions:
    """What was decided, by line number; what was not goes as it is offered."""

    rows: dict[int, RowChoice] = field(default_factory=dict)
    fields: dict[int, frozenset[str]] = field(default_factory=dict)

    def choice(self, row: PreviewRow) -> RowChoice:
        return self.rows.get(row.line_number, row.choices[0])

    def choose(self, row: PreviewRow, choice: RowChoice) -> None:
        if choice is row.choices[0]:
            self.rows.pop(row.line_number, None)
        else:
            self.rows[row.line_number] = choice

    def taken(self, row: PreviewRow, change: RowChange) -> frozenset[str]:
        return self.fields.get(row.line_number, taken_unless_chosen(change))

    def take(self, row: PreviewRow, change: RowChange, name: str, wanted: bool) -> None:
        """Take the file's word for a field, or keep what is here."""
        taken = self.taken(row, change) - {name}
        self.fields[row.line_number] = taken | {name} if wanted else taken

    def frozen(self) -> ImportChoices:
        return ImportChoices(dict(self.rows), dict(self.fields))


def fields() -> list[tuple[str, str]]:
    """What a column may be matched to, nothing first."""
    return [("", "Leave this column out"), *((each.value, each.label) for each in CaseloadField)]


def samples(sheet: Sheet, column: int) -> str:
    """The first different values of a column, so that people recognise it."""
    found: list[str] = []
    for row in sheet.rows[:200]:
        value = " ".join(row.cells[column].split())
        if value and value not in found:
            found.append(value if len(value) <= _LONGEST_SAMPLE else f"{value[: _LONGEST_SAMPLE - 1]}…")
        if len(found) == SAMPLES:
            break
    return ", ".join(found) or "Nothing in the first rows"


def matched_words(columns: Sequence[ColumnMatch], is_remembered: bool) -> str:
    matched = sum(1 for column in columns if column.field)
    how = "Remembered from the last time" if is_remembered else "Guessed from the headings"
    return f"{how}: {matched} of {len(columns)} columns are matched. Check them, then go on."


def groups(preview: ImportPreview) -> list[tuple[str, str, tuple[PreviewRow, ...]]]:
    """(key, words with the count, rows) of each tab; rows that change nothing come last."""
    unchanged = {row.line_number for row in preview.unchanged}
    changed = preview.changed
    changes = {row.line_number for row in changed}
    new = tuple(row for row in preview.sheet.ready if row.line_number not in unchanged | changes)
    found = [
        ("ready", "Ready", new),
        ("changed", "Changed", changed),
        ("look", "Needs a look", preview.sheet.needs_a_look),
        ("unread", "Cannot be read", preview.sheet.cannot_be_read),
        ("unchanged", "Nothing new", preview.unchanged),
    ]
    shown = [each for each in found if each[2] or each[0] in ("ready", "look", "unread")]
    return [(key, f"{words} ({len(rows):,})", rows) for key, words, rows in shown]


def gone_words(gone: Sequence[GoneCase]) -> str:
    return f"No longer in the file ({len(gone):,})"


def order_words(row: PreviewRow) -> str:
    order = row.disposal
    if order is None:
        return "No order"
    return f"{order.as_written} from {say_date(order.made_on)}" if order.made_on else order.as_written


def why(row: PreviewRow) -> str:
    return " ".join((*row.sentences, *row.notes))


def what_happens(row: PreviewRow, decisions: Decisions, change: RowChange | None) -> str:
    choice = decisions.choice(row)
    if choice is RowChoice.BRING_IN and row.is_known and change is not None:
        if change.is_unchanged:
            return "Nothing changes"
        taken, offered = len(decisions.taken(row, change)), len(change.changes)
        some = count(offered, "change") if taken == offered else f"{taken} of {count(offered, 'change')}"
        return ", ".join([*([some] if offered else []), *(["a new order"] if change.new_order else [])])
    return WHAT_HAPPENS[choice]


def side_by_side(
    row: PreviewRow, preview: ImportPreview, people: Sequence[Person]
) -> tuple[str, list[tuple[str, str, str]]]:
    """The heading of the one whom a row resembles, and (label, in this row, there) for each fact."""
    alike = row.resembles
    if alike is None or row.child is None:
        return "", []
    there: tuple[Child | None, Disposal | None] = (None, None)
    if alike.line_number is not None:
        other = next((each for each in preview.sheet.rows if each.line_number == alike.line_number), None)
        there = (other.child, other.disposal) if other else there
        heading = f"Row {alike.line_number}"
    else:
        orders = preview.here.orders.get(alike.child_id, [])
        there = (preview.here.children.get(alike.child_id), orders[0] if orders else None)
        heading = "In this store"
    here = _facts(row.child, row.disposal, people)
    beside = _facts(*there, people)
    facts = [(label, value, beside.get(label, "")) for label, value in here.items()]
    return heading, [fact for fact in facts if fact[1] or fact[2]]


def ready_words(preview: ImportPreview, decisions: Decisions) -> str:
    """What the button will do, counted before it is pressed."""
    coming = [row for row in preview.sheet.rows if decisions.choice(row) is not RowChoice.LEAVE_OUT]
    new = sum(1 for row in coming if not row.is_known)
    changed = sum(1 for row in preview.changed if decisions.choice(row) is not RowChoice.LEAVE_OUT)
    left = len(preview.sheet.rows) - len(coming)
    parts = [f"{count(new, 'row')} will come in", f"{changed:,} will change", f"{left:,} will be left out"]
    return ", ".join(parts) + "."


def result_words(result: ImportResult) -> list[str]:
    """What became of the rows, in sentences."""
    said = [f"{count(len(result.imported), 'row')} came in."]
    if result.changed:
        said.append(f"{count(len(result.changed), 'row')} of children who were here changed something.")
    if result.unchanged:
        said.append(f"{count(len(result.unchanged), 'row')} said nothing new.")
    if result.left_out:
        said.append(f"{count(len(result.left_out), 'row')} stayed out. They are still in the file.")
    if result.gone:
        said.append(
            f"{count(result.gone, 'case')} were in the last file and not in this one. None was closed."
        )
    return said


def only_in_file(result: ImportResult) -> str:
    """What is lost with the file, to be said before it is deleted."""
    if not result.left_out:
        return ""
    return f" {count(len(result.left_out), 'row')} that stayed out will be nowhere but in your own system."


def count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _facts(child: Child | None, order: Disposal | None, people: Sequence[Person]) -> dict[str, str]:
    if child is None:
        return {}
    worker = next((person.name for person in people if person.id == child.worker_id), child.worker_label)
    return {
        "Name": child.full_name,
        "Known as": child.known_as,
        "ID": child.reference,
        "Born": say_date(child.date_of_birth) if child.date_of_birth else "",
        "Address": " ".join(f"{child.address} {child.postcode}".split()),
        "Worker": worker,
        "Order": order.as_written or order.code if order else "",
    }


__all__ = ["Decisions", "ImportPreview", "ImportResult", "PreviewRow", "RowChoice", "Sheet", "Verdict"]
