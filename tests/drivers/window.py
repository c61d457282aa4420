"""Hands for the whole window: what a person does at the door and in the room, in their words."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.models.person import Role
from app.settings import Settings
from app.views.door.door import Door
from app.views.door.new_store import STEPS, Told
from app.views.parts.desk import Place, Screen
from app.views.parts.jobs import Jobs, ManualExecutor
from app.views.shell.room import Room
from app.views.shell.window import Window
from app.workspace import opening
from app.workspace.circumstances import Circumstances
from tests import stores


class WindowDriver:
    """One window on a computer whose slow work ends at once when it is waited for."""

    def __init__(self, settings: Settings | None = None, circumstances: Circumstances | None = None) -> None:
        self.circumstances = circumstances or stores.circumstances("window")
        self.executor = ManualExecutor()
        self.jobs = Jobs(self.executor)
        create = partial(opening.create_store, cheap_keys_for_tests=True)
        worn = settings or Settings(theme="light")
        self.window = Window(self.circumstances, self.jobs, worn, create)
        self.window.resize(1366, 768)

    def start(self, store: Path | None = None) -> None:
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        self.window.begin(store)
        self.wait()

    def wait(self) -> None:
        """Until slow work has ended and the window has caught up."""
        self.executor.drain()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.wait()

    # keyboard

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key to whatever has the focus, as a keyboard sends it."""
        QTest.keyClick(self.focus, key, modifiers)
        self.wait()

    def press_control(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, words: str) -> None:
        QTest.keyClicks(self.focus, words)

    def tab(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Qt.Key.Key_Tab)

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    @property
    def focus_name(self) -> str:
        """What a screen reader says of the field that has the focus."""
        return self.focus.accessibleName()

    # what is seen

    @property
    def seen(self) -> str:
        """Every word that stands on the screen now."""
        shown = [each for each in self.window.findChildren(QLabel) if each.isVisible()]
        return "\n".join(each.accessibleName() or each.text() for each in shown)

    @property
    def door(self) -> Door:
        return self.window.door

    @property
    def room(self) -> Room:
        assert self.window.room is not None, "no store is open"
        return self.window.room

    @property
    def recovery_key(self) -> str:
        """The groups as they stand on the page."""
        return "-".join(group.text() for group in self.door.recovery_key.groups)

    @property
    def is_in(self) -> bool:
        """Whether somebody is inside a store and sees it."""
        return self.window.room is not None and self.window.room.isVisible()

    @property
    def screen(self) -> Screen:
        found = self.room.navigation.screen
        assert found is not None
        return found

    @property
    def said(self) -> str:
        """The message over the screen."""
        return self.room.message.words.text() if self.room.message.isVisible() else ""

    # acts

    def create_store(self, place: Path, name: str = "Amina Khan") -> None:
        """Through every step, up to the recovery key."""
        self.door.welcome.create_button.click()
        page = self.door.create_page
        words = stores.PASSPHRASE
        who = Told("Riverside YJS", name=name, role=Role.MANAGER, passphrase=words, again=words)
        page.show_told(replace(who, place=str(place)))
        for _ in STEPS:
            page.go_on()
        self.wait()

    def type_back_two_groups(self) -> None:
        page, groups = self.door.recovery_key, self.recovery_key.split("-")
        for line in page.lines:
            line.setText(groups[int(line.accessibleName().removeprefix("Type back group ")) - 1])
        page.go_on.click()
        self.wait()

    def unlock(self, name: str = "Amina Khan", passphrase: str = stores.PASSPHRASE) -> None:
        self.door.unlock.name.setText(name)
        self.door.unlock.passphrase.line.setText(passphrase)
        self.door.unlock.open_button.click()
        self.wait()

    def lock(self) -> None:
        self.press_control(Qt.Key.Key_L)

    def go(self, place: Place) -> None:
        self.room.go(place)
        self.wait()
