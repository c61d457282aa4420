"""The people of the store: who may open it, in which role; a manager adds a colleague here."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Explained
from app.models.person import Person
from app.views.parts import icons, theme
from app.views.parts.card import Card
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.record_list import ROW_HEIGHT, RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.scroll import PageColumn
from app.views.parts.text import title
from app.views.people.add_card import AddCard
from app.views.people.state import NewColleague
from app.workspace import opening

_SHOWN_AT_ONCE = 6


class PeopleScreen(Screen):
    """The colleague types their own passphrase; the manager proves theirs."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.people = RecordList(
            (
                Column(
                    "Name", lambda person: Cell(person.name, second=person.job_in_easy_words, is_bold=True), 2
                ),
                Column("Role", lambda person: person.role.value.replace("-", " ").capitalize()),
                Column("Phone", lambda person: person.phone),
                Column("", lambda person: "Has left" if person.left else ""),
            ),
            "People of this store",
        )
        self.add = AddCard()
        self.add.wanted.connect(self._add)
        page = PageColumn(widest=900)
        card = Card()
        card.fill(self.people)
        page.add(title("People of this store"), card, self.add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)
        icons.keep(self, self._fit)

    def refresh(self) -> None:
        self.people.show_rows(self.desk.workspace.people())
        self._fit()

    def first_focus(self) -> QWidget | None:
        return self.add.rows["name"].field

    def _add(self, told: NewColleague) -> None:
        workspace = self.desk.workspace
        person = told.person(workspace.new_id())
        try:
            work = opening.key_for_colleague(workspace, told.own_passphrase, person, told.passphrase)
        except Explained as wrong:
            self.add.say_failed(wrong)
            return
        self.add.be_busy(True)
        self.desk.jobs.run(work, done=lambda _: self._welcome(person), failed=self.add.say_failed, owner=self)

    def _welcome(self, person: Person) -> None:
        try:
            opening.welcome_colleague(self.desk.workspace, person)
        except Explained as wrong:
            self.add.say_failed(wrong)
            return
        self.add.clear()
        self.refresh()
        self.desk.say(f"{person.name} can open this store now.", "good")

    def _fit(self) -> None:
        shown = min(max(len(self.people.table.rows), 1), _SHOWN_AT_ONCE)
        self.people.setFixedHeight(shown * theme.px(ROW_HEIGHT) + theme.px(46))
