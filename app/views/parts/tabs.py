"""The tabs under a child's header: words, the chosen one underlined. Arrow keys move between them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget

from app.views.parts import theme


class Tabs(QTabBar):
    """`chosen(key)` when somebody or the program goes to another tab."""

    chosen = Signal(str)

    def __init__(
        self, tabs: Iterable[tuple[str, str]], name: str = "Parts of this page", parent: QWidget | None = None
    ) -> None:
        """`tabs` are (key, words)."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys: list[str] = []
        for key, words in tabs:
            self._keys.append(key)
            self.addTab(words.replace("&", "&&"))
        self.currentChanged.connect(self._tell)

    @property
    def key(self) -> str:
        return self._keys[self.currentIndex()] if self._keys else ""

    def choose(self, key: str) -> None:
        """Raises ValueError for a tab that is not there."""
        self.setCurrentIndex(self._keys.index(key))

    def say(self, key: str, words: str) -> None:
        """Other words for a tab (*About Malachi*)."""
        self.setTabText(self._keys.index(key), words.replace("&", "&&"))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.chosen.emit(self._keys[index])
