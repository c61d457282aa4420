"""F1: the keys, on a card over the window."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.views.parts import buttons, icons, theme
from app.views.parts.card import Card
from app.views.parts.text import Label

KEYS = (
    ("Ctrl+L", "Lock. Everything leaves the screen at once."),
    ("F9", "Blank the window. F9 again brings it back."),
    ("F8", "Beside the child: only what is the child's own stays."),
    ("Ctrl+F", "Find a child"),
    ("Ctrl+N", "Add a child"),
    ("Enter", "Open what is chosen"),
    ("Esc, Alt+Left", "Go back"),
    ("Ctrl+Z, Ctrl+Y", "Take the last change back, do it again"),
    ("Ctrl+plus, Ctrl+minus, Ctrl+0", "Larger text, smaller text, usual size"),
    ("Tab, Shift+Tab", "Next field, field before"),
)


class KeysCard(Card):
    """Stands in the middle of its parent until Esc, F1 or Close."""

    def __init__(self, over: QWidget) -> None:
        super().__init__("Keys", parent=over)
        self._over = over
        self._focus_before: QWidget | None = None
        self._grid = QGridLayout()
        for line, (keys, what) in enumerate(KEYS):
            self._grid.addWidget(Label(keys, "bold"), line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(what), line, 1)
        self._grid.setColumnStretch(1, 1)
        self.add_layout(self._grid)
        self.close_button = buttons.secondary("Close", self.leave)
        self.body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        over.installEventFilter(self)
        icons.keep(self, self._place)
        self.hide()

    def come(self) -> None:
        if self.isVisible():
            self.leave()
            return
        self._focus_before = self.window().focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.close_button.setFocus()

    def leave(self) -> None:
        self.hide()
        if self._focus_before is not None and shiboken6.isValid(self._focus_before):
            self._focus_before.setFocus()
        self._focus_before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.leave()

    def focusNextPrevChild(self, _forward: bool) -> bool:
        """The focus stays on the card while it stands."""
        return True

    def eventFilter(self, _over: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        over = self._over
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(6))
        width = min(theme.px(640), over.width() - theme.px(40))
        height = min(self.heightForWidth(width), over.height() - theme.px(20))
        self.setGeometry((over.width() - width) // 2, (over.height() - height) // 2, width, height)
