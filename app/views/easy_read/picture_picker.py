"""Choosing a picture for a row: find by word, by topic, let the words choose, or none."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QListWidget, QListWidgetItem

from app.easyread import pictures
from app.views.easy_read.drawings import drawing_icon
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Card, row
from app.views.parts.choice import Choice
from app.views.parts.field_row import name_field
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.text import Label

_SIDE = 64


class PicturePicker(Card):
    """`picked(concept)`: empty for no picture, None to let the words choose. `leave` changes nothing."""

    picked = Signal(object)

    def __init__(self, leave: Callable[[], None]) -> None:
        super().__init__("Choose a picture")
        self.row_words = Label("", "body")
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText("Find a picture by a word")
        name_field(self.search, "Find a picture by a word")
        self.search.textChanged.connect(self._fill)
        self.topic = Choice([("", "All topics"), *((each, each.capitalize()) for each in pictures.topics())])
        name_field(self.topic, "Topic")
        self.topic.currentIndexChanged.connect(self._fill)
        self.list = _Pictures()
        self.list.itemActivated.connect(self._pick)
        self.list.itemClicked.connect(self._pick)
        self.nothing = Label("No picture has that word. Try another word.", "quiet")
        by_words = buttons.secondary("Let the words choose", lambda: self.picked.emit(None))
        none = buttons.secondary("No picture", lambda: self.picked.emit(""))
        back = buttons.quiet("Back", leave, icon="arrow-left", name="Back to the rows")
        self.add(self.row_words, row(self.search, self.topic), self.nothing)
        self.fill(self.list)
        acts = FlowLayout(gap=10)
        for button in (by_words, none, back):
            acts.addWidget(button)
        self.add_layout(acts)
        icons.keep(self, self._size)

    def start(self, words: str, chosen: str) -> None:
        """Begin for a row with these words, whose picture now is `chosen`."""
        self.row_words.setText(words)
        self.search.clear()
        self.topic.show_value("")
        self._fill()
        for at in range(self.list.count()):
            if self.list.item(at).data(Qt.ItemDataRole.UserRole) == chosen:
                self.list.setCurrentRow(at)
                self.list.scrollToItem(self.list.item(at))
        self.search.setFocus()

    def _fill(self) -> None:
        topic = self.topic.value()
        found = [each for each in pictures.find(self.search.text()) if topic in ("", None, each.topic)]
        self.list.clear()
        for each in found:
            item = QListWidgetItem(drawing_icon(each.concept, theme.px(_SIDE)), each.alt.capitalize())
            item.setData(Qt.ItemDataRole.UserRole, each.concept)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            item.setSizeHint(self.list.gridSize())
            self.list.addItem(item)
        self.nothing.setVisible(not found)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))

    def _size(self) -> None:
        self.list.setIconSize(QSize(theme.px(_SIDE), theme.px(_SIDE)))
        self.list.setGridSize(QSize(theme.px(144), theme.px(_SIDE + 64)))


class _Pictures(QListWidget):
    """Pictures side by side; arrows move, Enter picks."""

    def __init__(self) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setWordWrap(True)
        self.setUniformItemSizes(True)
        self.setAccessibleName("Pictures")
        self.setMinimumHeight(theme.px(80))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem())
        else:
            super().keyPressEvent(event)
