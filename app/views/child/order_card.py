"""One order: a line that says it in words, what the law says beside each field, and the fields."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.labels import field_label
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.problem import Problem
from app.practice import rule_pack
from app.practice.disposals import law_problems, rule_of
from app.practice.pack_entries import DisposalRule, RunsFrom
from app.views.child.state import order_name
from app.views.parts.autosave import Autosave
from app.views.parts.buttons import quiet
from app.views.parts.card import Card, column
from app.views.parts.chip import Chip, Shape
from app.views.parts.choice import Choice
from app.views.parts.columns import Columns
from app.views.parts.date_field import DateField
from app.views.parts.date_words import say_date
from app.views.parts.desk import Desk
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText
from app.views.parts.text import Label

_LEFT = ("code", "made_on", "contract_signed_on", "ends_on", "ended_on")
_RIGHT = ("offence", "offence_on", "court", "yjb_gravity", "requirements", "persistent")
_HINTS = {"ended_on": "Leave empty while it runs."}


def order_choices(today: date) -> list[tuple[str, str]]:
    """Code and words of every order in the rule pack, those in use now first."""
    rules = sorted(rule_pack.load().disposal, key=lambda rule: (not rule.in_force(today), rule.words))
    return [
        (rule.code, rule.words if rule.in_force(today) else f"{rule.words} (not in use now)")
        for rule in rules
    ]


class OrderCard(Card):
    """Open orders show their fields, ended ones after *Change*."""

    def __init__(self, desk: Desk, is_open: bool) -> None:
        self.change = quiet("Change", self._toggle)
        super().__init__("Order", self.change)
        self._desk = desk
        self.form: Form[Disposal] = Form(self)
        self._autosave = Autosave(self.form, desk)
        self.fields = _fields(desk.workspace.today())
        self.rows = {
            name: FieldRow(field_label(Disposal.kind, name), widget, _HINTS.get(name, ""))
            for name, widget in self.fields.items()
        }
        self.says = Label("", "body")
        self.chip = Chip("")
        self.easy = Label("", "quiet")
        self.notes = Label("", "attention")
        self._body = QWidget()
        self._arrange()
        self._show_fields(is_open)

    def show_order(self, order: Disposal, child: Child) -> None:
        rule = rule_of(order)
        self.set_title(order_name(order))
        self.change.setAccessibleName(f"{self.change.text()}: {order_name(order)}")
        self.says.setText(_in_words(order))
        self.chip.say(*(("Open", "primary", Shape.NONE) if order.is_open else ("Ended", "plain", Shape.TICK)))
        self.easy.setText(_as_written(order, rule))
        self.easy.setVisible(bool(self.easy.text()))
        self._offer(order, rule)
        self._autosave.show_record(order)
        self._show_notes(law_problems(order, child, self._desk.workspace.today()))

    def flush(self) -> None:
        self.form.flush()

    def open_fields(self) -> None:
        self._show_fields(True)

    def _toggle(self) -> None:
        self._show_fields(not self._body.isVisibleTo(self))

    def _show_fields(self, shown: bool) -> None:
        self._body.setVisible(shown)
        self.change.set_words(
            "Close" if shown else "Change", f"{'Close' if shown else 'Change'}: {self.title.text()}"
        )

    def _show_notes(self, problems: Iterable[Problem]) -> None:
        """Notes stand beside their field, and in one line above while the fields are folded away."""
        said: dict[str, list[str]] = {}
        for problem in problems:
            said.setdefault(problem.where, []).append(" ".join((problem.says, problem.mend)).strip())
        for name, row in self.rows.items():
            notes = [f"▲ {each}" for each in said.get(name, ())]
            row.set_hint("\n".join([hint for hint in (_HINTS.get(name, ""),) if hint] + notes))
        everything = [each for notes in said.values() for each in notes]
        self.notes.setText("\n".join(f"▲ {each}" for each in everything))
        self.notes.setVisible(bool(everything) and not self._body.isVisibleTo(self))

    def _offer(self, order: Disposal, rule: DisposalRule | None) -> None:
        """Only the fields that this order can have, and those that hold something."""
        contract = rule is not None and rule.runs_from == RunsFrom.CONTRACT
        self.rows["contract_signed_on"].setVisible(contract or order.contract_signed_on is not None)
        young = rule is not None and rule.persistent_under is not None
        self.rows["persistent"].setVisible(young or order.persistent)

    def _arrange(self) -> None:
        for name, widget in self.fields.items():
            self.form.bind(name, widget, self.rows[name])
        room = QVBoxLayout(self._body)
        room.setContentsMargins(0, 0, 0, 0)
        left = column(*(self.rows[name] for name in _LEFT), gap=12)
        right = column(*(self.rows[name] for name in _RIGHT), gap=12)
        room.addWidget(Columns((left, 1), (right, 1)))
        self.add(self.chip, self.says, self.easy, self.notes, self._body)


def _fields(today: date) -> dict[str, QWidget]:
    gravity = Choice([(None, "Not known"), *((number, str(number)) for number in range(1, 9))])
    return {
        "code": _order_choice(today),
        "made_on": DateField(),
        "contract_signed_on": DateField(),
        "ends_on": DateField(),
        "ended_on": DateField(),
        "offence": QLineEdit(),
        "offence_on": DateField(),
        "court": QLineEdit(),
        "yjb_gravity": gravity,
        "requirements": GrowingText(),
        "persistent": QCheckBox("The court found that this was persistent"),
    }


def _order_choice(today: date) -> Choice:
    """Long names of orders end in … rather than widen the card."""
    choice = Choice(order_choices(today))
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(14)
    return choice


def _in_words(order: Disposal) -> str:
    parts = [
        f"made {say_date(order.made_on)}" if order.made_on else "",
        f"contract signed {say_date(order.contract_signed_on)}" if order.contract_signed_on else "",
        f"ended {say_date(order.ended_on)}" if order.ended_on else "",
        f"ends {say_date(order.ends_on)}" if order.ends_on and order.is_open else "",
    ]
    said = ", ".join(part for part in parts if part)
    return said[:1].upper() + said[1:] + "." if said else "No dates yet."


def _as_written(order: Disposal, rule: DisposalRule | None) -> str:
    written = f"In the caseload file: {order.as_written}." if order.as_written else ""
    easy = f"In easy words: {rule.easy_words}" if rule else ""
    return " ".join(part for part in (written, easy) if part)
