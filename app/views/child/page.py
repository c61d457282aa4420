"""The page of a child in the store: the child first, then what happened, what is next, the orders."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.child import Child
from app.practice.voice_gap import voice_note
from app.views.child import state
from app.views.child.about import AboutTab, Doors
from app.views.child.contacts_tab import PAGE, ContactsTab
from app.views.child.details import DetailsTab
from app.views.child.header import ChildHeader
from app.views.child.orders import OrdersTab
from app.views.child.papers import PapersTab
from app.views.child.people import PeopleTab
from app.views.parts.autosave import Autosave
from app.views.parts.buttons import LinkButton
from app.views.parts.card import Strip
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.error_summary import lead_to
from app.views.parts.form import Form
from app.views.parts.tabs import Tabs
from app.workspace.child_file import ChildFile
from app.workspace.roles import May

_TABS = (
    ("about", "About"),
    ("contacts", "Contacts"),
    ("orders", "Orders and court"),
    ("people", "People"),
    ("details", "Details"),
    ("papers", "Papers"),
)


class ChildPage(Screen):
    """Tabs are built when somebody first looks at them."""

    beside_the_child = True

    def __init__(self, desk: Desk, place: Place, child_id: UUID) -> None:
        super().__init__(desk, place)
        self._child_id = child_id
        self._beside = False
        self.form: Form[Child] = Form(self)
        self._autosave = Autosave(self.form, desk)
        self._tab_widgets: dict[str, QWidget] = {}
        self.tabs = Tabs(_TABS, "Parts of the child's page")
        self.header = ChildHeader(self.tabs, self._record_contact, self._book_contact, self._open_plan)
        self.flags = Strip("Before you visit", "hidden beside the child")
        self.flags.add(LinkButton("Change", self._edit_flags, name="Change what to know before you visit"))
        self._stack = QStackedWidget()
        self.about = AboutTab(self.form, self._doors())
        self._put("about", self.about)
        self._arrange()
        if place.tab:
            self.tabs.choose(place.tab)
        self.tabs.chosen.connect(self._show_tab)
        desk.signals.changed.connect(self._follow)

    def refresh(self) -> None:
        child = self._file().child
        self._autosave.show_record(child)
        self.header.show_child(child, self.desk.workspace.today())
        self.flags.show_lines(() if self._beside else child.staff_flags)
        self._show_tab(self.tabs.key)
        if not self.desk.workspace.may(May.CHANGE_FILE):
            self.form.set_read_only(True)

    def flush(self) -> None:
        self.form.flush()
        if isinstance(orders := self._tab_widgets.get("orders"), OrdersTab):
            orders.flush()

    def show_beside_the_child(self, on: bool) -> None:
        self._beside = on
        if on:
            self.tabs.choose("about")
        self.header.show_beside_the_child(on)
        self.about.show_beside_the_child(on)
        self.refresh()

    def first_focus(self) -> QWidget:
        return self.about.fields["strengths"] if self._beside else self.tabs

    def tab(self, key: str) -> QWidget:
        """The widget of a tab, built when it is first asked for."""
        if key not in self._tab_widgets:
            self._put(key, self._build_tab(key))
            self._autosave.show_record(self._file().child)
            self._autosave.offer_drafts()
        return self._tab_widgets[key]

    # showing

    def _show_tab(self, key: str) -> None:
        self.flush()
        file = self._file()
        shown = self.tab(key)
        self._shows()[key](file)
        self._stack.setCurrentWidget(shown)

    def _shows(self) -> dict[str, Callable[[ChildFile], None]]:
        return {
            "about": self._show_about,
            "contacts": self._show_contacts,
            "orders": self._show_orders,
            "people": lambda _: None,
            "details": self._show_details,
            "papers": self._show_papers,
        }

    def _show_about(self, file: ChildFile) -> None:
        workspace = self.desk.workspace
        child, now, booked = file.child, workspace.now(), file.booked()
        plan = file.plan()
        contacts = file.contacts(PAGE + len(booked))
        self.about.show_people(child)
        self.about.show_begun(self._begun_contacts())
        self.about.plan.show_plan(state.plan_summary(plan, child, workspace.today()))
        self.about.show_lately(state.lately(contacts, now), now, voice_note(contacts, child))
        things = state.next_things(file.disposals(), booked, plan, now, workspace.circumstances.zone)
        self.about.show_next(things, meetings_only=self._beside)
        self.about.show_beside_the_child(self._beside)

    def _begun_contacts(self) -> list[str]:
        names = {draft.where for draft in self.desk.workspace.drafts()}
        return [kind for kind in ("book", "record") if f"contact:{kind}:{self._child_id}" in names]

    def _show_contacts(self, file: ChildFile) -> None:
        tab = self.tab("contacts")
        assert isinstance(tab, ContactsTab)
        tab.show_contacts(file.contacts(tab.shown), file.count_contacts(), self.desk.workspace.now())

    def _show_orders(self, file: ChildFile) -> None:
        tab = self.tab("orders")
        assert isinstance(tab, OrdersTab)
        tab.show_file(file)

    def _show_details(self, file: ChildFile) -> None:
        tab = self.tab("details")
        assert isinstance(tab, DetailsTab)
        tab.offer_workers(self.desk.workspace.people(), file.child)
        tab.show_carers(file.child)
        self.form.show_record(file.child)

    def _show_papers(self, file: ChildFile) -> None:
        tab = self.tab("papers")
        assert isinstance(tab, PapersTab)
        tab.show_file(file)

    # doing

    def _follow(self, change: Change) -> None:
        if any(swap.record.subject == self._child_id for swap in change.swaps):
            try:
                self.refresh()
            except Explained:
                self.desk.go(Place("children"))

    def _record_contact(self) -> None:
        waiting = state.contact_to_record(self._file().booked(), self.desk.workspace.now())
        self.desk.go(Place("contact", self._child_id, waiting, tab="record"))

    def _book_contact(self) -> None:
        self.desk.go(Place("contact", self._child_id, tab="book"))

    def _open_contact(self, contact_id: UUID) -> None:
        self.desk.go(Place("contact", self._child_id, contact_id))

    def _open_plan(self) -> None:
        self.desk.go(Place("plan", self._child_id))

    def _edit_flags(self) -> None:
        self.tabs.choose("details")
        lead_to(self.form.field_widget("staff_flags"))

    def _show_more_contacts(self) -> None:
        tab = self.tab("contacts")
        assert isinstance(tab, ContactsTab)
        tab.shown += PAGE
        self._show_contacts(self._file())

    # building

    def _file(self) -> ChildFile:
        return self.desk.workspace.open_file(self._child_id)

    def _doors(self) -> Doors:
        return Doors(
            contact=self._open_contact,
            book=self._book_contact,
            record=self._record_contact,
            begun=lambda kind: self.desk.go(Place("contact", self._child_id, tab=kind)),
            plan=self._open_plan,
            tab=self.tabs.choose,
        )

    def _build_tab(self, key: str) -> QWidget:
        if key == "contacts":
            tab = ContactsTab(self._open_contact, self._record_contact, self.desk.workspace.now())
            tab.more.clicked.connect(self._show_more_contacts)
            return tab
        if key == "orders":
            return OrdersTab(self.desk, self._child_id)
        if key == "people":
            return PeopleTab(self.form)
        if key == "details":
            return DetailsTab(self.form, lambda: self.tabs.choose("people"))
        return PapersTab(self.desk, self._child_id)

    def _put(self, key: str, widget: QWidget) -> None:
        self._tab_widgets[key] = widget
        self._stack.addWidget(widget)

    def _arrange(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part, stretch in ((self.header, 0), (self.flags, 0), (self._stack, 1)):
            whole.addWidget(part, stretch)
