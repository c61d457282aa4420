"""Fields and records: showing is never editing, valid fields are saved, invalid ones explained."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.models.child import Child, Preset
from app.models.contact import Contact
from app.models.level import Level
from app.models.plan import Goal, Plan, SafetyPlan, Step
from app.views.parts import form as form_module
from app.views.parts.choice import LevelField, enum_choice, yes_no_choice
from app.views.parts.date_field import DateField
from app.views.parts.field_row import FieldRow
from app.views.parts.form import Form
from app.views.parts.growing_text import GrowingText, LinesField

MAYA = Child(
    id=UUID(int=1),
    given_name="Maya",
    notes="Likes maps.",
    what_helps=("Short sentences", "Pictures help"),
    date_of_birth=date(2010, 5, 4),
    safety_and_wellbeing=Level.HIGH,
)


class Hands:
    """A window with a form on a child, and what it told."""

    def __init__(self, qtbot):
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.fields = {
            "given_name": QLineEdit(),
            "notes": GrowingText(),
            "what_helps": LinesField(),
            "date_of_birth": DateField(),
            "preset": enum_choice(Preset),
            "safety_and_wellbeing": LevelField(),
            "needs_interpreter": yes_no_choice(),
        }
        layout = QVBoxLayout(self.window)
        self.form: Form[Child] = Form(self.window)
        self.rows = {}
        for name, field in self.fields.items():
            self.rows[name] = FieldRow(name.replace("_", " "), field)
            layout.addWidget(self.rows[name])
            self.form.bind(name, field)
        self.saved: list[tuple[Child, str]] = []
        self.refused: list[tuple[str, str]] = []
        self.form.edited.connect(lambda record, field: self.saved.append((record, field)))
        self.form.invalid.connect(lambda field, sentence: self.refused.append((field, sentence)))
        self.form.show_record(MAYA)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def type(self, field, words):
        target = self.fields[field].focusProxy() or self.fields[field]
        target.setFocus()
        target.selectAll()
        QTest.keyClicks(target, words)


@pytest.fixture
def hands(qtbot):
    made = Hands(qtbot)
    yield made
    made.window.close()


def test_showing_a_record_is_not_editing(hands):
    hands.form.show_record(MAYA.changed(id=UUID(int=2), given_name="Tomasz", notes="Other", what_helps=()))
    hands.form.flush()
    assert hands.fields["given_name"].text() == "Tomasz"
    assert hands.saved == []


def test_showing_never_counts_as_typing(hands):
    for words in ("First", "Second"):
        hands.form.show_record(MAYA.changed(notes=words, what_helps=(words,)))
        assert hands.fields["notes"].toPlainText() == words
        assert hands.fields["what_helps"].value() == (words,)


def test_every_field_shows_its_value(hands):
    assert hands.fields["notes"].toPlainText() == "Likes maps."
    assert hands.fields["what_helps"].value() == MAYA.what_helps
    assert hands.fields["date_of_birth"].line.text() == "4 May 2010"
    assert hands.fields["preset"].currentText() == "Easy read"
    assert hands.fields["safety_and_wellbeing"].currentText() == "High"
    assert hands.fields["needs_interpreter"].value() is None


def test_a_field_that_is_left_is_saved(hands, qtbot):
    hands.type("given_name", "Amaya")
    hands.fields["notes"].setFocus()
    qtbot.waitUntil(lambda: bool(hands.saved))
    assert hands.saved == [(MAYA.changed(given_name="Amaya"), "given_name")]


def test_a_pause_in_typing_saves(hands, qtbot):
    hands.type("notes", "New words")
    assert hands.saved == []
    assert form_module.PAUSE_MS == 800
    qtbot.waitUntil(lambda: bool(hands.saved), timeout=3000)
    assert hands.saved[-1][0].notes == "New words"


def test_flush_saves_before_locking(hands):
    hands.type("what_helps", "Time to think")
    assert hands.form.flush()
    assert hands.saved[-1][0].what_helps == ("Time to think",)


def test_two_fields_typed_one_after_another_are_both_kept(hands):
    hands.type("given_name", "Amaya")
    hands.type("notes", "Both")
    hands.form.flush()
    assert (hands.form.record.given_name, hands.form.record.notes) == ("Amaya", "Both")


def test_a_choice_is_saved_at_once(hands):
    for field, index, value in (
        ("preset", 0, Preset.PICTURES_FIRST),
        ("safety_and_wellbeing", 4, Level.VERY_HIGH),
    ):
        hands.fields[field].setCurrentIndex(index)
        hands.fields[field].activated.emit(index)
        assert getattr(hands.saved[-1][0], field) == value


def test_an_impossible_date_is_explained_next_to_it_and_not_saved(hands, qtbot):
    hands.type("date_of_birth", "31 june 2010")
    hands.fields["notes"].setFocus()
    qtbot.waitUntil(lambda: bool(hands.refused))
    row = hands.rows["date_of_birth"]
    assert hands.saved == []
    assert hands.form.record == MAYA
    assert "June 2010 has no day 31." in row.problem.text()
    assert row.problem.isVisible()
    assert not hands.form.flush()
    hands.type("date_of_birth", "30 june 2010")
    assert hands.form.flush()
    assert not row.problem.isVisible()
    assert hands.saved[-1][0].date_of_birth == date(2010, 6, 30)


def test_half_a_date_is_not_scolded_while_typing_pauses(hands):
    hands.type("date_of_birth", "30 ju")
    hands.form._pause.timeout.emit()
    assert hands.refused == []
    assert hands.form.problems == {}


def test_too_long_a_line_says_how_long_it_may_be(hands):
    hands.fields["given_name"].setText("x" * 501)
    hands.fields["given_name"].textEdited.emit("x")
    assert not hands.form.flush()
    assert "500 characters" in hands.form.problems["given_name"]


def test_the_same_value_leaves_cursor_and_undo_alone(hands):
    notes = hands.fields["notes"]
    hands.type("notes", "Typing here")
    hands.form.flush()
    cursor = notes.textCursor()
    cursor.setPosition(3)
    notes.setTextCursor(cursor)
    hands.form.show_record(hands.form.record)
    assert notes.textCursor().position() == 3
    assert notes.document().isUndoAvailable()


def test_a_field_that_is_being_typed_in_is_not_overwritten(hands):
    hands.type("notes", "My words")
    hands.form.show_record(MAYA.changed(notes="From elsewhere", given_name="Amaya"))
    assert hands.fields["notes"].toPlainText() == "My words"
    assert hands.fields["given_name"].text() == "Amaya"
    hands.form.flush()
    assert hands.saved[-1][0] == MAYA.changed(notes="My words", given_name="Amaya")


def test_showing_another_record_saves_the_one_before(hands):
    hands.type("notes", "For Maya")
    hands.form.show_record(MAYA.changed(id=UUID(int=2), notes="Tomasz's"))
    assert hands.saved == [(MAYA.changed(notes="For Maya"), "notes")]
    assert hands.fields["notes"].toPlainText() == "Tomasz's"


def test_when_saving_fails_the_words_stay_and_are_tried_again(hands):
    hands.type("notes", "Precious")
    hands.form.flush()
    hands.form.keep_unsaved(MAYA, "notes", "The disk is full.")
    assert hands.fields["notes"].toPlainText() == "Precious"
    assert "The disk is full." in hands.rows["notes"].problem.text()
    hands.form.flush()
    assert [record.notes for record, _ in hands.saved] == ["Precious", "Precious"]


def test_read_only_fields_cannot_be_changed(hands):
    hands.form.set_read_only(True)
    hands.type("notes", "No")
    hands.type("date_of_birth", "1/1/2011")
    assert hands.form.flush()
    assert hands.saved == []
    assert not hands.fields["preset"].isEnabled()


def test_undo_is_the_fields_own_while_it_has_one_then_the_windows(hands, qtbot):
    undone = []
    action = QAction("Undo", hands.window)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(True))
    hands.window.addAction(action)
    for name in ("given_name", "notes"):
        field = hands.fields[name]
        hands.type(name, "abc")
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert not undone
        while field.isUndoAvailable() if name == "given_name" else field.document().isUndoAvailable():
            field.undo()
        override = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert hands.form._own_undo.eventFilter(field, override)
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert undone == [True]
        undone.clear()


def test_fields_deep_in_a_plan_are_bound_by_their_path(qtbot):
    plan = Plan(
        id=UUID(int=3),
        child_id=UUID(int=1),
        goals=(Goal(words="Bikes", steps=(Step(what="Visit"), Step(what="Form"))),),
        safety_plan=SafetyPlan(who_i_call=("Nan",)),
    )
    window = QWidget()
    qtbot.addWidget(window)
    form: Form[Plan] = Form(window)
    step, call, day = QLineEdit(window), LinesField(parent=window), DateField(window)
    form.bind("goals.0.steps.1.what", step)
    form.bind("safety_plan.who_i_call", call)
    form.bind("goals.0.steps.1.by", day)
    form.show_record(plan)
    assert (step.text(), call.value()) == ("Form", ("Nan",))
    step.setText("Fill in the form")
    step.textEdited.emit("")
    form.flush()
    assert form.record.goals[0].steps == (Step(what="Visit"), Step(what="Fill in the form"))


def test_ticks_and_numbers_are_bound_too(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    tick, minutes = QCheckBox("x", window), QSpinBox(window)
    minutes.setRange(0, 600)
    form: Form = Form(window)
    form.bind("minutes", minutes)
    form.show_record(Contact(id=UUID(int=4), child_id=UUID(int=1), at="2026-12-04T16:00:00Z", minutes=45))
    assert minutes.value() == 45
    minutes.setValue(50)
    form.flush()
    assert form.record.minutes == 50
    with pytest.raises(TypeError):
        form.bind("mode", QLabel("nothing", window))
    assert tick.isCheckable()


def test_a_row_names_its_field_and_leads_to_it(hands):
    row = hands.rows["date_of_birth"]
    assert row.label.buddy() is hands.fields["date_of_birth"].line
    assert hands.fields["date_of_birth"].line.accessibleName() == "date of birth"


def test_a_growing_field_is_as_high_as_its_words(hands):
    notes = hands.fields["notes"]
    before = notes.height()
    notes.setPlainText("\n".join("line" for _ in range(10)))
    assert notes.height() > before + 6 * notes.fontMetrics().lineSpacing()
