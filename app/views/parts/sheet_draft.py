"""A new form that nobody has finished yet: kept as a draft, offered again after a lock or a crash."""

import json
from typing import Generic, TypeVar
from uuid import UUID

from pydantic import ValidationError
from PySide6.QtCore import QObject

from app.errors import Explained
from app.models.change import Change
from app.models.record import Value
from app.views.parts.autosave import type_into, typed_text
from app.views.parts.desk import Desk
from app.views.parts.form import Form

V = TypeVar("V", bound=Value)


class SheetDraft(QObject, Generic[V]):
    """Keeps what `form` holds under the name `where` until `drop`. Text that is no value is kept as typed.

    A field with `is_unfinished` is kept as typed while that is true.
    """

    def __init__(self, form: Form[V], desk: Desk, where: str, child_id: UUID | None = None) -> None:
        super().__init__(form)
        self._form, self._desk, self._where, self._child_id = form, desk, where, child_id
        self._empty: V | None = None
        self._is_on = True
        form.edited.connect(lambda *_: self.keep())
        form.invalid.connect(lambda *_: self.keep())

    def keep(self) -> None:
        """Nothing typed is nothing to keep."""
        record, typed = self._form.record, self._typed()
        if not self._is_on or record is None or (record == self._empty and not typed):
            return
        kept = {"sheet": record.model_dump(mode="json"), "typed": typed}
        try:
            self._desk.workspace.draft(self._where, json.dumps(kept), self._child_id)
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")

    def restore(self, empty: V) -> bool:
        """Show what was kept, or `empty`; True when something was kept."""
        self._empty = empty
        text = next((each.text for each in self._desk.workspace.drafts() if each.where == self._where), "")
        try:
            kept = json.loads(text) if text else {}
            sheet = (
                type(empty).model_validate({**kept["sheet"], "id": getattr(empty, "id", None)})
                if kept
                else empty
            )
        except (ValueError, KeyError, TypeError, ValidationError):
            kept, sheet = {}, empty
        self._form.show_record(sheet)
        for field, typed in kept.get("typed", {}).items():
            if field in self._form.fields:
                type_into(self._form.field_widget(field), typed)
                self._form.keep_unsaved(sheet, field, "This could not be kept as it is written. Mend it.")
        return bool(kept)

    def become(self, change: Change) -> None:
        """What was kept becomes a record; nothing is kept from now on. Raises Refused, Explained."""
        self._desk.workspace.apply(change, draft=self._where)
        self._is_on = False

    def drop(self) -> None:
        """It is not wanted any more; nothing is kept from now on."""
        self._is_on = False
        self._desk.workspace.drop_draft(self._where)

    def _typed(self) -> dict[str, str]:
        written = {}
        for field in self._form.fields:
            widget = self._form.field_widget(field)
            if field in self._form.problems or getattr(widget, "is_unfinished", False):
                written[field] = typed_text(widget)
        return {field: text for field, text in written.items() if text}
