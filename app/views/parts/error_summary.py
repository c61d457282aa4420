"""What has to be mended before going on, at the top of the page; each line leads to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.views.parts import icons, theme
from app.views.parts.buttons import LinkButton
from app.views.parts.card import Panel
from app.views.parts.text import card_title


class ErrorSummary(Panel):
    """Hidden while nothing is wrong. Showing it takes the focus, so that it is heard and seen."""

    def __init__(self, title: str = "There is something to mend", parent: QWidget | None = None) -> None:
        super().__init__("summary", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = card_title(title)
        self.links: list[LinkButton] = []
        self._stack = QVBoxLayout(self)
        self._stack.addWidget(self.title)
        icons.keep(self, self._space)
        self.hide()

    def show_problems(self, problems: Sequence[tuple[str, QWidget]]) -> None:
        """(sentence, field) pairs; none hides the summary."""
        for link in self.links:
            self._stack.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [self._link(sentence, field) for sentence, field in problems]
        for link in self.links:
            self._stack.addWidget(link)
        sentences = " ".join(sentence for sentence, _ in problems)
        self.setAccessibleName(f"{self.title.text()}. {sentences}")
        self.setVisible(bool(problems))
        if problems:
            self.setFocus()

    def _link(self, sentence: str, field: QWidget) -> LinkButton:
        return LinkButton(sentence, lambda: lead_to(field), tone="danger")

    def _space(self) -> None:
        self._stack.setContentsMargins(*(theme.px(16),) * 4)
        self._stack.setSpacing(theme.px(6))


def lead_to(field: QWidget) -> None:
    """Bring a field into sight and put the cursor in it."""
    above = field.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(field, 0, theme.px(120))
        above = above.parentWidget()
    field.setFocus(Qt.FocusReason.OtherFocusReason)
