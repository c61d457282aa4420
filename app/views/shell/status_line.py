"""The line at the foot: who is here, what is saved, the last backup, the keys that keep people safe."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.parts import icons, theme
from app.views.parts.buttons import Button
from app.views.parts.card import Panel
from app.views.parts.date_words import say_date
from app.views.parts.text import ElidedLabel, Label


class StatusLine(Panel):
    """Beside the child only what is saved and the keys stay."""

    def __init__(self, who: str, zone: str, parent: QWidget | None = None) -> None:
        super().__init__("footer", parent)
        self._zone = ZoneInfo(zone)
        self.who = ElidedLabel(who, "quiet")
        self.saved = Label("", "quiet")
        self.backup = Label("No backup yet", "quiet")
        self.keys: list[Button] = []
        for label in (self.saved, self.backup):
            label.setWordWrap(False)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.who, 3)
        self._row.addWidget(self.saved)
        self._row.addStretch(1)
        self._row.addWidget(self.backup)
        icons.keep(self, self._space)

    def add_key(self, words: str, press: Callable[[], object]) -> Button:
        """A key as words that can be pressed with a finger too."""
        key = Button(words, "key", press)
        self.keys.append(key)
        self._row.addWidget(key)
        return key

    def say_saved(self, at: datetime) -> None:
        self.saved.setText(f"Saved {self._clock(at)}")

    def say_backup(self, at: datetime | None, today: datetime) -> None:
        if at is None:
            self.backup.setText("No backup yet")
            return
        local = at.astimezone(self._zone)
        is_today = local.date() == today.astimezone(self._zone).date()
        self.backup.setText(f"Last backup {self._clock(at) if is_today else say_date(local.date())}")

    def show_beside_the_child(self, on: bool) -> None:
        self.who.setVisible(not on)
        self.backup.setVisible(not on)

    def _clock(self, at: datetime) -> str:
        return at.astimezone(self._zone).strftime("%H:%M")

    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(28), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(8))
