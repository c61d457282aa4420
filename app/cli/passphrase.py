"""The passphrase: from a file that nobody else may read, or from a prompt; never from the command line."""

import getpass
import os
import stat
import warnings
from pathlib import Path

from app.cli.arguments import PASSPHRASE_FILE
from app.errors import Explained

_LONGEST = 10_000
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def passphrase() -> str:
    """Raises Explained where there is none to be had."""
    named = os.environ.get(PASSPHRASE_FILE)
    return _from_file(Path(named)) if named else _from_prompt("Passphrase: ")


def new_passphrase() -> str:
    """The passphrase for something new, asked for twice. Raises Explained."""
    if os.environ.get(PASSPHRASE_FILE):
        return passphrase()
    first = _from_prompt("New passphrase: ")
    if _from_prompt("The same again: ") != first:
        raise Explained("These were two different passphrases.", "Nothing was made.", "Try again.")
    return first


def _from_file(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            mode = os.fstat(opened.fileno()).st_mode
            if os.name != "nt" and mode & _OTHERS:
                raise Explained(
                    "Other people on this computer may read the passphrase file, so it was not used.",
                    "Nothing was changed.",
                    "Make it yours alone with chmod 600, then try again.",
                )
            text = opened.read(_LONGEST + 1).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Explained(
            f"The passphrase file that {PASSPHRASE_FILE} names cannot be read.",
            "Nothing was changed.",
            "Check its name, and that it is a text file of yours.",
        ) from error
    first_line = text.removesuffix("\n").removesuffix("\r")
    if not first_line or len(text) > _LONGEST:
        fault = "too long" if first_line else "empty"
        raise Explained(
            f"The passphrase file that {PASSPHRASE_FILE} names is {fault}.",
            "Nothing was changed.",
            "Write the passphrase into it, and nothing else.",
        )
    return first_line


def _from_prompt(asking: str) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(asking)
    except (EOFError, getpass.GetPassWarning):
        raise Explained(
            "There is no terminal here to ask for the passphrase.",
            "Nothing was changed.",
            f"Put it in a file that only you may read, and name the file in {PASSPHRASE_FILE}.",
        ) from None
