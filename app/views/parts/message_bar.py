"""Messages inside the page: what happened, and one thing to press."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.errors import Explained
from app.views.parts import icons, theme
from app.views.parts.buttons import LinkButton, Press, icon_only
from app.views.parts.card import Panel
from app.views.parts.text import Label

_LOOKS = {
    "info": ("info-circle", "primary", "Note"),
    "good": ("circle-check", "good", "Done"),
    "attention": ("alert-triangle", "attention", "Look at this"),
    "danger": ("hand", "danger", "Not done"),
}


class MessageBar(Panel):
    """Hidden until `say`. `tone` is info, good, attention or danger, each with an icon of its own.

    `turned(shown)` when a message comes or goes.
    """

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("message", parent)
        self._icon, self._role = _LOOKS["info"][:2]
        self._mark = QLabel()
        self.words = Label("", "body")
        self.action: LinkButton | None = None
        self.close_button = icon_only("x", "Close this message", self.clear)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        icons.keep(self, self._dress)
        self.hide()

    def say(
        self, tone: str, words: str, action: tuple[str, Press] | None = None, *, may_close: bool = True
    ) -> None:
        """Show a message; `action` is (words, what to do). The message before it goes."""
        self._take_action_away()
        self._icon, self._role, kind = _LOOKS[tone]
        self.set_tone(tone)
        self.words.setText(words)
        self.setAccessibleName(f"{kind}: {words}")
        self.close_button.setVisible(may_close)
        if action is not None:
            self.action = LinkButton(action[0], action[1])
            self._row.insertWidget(2, self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        self._dress()
        self.show()
        self.turned.emit(True)

    def say_failed(self, wrong: Explained, action: tuple[str, Press] | None = None) -> None:
        self.say("danger", wrong.sentence, action)

    def clear(self) -> None:
        self._take_action_away()
        self.words.setText("")
        self.hide()
        self.turned.emit(False)

    def _take_action_away(self) -> None:
        if self.action is not None:
            self._row.removeWidget(self.action)
            self.action.hide()
            self.action.deleteLater()
            self.action = None

    def _dress(self) -> None:
        self._mark.setPixmap(icons.pixmap(self._icon, self._role, 22))
        self._mark.setContentsMargins(0, theme.px(9), 0, 0)
        self._row.setContentsMargins(theme.px(12), theme.px(4), theme.px(6), theme.px(4))
        self._row.setSpacing(theme.px(12))
