"""Screens small enough to see through, for tests of what stands around a screen."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.child import Child
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.text import Label


class ChildPage(Screen):
    """The child's address, autosaved, and a level that the child does not see."""

    beside_the_child = True

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.address = QLineEdit()
        self.level = Label("High")
        self.child: Child | None = None
        self.form: Form[Child] = Form(self)
        stack = QVBoxLayout(self)
        row = FieldRow("Address", self.address)
        stack.addWidget(row)
        stack.addWidget(self.level)
        self.form.bind("address", self.address, row)
        self.form.edited.connect(self.save)
        desk.signals.changed.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        assert self.place.child_id is not None
        self.child = self.desk.workspace.open_file(self.place.child_id).child
        self.form.show_record(self.child)

    def save(self, after: Child, field: str) -> None:
        assert self.child is not None
        where = f"child.{after.id}.{field}"
        try:
            self.desk.workspace.apply(Change.edit("Edit address", self.child, after, typing_in=where))
        except Explained as wrong:
            self.form.keep_unsaved(self.child, field, wrong.sentence)

    def flush(self) -> None:
        self.form.flush()
        if self.address.text() == "unfinished":
            assert self.child is not None
            self.desk.workspace.draft(f"child:{self.child.id}:notes", "a note", self.child.id)

    def show_beside_the_child(self, on: bool) -> None:
        self.level.setVisible(not on)

    def first_focus(self) -> QWidget:
        return self.address


class StaffPage(ChildPage):
    """A page about the same child that is for staff only."""

    beside_the_child = False
