"""A desk for one screen: a real store, slow work that waits, what was said and where somebody went."""

from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.settings import Settings
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.jobs import Jobs, ManualExecutor
from app.views.parts.workspace_signals import WorkspaceSignals
from app.workspace.workspace import Workspace


class _Flashes(QObject):
    """Notes every widget that is shown as a window: it would take the focus from the real one."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: list[str] = []
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, thing: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(thing, QWidget) and thing.isWindow():
            self._seen.append(type(thing).__name__)
        return False

    def stop(self) -> list[str]:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        return self._seen


S = TypeVar("S", bound=Screen)


@dataclass
class DeskForTests:
    """`said` and `went` are what the screen told the window."""

    workspace: Workspace
    said: list[str] = field(default_factory=list)
    went: list[Place] = field(default_factory=list)
    executor: ManualExecutor = field(default_factory=ManualExecutor)

    def __post_init__(self) -> None:
        self.jobs = Jobs(self.executor)
        self.signals = WorkspaceSignals(self.workspace.listen)
        self.desk = Desk(
            self.workspace,
            self.signals,
            self.jobs,
            go=self.went.append,
            back=lambda: None,
            say=lambda words, _tone: self.said.append(words),
            saved=lambda: None,
            settings=Settings,
            change_settings=lambda _: None,
        )

    def open(self, screen: type[S], place: Place, width: int = 1274, height: int = 690) -> S:
        """The screen as the window shows it: built, read, shown at the size it has on a small laptop."""
        watch = _Flashes()
        shown = screen(self.desk, place)
        shown.resize(width, height)
        shown.refresh()
        assert watch.stop() == [], "a part was shown as a window of its own before it had its place"
        shown.show()
        self.settle()
        return shown

    def settle(self) -> None:
        """Until slow work has ended and the screen has caught up."""
        self.executor.drain()
        for _ in range(3):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
