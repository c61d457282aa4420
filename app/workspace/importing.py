"""Bringing in a caseload: read the file, match its columns, look at what it would do, import it whole.

Reading, previewing and the import itself may run in the job runner's thread; beginning and finishing an
import belong to the thread of the workspace.
"""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import Cancelled, Explained, Refused
from app.exchange import column_match
from app.exchange.caseload_changes import FieldChange, RowChange, taken_unless_chosen
from app.exchange.caseload_fields import CaseloadField
from app.exchange.caseload_preview import Preview, PreviewRow, Resemblance, RowChoice, Verdict
from app.exchange.caseload_rows import CaseReader
from app.exchange.caseload_sorting import sort_rows
from app.exchange.csv_reading import Sheet
from app.models.caseload_import import CaseloadFormat, ColumnMatch
from app.models.change import Change
from app.models.child import Child
from app.models.person import Person
from app.models.service import Service
from app.workspace.caseload_file import CaseloadFile, delete_source_file, read_file, read_table
from app.workspace.import_plan import ImportPlan, ImportResult, LeftOut, plan_import
from app.workspace.import_preview import SOURCE, GoneCase, ImportChoices, ImportPreview, Store
from app.workspace.roles import May, demand
from app.workspace.workspace import Workspace

Report = Callable[[float, str], None]
"""Hears how far the work is (0 to 1) and what is being done, without case data."""
Stop = Callable[[], bool]

_SAFE = "Nothing was imported."
_STEP = 200
_PREPARING, _SORTING, _COMPARING = 0.2, 0.6, 0.2


@dataclass(frozen=True)
class ColumnsMatched:
    """Which column fills which field. `missing` says in sentences why the rows cannot be read like this."""

    columns: tuple[ColumnMatch, ...]
    is_remembered: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        return column_match.what_is_missing(self.columns)

    def choosing(self, place: int, field: str) -> "ColumnsMatched":
        """The same with another field for one column; a column that filled it before is left out."""
        columns = [
            column.changed(field="") if field and column.field == field else column for column in self.columns
        ]
        columns[place] = columns[place].changed(field=field)
        return ColumnsMatched(tuple(columns))


def demand_import(workspace: Workspace) -> None:
    """Raises Refused: the role, or a demo store, which takes no real caseload."""
    demand(workspace.person.role, May.IMPORT)
    _refuse_demo(workspace.service())


def _refuse_demo(service: Service) -> None:
    if service.is_demo:
        raise Refused(
            "This is a demo store. It takes no real children.",
            _SAFE,
            "Create a store of your own, then import the caseload there.",
        )


def match_columns(workspace: Workspace, sheet: Sheet) -> ColumnsMatched:
    """As they were matched the last time, else guessed from the headings."""
    demand(workspace.person.role, May.IMPORT)
    known = column_match.remembered(sheet.headings, workspace._store.every(CaseloadFormat))
    if known is not None:
        return ColumnsMatched(known, is_remembered=True)
    return ColumnsMatched(column_match.guess(sheet.headings))


def preview(
    workspace: Workspace,
    sheet: Sheet,
    columns: tuple[ColumnMatch, ...],
    *,
    progress: Report | None = None,
    cancelled: Stop | None = None,
) -> ImportPreview:
    """Every row sorted, beside what is in the store. Raises Refused, Explained, Cancelled."""
    demand(workspace.person.role, May.IMPORT)
    tell = progress or _say_nothing
    with workspace._store.snapshot() as snapshot:
        service = snapshot.every(Service)[0]
        _refuse_demo(service)
        people = snapshot.every(Person)
        store = Store.read(snapshot)
        _stop_if(cancelled)
        today = workspace.today()
        rows = sort_rows(
            sheet,
            columns,
            today=today,
            service=service.id,
            source=SOURCE,
            known=store.known(),
            people=people,
            progress=lambda done, total: tell(
                _PREPARING + _SORTING * done / max(total, 1), "Reading the rows"
            ),
            cancelled=cancelled,
        )
        here = store.about(rows.rows, snapshot)
        formats = snapshot.every(CaseloadFormat)
    reader = CaseReader(columns, today=today, service=service.id, source=SOURCE, people=people)
    changes = {}
    known = [row for row in rows.rows if row.is_known and row.child and row.child.id in here.children]
    for done, row in enumerate(known):
        if done % _STEP == 0:
            _stop_if(cancelled)
            tell(_PREPARING + _SORTING + _COMPARING * done / len(known), "Looking at what changed")
        if row.child:
            changes[row.line_number] = here.change(row, row.child.id, reader)
    tell(1.0, "")
    return ImportPreview(rows, changes, store.gone(rows), here, reader, sheet.headings, columns, formats)


class CaseloadImport:
    """One import: the workspace refuses other changes from here until `finish`.

    `run` may be called in another thread. `finish` must be called, whatever became of it.
    """

    def __init__(self, workspace: Workspace, seen: ImportPreview, choices: ImportChoices) -> None:
        demand_import(workspace)
        self._plan = plan_import(
            seen, choices, today=workspace.today(), at=workspace.now(), new_id=workspace.new_id
        )
        self._workspace = workspace
        self._is_written = False
        workspace.begin_alone("the import")

    def run(self, *, progress: Report | None = None, cancelled: Stop | None = None) -> ImportResult:
        """Write everything in one transaction. Raises Cancelled, Explained; nothing is changed then."""
        self._demand_unseen()
        tell = progress or _say_nothing

        def after_each(done: float) -> None:
            _stop_if(cancelled)
            tell(done, "Keeping the records")

        after_each(0.0)
        self._workspace.write_alone(self._plan.swaps, self._plan.notes, after_each)
        self._is_written = True
        return self._plan.result

    def finish(self) -> None:
        """Let others change the store again, and tell them what was brought in."""
        change = Change("Import the caseload", self._plan.swaps, lasting=True) if self._is_written else None
        self._workspace.end_alone(change)

    def _demand_unseen(self) -> None:
        """The same preview imported twice, or two at once."""
        new = [
            swap.record.id for swap in self._plan.swaps if swap.before is None and swap.record.kind == "child"
        ]
        with self._workspace._store.snapshot() as snapshot:
            if snapshot.of_children(Child, new):
                raise Explained(
                    "The store has changed since this file was read.", _SAFE, "Choose the file again."
                )


def import_caseload(
    workspace: Workspace,
    seen: ImportPreview,
    choices: ImportChoices | None = None,
    *,
    progress: Report | None = None,
    cancelled: Stop | None = None,
) -> ImportResult:
    """The whole import in the workspace's own thread. Raises Refused, Cancelled, Explained."""
    work = CaseloadImport(workspace, seen, choices or ImportChoices())
    try:
        return work.run(progress=progress, cancelled=cancelled)
    finally:
        work.finish()


def what_it_would_do(
    workspace: Workspace, seen: ImportPreview, choices: ImportChoices | None = None
) -> ImportResult:
    """The result of an import that is not made (a dry run)."""
    plan: ImportPlan = plan_import(
        seen,
        choices or ImportChoices(),
        today=workspace.today(),
        at=workspace.now(),
        new_id=workspace.new_id,
    )
    return plan.result


def _stop_if(cancelled: Stop | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled


def _say_nothing(_done: float, _sentence: str) -> None:
    """Nobody listens to the progress."""


__all__ = [
    "SOURCE",
    "CaseloadField",
    "CaseloadFile",
    "CaseloadImport",
    "ColumnMatch",
    "ColumnsMatched",
    "FieldChange",
    "GoneCase",
    "ImportChoices",
    "ImportPreview",
    "ImportResult",
    "LeftOut",
    "Preview",
    "PreviewRow",
    "Resemblance",
    "RowChange",
    "RowChoice",
    "Sheet",
    "Verdict",
    "delete_source_file",
    "demand_import",
    "import_caseload",
    "match_columns",
    "preview",
    "read_file",
    "read_table",
    "taken_unless_chosen",
    "what_it_would_do",
]
