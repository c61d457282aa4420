"""The people in the child's life, as lines that are edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.models.child import Child, NetworkPerson
from app.views.parts import icons, theme
from app.views.parts.buttons import icon_only, secondary
from app.views.parts.card import Card, Panel
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.own_undo import OwnUndo
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label


class PersonLine(Panel):
    """One person: name, who they are to the child, phone, parent or carer, trusted."""

    typed = Signal()
    chosen = Signal()
    removed = Signal()

    def __init__(self, person: NetworkPerson, number: int) -> None:
        super().__init__("tile")
        self.name, self.relation, self.phone = (
            QLineEdit(each) for each in (person.name, person.relation, person.phone)
        )
        self.is_carer = QCheckBox("Parent or carer")
        self.is_carer.setChecked(person.is_parent_or_carer)
        self.is_trusted = QCheckBox("I trust them")
        self.is_trusted.setChecked(person.is_trusted)
        self.remove = icon_only("trash", f"Remove {person.name or 'this person'}", self.removed.emit)
        self._fields = QHBoxLayout()
        self._ticks = QHBoxLayout()
        self._stack = QVBoxLayout(self)
        self._arrange(number)
        icons.keep(self, self._space)

    def value(self) -> NetworkPerson:
        return NetworkPerson(
            name=self.name.text().strip(),
            relation=self.relation.text().strip(),
            phone=self.phone.text().strip(),
            is_parent_or_carer=self.is_carer.isChecked(),
            is_trusted=self.is_trusted.isChecked(),
        )

    def _arrange(self, number: int) -> None:
        undo = OwnUndo(self)
        labels = (("Name", self.name, 4), ("Who they are to me", self.relation, 4), ("Phone", self.phone, 3))
        for label, line, share in labels:
            row = FieldRow(label, line)
            line.setAccessibleName(f"{label}, person {number}")
            line.setCursorPosition(0)
            line.installEventFilter(undo)
            line.textEdited.connect(lambda _: self.typed.emit())
            line.editingFinished.connect(self.chosen.emit)
            self._fields.addWidget(row, share)
        for tick in (self.is_carer, self.is_trusted):
            tick.setAccessibleName(f"{tick.text()}, person {number}")
            tick.clicked.connect(lambda _: self.chosen.emit())
            self._ticks.addWidget(tick)
        self._ticks.addStretch(1)
        self._ticks.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)
        self._stack.addLayout(self._fields)
        self._stack.addLayout(self._ticks)

    def _space(self) -> None:
        self._stack.setContentsMargins(*(theme.px(12),) * 4)
        self._stack.setSpacing(theme.px(6))
        self._fields.setSpacing(theme.px(12))
        self._ticks.setSpacing(theme.px(20))


class PeopleField(QWidget):
    """A field whose value is a tuple of people; a line without a name is nobody yet."""

    typed = Signal()
    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[PersonLine] = []
        self.add = secondary("Add a person", self.add_person, icon="plus")
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(theme.px(10))
        self._stack.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> tuple[NetworkPerson, ...]:
        return tuple(person for person in (line.value() for line in self.lines) if person.name)

    def show_value(self, value: Sequence[NetworkPerson]) -> None:
        for line in tuple(self.lines):
            self._take_away(line)
        for person in value:
            self._add_line(person)

    def add_person(self) -> PersonLine:
        """An empty line, with the cursor in its name."""
        line = self._add_line(NetworkPerson(name=""))
        line.name.setFocus()
        return line

    def _add_line(self, person: NetworkPerson) -> PersonLine:
        line = PersonLine(person, len(self.lines) + 1)
        line.typed.connect(self.typed)
        line.chosen.connect(self.chosen)
        line.removed.connect(lambda: self._remove(line))
        self._stack.insertWidget(len(self.lines), line)
        self.lines.append(line)
        return line

    def _remove(self, line: PersonLine) -> None:
        self._take_away(line)
        self.add.setFocus()
        self.chosen.emit()

    def _take_away(self, line: PersonLine) -> None:
        self.lines.remove(line)
        self._stack.removeWidget(line)
        line.hide()
        line.deleteLater()


class PeopleTab(PageColumn):
    def __init__(self, form: Form[Child]) -> None:
        super().__init__(widest=980)
        self.people = PeopleField()
        card = Card("People in my life")
        row = FieldRow("People in my life", self.people)
        row.label.hide()
        card.add(Label("Who is in the child's life, and whom do they trust? Ask them.", "quiet"), row)
        form.bind("network", self.people, row)
        self.add(card)
