"""The commands, by name. Each does its work through the workspace and says what it did."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.cli import saying
from app.cli.passphrase import new_passphrase, passphrase
from app.errors import Explained, Refused
from app.machine import circumstances
from app.models.caseload import CaseloadFilter, CaseloadRow
from app.models.document import Document
from app.models.person import Person, Role
from app.models.service import Service
from app.models.text import folded
from app.workspace import opening
from app.workspace.workspace import Workspace

_PAGE = 500


def create(asked: Namespace) -> None:
    here = circumstances()
    service = Service(id=here.new_id(), name=asked.service)
    person = Person(id=here.new_id(), name=asked.user, role=Role(asked.role))
    wanted = opening.NewStore(asked.store, service, person, new_passphrase(), exactly_there=True)
    workspace, recovery_key = opening.create_store(wanted, here)
    workspace.lock()
    print("The store is made. This is its recovery key, shown once:", file=sys.stderr, flush=True)
    print(recovery_key, flush=True)
    print("Write it down and keep it in a safe place, away from this computer.", file=sys.stderr)


def import_caseload(asked: Namespace) -> None:
    from app.cli.import_report import report_import
    from app.workspace import importing

    file = importing.read_file(asked.file)
    with _opened(asked) as workspace:
        importing.demand_import(workspace)
        sheet = importing.read_table(file)
        matched = importing.match_columns(workspace, sheet)
        if matched.missing:
            raise Explained(
                " ".join(matched.missing), "Nothing was imported.", "Match the columns in the window once."
            )
        seen = importing.preview(workspace, sheet, matched.columns)
        work = importing.what_it_would_do if asked.dry_run else importing.import_caseload
        report_import(seen, work(workspace, seen), dry_run=asked.dry_run, as_json=asked.json)
    print("The file itself is still in its folder, and it is not encrypted.", file=sys.stderr)


def children(asked: Namespace) -> None:
    with _opened(asked) as workspace:
        names = {person.id: person.name for person in workspace.people()}
        saying.children(_everybody(workspace), names, as_json=asked.json)


def print_document(asked: Namespace) -> None:
    from app.workspace.paper_file import demand_room, file_kind_of, save_paper
    from app.workspace.printing import Wanted, prepare_print

    kind = file_kind_of(asked.output)
    demand_room(asked.output, replace=asked.force)
    with _opened(asked) as workspace:
        child = _the_child(workspace, asked.child)
        wanted = Wanted(Document(asked.document), child.child_id, asked.version, file_kind=kind)
        printed = prepare_print(workspace, wanted).run()
        save_paper(workspace, printed, asked.recipient, asked.reason, asked.output, replace=asked.force)


def verify(asked: Namespace) -> None:
    from app.workspace.safekeeping import verify as check

    with _opened(asked) as workspace:
        checks = check(workspace)
    saying.checked(checks, as_json=asked.json)
    broken = [each.says for each in checks if not each.held]
    if broken:
        raise Explained(
            "This store is not whole.",
            " ".join(broken),
            "Tell the person who looks after Alongside in your service, before anybody works in it.",
        )


def demo(asked: Namespace) -> None:
    from app.demo import build_demo

    print("Building the demo. This takes about 15 seconds ...", file=sys.stderr, flush=True)
    saying.demo(build_demo(asked.place, circumstances()))


COMMANDS: dict[str, Callable[[Namespace], None]] = {
    "create": create,
    "import": import_caseload,
    "children": children,
    "print": print_document,
    "verify": verify,
    "demo": demo,
}


@contextmanager
def _opened(asked: Namespace) -> Iterator[Workspace]:
    workspace = opening.open_store(asked.store, asked.user, passphrase(), circumstances())
    try:
        yield workspace
    finally:
        workspace.lock()


def _everybody(workspace: Workspace) -> Iterator[CaseloadRow]:
    """Open children, then closed ones, each by name, a page at a time."""
    for closed in (False, True):
        start, matching = 0, 1
        while start < matching:
            page = workspace.caseload(CaseloadFilter(closed=closed), limit=_PAGE, offset=start)
            yield from page.rows
            start, matching = start + _PAGE, page.matching


def _the_child(workspace: Workspace, said: str) -> CaseloadRow:
    """By reference or id. Raises Explained where that is nobody, or more than one child."""
    wanted = folded(said)
    found = [row for row in _everybody(workspace) if wanted in (folded(row.reference), str(row.child_id))]
    if len(found) == 1 and wanted:
        return found[0]
    if found and wanted:
        raise Refused(
            "More than one child has this reference.",
            "Nothing was printed.",
            "Use the id instead: `alongside children --json` shows it.",
        )
    raise Explained(
        "No child in this store has this reference or id.",
        "Nothing was printed.",
        "`alongside children` lists them.",
    )
