"""What every screen is handed: the open store, slow work, where to go, how to say something."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.settings import Settings, save
from app.views.parts.jobs import Jobs
from app.views.parts.workspace_signals import WorkspaceSignals

if TYPE_CHECKING:
    from app.workspace.workspace import Workspace

ScreenName = Literal[
    "today", "children", "child", "contact", "plan", "easy_read", "court_report", "file_check",
    "file_checks", "caseload_import", "people", "settings",
]  # fmt: skip
Tone = Literal["good", "info", "attention", "danger"]


@dataclass(frozen=True)
class Place:
    """Where in the window: a screen, the child it is about, one of the child's records, a tab."""

    screen: ScreenName
    child_id: UUID | None = None
    record_id: UUID | None = None
    tab: str = ""


@dataclass(frozen=True)
class Desk:
    """`go` opens a place (the screen in sight is flushed first); `back` returns to the one before.

    `say` shows a sentence in the message bar over the screen; `saved` tells the status line that the last
    change is kept. `change_settings` keeps other preferences and wears them at once.
    """

    workspace: "Workspace"
    signals: WorkspaceSignals
    jobs: Jobs
    go: Callable[[Place], None]
    back: Callable[[], None]
    say: Callable[[str, Tone], None]
    saved: Callable[[], None]
    settings: Callable[[], Settings]
    change_settings: Callable[[Settings], None] = save


class Screen(QWidget):
    """A screen of the window. Subclasses take `(desk, place)`, keep ids and read records in `refresh`."""

    beside_the_child = False
    """Whether the screen has a form that the child may look at and use (F8)."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        self.desk = desk
        self.place = place

    def refresh(self) -> None:
        """Read the records again and show them. Showing is not editing."""

    def flush(self) -> None:
        """Save what is being typed, before the screen is left, locked or printed from."""

    def show_beside_the_child(self, on: bool) -> None:
        """Leave only what is the child's own: no levels, no staff flags, no other name."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard starts."""
        return None
