"""One row of the file: what it says, why it is where it is, whom it resembles, and what to do with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from app.models.person import Person
from app.views.caseload_import import state
from app.views.caseload_import.state import Decisions
from app.views.parts import icons, theme
from app.views.parts.card import Card
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label, bold, card_title, quiet
from app.workspace.importing import FieldChange, ImportPreview, PreviewRow, RowChange


class RowCard(PageColumn):
    """`decided` when somebody chose what becomes of the row."""

    decided = Signal()

    def __init__(self, people: Sequence[Person]) -> None:
        super().__init__(margin=0)
        self._people = people
        self.radios: list[QRadioButton] = []
        self.ticks: list[QCheckBox] = []
        self._card = Card()
        self._place: QWidget | None = None
        self.add(self._card)
        icons.keep(self, lambda: self._outer.setContentsMargins(0, 0, 0, 0))

    def show_nothing(self) -> None:
        self._fill("Choose a row to see it.")

    def show_row(self, row: PreviewRow, preview: ImportPreview, decisions: Decisions) -> None:
        stack = self._fill(f"Row {row.line_number}: {row.name or 'no name'}")
        stack.addWidget(quiet(state.order_words(row)))
        for sentence in row.sentences:
            stack.addWidget(Label(f"! {sentence}", "attention"))
        change = preview.changes.get(row.line_number)
        if change is not None:
            self._add_changes(stack, row, change, decisions)
        if len(row.choices) > 1:
            self._add_choices(stack, row, decisions)
        self._add_likeness(stack, row, preview)
        for note in row.notes:
            stack.addWidget(quiet(note))

    def _fill(self, title: str) -> QVBoxLayout:
        """An empty place under a title. What stood there goes."""
        self.radios, self.ticks = [], []
        if self._place is not None:
            self._card.body.removeWidget(self._place)
            self._place.hide()
            self._place.deleteLater()
        self._place = QWidget()
        stack = QVBoxLayout(self._place)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(6))
        stack.addWidget(card_title(title))
        self._card.add(self._place)
        return stack

    def _add_likeness(self, stack: QVBoxLayout, row: PreviewRow, preview: ImportPreview) -> None:
        heading, facts = state.side_by_side(row, preview, self._people)
        if not facts:
            return
        beside = QWidget()
        grid = QGridLayout(beside)
        grid.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        grid.setHorizontalSpacing(theme.px(14))
        for column, words in ((1, "This row"), (2, heading)):
            grid.addWidget(Label(words, "label"), 0, column)
        for number, (label, here, there) in enumerate(facts, 1):
            grid.addWidget(quiet(label), number, 0)
            grid.addWidget(Label(here or "–", "small"), number, 1)
            same = here == there
            grid.addWidget(quiet("the same") if same else Label(there or "–", "small"), number, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        stack.addWidget(beside)

    def _add_changes(
        self, stack: QVBoxLayout, row: PreviewRow, change: RowChange, decisions: Decisions
    ) -> None:
        if change.new_order is not None:
            stack.addWidget(bold(f"New order: {state.order_words(row)}"))
        if change.changes:
            stack.addWidget(Label("Tick what to take from the file", "label"))
        taken = decisions.taken(row, change)
        for each in change.changes:
            tick = QCheckBox(each.label.replace("&", "&&"))
            tick.setChecked(each.field in taken)
            tick.setAccessibleName(_spoken(each))
            tick.toggled.connect(
                lambda wanted, name=each.field: self._take(row, change, decisions, name, wanted)
            )
            self.ticks.append(tick)
            stack.addWidget(tick)
            stack.addWidget(quiet(f"{each.before or 'nothing'}  →  {each.after or 'nothing'}"))
            if each.edited_here:
                stack.addWidget(
                    Label("▲ Edited here since the last file, so it stays unless you tick it.", "hint")
                )

    def _add_choices(self, stack: QVBoxLayout, row: PreviewRow, decisions: Decisions) -> None:
        stack.addWidget(Label("What to do with this row", "label"))
        group = QButtonGroup(self._place)
        for choice in row.choices:
            radio = QRadioButton(state.CHOICE_WORDS[choice])
            radio.setChecked(choice is decisions.choice(row))
            radio.clicked.connect(lambda _on, chosen=choice: self._choose(row, decisions, chosen))
            group.addButton(radio)
            self.radios.append(radio)
            stack.addWidget(radio)

    def _choose(self, row: PreviewRow, decisions: Decisions, chosen: state.RowChoice) -> None:
        decisions.choose(row, chosen)
        self.decided.emit()

    def _take(
        self, row: PreviewRow, change: RowChange, decisions: Decisions, name: str, wanted: bool
    ) -> None:
        decisions.take(row, change, name, wanted)
        self.decided.emit()


def _spoken(change: FieldChange) -> str:
    edited = ". Edited here since the last file" if change.edited_here else ""
    return f"{change.label}: {change.before or 'nothing'} becomes {change.after or 'nothing'}{edited}"
