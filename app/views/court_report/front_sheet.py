"""The front sheet and the reading with the child: the fields of the report itself."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.models.child import Child
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.practice.disposals import rule_of
from app.views.parts.card import Card
from app.views.parts.choice import Choice
from app.views.parts.date_field import DateField
from app.views.parts.date_words import say_date
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText
from app.views.parts.text import Label


class FrontSheet(QWidget):
    """Court, hearing, plea, remand and restrictions; the child and the offence are read from the file."""

    def __init__(self, form: Form[CourtReport]) -> None:
        super().__init__()
        self.order = Choice()
        self.order.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(12)
        fields: tuple[tuple[str, str, QWidget, str], ...] = (
            ("disposal_id", "Which order or case is it about?", self.order, ""),
            ("court", "Court", QLineEdit(), ""),
            ("hearing_on", "Hearing", DateField(), ""),
            ("plea", "Plea", QLineEdit(), "Guilty, not guilty, or to which part"),
            ("remand_status", "Bail or remand", QLineEdit(), "And how the child has kept to it"),
            ("restrictions", "Reporting restrictions", GrowingText(), ""),
        )
        self.about = Label("", "quiet")
        card = Card("Front sheet")
        card.add(self.about)
        for field, label, widget, hint in fields:
            card.add(FieldRow(label, widget, hint))
            form.bind(field, widget)
        _only(self, card)

    def show_case(self, child: Child, disposals: Sequence[Disposal], today: date) -> None:
        self.order.offer([(None, "None yet"), *((each.id, _order_words(each)) for each in disposals)])
        born = f", born {say_date(child.date_of_birth)}" if child.date_of_birth else ""
        age = child.age_on(today)
        years = f" (age {age})" if age is not None else ""
        self.about.setText(
            f"{child.full_name}{born}{years}. The offence comes from the order that you choose."
        )


class ReadBack(QWidget):
    """The report is read through with the child and their parent or carer before it goes to court."""

    def __init__(self, form: Form[CourtReport]) -> None:
        super().__init__()
        self.on, self.comments = DateField(), GrowingText(4)
        card = Card("Reading it with the child")
        card.add(
            FieldRow("Read together on", self.on, "With the child and their parent or carer"),
            FieldRow("What they said about it", self.comments, "In their words, also where they disagree"),
        )
        form.bind("read_back_on", self.on)
        form.bind("read_back_comments", self.comments)
        _only(self, card)


def _order_words(disposal: Disposal) -> str:
    rule = rule_of(disposal)
    name = rule.words if rule else disposal.as_written or "Order"
    parts = (name, disposal.offence, say_date(disposal.made_on) if disposal.made_on else "")
    return ", ".join(part for part in parts if part)


def _only(page: QWidget, card: Card) -> None:
    whole = QVBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(card)
    whole.addStretch()
