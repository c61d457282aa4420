"""About the child: their own words first, what happened lately, what comes next, their plan."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.labels import field_label
from app.models.child import Child
from app.models.contact import Contact
from app.views.child.contact_entry import ContactEntry
from app.views.child.state import NextThing, PlanSummary
from app.views.parts import theme
from app.views.parts.buttons import LinkButton
from app.views.parts.card import Card, column, rule
from app.views.parts.chip import Chip, Shape
from app.views.parts.columns import Columns
from app.views.parts.field_row import FieldRow, name_field
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText, LinesField
from app.views.parts.message_bar import MessageBar
from app.views.parts.scroll import PageColumn
from app.views.parts.stack import Stack
from app.views.parts.text import Label

_GAPS_SHOWN = 3
_NEXT_SHOWN = 6
_HINTS = {
    "strengths": "What do people say you are good at?",
    "what_matters": "Who and what matters to you?",
    "hopes": "What would you like to be different?",
    "dont_ask_again": "What have you told people too often?",
    "own_words": "Names and words that I use, one a line",
}


@dataclass(frozen=True)
class Doors:
    """Where the page leads to."""

    contact: Callable[[UUID], object]
    book: Callable[[], object]
    record: Callable[[], object]
    begun: Callable[[str], object]
    plan: Callable[[], object]
    tab: Callable[[str], object]


class AboutTab(PageColumn):
    def __init__(self, form: Form[Child], doors: Doors) -> None:
        super().__init__(widest=1800)
        self._doors = doors
        self.fields: dict[str, QWidget] = {}
        self._dont_ask = self._words_card(form, "dont_ask_again", GrowingText())
        self._own_words = self._words_card(form, "own_words", LinesField())
        self.voice_note = MessageBar()
        self.lately = Card("Lately")
        self._stories = Stack()
        self._begun = Stack()
        self.next = Card("Next")
        self._next_lines = Stack()
        self.plan = PlanCard(doors.plan)
        self.trusted = Card("People I trust")
        self._trusted_words = Label("", "body")
        self._arrange(form)

    def show_people(self, child: Child) -> None:
        trusted = [
            f"{each.name} ({each.relation})" if each.relation else each.name
            for each in child.network
            if each.is_trusted
        ]
        self._trusted_words.setText("\n".join(trusted) or "Nobody is named yet.")

    def show_lately(self, contacts: tuple[Contact, ...], now: datetime, note: str) -> None:
        story: list[QWidget] = []
        for contact in contacts:
            story += [self._entry(contact, now), rule()]
        if contacts:
            story[-1:] = [LinkButton("All contacts", lambda: self._doors.tab("contacts"))]
        else:
            story = [
                Label("No contact has been written down yet.", "body"),
                LinkButton("Record the first one", self._doors.record),
            ]
        self._stories.show_widgets(*story)
        if note:
            self.voice_note.say("attention", note, may_close=False)
        else:
            self.voice_note.clear()

    def show_begun(self, kinds: Sequence[str]) -> None:
        """A new contact that was begun and not kept yet: a way back to each (*book*, *record*)."""
        words = {"book": "Go on booking the contact you began", "record": "Go on with the contact you began"}
        links = (LinkButton(words[kind], partial(self._doors.begun, kind)) for kind in kinds)
        self._begun.show_widgets(*links)

    def show_next(self, things: tuple[NextThing, ...], *, meetings_only: bool = False) -> None:
        meetings = [thing for thing in things if thing.contact_id]
        shown = meetings[:1] if meetings_only else things[:_NEXT_SHOWN]
        lines: list[QWidget] = [self._next_line(thing, may_open=not meetings_only) for thing in shown]
        if not shown:
            lines.append(Label("Nothing is booked yet.", "big" if meetings_only else "body"))
        if not meetings_only and not meetings:
            lines.append(LinkButton("Book the next contact", self._doors.book))
        self._next_lines.show_widgets(*lines)

    def show_beside_the_child(self, on: bool) -> None:
        self._columns.show_column(self.lately, not on)
        self._dont_ask.setVisible(not on)
        self._change_people.setVisible(not on)
        self.next.set_title("Next meeting" if on else "Next")
        self._trusted_words.set_role("big" if on else "body")
        for text in self.fields.values():
            _show_size(text, "big" if on else "")
        self.plan.show_beside_the_child(on)

    def _entry(self, contact: Contact, now: datetime) -> ContactEntry:
        return ContactEntry(contact, now, lambda: self._doors.contact(contact.id))

    def _next_line(self, thing: NextThing, *, may_open: bool) -> QWidget:
        ground = QWidget()
        line = FlowLayout(ground, gap=6)
        line.addWidget(Label(thing.when, "bold" if may_open else "big-bold"))
        if thing.contact_id is not None and may_open:
            opened = thing.contact_id
            link = LinkButton(thing.what, lambda: self._doors.contact(opened))
            link.setAccessibleName(f"Open: {thing.when}, {thing.what}")
            line.addWidget(link)
        else:
            line.addWidget(Label(thing.what, "body" if may_open else "big"))
        if thing.is_late:
            line.addWidget(Chip("Late", "attention", Shape.UP))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        ground.setSizePolicy(policy)
        return ground

    def _words_card(self, form: Form[Child], field: str, text: GrowingText) -> Card:
        card = Card(field_label(Child.kind, field))
        text.setProperty("role", "voice")
        text.setPlaceholderText(_HINTS[field])
        name_field(text, field_label(Child.kind, field))
        row = FieldRow(field_label(Child.kind, field), text)
        row.label.hide()
        card.add(row)
        form.bind(field, text, row)
        self.fields[field] = text
        return card

    def _arrange(self, form: Form[Child]) -> None:
        self.lately.add(self.voice_note)
        self.lately.add_layout(self._begun)
        self.lately.add_layout(self._stories)
        self.next.add_layout(self._next_lines)
        change = LinkButton("Change", lambda: self._doors.tab("people"), name="Change the people in my life")
        self._change_people = change
        self.trusted.add(self._trusted_words, change)
        words = column(
            *(
                self._words_card(form, field, GrowingText())
                for field in ("strengths", "what_matters", "hopes")
            ),
            gap=16,
        )
        right = column(self.next, self.plan, self.trusted, self._dont_ask, self._own_words, gap=16)
        self._columns = Columns((words, 10), (self.lately, 13), (right, 10))
        self.add(self._columns)


class PlanCard(Card):
    """Version, goals, steps done, and how many gaps there are still."""

    def __init__(self, open_it: Callable[[], object]) -> None:
        super().__init__("My plan")
        self.counted = Label("", "body")
        self.bar = _Done()
        self.gaps = QWidget()
        self._gap_words = Stack(gap=4)
        self.gaps.setLayout(self._gap_words)
        self.link = LinkButton("Open the plan", open_it)
        self.add(self.counted, self.bar, self.gaps, self.link)

    def show_plan(self, summary: PlanSummary | None) -> None:
        self._gap_words.show_widgets(*(self._gaps(summary) if summary else ()))
        self.bar.setVisible(summary is not None and summary.steps > 0)
        if summary is None:
            self.set_title("My plan")
            self.counted.setText("There is no plan yet.")
            self.link.set_words("Begin the plan together")
            return
        agreed = "" if summary.is_agreed else ", not agreed yet"
        self.set_title(f"My plan, version {summary.version}")
        self.counted.setText(f"{summary.counted}{agreed}")
        self.bar.show_part(summary.done, summary.steps)
        self.link.set_words("Open the plan")

    def show_beside_the_child(self, on: bool) -> None:
        self.gaps.setVisible(not on)
        self.counted.set_role("big" if on else "body")

    @property
    def spoken(self) -> str:
        """Every word that is shown on the card."""
        labels = [each.text() for each in self.findChildren(Label) if each.isVisibleTo(self)]
        return "\n".join(
            [*labels, *(chip.text for chip in self.findChildren(Chip) if chip.isVisibleTo(self))]
        )

    @staticmethod
    def _gaps(summary: PlanSummary) -> list[QWidget]:
        if not summary.gaps:
            return []
        first = [Label(says, "small") for says in summary.gaps[:_GAPS_SHOWN]]
        return [Chip(f"{summary.unanswered:,} not answered yet", "attention", Shape.UP), *first]


def _show_size(field: QWidget, size: str) -> None:
    if field.property("type") != size:
        field.setProperty("type", size)
        field.style().unpolish(field)
        field.style().polish(field)


class _Done(QWidget):
    """How many steps are done, as a bar; the words above say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._part = 0.0
        self.setFixedHeight(theme.px(10))

    def show_part(self, done: int, of: int) -> None:
        self._part = done / of if of else 0.0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        round_by = self.height() / 2
        for role, width in (("sunk", float(self.width())), ("good", self.width() * self._part)):
            painter.setBrush(theme.color(role))
            if width >= self.height():
                painter.drawRoundedRect(0, 0, int(width), self.height(), round_by, round_by)
