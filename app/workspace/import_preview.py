"""What a caseload file would do to this store, and what somebody decides about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from app.exchange.caseload_changes import RowChange, compare, gone_cases, taken_unless_chosen
from app.exchange.caseload_preview import Preview, PreviewRow, RowChoice
from app.exchange.caseload_rows import CaseReader
from app.exchange.known_children import KnownChildren
from app.models.caseload_import import CaseloadFormat, ColumnMatch, ImportedCase
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.text import folded
from app.store.snapshot import Snapshot

SOURCE = "caseload csv"


@dataclass(frozen=True)
class Here:
    """What the store holds about the children whom a file names or resembles."""

    children: Mapping[UUID, Child]
    orders: Mapping[UUID, list[Disposal]]
    cases: Mapping[UUID, list[ImportedCase]]

    def change(self, row: PreviewRow, child_id: UUID, reader: CaseReader) -> RowChange:
        """What a readable row changes in the file of a child who is here."""
        return compare(
            row,
            self.cases.get(child_id, ()),
            self.children[child_id],
            self.orders.get(child_id, ()),
            reader,
        )


@dataclass(frozen=True)
class GoneCase:
    """A case that came in before and is no longer in the file. Nothing is closed by itself."""

    case: ImportedCase
    name: str


@dataclass(frozen=True)
class ImportPreview:
    """Every row of a file, sorted. `changes` are by line number, for rows of children who are known.

    `here`, `reader`, `headings`, `columns` and `formats` are what the import itself goes by.
    """

    sheet: Preview
    changes: Mapping[int, RowChange]
    gone: tuple[GoneCase, ...]
    here: Here
    reader: CaseReader
    headings: tuple[str, ...]
    columns: tuple[ColumnMatch, ...]
    formats: tuple[CaseloadFormat, ...]

    @property
    def changed(self) -> tuple[PreviewRow, ...]:
        """Ready rows of known children that change something."""
        return tuple(row for row in self.sheet.ready if self._changes(row))

    @property
    def unchanged(self) -> tuple[PreviewRow, ...]:
        return tuple(row for row in self.sheet.ready if row.is_known and not self._changes(row))

    def _changes(self, row: PreviewRow) -> bool:
        change = self.changes.get(row.line_number)
        return change is not None and not change.is_unchanged


@dataclass(frozen=True)
class ImportChoices:
    """What somebody decided, by line number; what nobody decided goes as it is offered.

    `fields` name what is taken from the file for a known child.
    """

    rows: Mapping[int, RowChoice] = field(default_factory=dict)
    fields: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def of(self, row: PreviewRow) -> RowChoice:
        return self.rows.get(row.line_number, row.choices[0])

    def taken(self, row: PreviewRow, change: RowChange) -> frozenset[str]:
        return self.fields.get(row.line_number, taken_unless_chosen(change))


@dataclass(frozen=True)
class Store:
    """Everybody in the store, as identities are found in it."""

    children: Mapping[UUID, Child]
    cases: tuple[ImportedCase, ...]

    @classmethod
    def read(cls, snapshot: Snapshot) -> "Store":
        cases = (each for each in snapshot.every(ImportedCase) if folded(each.source) == folded(SOURCE))
        return cls({child.id: child for child in snapshot.every(Child)}, tuple(cases))

    def known(self) -> KnownChildren:
        return KnownChildren.of(self.children.values(), self.cases)

    def about(self, rows: tuple[PreviewRow, ...], snapshot: Snapshot) -> Here:
        ids = {row.child.id for row in rows if row.child and row.is_known}
        ids |= {row.resembles.child_id for row in rows if row.resembles}
        ids &= self.children.keys()
        cases: dict[UUID, list[ImportedCase]] = {}
        for case in self.cases:
            if case.child_id in ids:
                cases.setdefault(case.child_id, []).append(case)
        children = {child_id: self.children[child_id] for child_id in ids}
        return Here(children, snapshot.of_children(Disposal, ids), cases)

    def gone(self, sheet: Preview) -> tuple[GoneCase, ...]:
        """Cases of this source that are in no row, by the child's name."""
        found = gone_cases(self.cases, sheet, SOURCE)
        named = (
            GoneCase(case, child.full_name)
            for case in found
            if (child := self.children.get(case.child_id)) is not None
        )
        return tuple(sorted(named, key=lambda gone: folded(gone.name)))
