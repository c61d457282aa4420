"""Hands for the child's page and a contact, in the words of the people who use them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from app.models.child import Child
from app.models.contact import Attendance
from app.models.disposal import Disposal
from app.models.voice import VoiceKind
from app.views.child.about import AboutTab
from app.views.child.contacts_tab import ContactsTab
from app.views.child.new_child import NewChild
from app.views.child.order_card import OrderCard
from app.views.child.orders import OrdersTab
from app.views.child.page import ChildPage
from app.views.child.people import PeopleTab
from app.views.child.screen import ChildScreen
from app.views.contacts.screen import ContactScreen
from app.views.parts.buttons import LinkButton
from app.views.parts.chip import Chip
from app.views.parts.desk import Place
from app.views.parts.form import Form
from app.workspace.child_file import ChildFile
from tests.drivers.window import WindowDriver

NO_KEYS = Qt.KeyboardModifier.NoModifier


class FormHands:
    """Types into the fields of a form by their names."""

    def __init__(self, window: WindowDriver, form: Form) -> None:  # type: ignore[type-arg]
        self.window, self.form = window, form

    def write(self, field: str, words: str) -> None:
        """Into the field, and on to the next one."""
        put(self.form.field_widget(field), words)
        self.window.wait()
        QTest.keyClick(self.window.focus, Qt.Key.Key_Tab)
        self.window.wait()

    def begin(self, field: str, words: str) -> None:
        """Typed, and the cursor still in it."""
        put(self.form.field_widget(field), words)

    def choose(self, field: str, words: str) -> None:
        box = self.form.field_widget(field)
        box.setCurrentText(words)
        assert box.currentText() == words, f"{words} is not offered"
        box.activated.emit(box.currentIndex())
        self.window.wait()

    def said_at(self, field: str) -> str:
        return self.form.problems.get(field, "")

    def text(self, field: str) -> str:
        target = self.form.field_widget(field)
        target = target.focusProxy() or target
        return target.text() if isinstance(target, QLineEdit) else target.toPlainText()


class ChildPageDriver:
    def __init__(self, window: WindowDriver, child: Child | None = None, tab: str = "") -> None:
        self.window = window
        self.child_id = child.id if child else None
        window.go(Place("child", self.child_id, tab=tab))

    @property
    def page(self) -> ChildPage:
        screen = self.window.screen
        assert isinstance(screen, ChildScreen)
        assert isinstance(screen.page, ChildPage)
        return screen.page

    @property
    def sheet(self) -> NewChild:
        screen = self.window.screen
        assert isinstance(screen, ChildScreen)
        assert isinstance(screen.page, NewChild)
        return screen.page

    @property
    def about(self) -> AboutTab:
        return self.page.about

    @property
    def fields(self) -> FormHands:
        return FormHands(self.window, self.page.form)

    @property
    def file(self) -> ChildFile:
        return self.window.room.workspace.open_file(self.page._child_id)

    @property
    def chips(self) -> list[str]:
        """The words of the chips that are to be seen."""
        return [chip.text for chip in self.page.findChildren(Chip) if chip.isVisible()]

    @property
    def child(self) -> Child:
        return self.file.child

    @property
    def contacts(self) -> ContactsTab:
        return tab_of(self, "contacts", ContactsTab)

    @property
    def orders(self) -> OrdersTab:
        return tab_of(self, "orders", OrdersTab)

    @property
    def people(self) -> PeopleTab:
        return tab_of(self, "people", PeopleTab)

    def look_at(self, tab: str) -> None:
        self.page.tabs.choose(tab)
        self.window.wait()

    def order(self, code: str) -> Disposal:
        return next(each for each in self.file.disposals() if each.code == code)

    def order_card(self, code: str) -> OrderCard:
        return self.orders.cards[self.order(code).id]

    def order_fields(self, code: str) -> FormHands:
        return FormHands(self.window, self.order_card(code).form)

    def add_order(self, words: str) -> None:
        self.look_at("orders")
        self.orders.kind.setCurrentText(words)
        press(self.window, self.orders.add_button)

    def go_on_with_contact(self) -> "ContactDriver":
        """The contact that was begun and not kept."""
        links = self.about.lately.findChildren(LinkButton)
        press(self.window, next(link for link in links if link.text().startswith("Go on")))
        return ContactDriver(self.window)

    def book(self) -> "ContactDriver":
        press(self.window, self.page.header.book)
        return ContactDriver(self.window)

    def record(self) -> "ContactDriver":
        press(self.window, self.page.header.record)
        return ContactDriver(self.window)


class ContactDriver:
    def __init__(self, window: WindowDriver) -> None:
        self.window = window

    @property
    def screen(self) -> ContactScreen:
        screen = self.window.screen
        assert isinstance(screen, ContactScreen)
        return screen

    @property
    def fields(self) -> FormHands:
        return FormHands(self.window, self.screen.form)

    def when(self, day: str, clock: str) -> None:
        put(self.screen.booking.when.day.line, day)
        self.window.tab()
        put(self.screen.booking.when.clock.line, clock)
        self.window.tab()

    def attended(self, attendance: Attendance) -> None:
        press(self.window, self.screen.outcome.attendance.buttons[attendance])

    def hear(self, how: VoiceKind, words: str, who: str = "") -> None:
        press(self.window, self.screen.voice.voice.offers[how])
        line = self.screen.voice.voice.lines[-1]
        if who:
            put(line.who, who)
        put(line.words, words)
        self.window.wait()

    def keep(self) -> None:
        press(self.window, self.screen.done)


def tab_of(driver: ChildPageDriver, key: str, kind: type) -> QWidget:  # type: ignore[type-arg]
    tab = driver.page.tab(key)
    assert isinstance(tab, kind)
    return tab


def press(window: WindowDriver, button: QAbstractButton) -> None:
    """With the keyboard."""
    button.setFocus()
    assert button.isVisible(), f"{button.accessibleName()} is not to be seen"
    QTest.keyClick(button, Qt.Key.Key_Space)
    window.wait()


def put(field: QWidget, words: str) -> None:
    """Type these words in place of those that stand there."""
    target = field.focusProxy() or field
    assert isinstance(target, QLineEdit | QPlainTextEdit)
    target.setFocus()
    target.selectAll()
    QTest.keyClick(target, Qt.Key.Key_Delete)
    for letter in words:
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, NO_KEYS, letter))
