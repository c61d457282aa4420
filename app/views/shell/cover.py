"""F9: a calm card over everything. It shows nothing and says only how to come back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.views.parts import icons
from app.views.parts.text import Label

_BACK = {Qt.Key.Key_F9, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Cover(QWidget):
    """`lifted` when somebody presses F9 or Enter; any other key does nothing."""

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = Label("Press F9 to come back.", "quiet")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setMinimumWidth(300)
        self.setAccessibleName(words.text())
        stack = QVBoxLayout()
        stack.addStretch(1)
        stack.addWidget(self._mark)
        stack.addWidget(words)
        stack.addStretch(1)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(stack)
        across.addStretch(1)
        icons.keep(self, lambda: self._mark.setPixmap(icons.pixmap("alongside", "primary", 72)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BACK:
            self.lifted.emit()
