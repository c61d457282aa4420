"""Which column of the file fills which of our fields: guessed or remembered, always correctable."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from app.views.caseload_import import state
from app.views.parts import buttons, theme
from app.views.parts.card import Card, row
from app.views.parts.choice import Choice
from app.views.parts.scroll import PageColumn
from app.views.parts.text import ElidedLabel, Label, body, page_title, quiet
from app.workspace.importing import ColumnsMatched, Sheet


class ColumnsPage(PageColumn):
    """`choices` are in the order of the file's columns; `matched` is what stands now."""

    def __init__(self, go_on: Callable[[], object], other_file: Callable[[], object]) -> None:
        super().__init__()
        self.matched = ColumnsMatched(())
        self.choices: list[Choice] = []
        self.words = body("")
        self.missing = Label("", "attention")
        self.go_on = buttons.primary("Look at the rows", go_on)
        other = buttons.secondary("Choose another file", other_file)
        self._card = Card("Columns")
        self._grid_place = QWidget()
        self._card.add(self._grid_place)
        self.add(
            page_title("Check the columns"),
            self.words,
            self.missing,
            row(self.go_on, other, None),
            self._card,
        )

    def show_sheet(self, sheet: Sheet, matched: ColumnsMatched) -> None:
        self.choices = []
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(18))
        for column, words in enumerate(("In the file", "First values", "Becomes")):
            grid.addWidget(Label(words, "label"), 0, column)
        for number, heading in enumerate(sheet.headings):
            self._add_column(grid, number, heading or "No heading", state.samples(sheet, number))
        for column, share in enumerate((2, 4, 3)):
            grid.setColumnStretch(column, share)
        self._card.body.replaceWidget(self._grid_place, place)
        self._grid_place.deleteLater()
        self._grid_place = place
        self._show(matched)

    def _add_column(self, grid: QGridLayout, number: int, heading: str, samples: str) -> None:
        choice = Choice(state.fields())
        choice.setAccessibleName(f"{heading} becomes")
        choice.activated.connect(lambda _index, at=number: self._choose(at))
        values = ElidedLabel(samples, "quiet")
        for column, widget in enumerate((ElidedLabel(heading, "bold"), values, choice)):
            grid.addWidget(widget, number + 1, column)
        self.choices.append(choice)

    def _choose(self, at: int) -> None:
        self._show(self.matched.choosing(at, str(self.choices[at].value() or "")))

    def _show(self, matched: ColumnsMatched) -> None:
        self.matched = matched
        for choice, column in zip(self.choices, matched.columns, strict=True):
            choice.show_value(column.field)
        self.words.setText(state.matched_words(matched.columns, matched.is_remembered))
        self.missing.setText("! " + " ".join(matched.missing))
        self.missing.setVisible(bool(matched.missing))
        self.go_on.setEnabled(not matched.missing)


def privacy_note() -> Label:
    return quiet("The file is only read. Nothing changes until you press Import.")
