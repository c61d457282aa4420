"""The door: which page stands before a store is open, and the way from each to the next."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from app import settings
from app.views.door import way_in
from app.views.door.frame import Column
from app.views.door.unlock import UnlockPage, locked_note
from app.views.door.welcome import WelcomePage
from app.views.parts.jobs import Jobs
from app.workspace.circumstances import Circumstances
from app.workspace.store_place import looks_like_a_store

if TYPE_CHECKING:
    from app.views.door.create import CreatePage
    from app.views.door.new_store import Told
    from app.views.door.recover import RecoverPage
    from app.views.door.recovery_key import RecoveryKeyPage
    from app.workspace.workspace import Workspace

NO_STORE = "There is no Alongside store in this folder. Choose a folder whose name ends in .alongside."


class Door(QStackedWidget):
    """`opened(workspace)` once somebody is in. Keys are made in the job runner; the window stays alive."""

    opened = Signal(object)

    def __init__(
        self,
        circumstances: Circumstances,
        jobs: Jobs,
        create: Callable[..., "tuple[Workspace, str]"],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._circumstances = circumstances
        self._jobs = jobs
        self._create = create
        self._store: Path | None = None
        self._name = ""
        self._made: Workspace | None = None
        self.welcome, self.unlock = WelcomePage(), UnlockPage()
        self.addWidget(self.welcome)
        self.addWidget(self.unlock)
        self.welcome.create_wanted.connect(self._begin_to_create)
        self.welcome.open_wanted.connect(self._browse)
        self.unlock.tried.connect(self._open)
        self.unlock.recovery_wanted.connect(self._use_recovery_key)
        self.unlock.other_store_wanted.connect(partial(self._stand_at, self.welcome))

    # pages that most days do without are made when they are first needed

    @cached_property
    def create_page(self) -> "CreatePage":
        from app.views.door.create import CreatePage

        page = CreatePage()
        page.left.connect(partial(self._stand_at, self.welcome))
        page.told.connect(self._make)
        self.addWidget(page)
        return page

    @cached_property
    def recover(self) -> "RecoverPage":
        from app.views.door.recover import RecoverPage

        page = RecoverPage()
        page.tried.connect(self._recover)
        page.back_wanted.connect(self._back_to_unlock)
        self.addWidget(page)
        return page

    @cached_property
    def recovery_key(self) -> "RecoveryKeyPage":
        from app.views.door.recovery_key import RecoveryKeyPage

        page = RecoveryKeyPage()
        page.done.connect(self._enter_new_store)
        self.addWidget(page)
        return page

    @property
    def shows_a_secret(self) -> bool:
        """Whether a key or a passphrase is on the screen or being typed."""
        return self.currentWidget() not in (self.welcome, self.unlock)

    def begin(self, store: Path | None) -> None:
        """Stand before `store`; say welcome where there is none."""
        if store is None:
            self._stand_at(self.welcome)
        else:
            self._choose(store)

    def stand_locked(self, at: datetime, waiting: int, not_kept: str = "") -> None:
        """After a lock: the name is still there; what waits inside is said, and why something is lost."""
        assert self._store is not None
        local = at.astimezone(ZoneInfo(self._circumstances.zone))
        self.unlock.stand(self._store.stem, self._name, locked_note(local, waiting, not_kept))
        self.setCurrentWidget(self.unlock)

    def take_focus(self) -> None:
        page = self.currentWidget()
        focus = page.first_focus() if isinstance(page, Column) else None
        if focus is not None:
            focus.setFocus()

    def let_go(self) -> None:
        """The window closes: a store that was made but never entered is locked."""
        if self._made is not None:
            self.recovery_key.forget()
            self._made.lock()
            self._made = None

    def _stand_at(self, page: Column) -> None:
        self.setCurrentWidget(page)
        self.take_focus()

    def _choose(self, folder: Path) -> None:
        self.welcome.message.clear()
        if not looks_like_a_store(folder):
            self._stand_at(self.welcome)
            self.welcome.message.say("attention", NO_STORE)
            return
        self._store = folder
        self.unlock.stand(folder.stem, self._name)
        self._stand_at(self.unlock)

    def _browse(self) -> None:
        start = settings.stores_folder()
        above = start if start.is_dir() else Path.home()
        chosen = QFileDialog.getExistingDirectory(self, "Open a store", str(above))
        if chosen:
            self._choose(Path(chosen))

    def _open(self, name: str, passphrase: str) -> None:
        assert self._store is not None
        self.unlock.be_busy(True)
        self._name = name
        self._jobs.run(
            partial(way_in.open_store, self._store, name, passphrase, self._circumstances),
            done=self._enter,
            failed=self.unlock.say_failed,
            owner=self,
        )

    def _use_recovery_key(self) -> None:
        assert self._store is not None
        self.recover.stand(self._store.stem, self.unlock.name.text())
        self._stand_at(self.recover)

    def _back_to_unlock(self) -> None:
        self.recover.forget()
        self._stand_at(self.unlock)

    def _recover(self, key: str, name: str, passphrase: str) -> None:
        assert self._store is not None
        self.recover.be_busy(True)
        self._name = name
        self._jobs.run(
            partial(way_in.recover, self._store, key, name, passphrase, self._circumstances),
            done=self._enter,
            failed=self.recover.say_failed,
            owner=self,
        )

    def _begin_to_create(self) -> None:
        """What was typed before somebody went back to the welcome is still there."""
        self._stand_at(self.create_page)

    def _make(self, told: "Told") -> None:
        from app.views.door.new_store import wanted

        self.create_page.be_busy(True)
        self._name = told.name.strip()
        self._jobs.run(
            partial(self._create, wanted(told, self._circumstances.new_id), self._circumstances),
            done=self._show_recovery_key,
            failed=self.create_page.say_failed,
            owner=self,
        )

    def _show_recovery_key(self, made: "tuple[Workspace, str]") -> None:
        self._made, key = made
        self._store = Path(self._made.place)
        self.create_page.stand()
        self.recovery_key.stand(key, self._circumstances.new_id().int)
        self._stand_at(self.recovery_key)

    def _enter_new_store(self) -> None:
        self.recovery_key.forget()
        made, self._made = self._made, None
        assert made is not None
        self._enter(made)

    def _enter(self, workspace: "Workspace") -> None:
        """Nothing that opens the store stays in the fields."""
        self.unlock.stand(Path(workspace.place).stem, self._name)
        if "recover" in self.__dict__:
            self.recover.forget()
        self._store = Path(workspace.place)
        self.opened.emit(workspace)
