"""Add a child by hand: a few fields, then their page opens."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.errors import Explained
from app.labels import field_label
from app.models.caseload import CaseloadFilter
from app.models.change import Change
from app.models.child import Child
from app.models.text import folded
from app.views.parts.buttons import primary, secondary
from app.views.parts.card import Card, row
from app.views.parts.choice import Choice
from app.views.parts.date_field import DateField
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.error_summary import ErrorSummary
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.message_bar import MessageBar
from app.views.parts.scroll import PageColumn
from app.views.parts.sheet_draft import SheetDraft
from app.views.parts.text import Label, page_title

DRAFT = "child:new"
_HINTS = {"known_as": "If they go by another name. It stands on every page."}


class NewChild(Screen):
    """What is typed is kept as a draft until *Add this child*."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.form: Form[Child] = Form(self)
        self._draft = SheetDraft(self.form, desk, DRAFT)
        self._alike_seen = False
        self.fields: dict[str, QWidget] = {}
        self.summary = ErrorSummary()
        self.message = MessageBar()
        self.worker = Choice()
        self.add = primary("Add this child", self._add)
        self.cancel = secondary("Cancel", self._cancel)
        self._arrange()

    def refresh(self) -> None:
        people = [person for person in self.desk.workspace.people() if not person.left]
        self.worker.offer([(None, "Nobody yet"), *((person.id, person.name) for person in people)])
        if self.form.record is None:
            empty = Child(id=self.desk.workspace.new_id(), worker_id=self.desk.workspace.person.id)
            if self._draft.restore(empty):
                self.message.say("info", "You had begun to add a child. This is what you wrote.")

    def flush(self) -> None:
        self.form.flush()
        self._draft.keep()

    def first_focus(self) -> QWidget:
        return self.fields["given_name"]

    def _add(self) -> None:
        self.form.flush()
        child = self.form.record
        if child is None or not self._is_ready(child) or self._seems_to_be_here(child):
            return
        try:
            self._draft.become(Change.add("Add a child", child))
        except Explained as wrong:
            self.message.say_failed(wrong)
            return
        self.desk.saved()
        self.desk.go(Place("child", child.id))

    def _is_ready(self, child: Child) -> bool:
        problems = [
            (f"{field_label(Child.kind, field)}: {says}", self.fields[field])
            for field, says in self.form.problems.items()
        ]
        if not child.chosen_name:
            sentence = "Write the first name, or the name they go by."
            self.form.explain("given_name", sentence)
            problems.append((sentence, self.fields["given_name"]))
        self.summary.show_problems(problems)
        return not problems

    def _seems_to_be_here(self, child: Child) -> bool:
        """Say so once when a child of that name is in the store already; pressing again adds all the same."""
        if self._alike_seen:
            return False
        found = self.desk.workspace.caseload(
            CaseloadFilter(words=child.given_name or child.known_as), limit=20
        ).rows
        name = folded(f"{child.given_name} {child.family_name}")
        alike = next(
            (each for each in found if folded(f"{each.given_name} {each.family_name}") == name), None
        )
        if alike is None:
            return False
        self._alike_seen = True
        there = Place("child", alike.child_id)
        self.message.say(
            "attention",
            "A child of that name is here already. Look first. If it is another child, press Add again.",
            ("Open the page that is there", lambda: self.desk.go(there)),
        )
        return True

    def _cancel(self) -> None:
        self._draft.drop()
        self.desk.back()

    def _arrange(self) -> None:
        page = PageColumn(widest=640)
        card = Card()
        fields: dict[str, QWidget] = {
            "given_name": QLineEdit(),
            "family_name": QLineEdit(),
            "known_as": QLineEdit(),
            "date_of_birth": DateField(),
            "reference": QLineEdit(),
            "worker_id": self.worker,
        }
        for name, widget in fields.items():
            line = FieldRow(field_label(Child.kind, name), widget, _HINTS.get(name, ""))
            card.add(line)
            self.form.bind(name, widget, line)
            self.fields[name] = widget
        lead = Label("A name is enough to begin. Everything else can wait until you are together.", "lead")
        page.add(
            page_title("Add a child"),
            lead,
            self.message,
            self.summary,
            card,
            row(self.add, self.cancel, None),
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
