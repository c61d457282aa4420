"""A line for a passphrase, with a button that shows what is typed, and how strong it is."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from app.views.parts import buttons, theme
from app.views.parts.text import Label
from app.workspace.passphrase import Strength, strength

LONGEST = 1000
_JUDGE_AFTER_MS = 150
_TONES = ("danger", "danger", "attention", "good", "good")


class PassphraseField(QWidget):
    """`line` holds what is typed; `pressed_enter` when somebody is done. Nothing of it is remembered."""

    pressed_enter = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(LONGEST)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.returnPressed.connect(self.pressed_enter)
        self.show_button = buttons.secondary("Show", self._turn, name="Show the passphrase")
        self.setFocusProxy(self.line)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.px(8))
        across.addWidget(self.line, 1)
        across.addWidget(self.show_button)

    def text(self) -> str:
        return self.line.text()

    def forget(self) -> None:
        """Take away what is typed, and its undo."""
        self.line.clear()
        self.hide_words()

    def hide_words(self) -> None:
        self._show(False)

    def _turn(self) -> None:
        self._show(self.line.echoMode() == QLineEdit.EchoMode.Password)
        self.line.setFocus()

    def _show(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        word = "Hide" if shown else "Show"
        self.show_button.set_words(word, f"{word} the passphrase")


class StrengthLine(QWidget):
    """A bar and a sentence below a new passphrase, a moment after each key."""

    def __init__(self, field: PassphraseField, known_words: Callable[[], tuple[str, ...]]) -> None:
        """`known_words` are the names that make a passphrase easy to guess."""
        super().__init__()
        self._field = field
        self._known_words = known_words
        self.bar = QProgressBar()
        self.bar.setRange(0, 4)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How strong the passphrase is")
        self.words = Label("", "quiet")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self.bar)
        stack.addWidget(self.words)
        self._pause = QTimer(self, singleShot=True, interval=_JUDGE_AFTER_MS)
        self._pause.timeout.connect(self.judge)
        field.line.textChanged.connect(lambda _: self._pause.start())
        self._say(Strength(0, "Use four or five words that do not belong together."))

    def judge(self) -> Strength:
        """Judge what is typed now and say so."""
        found = strength(self._field.text(), self._known_words())
        self._say(found)
        return found

    def _say(self, found: Strength) -> None:
        self.bar.setValue(found.score)
        self.bar.setProperty("tone", _TONES[found.score])
        self.bar.style().unpolish(self.bar)
        self.bar.style().polish(self.bar)
        self.words.setText(found.says)
        self.bar.setAccessibleDescription(found.says)
