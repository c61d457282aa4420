"""What a screen says when there is nothing to show yet: a picture, a sentence, one thing to press."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.views.parts import icons, theme
from app.views.parts.buttons import Button
from app.views.parts.text import Label


class EmptyState(QWidget):
    """`button` is the one thing that helps here; leave it out where nothing can be done."""

    def __init__(self, icon: str, title: str, sentence: str = "", button: Button | None = None) -> None:
        super().__init__()
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = Label(title, "card-title")
        self.sentence = Label(sentence, "lead")
        self.button = button
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            if not label.text():
                label.hide()
        self._stack = QVBoxLayout(self)
        self._stack.addStretch(2)
        for widget in (self._picture, self.title, self.sentence):
            self._stack.addWidget(widget)
        if button is not None:
            self._stack.addSpacing(theme.px(8))
            self._stack.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._stack.addStretch(3)
        icons.keep(self, self._dress)

    def say(self, title: str, sentence: str) -> None:
        """Other words (nothing found, instead of nothing there)."""
        for label, words in ((self.title, title), (self.sentence, sentence)):
            label.setText(words)
            label.setVisible(bool(words))

    def _dress(self) -> None:
        self._picture.setPixmap(icons.pixmap(self._icon, "primary", 56))
        self._stack.setSpacing(theme.px(8))
        self._stack.setContentsMargins(*(theme.px(28),) * 4)
