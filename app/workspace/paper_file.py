"""Saving a paper as a file: whole or not at all, and readable by its owner alone."""

import os
from contextlib import suppress
from pathlib import Path

from app.errors import Explained
from app.store.header import write_whole
from app.workspace.printing import FileKind, Printed, release
from app.workspace.workspace import Workspace

_KINDS: dict[str, FileKind] = {".pdf": "pdf", ".docx": "docx"}


def file_kind_of(target: Path) -> FileKind:
    """The kind that the file's ending asks for. Raises Explained for every other ending."""
    kind = _KINDS.get(target.suffix.lower())
    if kind is None:
        raise Explained(
            "Alongside writes PDF and Word files only.",
            "Nothing was printed.",
            "Choose a name ending in .pdf or .docx.",
        )
    return kind


def demand_room(target: Path, *, replace: bool = False) -> None:
    """Raises Explained where a file stands already, or where none can be written."""
    if os.path.isdir(target) or (os.path.lexists(target) and not replace):  # noqa: PTH112  raises for no name
        raise Explained(
            "There is already a file or folder of that name.", "Nothing was printed.", "Choose another name."
        )
    if not os.path.isdir(target.parent):  # noqa: PTH112
        raise Explained(
            "The folder for this file does not exist.", "Nothing was printed.", "Make the folder first."
        )
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise _unwritable()


def save_paper(
    workspace: Workspace,
    printed: Printed,
    recipient: str,
    reason: str,
    target: Path,
    *,
    replace: bool = False,
) -> None:
    """Release a paper and write it to a file. Raises Refused, Explained; then nothing is on the disk."""
    demand_room(target, replace=replace)
    data = release(workspace, printed, recipient, reason)
    try:
        write_whole(target, data)
    except OSError as error:
        with suppress(OSError):
            target.with_name(target.name + ".partial").unlink(missing_ok=True)
        raise _unwritable() from error


def _unwritable() -> Explained:
    return Explained(
        "The file cannot be written there: the disk is full or the folder may not be written to.",
        "No part of it was left there.",
        "Choose another place.",
    )
