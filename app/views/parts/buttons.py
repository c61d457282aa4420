"""Buttons: one primary a screen, the rest secondary or quiet; each at least 42 px high."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from app.views.parts import icons

Press = Callable[[], object]
_ICON_ROLE = {"primary": "on_primary", "danger": "on_danger", "quiet": "primary", "link": "primary"}


class Button(QPushButton):
    """A button in the style of `role`; Enter presses it as well as space. `press` runs when it is used."""

    def __init__(
        self,
        words: str,
        role: str = "secondary",
        press: Press | None = None,
        *,
        icon: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(name or words)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if icon:
            icons.wear(self, icon, _ICON_ROLE.get(role, "ink"))
        if press is not None:
            self.clicked.connect(lambda: press())

    def set_words(self, words: str, name: str = "") -> None:
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(name or words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def primary(words: str, press: Press | None = None, *, icon: str = "", name: str = "") -> Button:
    """The one thing that this screen is for."""
    return Button(words, "primary", press, icon=icon, name=name)


def secondary(words: str, press: Press | None = None, *, icon: str = "", name: str = "") -> Button:
    return Button(words, "secondary", press, icon=icon, name=name)


def quiet(words: str, press: Press | None = None, *, icon: str = "", name: str = "") -> Button:
    return Button(words, "quiet", press, icon=icon, name=name)


def danger(words: str, press: Press | None = None, *, icon: str = "", name: str = "") -> Button:
    return Button(words, "danger", press, icon=icon, name=name)


def icon_only(icon: str, name: str, press: Press | None = None) -> Button:
    """A picture to press; `name` is what a screen reader and the tooltip say."""
    button = Button("", "icon", press, icon=icon, name=name)
    button.setToolTip(name)
    return button


def switch(words: str, press: Press | None = None) -> Button:
    """A button that stays pressed (a choice among presets, the grey check)."""
    button = Button(words, "secondary", press)
    button.setCheckable(True)
    return button


def filter_clear(words: str, press: Press | None = None) -> Button:
    """The dashed button that says what a list is filtered by and takes the filter away."""
    return Button(words, "filter", press)


def menu(words: str, choices: QMenu, name: str = "") -> Button:
    """A button that opens `choices`."""
    button = Button(words, "menu", name=name)
    button.setMenu(choices)
    return button


def chip(words: str, press: Press | None = None, *, tone: str = "", name: str = "") -> Button:
    """A small offer beside words (*Add a step*); `tone` "plain" for the lesser of two."""
    button = Button(words, "chip", press, name=name)
    button.setProperty("tone", tone)
    return button


class LinkButton(Button):
    """An underlined act inside text; `tone` is "", "quiet" or "danger"."""

    def __init__(self, words: str, press: Press | None = None, *, tone: str = "", name: str = "") -> None:
        super().__init__(words, "link", press, name=name)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
