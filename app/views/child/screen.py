"""The child's page, or the sheet for a child who is not in the store yet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.child.new_child import NewChild
from app.views.child.page import ChildPage
from app.views.parts.desk import Desk, Place, Screen


class ChildScreen(Screen):
    """`Place("child", id, tab=...)` opens a page; `Place("child")` adds a child by hand."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.page: ChildPage | NewChild = (
            NewChild(desk, place) if place.child_id is None else ChildPage(desk, place, place.child_id)
        )
        self.beside_the_child = self.page.beside_the_child
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def refresh(self) -> None:
        self.page.refresh()

    def flush(self) -> None:
        self.page.flush()

    def show_beside_the_child(self, on: bool) -> None:
        self.page.show_beside_the_child(on)

    def first_focus(self) -> QWidget | None:
        return self.page.first_focus()
