"""The room around every screen of an open store: rail, demo band, messages, the screen, the status line."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.errors import Explained, Refused
from app.models.change import Change
from app.settings import Settings
from app.views.parts import icons, theme
from app.views.parts.card import Panel
from app.views.parts.desk import Desk, Place, Screen, ScreenName, Tone
from app.views.parts.jobs import Jobs
from app.views.parts.message_bar import MessageBar
from app.views.parts.rail import Rail
from app.views.parts.text import Label
from app.views.parts.workspace_signals import WorkspaceSignals
from app.views.shell.backups import Backups
from app.views.shell.journal_watch import JournalWatch
from app.views.shell.keys_card import KeysCard
from app.views.shell.navigation import Navigation
from app.views.shell.registry import first_screen, is_offered, rail_place, screen_class
from app.views.shell.status_line import StatusLine
from app.workspace.roles import May
from app.workspace.workspace import Workspace

_RAIL: tuple[tuple[ScreenName, str, str], ...] = (
    ("today", "today", "Today"),
    ("children", "users", "Children"),
    ("file_checks", "checklist", "File checks"),
)
DEMO = "This is a demo. The children in it are made up."


class Room(QWidget):
    """Lives from unlock to lock. `lock` and `blank` are what the window does for it."""

    def __init__(
        self,
        workspace: Workspace,
        jobs: Jobs,
        settings: Callable[[], Settings],
        change_settings: Callable[[Settings], None],
        lock: Callable[[], None],
        blank: Callable[[], None],
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.signals = WorkspaceSignals(workspace.listen, self)
        self.desk = Desk(
            workspace,
            self.signals,
            jobs,
            self.go,
            self.back,
            self.say,
            self._say_saved,
            settings,
            change_settings,
        )
        self.stack = QStackedWidget()
        self.navigation = Navigation(self.stack, self._build_screen)
        self.message = MessageBar()
        self._message_is_new = False
        self.rail = self._build_rail(lock)
        self.status = self._build_status(lock, blank)
        self.backups = Backups(workspace, jobs, self.status.say_backup, self._say_backup_failed, self)
        self.journal = JournalWatch(workspace, jobs, lambda words: self.message.say("danger", words), self)
        self.keys_card: KeysCard | None = None
        self._arrange()
        self._add_shortcuts()
        self.navigation.moved.connect(self._mark_place)
        self.signals.changed.connect(self._note_change)

    def enter(self) -> None:
        """Show the first screen and begin the first backup."""
        self.go(Place(first_screen(self.workspace.person.role)))
        self.backups.begin()
        self.journal.begin()

    def go(self, place: Place) -> None:
        if not self._message_is_new:
            self.message.clear()
        self._try(lambda: self.navigation.go(place))

    def back(self) -> None:
        self._try(self.navigation.back)

    def say(self, words: str, tone: Tone) -> None:
        self.message.say(tone, words)
        self._message_is_new = True
        QTimer.singleShot(0, self, self._message_grows_old)

    def save_last(self) -> str:
        """Save what is being typed, before the lock: why something is lost, empty where all is kept."""
        return self.workspace.lost_while(self.navigation.flush)

    def leave(self) -> None:
        """Let go of the store's changes, before it is locked."""
        self.backups.stop()
        self.signals.stop()

    def toggle_beside_the_child(self) -> None:
        on = not self.navigation.beside_the_child
        self._try(lambda: self._show_beside_the_child(on))

    def undo(self) -> None:
        self._try(
            lambda: self._take_back(self.workspace.undo, "Taken back", "There is nothing to take back.")
        )

    def redo(self) -> None:
        self._try(lambda: self._take_back(self.workspace.redo, "Done again", "There is nothing to do again."))

    def show_keys(self) -> None:
        if self.keys_card is None:
            self.keys_card = KeysCard(self)
        self.keys_card.come()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the screen in sight left alone."""
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.back()
        elif control and event.key() == Qt.Key.Key_F:
            self._find_child()
        elif control and event.key() == Qt.Key.Key_N:
            self._add_child()
        else:
            super().keyPressEvent(event)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Explained as wrong:
            self.say(wrong.sentence, "attention")

    def _build_screen(self, place: Place) -> Screen:
        if not is_offered(place.screen, self.workspace.person.role):
            raise Refused("Your role does not need this page.", "Nothing was opened.")
        return screen_class(place.screen)(self.desk, place)

    def _build_rail(self, lock: Callable[[], None]) -> Rail:
        rail = Rail()
        for name, icon, words in _RAIL:
            if is_offered(name, self.workspace.person.role):
                rail.add_place(name, icon, words)
        rail.chosen.connect(self._go_to_rail_place)
        rail.add_act("settings", "settings", "Settings", self._go_to_settings)
        rail.button("settings").setCheckable(True)
        rail.add_act("lock", "lock", "Lock", lock, "Ctrl+L")
        return rail

    def _build_status(self, lock: Callable[[], None], blank: Callable[[], None]) -> StatusLine:
        person = self.workspace.person
        who = f"{person.name}, {person.role.value.replace('-', ' ')}"
        status = StatusLine(who, self.workspace.circumstances.zone)
        self.beside_key = status.add_key("F8 beside the child", self.toggle_beside_the_child)
        self.beside_key.setCheckable(True)
        status.add_key("F9 blank", blank)
        status.add_key("Ctrl+L lock", lock)
        return status

    def _arrange(self) -> None:
        self.band = Panel("band-ground")
        self._band_words = QHBoxLayout(self.band)
        self._band_words.addWidget(Label(DEMO, "band"))
        if not self.workspace.is_demo():
            self.band.hide()
        self._message_ground = QWidget()
        self._message_room = QVBoxLayout(self._message_ground)
        self._message_room.addWidget(self.message)
        self._message_ground.hide()
        self.message.turned.connect(self._make_room_for_message)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._message_ground)
        right.addWidget(self.stack, 1)
        right.addWidget(self.status)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.band)
        whole.addLayout(across, 1)
        icons.keep(self, self._space)

    def _space(self) -> None:
        side = theme.px(28)
        self._band_words.setContentsMargins(side, theme.px(5), side, theme.px(5))
        self._message_room.setContentsMargins(side, theme.px(10), side, 0)

    def _add_shortcuts(self) -> None:
        acts: tuple[tuple[QKeySequence | QKeySequence.StandardKey, Callable[[], object]], ...] = (
            (QKeySequence("F8"), self.toggle_beside_the_child),
            (QKeySequence("F1"), self.show_keys),
            (QKeySequence("Alt+Left"), self.back),
            (QKeySequence("Ctrl+Z"), self.undo),
            (QKeySequence("Ctrl+Y"), self.redo),
            (QKeySequence("Ctrl+Shift+Z"), self.redo),
        )
        for keys, act in acts:
            QShortcut(keys, self).activated.connect(act)

    def _go_to_rail_place(self, key: str) -> None:
        for name, _icon, _words in _RAIL:
            if name == key:
                self.go(Place(name))
        self._mark_place(self.navigation.place)

    def _go_to_settings(self) -> None:
        self.go(Place("settings"))
        self._mark_place(self.navigation.place)

    def _mark_place(self, place: Place | None) -> None:
        self.rail.mark(rail_place(place.screen) if place is not None else "")

    def _find_child(self) -> None:
        self.go(Place("children"))
        screen = self.navigation.screen
        focus = screen.first_focus() if screen is not None else None
        if focus is not None:
            focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_child(self) -> None:
        if self.workspace.may(May.CHANGE_FILE):
            self.go(Place("child"))

    def _show_beside_the_child(self, on: bool) -> None:
        try:
            self.navigation.show_beside_the_child(on)
        finally:
            on = self.navigation.beside_the_child
            self.beside_key.setChecked(on)
        self.message.clear()
        self.rail.setVisible(not on)
        self.status.show_beside_the_child(on)

    def _take_back(self, act: Callable[[], Change | None], done: str, nothing: str) -> None:
        self.navigation.flush()
        change = act()
        self.say(f"{done}: {change.label}." if change is not None else nothing, "info")

    def _note_change(self, _change: object) -> None:
        self.backups.note_change()
        self._say_saved()

    def _say_saved(self) -> None:
        self.status.say_saved(self.workspace.now())

    def _say_backup_failed(self, wrong: Explained) -> None:
        if not self.navigation.beside_the_child:
            self.say(wrong.sentence, "attention")

    def _make_room_for_message(self, shown: bool) -> None:
        self._message_ground.setVisible(shown)

    def _message_grows_old(self) -> None:
        self._message_is_new = False
