"""The child's file as a manager reads it while checking: nothing here can be changed."""

from PySide6.QtWidgets import QWidget

from app.labels import field_label
from app.models.child import Child
from app.models.contact import Contact
from app.models.level import Level
from app.models.plan import Plan
from app.views.file_check.state import order_words, plan_lines
from app.views.parts.card import Card, column, row
from app.views.parts.chip import Chip, LevelChip
from app.views.parts.contact_look import attendance_look
from app.views.parts.contact_words import local_day
from app.views.parts.date_words import say_date
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label
from app.views.parts.voice import VoiceBlock
from app.workspace.child_file import ChildFile
from app.workspace.workspace import Workspace

CONTACTS_SHOWN = 10
_OWN_WORDS = ("strengths", "what_matters", "hopes")
_LEVELS = ("safety_and_wellbeing", "risk_of_serious_harm", "likelihood_of_reoffending")


class FileSummary(PageColumn):
    """The child first: their words, the plan, what happened lately with voice; then orders and levels."""

    def __init__(self) -> None:
        super().__init__(margin=6, gap=14)
        self._cards: list[Card] = []

    def show_file(self, workspace: Workspace, file: ChildFile) -> None:
        for card in self._cards:
            self.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        child = file.child
        self._cards = [
            _about(child),
            _plan(file.plan()),
            _contacts(file.contacts(CONTACTS_SHOWN), workspace),
            _orders(file),
            _levels(child),
        ]
        self.add(*self._cards)


def _about(child: Child) -> Card:
    card = Card(f"About {child.chosen_name}")
    for field in _OWN_WORDS:
        words = getattr(child, field)
        if words.strip():
            card.add(Label(field_label("child", field), "quiet"), Label(words, "small"))
    if child.what_helps:
        helps = "; ".join(child.what_helps)
        card.add(Label(field_label("child", "what_helps"), "quiet"), Label(helps, "small"))
    if not any(getattr(child, field).strip() for field in _OWN_WORDS):
        card.add(Label("None of their own words are in the file.", "attention"))
    return card


def _plan(plan: Plan | None) -> Card:
    if plan is None:
        card = Card("Plan")
        card.add(Label("There is no plan.", "attention"))
        return card
    card = Card(f"Plan, version {plan.version}")
    agreed = f"Agreed {say_date(plan.agreed_on)}" if plan.agreed_on else "Not agreed yet"
    review = f"looked at again {say_date(plan.review_on)}" if plan.review_on else "no day to look at it again"
    card.add(Label(f"{agreed}; {review}", "quiet"))
    card.add(*(Label(line, "small") for line in plan_lines(plan)))
    return card


def _contacts(contacts: tuple[Contact, ...], workspace: Workspace) -> Card:
    card = Card("Lately")
    if not contacts:
        card.add(Label("Nothing is recorded.", "attention"))
    for contact in contacts:
        card.add(_contact(contact, workspace))
    return card


def _contact(contact: Contact, workspace: Workspace) -> QWidget:
    day = say_date(local_day(contact))
    head = row(
        Label(f"{day}, {contact.mode.value}", "bold"), Chip(*attendance_look(contact, workspace.now()))
    )
    happened = [Label(contact.what_happened, "small")] if contact.what_happened.strip() else []
    voices = [VoiceBlock(line.words, line.who, line.how) for line in contact.voice if line.words.strip()]
    return column(head, *happened, *voices, gap=4)


def _orders(file: ChildFile) -> Card:
    card = Card("Orders and outcomes")
    orders = [order_words(each) for each in file.disposals()] or ["None recorded."]
    card.add(*(Label(words, "small") for words in orders))
    return card


def _levels(child: Child) -> Card:
    card = Card("Levels")
    for field in _LEVELS:
        label = field_label("child", field)
        level: Level | None = getattr(child, field)
        card.add(row(Label(label, "small"), LevelChip(level, label)))
    return card
