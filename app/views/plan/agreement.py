"""Asking the child and their parent or carer: yes, no, or we could not ask; then freezing the version."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.child import Child
from app.models.plan import Agreement, Answer, Plan
from app.practice.plan_problems import can_agree
from app.views.parts import buttons, theme
from app.views.parts.card import Card, row
from app.views.parts.choice import Choice
from app.views.parts.date_field import DateField
from app.views.parts.error_summary import ErrorSummary
from app.views.parts.field_row import FieldRow, field_row
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label, page_title

_ANSWERS = ((Answer.YES, "Yes"), (Answer.NO, "No"), (Answer.COULD_NOT_ASK, "We could not ask"))


class AgreementPage(QWidget):
    """Answers save as they are given. `agree` freezes the version, `leave` goes back to the plan."""

    def __init__(self, form: Form[Plan], agree: Callable[[], None], leave: Callable[[], None]) -> None:
        super().__init__()
        self.form = form
        self._agree = agree
        self.title = page_title("")
        self.summary = ErrorSummary("Before the plan can be agreed")
        self.child = _Answers(form, "child_agrees")
        self.carer = _Answers(form, "parent_agrees")
        self.agree = buttons.primary("Agree this plan", self._try_to_agree)
        self.leave = buttons.secondary("Not yet", leave, name="Not yet: back to the plan")
        page = PageColumn(widest=820)
        lead = Label(
            "Read the plan through together first. Once it is agreed it stays as it is. "
            "A later change starts the next version.",
            "lead",
        )
        page.add(self.title, lead, self.summary, self.child, self.carer, row(self.agree, self.leave, None))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def show_plan(self, plan: Plan, child: Child) -> None:
        self.title.setText(f"Do we agree version {plan.version}?")
        parents = " or ".join(person.name for person in child.parents_and_carers)
        self.child.show_answer(plan.child_agrees, child.chosen_name or "The child")
        self.carer.show_answer(plan.parent_agrees, parents or "A parent or carer")
        self.agree.set_words(f"Agree version {plan.version}")
        self.form.show_record(plan)

    def start(self) -> None:
        self.summary.show_problems(())
        self.child.answer.setFocus()

    def _try_to_agree(self) -> None:
        self.form.flush()
        plan = self.form.record
        if plan is None:
            return
        fields = self.form.fields
        missing = [
            (
                f"{each.says} {each.mend}",
                self.form.field_widget(each.where) if each.where in fields else self.leave,
            )
            for each in can_agree(plan)
        ]
        self.summary.show_problems(missing)
        if not missing:
            self._agree()


class _Answers(Card):
    """One person's answer, when, and why where it is not yes."""

    def __init__(self, form: Form[Plan], field: str) -> None:
        super().__init__(" ")
        self.answer = Choice(_ANSWERS)
        self.who = GrowingText(1, 3)
        self.on = DateField()
        self.because = GrowingText(1, 6)
        self._why = field_row("Why", self.because, "In their words, if they said why.")
        for name, widget in (
            ("answer", self.answer),
            ("who", self.who),
            ("on", self.on),
            ("because", self.because),
        ):
            form.bind(f"{field}.{name}", widget)
        rows: list[FieldRow] = [
            field_row("Who answered", self.who),
            field_row("Their answer", self.answer),
            field_row("On which day", self.on, "Leave it empty for today."),
        ]
        self.rows = (*rows, self._why)
        self.add(rows[1], self._why, row(rows[0], rows[2], gap=theme.px(16)))

    def show_answer(self, given: Agreement, who: str) -> None:
        self.set_title(f"What {who} says")
        self._why.setVisible(given.answer is not None and given.answer != Answer.YES)
        for field_name, each in zip(("Who answered", "Answer", "Day", "Why"), self.rows, strict=True):
            each.field.setAccessibleName(f"{field_name}: {who}")
            (each.field.focusProxy() or each.field).setAccessibleName(f"{field_name}: {who}")
