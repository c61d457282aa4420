"""The rows of the paper below each other, under their headings, with the three figures on top."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.easy_read.figures_row import FiguresRow
from app.views.easy_read.row_card import RowCard
from app.views.easy_read.state import Advice, AdvisedRow
from app.views.parts import theme
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label, card_title

SET_IN = 36


class RowsPage(QWidget):
    """Cards stay where they are while the words in them change."""

    def __init__(
        self,
        choose_picture: Callable[[str], None],
        use: Callable[[Advice], None],
        presets: QWidget,
    ) -> None:
        super().__init__()
        self._choose_picture, self._use = choose_picture, use
        self._keys: tuple[tuple[str, str], ...] = ()
        self.cards: list[RowCard] = []
        self.figures = FiguresRow()
        self.length = Label("", "hint")
        self.length.hide()
        self.column = PageColumn(margin=4, gap=12)
        self._rows = QVBoxLayout()
        self.column.add(presets, self.figures, self.length)
        self.column.column.addLayout(self._rows)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.column)

    def show_rows(self, rows: Sequence[AdvisedRow], child_name: str, *, with_pictures: bool) -> None:
        keys = tuple((each.row.key, each.heading) for each in rows)
        if keys != self._keys:
            self._keys = keys
            self._build(rows)
        for card, each in zip(self.cards, rows, strict=True):
            card.show_row(each, child_name, with_picture=with_pictures)

    def say_length(self, note: str) -> None:
        """What to do about a plan that takes too many pages; empty where it does not."""
        self.length.setText(f"▲ {note}" if note else "")
        self.length.setVisible(bool(note))

    def card(self, key: str) -> RowCard | None:
        return next((card for card in self.cards if card.key == key), None)

    def _build(self, rows: Sequence[AdvisedRow]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._rows.setSpacing(theme.px(10))
        self.cards = []
        for each in rows:
            if each.heading:
                self._rows.addWidget(card_title(each.heading))
            card = RowCard(self._choose_picture, self._use)
            self.cards.append(card)
            self._rows.addWidget(_set_in(card) if each.row.detail else card)


def _set_in(card: RowCard) -> QWidget:
    """A row that says more about the one above stands to the right of its edge, as on paper."""
    ground = QWidget()
    across = QHBoxLayout(ground)
    across.setContentsMargins(theme.px(SET_IN), 0, 0, 0)
    across.addWidget(card)
    return ground
