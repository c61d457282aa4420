"""The first start: no store is known on this computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.views.door.frame import Column
from app.views.parts import buttons
from app.views.parts.card import Card
from app.views.parts.message_bar import MessageBar
from app.views.parts.text import body, quiet


class WelcomePage(Column):
    """`create_wanted` and `open_wanted`; `message` says why a store that was named cannot be shown."""

    create_wanted = Signal()
    open_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("Plans made with the child", widest=520)
        self.message = MessageBar()
        self.create_button = buttons.primary("Create a store", self.create_wanted.emit)
        self.open_button = buttons.secondary("Open a store", self.open_wanted.emit)
        card = Card("Welcome")
        card.add(
            body(
                "A store is a folder on this computer. It holds the files of your service's children, "
                "encrypted with passphrases that only you and your colleagues know."
            ),
            self.create_button,
            self.open_button,
            quiet("Nothing leaves this computer. Alongside never uses the network."),
        )
        self.add(self.message, card)

    def first_focus(self) -> QWidget | None:
        return self.create_button
