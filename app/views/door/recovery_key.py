"""The recovery key of a new store: shown once, written down, and typed back in part."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.views.door.frame import Column
from app.views.door.new_store import asked_groups, group_matches
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Card, Panel, column
from app.views.parts.field_row import FieldRow
from app.views.parts.text import Label, body, quiet

_ACROSS = 5


class RecoveryKeyPage(Column):
    """`done` once two groups were typed back as they are."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__("Your recovery key", widest=640)
        self._key = ""
        self._asked = (1, 2)
        self.groups: list[Label] = []
        self._tiles = QGridLayout()
        self._tile = Panel("tile")
        self._tile.setLayout(self._tiles)
        self.lines = [QLineEdit(), QLineEdit()]
        self.rows = [FieldRow("", line) for line in self.lines]
        for line in self.lines:
            line.setMaxLength(20)
            line.returnPressed.connect(self._check)
        self.go_on = buttons.primary("I have written it down", self._check)
        card = Card("Write this down now. It is shown only once.")
        card.add(
            body(
                "If everybody forgets their passphrase, this key is the only way into the store. "
                "Write it on paper and keep the paper in a locked place, away from this computer."
            ),
            self._tile,
            quiet("There is no letter O, I or L in it: those are the numbers 0 and 1."),
            column(*self.rows, gap=12),
            self.go_on,
        )
        self.add(card)
        icons.keep(self, self._space_tiles)

    def first_focus(self) -> QWidget | None:
        return self.lines[0]

    def stand(self, key: str, chance: int) -> None:
        """Show a key; `chance` (any number) decides which groups are asked for."""
        self.forget()
        self._key = key
        self._asked = asked_groups(key, chance)
        for place, group in enumerate(key.split("-")):
            label = Label(f"{place + 1}", "quiet")
            words = Label(group, "code")
            words.setWordWrap(False)
            self.groups.append(words)
            self._tiles.addWidget(column(label, words, gap=0), place // _ACROSS, place % _ACROSS)
        self._tile.setAccessibleName(f"Recovery key: {key.replace('-', ', ')}")
        for field_row, number in zip(self.rows, self._asked, strict=True):
            field_row.label.setText(f"Type back group {number}")
            field_row.field.setAccessibleName(f"Type back group {number}")

    def forget(self) -> None:
        """Nothing of the key stays on the page."""
        self._key = ""
        self.groups.clear()
        self._tile.setAccessibleName("")
        while (item := self._tiles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in self.lines:
            line.clear()

    def _check(self) -> None:
        wrong = [
            (field_row, number)
            for field_row, line, number in zip(self.rows, self.lines, self._asked, strict=True)
            if not group_matches(self._key, number, line.text())
        ]
        for field_row in self.rows:
            field_row.set_problem("")
        for field_row, number in wrong:
            field_row.set_problem(f"This is not group {number}. Look at your paper and at the key above.")
        if wrong:
            wrong[0][0].field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.done.emit()

    def _space_tiles(self) -> None:
        self._tiles.setContentsMargins(*(theme.px(16),) * 4)
        self._tiles.setHorizontalSpacing(theme.px(20))
        self._tiles.setVerticalSpacing(theme.px(10))
