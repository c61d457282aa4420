"""The head of the plan: whose it is, which version, and what can be done with it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from app.models.plan import Plan
from app.views.parts import buttons
from app.views.parts.chip import Chip, Shape
from app.views.parts.choice import Choice
from app.views.parts.date_words import say_date
from app.views.parts.field_row import name_field
from app.views.parts.page_head import PageHead


class PlanHeader(PageHead):
    """`easy_read` and `agree` are pressed here; `choose(plan id)` when another version is chosen."""

    def __init__(
        self,
        easy_read: Callable[[], None],
        agree: Callable[[], None],
        choose: Callable[[UUID], None],
        back: Callable[[], None],
    ) -> None:
        self.chip = Chip("")
        self.versions = Choice()
        name_field(self.versions, "Version of the plan")
        self.versions.activated.connect(lambda _: choose(self.versions.value()))
        self.easy_read = buttons.secondary("Easy read", easy_read, icon="printer")
        self.agree = buttons.primary("Agree", agree)
        super().__init__("My plan", back, (self.chip,), (self.versions, self.easy_read, self.agree))

    def show_plan(
        self, name: str, plan: Plan | None, versions: Sequence[Plan], *, may_agree: bool, for_child: bool
    ) -> None:
        self.name.set_words(name)
        self.versions.offer([(each.id, f"Version {each.version}") for each in versions])
        self.versions.show_value(plan.id if plan else None)
        self.versions.setVisible(len(versions) > 1 and not for_child)
        self.easy_read.setVisible(plan is not None and not for_child)
        self.agree.setVisible(may_agree and not for_child)
        self.chip.setVisible(plan is not None and not for_child)
        if plan is not None:
            tone, shape = ("good", Shape.TICK) if plan.is_agreed else ("plain", Shape.NONE)
            self.chip.say(_words(plan), tone, shape)


def _words(plan: Plan) -> str:
    if plan.agreed_on is None:
        return f"version {plan.version}, not agreed yet"
    return f"version {plan.version}, agreed {say_date(plan.agreed_on)}"
