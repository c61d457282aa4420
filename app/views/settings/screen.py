"""Settings: how this computer shows things, when it locks, the service, and what Alongside is made of."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.views.parts import buttons
from app.views.parts.card import Card, column, row
from app.views.parts.choice import Choice
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.field_row import FieldRow
from app.views.parts.growing_text import GrowingText
from app.views.parts.scroll import PageColumn
from app.views.parts.text import body, quiet, title
from app.views.settings.licences import LICENCES, version
from app.views.settings.service_card import ServiceCard
from app.workspace.roles import May

THEMES = (
    ("system", "As this computer has it"),
    ("light", "Light"),
    ("dark", "Dark"),
    ("contrast", "High contrast"),
)
SIZES = tuple((size, f"{size} %") for size in range(80, 201, 10))
LOCK_TIMES = tuple((n, f"{n} minute{'s' if n > 1 else ''}") for n in (1, 2, 3, 5, 10, 15))


class SettingsScreen(Screen):
    """Looks and lock time are this computer's; the service's words are in the store."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.theme, self.text_size, self.lock_time = Choice(THEMES), Choice(SIZES), Choice(LOCK_TIMES)
        for choice in (self.theme, self.text_size, self.lock_time):
            choice.activated.connect(lambda _: self._change())
        self.service = ServiceCard(desk) if desk.workspace.may(May.MANAGE_PEOPLE) else None
        page = PageColumn(widest=1100)
        page.add(title("Settings"))
        left = column(self._this_computer(), self._store(), gap=16)
        right = column(*(card for card in (self.service, self._about()) if card is not None), gap=16)
        page.add_columns((left, 1), (right, 1))
        desk.signals.changed.connect(self._refresh_if_seen)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def refresh(self) -> None:
        now = self.desk.settings()
        self.theme.show_value(now.theme)
        self.text_size.show_value(now.text_size)
        self.lock_time.show_value(now.lock_after_minutes)
        if self.service is not None:
            self.service.refresh()

    def flush(self) -> None:
        if self.service is not None:
            self.service.flush()

    def first_focus(self) -> QWidget | None:
        return self.theme

    def _refresh_if_seen(self, _change: object) -> None:
        if self.isVisible():
            self.refresh()

    def _this_computer(self) -> Card:
        card = Card("This computer")
        card.add(
            FieldRow("Colours", self.theme),
            FieldRow("Size of the text", self.text_size, "Ctrl+plus and Ctrl+minus do the same anywhere."),
            FieldRow("Lock when nobody touches anything for", self.lock_time),
        )
        return card

    def _store(self) -> Card:
        card = Card("This store")
        folder = QLineEdit(self.desk.workspace.place)
        folder.setReadOnly(True)
        folder.setCursorPosition(0)
        card.add(FieldRow("It is kept in this folder, encrypted", folder))
        if self.desk.workspace.may(May.MANAGE_PEOPLE):
            self.people = buttons.secondary("People of this store", lambda: self.desk.go(Place("people")))
            card.add(row(self.people, None))
        return card

    def _about(self) -> Card:
        card = Card("About Alongside")
        self.licence = Choice((licence, licence.words) for licence in LICENCES)
        self.licence.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.licence.setMinimumContentsLength(12)
        self.licence_text = GrowingText(lines=3, most=10)
        self.licence_text.setReadOnly(True)
        self.licence_text.setAccessibleName("The licence")
        self.licence_text.hide()
        self.licence.show_value(None)
        self.licence.setPlaceholderText("Choose one to read it")
        self.licence.activated.connect(lambda _: self._show_licence())
        card.add(
            body(f"Version {version()}. Free software under the MIT licence."),
            quiet("Alongside carries pictures, letters and lists that others made and share."),
            FieldRow("Licences of what others made", self.licence),
            self.licence_text,
        )
        return card

    def _show_licence(self) -> None:
        self.licence_text.setPlainText(self.licence.value().text())
        self.licence_text.show()

    def _change(self) -> None:
        wanted = {
            "theme": self.theme.value(),
            "text_size": self.text_size.value(),
            "lock_after_minutes": self.lock_time.value(),
        }
        chosen = {name: value for name, value in wanted.items() if value is not None}
        now = self.desk.settings()
        self.desk.change_settings(now.changed(**chosen))
