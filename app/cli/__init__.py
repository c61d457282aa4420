"""`alongside`: work without a window, through the same doors as the window."""

import os
import sys
from collections.abc import Sequence

from app.cli.arguments import read_arguments
from app.errors import Explained
from app.machine import keep_memory_off_the_disk

_BROKEN = (
    "Something went wrong inside Alongside. What was saved before is still there. "
    "If it happens again, tell the person who looks after Alongside in your service."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one command. Returns 0 when it is done and 1 when it was refused, with a sentence on standard error.

    Wrong use ends the program with code 2, as argparse does.
    """
    _speak_utf8()
    asked = read_arguments(arguments)
    if arguments is None:
        keep_memory_off_the_disk()
    try:
        from app.cli.commands import COMMANDS

        COMMANDS[asked.command](asked)
        sys.stdout.flush()
    except Explained as refused:
        return _refuse(refused.sentence)
    except KeyboardInterrupt:
        return _refuse("Stopped.")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception:  # noqa: BLE001  its words and its trace may hold case data
        return _refuse(_BROKEN)
    return 0


def _refuse(sentence: str) -> int:
    print(f"alongside: {sentence}", file=sys.stderr)
    return 1


def _speak_utf8() -> None:
    """Names come out as they are, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
