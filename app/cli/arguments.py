"""What may be said to `alongside`, and how it is read."""

import os
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from app.models.document import Document
from app.models.person import Role
from app.models.text import Line

USER = "ALONGSIDE_USER"
PASSPHRASE_FILE = "ALONGSIDE_PASSPHRASE_FILE"

_ABOUT = "Plans made with the child: the work that needs no window."
_MORE = f"""\
STORE is a folder. The passphrase is asked for; a script names a file with it in
{PASSPHRASE_FILE}, which nobody else may read. --user or {USER} says who you are.

exit codes: 0 done, 1 refused with a sentence on standard error, 2 wrong use
"""
_IMPORT_JSON = """\
--json writes one object. "counts" has ready, needs_a_look, cannot_be_read, new, imported,
changed, unchanged, left_out and gone (children who left the file). "rows" has an object a row:
row (its number in the file), reference, given_name, family_name, chosen_name,
verdict ("ready", "needs a look", "cannot be read"), why, notes,
outcome ("new", "changed", "unchanged", "left out") and imported (true or false).
With --dry-run nothing is imported, and outcome is what would be.
"""
_CHILDREN_JSON = """\
--json writes a list with an object a child: id, reference, given_name, family_name, chosen_name,
date_of_birth, order, order_ends_on, worker, closed (true or false) and closed_on.
Dates are YYYY-MM-DD, or null where none is known.
"""
_VERIFY_JSON = """\
--json writes one object: whole (true or false) and checks, a list with name, held and says.
"""


def read_arguments(arguments: Sequence[str] | None) -> Namespace:
    """`command` and what belongs to it. Ends the program with code 2 where it is used wrongly."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.command != "demo":
        try:
            asked.user = asked.user or _line(os.environ.get(USER, ""))
        except ArgumentTypeError as wrong:
            parser.error(f"{USER}: {wrong}")
        if not asked.user.strip():
            parser.error(f"say who you are: --user NAME, or set {USER}")
    return asked


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="alongside",
        description=_ABOUT,
        epilog=_MORE,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--user", metavar="NAME", type=_line, default="", help="who you are")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(
        name: str, says: str, more: str = "", store: str = "the folder of the store"
    ) -> ArgumentParser:
        made = commands.add_parser(
            name,
            help=says,
            description=f"{says[0].upper()}{says[1:]}.",
            epilog=more,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        if store:
            made.add_argument("store", metavar="STORE", type=Path, help=store)
            made.add_argument("--user", metavar="NAME", type=_line, help="who you are", **_KEPT)
        return made

    _create(command("create", "make a new store", store="the folder to make"))
    _import(command("import", "bring in a caseload (CSV)", _IMPORT_JSON))
    _json(command("children", "list the children, open and closed", _CHILDREN_JSON))
    _print(command("print", "print a document of a child"))
    _json(command("verify", "check that a store is whole", _VERIFY_JSON))
    _demo(command("demo", "build the demo: a store of made-up children, and papers", store=""))
    return parser


_KEPT: dict[str, Any] = {"default": SUPPRESS}


def _create(command: ArgumentParser) -> None:
    command.epilog = "The recovery key is printed once, on standard output. Keep it on paper, in a safe."
    command.add_argument("--service", metavar="NAME", type=_line, required=True, help="the service")
    command.add_argument("--role", choices=[role.value for role in Role], required=True, help="your role")


def _import(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", type=Path, help="the CSV file")
    command.add_argument("--dry-run", action="store_true", help="say what would come in, and change nothing")
    _json(command)


def _print(command: ArgumentParser) -> None:
    command.add_argument("child", metavar="CHILD", type=_line, help="the child's reference or id")
    documents = [document.value for document in Document]
    command.add_argument("document", metavar="DOCUMENT", choices=documents, help=", ".join(documents))
    command.add_argument(
        "-o", "--output", metavar="FILE", type=Path, required=True, help="the file to write: .pdf or .docx"
    )
    command.add_argument("--recipient", metavar="WHO", type=_line, required=True, help="who the paper is for")
    command.add_argument("--reason", metavar="WHY", type=_line, required=True, help="why they get it")
    command.add_argument("--version", metavar="N", type=int, help="this version instead of the newest")
    command.add_argument("--force", action="store_true", help="write over a file that is there already")


def _demo(command: ArgumentParser) -> None:
    command.add_argument("place", metavar="DIR", type=Path, help="a new or empty folder, or an earlier demo")


def _json(command: ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="for scripts: the same facts as JSON")


def _line(said: str) -> str:
    try:
        return TypeAdapter(Line).validate_python(said)
    except ValidationError:
        raise ArgumentTypeError("this is too long") from None
