"""The one window: the door before a store is open, the room while it is, the cover over both."""

import gc
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QStackedLayout, QWidget

from app import settings as preferences
from app.errors import Explained
from app.settings import Settings
from app.views.door import way_in
from app.views.door.door import Door
from app.views.parts import icons, theme
from app.views.parts.bugs import write_down
from app.views.parts.jobs import Jobs
from app.views.shell.cover import Cover
from app.views.shell.idle import IdleWatch
from app.views.shell.own_clipboard import OwnClipboard
from app.workspace.circumstances import Circumstances

if TYPE_CHECKING:
    from app.views.shell.room import Room
    from app.workspace.workspace import Workspace

NAME = "Alongside"
BROKEN = "Something went wrong inside Alongside."
_FIRST_PAINT_MS = 200
_SMALLEST_TEXT, _LARGEST_TEXT, _TEXT_STEP = 80, 200, 10
_PATIENCE_MS = 10_000
_log = logging.getLogger(__name__)


class Window(QWidget):
    """Its title never says more than the name of the program. `create` makes a store (see `opening`)."""

    def __init__(
        self,
        circumstances: Circumstances,
        jobs: Jobs,
        settings: Settings,
        create: Callable[..., "tuple[Workspace, str]"] = way_in.create_store,
    ) -> None:
        super().__init__()
        self.circumstances = circumstances
        self.jobs = jobs
        self._settings = settings
        self._wear()
        self.room: Room | None = None
        self.is_locking = False
        self._not_kept = ""
        self._under_the_cover: QWidget | None = None
        self._focus_before: QWidget | None = None
        self.door = Door(circumstances, jobs, create)
        self.cover = Cover()
        self.idle = IdleWatch(
            circumstances.now, lambda: self._settings.lock_after_minutes, self._take_key_over_a_question, self
        )
        self._clipboard = OwnClipboard(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.door)
        self._stack.addWidget(self.cover)
        self._dress()
        self._add_shortcuts()
        self.door.opened.connect(self._enter)
        self.cover.lifted.connect(self.lift_cover)
        self.idle.expired.connect(self._nobody_is_here)

    def begin(self, store: Path | None) -> None:
        """Stand at the door of `store`, or say welcome; then make ready for a quick first opening."""
        self.door.begin(store)
        self.idle.start()
        QTimer.singleShot(_FIRST_PAINT_MS, self, self._warm_up)

    def _warm_up(self) -> None:
        self.jobs.run(way_in.warm_up, done=_as_you_were, failed=_as_you_were, owner=self)

    @property
    def settings(self) -> Settings:
        return self._settings

    def change_settings(self, changed: Settings) -> None:
        """Keep other preferences; a new look is worn at once."""
        looks = (changed.theme, changed.text_size) != (self._settings.theme, self._settings.text_size)
        self._settings = changed
        preferences.save(changed)
        if looks:
            self._wear()

    def grow_text(self, steps: int) -> None:
        """Larger or smaller by so many steps; 0 is the usual size."""
        size = self._settings.text_size + steps * _TEXT_STEP if steps else 100
        size = min(max(size, _SMALLEST_TEXT), _LARGEST_TEXT)
        self.change_settings(self._settings.changed(text_size=size))

    # blank

    def blank(self) -> None:
        """Nothing but a calm card until F9 or Enter. A question that was open is answered with no."""
        if self._stack.currentWidget() is self.cover:
            self.lift_cover()
            return
        self._close_dialogs()
        self._focus_before = self.focusWidget()
        self._under_the_cover = self._stack.currentWidget()
        self._show(self.cover)
        self.cover.setFocus()

    def lift_cover(self) -> None:
        if self._under_the_cover is not None:
            self._show(self._under_the_cover)
            self._under_the_cover = None
        if self._focus_before is not None and shiboken6.isValid(self._focus_before):
            self._focus_before.setFocus()
        self._focus_before = None

    # lock

    def lock(self) -> None:
        """Off the screen at once, then out of reach: the order of steps is the point.

        Cover, save, close questions, wait for slow work, forget the clipboard, close the store, drop every
        screen with what it holds, stand at the door. A step that fails does not stop the next one; what
        could not be kept is said at the door.
        """
        room = self.room
        if room is None or self.is_locking:
            return
        self._under_the_cover = self._focus_before = None
        self._show(self.cover)
        self.repaint()
        waiting = self._close_store(room)
        self.room = None
        self._stack.removeWidget(room)
        room.deleteLater()
        self.door.stand_locked(self.circumstances.now(), waiting, self._not_kept)
        self._show(self.door)
        self.door.take_focus()
        QTimer.singleShot(0, self, _forget)

    def note_not_kept(self, why: str = BROKEN) -> None:
        """While the window locks nobody can be asked or told; the door says it afterwards."""
        self._not_kept = self._not_kept or why

    def _nobody_is_here(self) -> None:
        if self.room is not None:
            self.lock()
        elif self.door.shows_a_secret and self._stack.currentWidget() is not self.cover:
            self.blank()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.idle.stop()
        if self.room is not None:
            self._close_store(self.room)
            self.room = None
        self.jobs.cancel_all()
        self.jobs.wait_idle()
        self.door.let_go()
        if not self.isMaximized():
            self._keep_size()
        event.accept()

    def _close_store(self, room: "Room") -> int:
        """How many pieces of unfinished text wait in the store. Whatever fails, the store is closed."""
        self.is_locking, self._not_kept = True, ""
        waiting: list[object] = []
        try:
            for step in (
                lambda: self.note_not_kept(room.save_last()),
                self._close_dialogs,
                self.jobs.cancel_all,
                lambda: self.jobs.wait_idle(_PATIENCE_MS),
                self._close_dialogs,
                self._clipboard.clear,
                lambda: waiting.extend(room.workspace.drafts()),
                room.leave,
                room.workspace.lock,
            ):
                self._whatever_happens(step)
        finally:
            self.is_locking = False
        return len(waiting)

    def _whatever_happens(self, step: Callable[[], object]) -> None:
        try:
            step()
        except Explained as wrong:
            self.note_not_kept(wrong.sentence)
        except Exception as bug:  # noqa: BLE001  (a lock always locks)
            write_down(_log, "A step of the lock failed", bug)
            self.note_not_kept()

    def _close_dialogs(self) -> None:
        """Questions are answered with no; lists, menus and hints over the window go too."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        for window in QApplication.topLevelWidgets():
            if window is self or not window.isVisible():
                continue
            if isinstance(window, QDialog):
                window.reject()
            else:
                window.hide()

    # the rest

    def _enter(self, workspace: "Workspace") -> None:
        from app.views.shell.room import Room

        self.room = Room(
            workspace, self.jobs, lambda: self._settings, self.change_settings, self.lock_soon, self.blank
        )
        self._stack.addWidget(self.room)
        self.change_settings(self._settings.changed(last_store=workspace.place))
        self.room.enter()
        if self._stack.currentWidget() is self.cover:
            self._under_the_cover = self.room
        else:
            self._show(self.room)

    def lock_soon(self) -> None:
        """For the room's own buttons, which must not be taken away while they are being pressed."""
        QTimer.singleShot(0, self, self.lock)

    def _take_key_over_a_question(self, event: QKeyEvent) -> bool:
        """A question or an open list blocks shortcuts; the two keys that keep people safe still work."""
        if QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            return False
        if event.key() == Qt.Key.Key_F9:
            self.blank()
            return True
        if event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.lock()
            return True
        return False

    def _show(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)

    def _dress(self) -> None:
        self.setWindowTitle(NAME)
        self.setAccessibleName(NAME)
        self.setMinimumSize(900, 600)
        self.resize(self._settings.window_width, self._settings.window_height)
        self.setWindowIcon(icons.icon("alongside", "primary", 48))

    def _wear(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, self._settings.theme, self._settings.text_size)

    def _add_shortcuts(self) -> None:
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+L", self.lock),
            ("F9", self.blank),
            ("Ctrl++", lambda: self.grow_text(1)),
            ("Ctrl+=", lambda: self.grow_text(1)),
            ("Ctrl+-", lambda: self.grow_text(-1)),
            ("Ctrl+0", lambda: self.grow_text(0)),
        )
        for keys, act in acts:
            QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(
                act
            )

    def _keep_size(self) -> None:
        size = {"window_width": max(self.width(), 900), "window_height": max(self.height(), 600)}
        self._settings = self._settings.changed(**size)
        preferences.save(self._settings)


def _as_you_were(_outcome: object) -> None:
    """Making ready changes nothing that is seen."""


def _forget() -> None:
    """Let go of the last error's frames and of what the screens held in circles: no record is left."""
    for name in ("last_exc", "last_type", "last_value", "last_traceback"):
        sys.__dict__.pop(name, None)
    gc.collect()
