"""The computer that Alongside runs on: its clock, new ids, and its memory kept off its disk."""

import ctypes
import sys
from datetime import UTC, datetime
from uuid import UUID

from app.workspace.circumstances import Circumstances

_PR_SET_DUMPABLE = 4
_NO_CRASH_WINDOW = 0x0002


def circumstances() -> Circumstances:
    """The real clock and real ids (UUIDv7)."""
    return Circumstances(now=lambda: datetime.now(UTC), new_id=_new_id)


def _new_id() -> UUID:
    from uuid6 import uuid7  # loads the metadata of every package, so not before the window stands

    return UUID(int=uuid7().int)


def keep_memory_off_the_disk() -> None:
    """No core dump, no crash report: both would hold keys and case data in plain."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    elif sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_NO_CRASH_WINDOW)
