"""The rail at the left: where one can go, a picture over a word; settings and lock at the foot."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.views.parts import icons, theme
from app.views.parts.card import Panel

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Rail(Panel):
    """`chosen(key)` when a place is pressed. Up and Down move between the buttons."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail-ground", parent)
        self.setAccessibleName("Places")
        self._buttons: dict[str, QToolButton] = {}
        self._top, self._foot = QVBoxLayout(), QVBoxLayout()
        self._stack = QVBoxLayout(self)
        self._stack.addLayout(self._top)
        self._stack.addStretch(1)
        self._stack.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        icons.keep(self, self._space)

    def add_place(self, key: str, icon: str, words: str) -> None:
        """A place to be in; it stays marked while one is there."""
        button = self._button(key, icon, words)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._go(key))
        self._top.addWidget(button)

    def add_act(self, key: str, icon: str, words: str, press: Callable[[], object], tip: str = "") -> None:
        """Something to do, at the foot (settings, lock)."""
        button = self._button(key, icon, words)
        button.setToolTip(tip)
        button.clicked.connect(lambda: press())
        self._foot.addWidget(button)

    def mark(self, key: str) -> None:
        """Show where one is, without going there; an unknown key marks nothing."""
        for place, button in self._buttons.items():
            button.setChecked(place == key)

    @property
    def places(self) -> tuple[str, ...]:
        """The keys of everything in the rail."""
        return tuple(self._buttons)

    def button(self, key: str) -> QToolButton:
        """Raises KeyError for a place that is not there."""
        return self._buttons[key]

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            move = _MOVES.get(Qt.Key(event.key()))
            if move is not None and isinstance(button, QToolButton):
                shown = [each for each in self._buttons.values() if each.isVisibleTo(self)]
                shown[(shown.index(button) + move) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QToolButton):
                button.click()
                return True
        return False

    def _button(self, key: str, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "rail")
        button.setText(words)
        button.setAccessibleName(words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.installEventFilter(self)
        icons.keep(button, lambda: self._dress(button, icon))
        self._buttons[key] = button
        return button

    def _go(self, key: str) -> None:
        self.mark(key)
        self.chosen.emit(key)

    def _dress(self, button: QToolButton, icon: str) -> None:
        button.setIcon(icons.icon(icon, "quiet", 24, checked_role="primary"))
        button.setIconSize(QSize(theme.px(24), theme.px(24)))

    def _space(self) -> None:
        self._stack.setContentsMargins(*(theme.px(8),) * 4)
        self._top.setSpacing(theme.px(6))
        self._foot.setSpacing(theme.px(6))
