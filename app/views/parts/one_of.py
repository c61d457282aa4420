"""Several pages in one place, one in sight; as high as the page in sight, not as the highest."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class OneOf(QWidget):
    """Unlike a QStackedWidget it grows and shrinks with the page that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QWidget] = []
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.current: QWidget | None = None

    def add(self, page: QWidget) -> None:
        page.hide()
        self._pages.append(page)
        self._stack.addWidget(page)

    def show_only(self, page: QWidget) -> None:
        """Raises ValueError for a page that was never added."""
        self._pages.index(page)
        self.current = page
        for each in self._pages:
            each.setVisible(each is page)
