"""Details of the child: names, where they live, how they take things in, levels, worker, notes for staff."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from app.labels import field_label
from app.models.child import Child, Preset
from app.models.person import Person, Role
from app.views.parts.buttons import LinkButton
from app.views.parts.card import Card, column
from app.views.parts.choice import Choice, LevelField, enum_choice, yes_no_choice
from app.views.parts.columns import Columns
from app.views.parts.date_field import DateField
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText, LinesField
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label

_CASEWORKERS = {Role.PRACTITIONER, Role.MANAGER, Role.SPECIALIST}
_HINTS = {
    "known_as": "The name they choose. It stands on every page.",
    "say_my_name": "Write it as it sounds: Mal-a-kye",
    "what_helps": "One a line, a few words each. They stand in the header.",
    "staff_flags": "One a line. Hidden beside the child, never on a child's paper.",
}


class DetailsTab(PageColumn):
    """Binds its fields to the page's form. `to_people` leads to the people in the child's life."""

    def __init__(self, form: Form[Child], to_people: Callable[[], object]) -> None:
        super().__init__(widest=1800)
        self._form = form
        self.fields: dict[str, QWidget] = {}
        self.worker = Choice()
        self.carers = Label("", "body")
        names = self._card(
            "Name",
            {
                "known_as": QLineEdit(),
                "given_name": QLineEdit(),
                "family_name": QLineEdit(),
                "say_my_name": QLineEdit(),
                "pronouns": QLineEdit(),
                "date_of_birth": DateField(),
                "reference": QLineEdit(),
            },
        )
        helps = self._card(
            "What helps",
            {
                "what_helps": LinesField(),
                "preset": enum_choice(Preset),
                "first_language": QLineEdit(),
                "needs_interpreter": yes_no_choice(),
                "send_support": QLineEdit(),
            },
        )
        staff = self._card("For staff", {"staff_flags": LinesField(), "worker_id": self.worker})
        levels = self._card(
            "Levels",
            {
                "safety_and_wellbeing": LevelField(),
                "risk_of_serious_harm": LevelField(),
                "likelihood_of_reoffending": LevelField(),
            },
        )
        home = self._card("Home", {"address": GrowingText(), "postcode": QLineEdit()})
        change = LinkButton("Change", to_people, name="Change parents and carers")
        home.add(Label("Parents and carers", "bold"), self.carers, change)
        life = self._card(
            "More about their life",
            {
                "education": QLineEdit(),
                "care_status": QLineEdit(),
                "social_care_plan": QLineEdit(),
                "gender": QLineEdit(),
                "ethnicity": QLineEdit(),
                "notes": GrowingText(),
            },
        )
        left, middle, right = (
            column(names, gap=16),
            column(helps, home, gap=16),
            column(staff, levels, life, gap=16),
        )
        self.add(Columns((left, 1), (middle, 1), (right, 1)))

    def offer_workers(self, people: Iterable[Person], child: Child) -> None:
        """Those who hold cases now, and whoever holds this one."""
        nobody = f"Unallocated ({child.worker_label})" if child.worker_label else "Nobody yet"
        holders = [
            (person.id, person.name)
            for person in people
            if person.id == child.worker_id or (person.role in _CASEWORKERS and not person.left)
        ]
        self.worker.offer([(None, nobody), *holders])

    def show_carers(self, child: Child) -> None:
        said = [
            ", ".join(part for part in (each.name, each.relation, each.phone) if part)
            for each in child.parents_and_carers
        ]
        self.carers.setText("\n".join(said) or "Nobody is named yet.")

    def _card(self, title: str, fields: dict[str, QWidget]) -> Card:
        card = Card(title)
        for name, widget in fields.items():
            row = FieldRow(field_label(Child.kind, name), widget, _HINTS.get(name, ""))
            card.add(row)
            self._form.bind(name, widget, row)
            self.fields[name] = widget
        return card
