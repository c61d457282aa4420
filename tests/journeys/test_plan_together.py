"""A worker and a child make a plan, agree it, change it, and take it home on paper."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from app.models.change import Change
from app.models.child import NetworkPerson, Preset
from app.models.contingency_plan import ContingencyLine
from app.models.journal import Act
from app.models.person import Role
from app.models.plan import Agreement, Answer, Goal, Plan, Step, StepState, WhoseWords
from tests import stores
from tests.drivers.plan import PlanDriver
from tests.drivers.window import WindowDriver

KEYS = Qt.Key
YES = Agreement(answer=Answer.YES, on=date(2026, 11, 1))
CHILD = stores.child(
    strengths="I fix bikes.", network=(NetworkPerson(name="Nan Grace", is_parent_or_carer=True),)
)
FIRST = Plan(
    id=UUID(int=7),
    child_id=CHILD.id,
    strengths=("I fix bikes.",),
    goals=(
        Goal(words="Get on the bike course", steps=(Step(what="I keep to my curfew.", who="Mal"),)),
        Goal(words="Sleep", whose_words=WhoseWords.WORKER),
    ),
    contingency=(ContingencyLine(what_if="Nan is ill", what_they_do="Inform partners and monitor."),),
    child_agrees=YES,
    parent_agrees=YES,
)
AGREED = FIRST.changed(agreed_on=date(2026, 11, 1), agreed_by="Amina Khan")


@pytest.fixture
def beside(window: WindowDriver, template: stores.Template, tmp_path: Path) -> PlanDriver:
    """No plan yet."""
    return PlanDriver(window, template.copy(tmp_path), CHILD)


@pytest.fixture
def open_plan(window: WindowDriver, template: stores.Template, tmp_path: Path) -> PlanDriver:
    driver = PlanDriver(window, template.copy(tmp_path), CHILD, FIRST)
    driver.open_plan()
    return driver


@pytest.fixture
def agreed_plan(window: WindowDriver, template: stores.Template, tmp_path: Path) -> PlanDriver:
    driver = PlanDriver(window, template.copy(tmp_path), CHILD, AGREED)
    driver.open_plan()
    return driver


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


# making a plan


def test_a_plan_is_made_by_keyboard_alone(beside: PlanDriver) -> None:
    beside.open_plan()
    assert beside.window.focus_name == "Start the plan"
    beside.press_key(KEYS.Key_Return)
    assert beside.plan.strengths == ("I fix bikes.",)
    assert beside.window.focus_name == "Add a goal"
    beside.press_key(KEYS.Key_Return)
    beside.write("The words of goal 1", "Get on the bike course")
    beside.write_next("Why it matters to me: goal 1", "I like bikes")
    beside.write_next("Add a step to goal 1", "")
    beside.press_key(KEYS.Key_Return)
    beside.write("What: step 1 of goal 1", "Amina and I visit the workshop on Friday")
    beside.press_key(KEYS.Key_Return)
    beside.write("Who: step 1 of goal 1", "Amina")
    beside.write_next("By when: step 1 of goal 1", "4/12/2026")
    beside.window.press_control(KEYS.Key_Return)
    beside.write("What: step 2 of goal 1", "I ring the teacher")
    beside.leave_field()

    goal = beside.plan.goals[0]
    assert (goal.words, goal.why_it_matters, goal.whose_words) == (
        "Get on the bike course",
        "I like bikes",
        WhoseWords.CHILD,
    )
    first, second = goal.steps
    assert (first.what, first.who, first.by) == (
        "Amina and I visit the workshop on Friday",
        "Amina",
        date(2026, 12, 4),
    )
    assert second.what == "I ring the teacher"


def test_a_step_is_moved_ticked_removed_and_brought_back(open_plan: PlanDriver) -> None:
    open_plan.press("Add a step to goal 1")
    open_plan.write("What: step 2 of goal 1", "Second")
    open_plan.window.press(KEYS.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [step.what for step in open_plan.plan.goals[0].steps] == ["Second", "I keep to my curfew."]
    assert open_plan.window.focus_name == "What: step 1 of goal 1"
    open_plan.screen.editor.goals[0].steps[0].tick.click()
    done = open_plan.plan.goals[0].steps[0]
    assert (done.state, done.done_on) == (StepState.DONE, stores.TODAY)
    open_plan.screen.editor._remove("goals.0.steps", 0)
    assert "Ctrl+Z" in open_plan.window.said
    assert [step.what for step in open_plan.plan.goals[0].steps] == ["I keep to my curfew."]
    open_plan.window.press_control(KEYS.Key_Z)
    assert [step.what for step in open_plan.plan.goals[0].steps] == ["Second", "I keep to my curfew."]


def test_a_gap_leads_to_its_field_and_goes_when_it_is_answered(open_plan: PlanDriver) -> None:
    open_plan.go_to_gap("There is no day to look at this again.")
    assert open_plan.window.focus_name == "We look at this again on"
    open_plan.window.type("4 dec 2026")
    open_plan.leave_field()
    assert open_plan.plan.review_on == date(2026, 12, 4)
    assert "There is no day to look at this again." not in open_plan.window.seen


def test_a_what_if_line_says_how_ready_it_is_while_it_is_written(open_plan: PlanDriver) -> None:
    card = open_plan.screen.editor.what_ifs[0]
    assert card.chip.text == "Only shares information"
    for field, words in (
        ("we_would_see", "Nan stays in bed and there is no tea"),
        ("who_acts", "Uncle Yaw"),
        ("what_they_do", "Uncle Yaw picks Mal up and cooks"),
        ("within", "the same evening"),
        ("who_is_told", "Amina"),
        ("childs_part", "I text Uncle Yaw"),
    ):
        open_plan.put_cursor_in(f"contingency.0.{field}")
        open_plan.window.press_control(KEYS.Key_A)
        open_plan.window.type(words)
        open_plan.leave_field()
    assert open_plan.screen.editor.what_ifs[0].chip.text == "Specific"


def test_a_day_that_is_no_day_is_said_and_nothing_is_lost(open_plan: PlanDriver) -> None:
    open_plan.put_cursor_in("goals.0.steps.0.by")
    open_plan.window.type("31/2/2027")
    open_plan.leave_field()
    assert "February 2027 has no day 31" in open_plan.window.said
    row = open_plan.screen.editor.goals[0].steps[0]
    assert row.by.line.text() == "31/2/2027"
    assert [draft.text for draft in open_plan.workspace.drafts()] == ["31/2/2027"]


# agreeing


def test_agreeing_needs_both_answers_and_then_freezes_the_version(open_plan: PlanDriver) -> None:
    open_plan.workspace.apply(_change(open_plan.plan, child_agrees=Agreement(), parent_agrees=Agreement()))
    open_plan.press("Agree")
    open_plan.press("Agree version 1")
    missing = [link.text() for link in open_plan.screen.agreement.summary.links]
    assert missing[0] == "The child has not answered yet. Ask the child, or say that you could not ask."
    assert len(missing) == 2
    assert not open_plan.plan.is_agreed
    open_plan.answer_agreement(Answer.YES, Answer.COULD_NOT_ASK)
    open_plan.press("Agree version 1")
    assert not open_plan.plan.is_agreed
    open_plan.answer_agreement(Answer.YES, Answer.COULD_NOT_ASK, because="Nan was in hospital")
    open_plan.press("Agree version 1")
    assert open_plan.plan.agreed_on == stores.TODAY
    assert open_plan.plan.parent_agrees.because == "Nan was in hospital"
    assert open_plan.chip == "version 1, agreed 22 November 2026"
    assert "is agreed" in open_plan.window.said
    assert not open_plan.offers("Agree")


def test_the_first_edit_of_an_agreed_plan_starts_version_2_and_says_so(agreed_plan: PlanDriver) -> None:
    agreed_plan.put_cursor_in("goals.0.why_it_matters")
    agreed_plan.window.type("I like bikes")
    agreed_plan.leave_field()
    assert agreed_plan.window.said.startswith(
        "This is now version 2, not agreed yet. Version 1 stays as it was agreed."
    )
    assert [plan.version for plan in agreed_plan.versions] == [2, 1]
    assert agreed_plan.versions[1] == AGREED
    assert agreed_plan.plan.goals[0].why_it_matters == "I like bikes"
    assert agreed_plan.chip == "version 2, not agreed yet"
    agreed_plan.put_cursor_in("goals.0.words")
    agreed_plan.window.press_control(KEYS.Key_End)
    agreed_plan.window.type(" now")
    agreed_plan.leave_field()
    assert [plan.version for plan in agreed_plan.versions] == [2, 1]
    assert agreed_plan.plan.goals[0].words == "Get on the bike course now"


def test_an_older_version_can_be_read_but_not_changed(agreed_plan: PlanDriver) -> None:
    agreed_plan.put_cursor_in("goals.0.why_it_matters")
    agreed_plan.window.type("I like bikes")
    agreed_plan.leave_field()
    agreed_plan.screen.header.versions.show_value(AGREED.id)
    agreed_plan.screen.header.versions.activated.emit(1)
    agreed_plan.window.wait()
    assert agreed_plan.screen.editor.goals[0].words.isReadOnly()
    assert not agreed_plan.offers("Add a goal")
    assert agreed_plan.chip == "version 1, agreed 1 November 2026"


def test_beside_the_child_only_the_childs_own_things_stay(open_plan: PlanDriver) -> None:
    assert "Not answered yet" in open_plan.window.seen
    open_plan.press_key(KEYS.Key_F8)
    seen = open_plan.window.seen
    assert "What I am good at" in seen
    assert "My safety plan" in seen
    for staff in (
        "Not answered yet",
        "Keeping other people safe",
        "not agreed",
        "Who we tell",
        "Who does what",
    ):
        assert staff not in seen
    assert not open_plan.screen.editor.what_ifs[0].chip.isVisible()
    open_plan.put_cursor_in("goals.0.words")
    open_plan.window.press_control(KEYS.Key_A)
    open_plan.window.type("Fix bikes")
    open_plan.leave_field()
    assert open_plan.plan.goals[0].words == "Fix bikes"
    open_plan.press_key(KEYS.Key_F8)
    assert "Not answered yet" in open_plan.window.seen


# easy read


def test_a_hard_word_is_explained_by_one_press(open_plan: PlanDriver) -> None:
    open_plan.open_easy_read()
    row = open_plan.row("goals.0.steps.0")
    assert row.fixes[0].text() == "Add what it means"
    row.fixes[0].click()
    open_plan.window.wait()
    what = open_plan.plan.goals[0].steps[0].what
    assert what.startswith("I keep to my curfew.")
    assert len(what) > len("I keep to my curfew.")
    assert what.split(". ", 1)[1].rstrip(".") in open_plan.row("goals.0.steps.0").words.text()


def test_the_childs_words_are_never_marked(open_plan: PlanDriver) -> None:
    open_plan.open_easy_read()
    row = open_plan.row("goals.0")
    assert row.note.text() == "❞ Mal's words: never changed"
    assert not row.fixes


def test_the_preset_is_kept_for_the_child(open_plan: PlanDriver) -> None:
    open_plan.open_easy_read()
    assert open_plan.row("goals.0").picture.isVisible()
    open_plan.press("Plain words")
    assert open_plan.workspace.open_file(CHILD.id).child.preset == Preset.PLAIN_WORDS
    assert not open_plan.row("goals.0").picture.isVisible()
    open_plan.press("Pictures first")
    assert open_plan.workspace.open_file(CHILD.id).child.preset == Preset.PICTURES_FIRST


def test_a_picture_is_found_by_a_word_and_chosen_by_keyboard(open_plan: PlanDriver) -> None:
    open_plan.open_easy_read()
    open_plan.row("goals.1").picture.click()
    open_plan.window.wait()
    open_plan.window.type("bed")
    open_plan.paper.picker.list.setFocus()
    open_plan.press_key(KEYS.Key_Down)
    open_plan.press_key(KEYS.Key_Return)
    chosen = [each for each in open_plan.plan.pictures if each.row == "goals.1"]
    assert len(chosen) == 1
    assert open_plan.window.focus is open_plan.row("goals.1").picture
    assert chosen[0].picture


def test_pages_are_old_until_they_are_drawn_again(open_plan: PlanDriver) -> None:
    open_plan.open_easy_read()
    assert open_plan.paper.preview.pages.pages >= 1
    assert not open_plan.paper.preview.stale.isVisible()
    open_plan.press("Plain words")
    assert open_plan.paper.preview.stale.isVisible()
    open_plan.look_at_pages()
    assert not open_plan.paper.preview.stale.isVisible()


def test_a_paper_leaves_only_with_who_and_why_and_the_journal_says_so(
    open_plan: PlanDriver, tmp_path: Path
) -> None:
    open_plan.open_easy_read()
    open_plan.press("Print")
    target = tmp_path / "plan.pdf"
    open_plan.save_as(target)
    assert "Say who this paper is for." in [link.text() for link in open_plan.paper.form.summary.links]
    assert not target.exists()
    open_plan.press("Nan Grace")
    open_plan.press("To keep")
    open_plan.save_as(target)
    assert target.read_bytes().startswith(b"%PDF")
    assert open_plan.window.said.startswith("Written down: saved as PDF for Nan Grace, To keep.")
    entry = open_plan.workspace.open_file(CHILD.id).journal()[0]
    assert (entry.note.act, entry.note.recipient, entry.note.reason) == (
        Act.DISCLOSED,
        "Nan Grace",
        "To keep",
    )
    assert "Get on the bike course" in text_of(target)
    assert "Osei" not in text_of(target)


def test_a_printer_gets_the_pages_as_pixels(open_plan: PlanDriver, tmp_path: Path) -> None:
    open_plan.open_easy_read()
    pages = open_plan.paper.preview.pages.pages
    open_plan.press("Print")
    open_plan.fill_in("Mal", "To sign it")
    open_plan.print_into(tmp_path / "printed.pdf")
    document = pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes())
    try:
        assert len(document) == pages
    finally:
        document.close()
    assert open_plan.window.said == "Written down: printed for Mal, To sign it."


def test_both_versions_print(agreed_plan: PlanDriver, tmp_path: Path) -> None:
    agreed_plan.put_cursor_in("goals.0.words")
    agreed_plan.window.press_control(KEYS.Key_A)
    agreed_plan.window.type("Race bikes")
    agreed_plan.leave_field()
    for plan, words in zip(agreed_plan.versions, ("Race bikes", "Get on the bike course"), strict=True):
        agreed_plan.open_plan()
        agreed_plan.screen._choose_version(plan.id)
        agreed_plan.press("Easy read")
        agreed_plan.look_at_pages()
        agreed_plan.press("Print")
        agreed_plan.fill_in("Mal", "To keep")
        target = tmp_path / f"{plan.version}.pdf"
        agreed_plan.save_as(target)
        assert words in text_of(target)


def test_a_script_that_we_cannot_set_is_refused_with_a_sentence(
    open_plan: PlanDriver, tmp_path: Path
) -> None:
    open_plan.workspace.apply(_change(open_plan.plan, strengths=("أنا طباخ",)))
    open_plan.open_easy_read()
    assert open_plan.paper.preview.pages.pages == 0
    assert open_plan.paper.preview.refused.isVisible()
    open_plan.press("Print")
    open_plan.fill_in("Mal", "To keep")
    open_plan.save_as(tmp_path / "plan.pdf")
    assert not (tmp_path / "plan.pdf").exists()
    assert open_plan.window.said == open_plan.paper.preview.refused.words.text()


def test_the_print_desk_sees_the_agreed_pages_and_nothing_else(
    agreed_plan: PlanDriver, tmp_path: Path
) -> None:
    agreed_plan.put_cursor_in("goals.0.words")
    agreed_plan.window.type("Not agreed. ")
    agreed_plan.leave_field()
    stores.add_colleague(agreed_plan.workspace, "Pat Reed", Role.PRINT_DESK)
    agreed_plan.window.lock()
    agreed_plan.window.unlock("Pat Reed", stores.OTHER_PASSPHRASE)
    agreed_plan.open_easy_read()
    assert agreed_plan.chip == "version 1, agreed 1 November 2026"
    assert agreed_plan.paper.form.isVisible()
    assert not agreed_plan.paper.rows.isVisible()
    agreed_plan.fill_in("Mal", "To keep")
    agreed_plan.save_as(tmp_path / "plan.pdf")
    assert "Not agreed." not in text_of(tmp_path / "plan.pdf")
    assert agreed_plan.window.said.startswith("Written down")


def test_escape_leaves_the_print_form_before_it_leaves_the_page(open_plan: PlanDriver) -> None:
    open_plan.open_easy_read()
    open_plan.press("Print")
    open_plan.press_key(KEYS.Key_Escape)
    assert open_plan.paper.rows.isVisible()
    open_plan.press_key(KEYS.Key_Escape)
    assert open_plan.window.room.navigation.place.screen == "plan"


def _change(plan: Plan, **fields: object) -> Change:
    return Change.edit("Change", plan, plan.changed(**fields))
