"""The caseload file itself: read as it is, and taken away when it has been brought in."""

from dataclasses import dataclass
from pathlib import Path

from app.errors import Explained
from app.exchange.csv_reading import Sheet, read_sheet
from app.exchange.file_text import LARGEST_FILE

_SAFE = "Nothing was imported."


@dataclass(frozen=True)
class CaseloadFile:
    """A caseload file as it was read. `path` is None where it did not come from a disk."""

    name: str
    data: bytes
    path: Path | None = None


def read_file(source: Path | bytes, name: str = "") -> CaseloadFile:
    """The file's bytes, as they are. Raises Explained: not there, may not be read, too large."""
    if isinstance(source, bytes):
        return CaseloadFile(name or "caseload", source)
    try:
        if source.is_dir():
            raise Explained("This is a folder, not a file.", _SAFE, "Choose the CSV file inside it.")
        with source.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Explained(
            "This file is not there any more.", _SAFE, "Check where it was saved, then choose it again."
        ) from None
    except (OSError, ValueError):
        raise Explained(
            "This file cannot be read.", _SAFE, "Close it in other programs, then choose it again."
        ) from None
    return CaseloadFile(source.name, data, source)


def read_table(file: CaseloadFile) -> Sheet:
    """The table in the file. Raises Explained when it is no CSV, empty or damaged as a whole."""
    return read_sheet(file.data)


def delete_source_file(file: CaseloadFile) -> None:
    """Take the CSV out of its folder. This does not wipe the disk. Raises Explained.

    A file that was written anew since it was read is left alone.
    """
    if file.path is None:
        return
    try:
        if file.path.read_bytes() != file.data:
            raise Explained(
                "The file in this place is another one now.",
                "It was not deleted.",
                "Look at it, then delete it yourself.",
            )
        file.path.unlink()
    except FileNotFoundError:
        return
    except OSError:
        raise Explained(
            "The file could not be deleted.",
            "It is still in its folder, and anybody who can open the folder can read it.",
            "Close it in other programs, then delete it yourself.",
        ) from None
