"""The service's own words, as they stand on every paper: a manager may change them."""

from PySide6.QtWidgets import QLineEdit

from app.errors import Explained
from app.models.change import Change
from app.models.service import Service
from app.views.parts.card import Card
from app.views.parts.desk import Desk
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText
from app.views.parts.text import quiet

FIELDS = (
    ("name", "Name of the service"),
    ("phone", "Phone"),
    ("hours", "When somebody answers"),
    ("out_of_hours_phone", "Phone when the office is closed"),
    ("how_to_complain", "How to complain"),
)


class ServiceCard(Card):
    """Saves by itself, like every form."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("The service")
        self._desk = desk
        self.form: Form[Service] = Form(self)
        self.rows: dict[str, FieldRow] = {}
        self.add(quiet("These words stand on children's papers, so that they know who to ask."))
        for field, words in FIELDS:
            widget = GrowingText(lines=2, most=6) if field == "how_to_complain" else QLineEdit()
            self.rows[field] = FieldRow(words, widget)
            self.form.bind(field, widget, self.rows[field])
            self.add(self.rows[field])
        self._before: Service | None = None
        self.form.edited.connect(self._save)

    def refresh(self) -> None:
        self._before = self._desk.workspace.service()
        self.form.show_record(self._before)

    def flush(self) -> None:
        self.form.flush()

    def _save(self, after: Service, field: str) -> None:
        before = self._before
        assert before is not None
        if not after.name.strip():
            self.form.keep_unsaved(before, "name", "A service needs a name. The old one stays.")
            return
        try:
            where = f"{Service.kind}.{after.id}.{field}"
            self._desk.workspace.apply(Change.edit("Edit the service", before, after, typing_in=where))
        except Explained as wrong:
            self.form.keep_unsaved(before, field, wrong.sentence)
            return
        self._before = after
        self._desk.saved()
