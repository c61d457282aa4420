"""Today: what is due, late first."""

from PySide6.QtWidgets import QVBoxLayout

from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.empty_state import EmptyState
from app.views.parts.scroll import PageColumn
from app.views.parts.text import title


class TodayScreen(Screen):
    """The children whose next thing is due."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        page = PageColumn()
        page.add(title("Today"))
        page.fill(EmptyState("today", "Nothing is due", "Nothing is booked or due in the next two weeks."))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
