"""Orders and court: what was decided, open orders first, and closing the case."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.disposal import Disposal
from app.practice import rule_pack
from app.views.child.closing import ClosingCard
from app.views.child.order_card import OrderCard, order_choices
from app.views.parts.buttons import secondary
from app.views.parts.card import Card, row
from app.views.parts.choice import Choice
from app.views.parts.desk import Desk
from app.views.parts.field_row import name_field
from app.views.parts.message_bar import MessageBar
from app.views.parts.scroll import PageColumn
from app.views.parts.stack import Stack
from app.views.parts.text import Label
from app.workspace.child_file import ChildFile


class OrdersTab(PageColumn):
    """One card an order. Cards stay while they are typed in; only new and removed orders move."""

    def __init__(self, desk: Desk, child_id: UUID) -> None:
        super().__init__(widest=980)
        self._desk, self._child_id = desk, child_id
        self.cards: dict[UUID, OrderCard] = {}
        self._order: list[UUID] = []
        self.message = MessageBar()
        self._stack = Stack(gap=16)
        self.nothing = Label("No order or outcome is written down yet.", "body")
        self.kind = Choice()
        self.kind.offer(order_choices(desk.workspace.today()))
        name_field(self.kind, "Which order")
        self.kind.setPlaceholderText("Choose an order or outcome")
        self.add_button = secondary("Add this order", self._add, icon="plus")
        self.closing = ClosingCard(desk, child_id)
        adding = Card("Add an order")
        adding.add(row(self.kind, self.add_button, None), self.message)
        self.add(self.nothing)
        self.column.addLayout(self._stack)
        self.add(adding, self.closing)

    def show_file(self, file: ChildFile) -> None:
        disposals, child = file.disposals(), file.child
        ids = [each.id for each in disposals]
        if set(ids) != set(self._order):
            self._order = ids
            self.cards = {
                each.id: self.cards.get(each.id) or OrderCard(self._desk, each.is_open) for each in disposals
            }
            self._show_cards()
        for disposal in disposals:
            self.cards[disposal.id].show_order(disposal, child)
        self.nothing.setVisible(not disposals)
        self.closing.show_child(child, has_open_order=any(each.is_open for each in disposals))

    def flush(self) -> None:
        for card in self.cards.values():
            card.flush()

    def _show_cards(self) -> None:
        """Cards keep their fields, so they are moved, never made again."""
        for card in self._stack.parentWidget().findChildren(OrderCard):
            self._stack.removeWidget(card)
            if card not in self.cards.values():
                card.hide()
                card.deleteLater()
        for record_id in self._order:
            self._stack.addWidget(self.cards[record_id])

    def _add(self) -> None:
        code = self.kind.value()
        if not code:
            self.message.say("attention", "Choose the order first.")
            self.kind.setFocus()
            return
        order = Disposal(
            id=self._desk.workspace.new_id(), child_id=self._child_id, code=code, pack=rule_pack.load().id
        )
        try:
            self._desk.workspace.apply(Change.add("Add an order", order))
        except Explained as wrong:
            self.message.say_failed(wrong)
            return
        self.message.clear()
        self.kind.show_value(None)
        self._desk.saved()
        self.cards[order.id].open_fields()
        self._first_field(order.id).setFocus()

    def _first_field(self, order_id: UUID) -> QWidget:
        return self.cards[order_id].fields["made_on"]
