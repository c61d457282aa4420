"""The end of a check: strengths seen, actions, and a rating moved by judgement."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.models.file_check import CheckAction, Discretion, FileCheck, Rating
from app.models.record import Value
from app.models.text import Text
from app.practice.file_check_rating import RatingResult
from app.views.file_check.state import rating_look
from app.views.parts import buttons, theme
from app.views.parts.autosave import Autosave
from app.views.parts.card import Card, column, row, rule
from app.views.parts.choice import Choice
from app.views.parts.date_field import DateField
from app.views.parts.date_words import say_date
from app.views.parts.desk import Desk
from app.views.parts.field_row import FieldRow, name_field
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText
from app.views.parts.stack import Stack
from app.views.parts.text import Label


class Moved(Value):
    """The rating that judgement asks for (None: as the answers give it), and why."""

    rating: Rating | None = None
    because: Text = ""


class FinishPage(QWidget):
    """`edit(label, after)` keeps a changed check; `move(rating, because)` and `close(number)` act on it."""

    def __init__(
        self,
        desk: Desk,
        edit: Callable[[str, FileCheck], None],
        move: Callable[[Rating | None, str], None],
        close: Callable[[int], None],
    ) -> None:
        super().__init__()
        self._edit, self._close = edit, close
        self._check: FileCheck | None = None
        self._shown: object = None
        self.form: Form[FileCheck] = Form(self)
        self._autosave = Autosave(self.form, desk)
        self.strengths = GrowingText(3)
        self._strengths_row = FieldRow(
            "Strengths seen", self.strengths, "What was good for this child? Say it to the worker, too."
        )
        self._actions = Stack(gap=10)
        self.add_action = buttons.secondary("Add an action", self._add, icon="plus")
        self.moved: Form[Moved] = Form(self)
        looks = [(each, rating_look(each)[0]) for each in Rating]
        self.rating = Choice([(None, "As the answers give it"), *looks])
        self.because = GrowingText(2)
        self.moved.bind("rating", self.rating)
        self.moved.bind("because", self.because)
        self.moved.edited.connect(lambda wish, _: move(wish.rating, wish.because))
        self.by = Label("", "quiet")
        self._arrange()

    def show_check(self, check: FileCheck, result: RatingResult, today: date, *, may_write: bool) -> None:
        self._check = check
        shape = (check.id, len(check.actions), check.is_recorded, may_write)
        closed = tuple(each.closed_on for each in check.actions)
        if self._shown != (shape, closed):
            self._build(check, today, may_write=may_write)
            self._shown = (shape, closed)
        self._autosave.show_record(check)
        frozen = check.is_recorded or not may_write
        self.form.set_read_only(frozen)
        self.moved.set_read_only(frozen)
        self.add_action.setVisible(not frozen)
        self._show_moved(check, result)

    def flush(self) -> None:
        self.form.flush()
        self.moved.flush()

    def forget_shape(self) -> None:
        """Build the actions anew at the next showing."""
        self._shown = None

    def _show_moved(self, check: FileCheck, result: RatingResult) -> None:
        moved = check.discretion or None
        kept = self.moved.record or Moved()
        wish = Moved(rating=moved.rating, because=moved.because) if moved else kept.changed(rating=None)
        self.moved.show_record(wish)
        self.moved.explain("because", _lacks(moved))
        given = f"The answers give: {result.so_far}." if result.so_far else "The answers give no rating yet."
        by = f" Moved by {moved.by}." if moved and moved.by else ""
        self.by.setText(f"{given}{by}")

    def _build(self, check: FileCheck, today: date, *, may_write: bool) -> None:
        self.form.flush()
        self.form.unbind_all()
        self.form.bind("strengths_seen", self.strengths, self._strengths_row)
        if check.is_recorded:
            lines = [self._recorded(n, each, today, may_write) for n, each in enumerate(check.actions)]
        else:
            lines = [self._line(number) for number in range(len(check.actions))]
        self._actions.show_widgets(*(lines or [Label("No actions.", "quiet")]))

    def _line(self, number: int) -> QWidget:
        what, owner, due = GrowingText(lines=1), QLineEdit(), DateField()
        about = f"action {number + 1}"
        what.setPlaceholderText("What will be done?")
        owner.setPlaceholderText("Who does it?")
        for field, widget, name in (("what", what, "What"), ("owner", owner, "Who"), ("due", due, "By when")):
            name_field(widget, f"{name}: {about}")
            self.form.bind(f"actions.{number}.{field}", widget)
        remove = buttons.icon_only("trash", f"Take away {about}", partial(self._remove, number))
        ends = QWidget()
        line = QVBoxLayout(ends)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(row(owner, due, remove))
        return column(what, ends, rule(), gap=6)

    def _recorded(self, number: int, action: CheckAction, today: date, may_write: bool) -> QWidget:
        due = f"by {say_date(action.due)}" if action.due else "no day set"
        late = action.closed_on is None and action.due is not None and action.due < today
        if action.closed_on:
            state, role = f"✓ Done {say_date(action.closed_on)}", "good"
        else:
            state, role = ("◆ Late", "danger") if late else ("○ Open", "attention")
        words = "Not done after all" if action.closed_on else "It is done"
        press = buttons.secondary(words, partial(self._close, number), name=f"{words}: {action.what[:60]}")
        press.setEnabled(may_write)
        about = Label(f"{action.owner}, {due}", "quiet")
        return column(Label(action.what, "body"), about, row(Label(state, role), None, press), rule(), gap=4)

    def _add(self) -> None:
        self.flush()
        if self._check is not None:
            number = len(self._check.actions)
            self._edit("Add an action", self._check.changed(actions=(*self._check.actions, CheckAction())))
            self.form.field_widget(f"actions.{number}.what").setFocus()

    def _remove(self, number: int) -> None:
        self.flush()
        if self._check is not None:
            self.forget_shape()
            left = (*self._check.actions[:number], *self._check.actions[number + 1 :])
            self._edit("Take an action away", self._check.changed(actions=left))

    def _arrange(self) -> None:
        strengths, actions, moved = Card("Strengths"), Card("Actions"), Card("Judgement")
        strengths.add(self._strengths_row)
        actions.add_layout(self._actions)
        actions.add(row(self.add_action, None))
        moved.add(
            Label("A rating can be moved by professional judgement, with a reason and your name.", "quiet"),
            FieldRow("Rating", self.rating),
            FieldRow("Why?", self.because),
            self.by,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(16))
        for card in (strengths, actions, moved):
            whole.addWidget(card)
        whole.addStretch()


def _lacks(discretion: Discretion | None) -> str:
    if discretion is not None and not discretion.because.strip():
        return "Say why. Until then the rating stays as the answers give it."
    return ""
