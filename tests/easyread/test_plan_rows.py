"""A plan as the child's own paper."""

from datetime import date
from uuid import UUID

import pytest

from app.easyread import plan_rows
from app.easyread.pages import EasyReadPaper, Row, RowKind
from app.easyread.pictures import picture
from app.easyread.plan_rows import plan_paper
from app.easyread.rules import check, figures, length_note
from app.easyread.scripts import refuse_unsettable
from app.models.child import Child, NetworkPerson, Preset
from app.models.contingency_plan import ContingencyLine
from app.models.level import Level
from app.models.person import Person, Role
from app.models.plan import (
    Agreement,
    Answer,
    Goal,
    PictureChoice,
    Plan,
    SafetyPlan,
    Step,
    StepState,
    WhoseWords,
)
from app.models.service import Service

CHILD_ID = UUID(int=1)
TODAY = date(2026, 11, 22)

CHILD = Child(
    id=CHILD_ID,
    reference="YJS-SECRET-77",
    given_name="Malachi",
    family_name="Secretname",
    known_as="Mal",
    date_of_birth=date(2010, 2, 3),
    staff_flags=("SECRET dog at the address",),
    address="12 SECRET Street",
    postcode="SE1 7CR",
    notes="SECRET notes",
    dont_ask_again="SECRET father",
    ethnicity="SECRET ethnicity",
    network=(NetworkPerson(name="SECRET Aunt", phone="07700900999"),),
    safety_and_wellbeing=Level.VERY_HIGH,
)
SERVICE = Service(
    id=UUID(int=2),
    name="Calder Youth Justice",
    phone="01632960123",
    hours="9am to 5pm",
    how_to_complain="Ring us.",
)
WORKER = Person(
    id=UUID(int=3),
    name="Amina Khan",
    role=Role.PRACTITIONER,
    job_in_easy_words="My worker",
    phone="07700900123",
)
FULL = Plan(
    id=UUID(int=4),
    child_id=CHILD_ID,
    version=2,
    made_with="Mal, Dawn Secretname and Amina",
    strengths=("I fix bikes. I am kind.", "", "I cook"),
    goals=(
        Goal(
            words="i wanna get on the BIKE course",
            why_it_matters="so i can earn",
            steps=(
                Step(
                    what="Go to the panel",
                    who="Amina and me",
                    by=date(2026, 12, 4),
                    how_we_know="I have a place",
                    childs_part="I ring them",
                ),
                Step(what="Stopped step", state=StepState.STOPPED),
                Step(what="Fill in the form", state=StepState.DONE, whose_words=WhoseWords.TOGETHER),
            ),
        ),
        Goal(words="Sleep well.", whose_words=WhoseWords.WORKER, why_it_matters="I feel good"),
    ),
    safety_plan=SafetyPlan(
        what_keeps_me_safe=("My nan",), warning_signs=("I stay in bed",), who_i_call=("Nan, 07700900456",)
    ),
    keeping_others_safe=("I walk away",),
    contingency=(
        ContingencyLine(
            what_if="If I go missing.",
            we_would_see="I stay out",
            who_acts="Amina",
            what_they_do="Ring Nan on 07700900456",
            within="the same day",
            who_is_told="Nan",
            childs_part="I text Nan",
            out_of_hours="Ring 999",
        ),
        ContingencyLine(),
    ),
    review_on=date(2026, 12, 4),
    child_agrees=Agreement(answer=Answer.YES, on=date(2026, 11, 20)),
    parent_agrees=Agreement(
        answer=Answer.COULD_NOT_ASK, who="Dawn Secretname", because="Dawn was at work.", on=date(2026, 11, 20)
    ),
    agreed_on=date(2026, 11, 20),
)
EMPTY = Plan(id=UUID(int=5), child_id=CHILD_ID)


def paper(
    plan: Plan = FULL, preset: Preset = Preset.EASY_READ, worker: Person | None = WORKER
) -> EasyReadPaper:
    return plan_paper(plan, CHILD, SERVICE, worker, preset=preset, today=TODAY)


def row(key: str, of: EasyReadPaper | None = None) -> Row:
    return next(each for each in (of or paper()).rows if each.key == key)


def test_the_parts_stand_in_the_childs_order_with_strengths_first() -> None:
    assert [part.heading for part in paper().parts] == [
        "What I am good at",
        "My goals",
        "What keeps me safe",
        "Warning signs",
        "Who I call",
        "Keeping other people safe",
        "What if",
        "What happens next",
    ]


def test_a_childs_goal_is_theirs_to_the_letter() -> None:
    aim = row("goals.0")
    assert aim.sentences == ("i wanna get on the BIKE course",)
    assert (aim.kind, aim.whose_words, aim.who_said, aim.number) == (RowKind.GOAL, WhoseWords.CHILD, "Mal", 1)
    why = row("goals.0.why")
    assert (why.kind, why.sentences) == (RowKind.OWN_WORDS, ("Why it matters to me: so i can earn",))
    assert row("goals.1").who_said == ""
    assert row("goals.1.why").sentences == ("Why it matters to me: I feel good.",)


def test_a_step_says_what_who_my_part_by_when_and_how_i_will_know() -> None:
    step = row("goals.0.steps.0")
    assert step.sentences == ("Go to the panel", "I do this with Amina.", "My part: I ring them.")
    assert (step.kind, step.done, step.number) == (RowKind.STEP, False, 1)
    assert row("goals.0.steps.0.by").sentences == (
        "By Friday\u00a04\u00a0December\u00a02026.",
        "I will know when: I have a place.",
    )
    assert row("goals.0.steps.2").done is True


def test_what_says_more_about_a_row_is_a_detail_of_it() -> None:
    details = {each.key for each in paper().rows if each.detail}
    assert {"goals.0.why", "goals.0.steps.0.by", "contingency.0.childs_part", "change_it"} <= details
    mains = {"strengths.0", "goals.0", "goals.0.steps.0", "contingency.0", "review_on"}
    assert not details & mains


def test_a_stopped_step_is_not_on_the_paper() -> None:
    assert "Stopped step" not in str(paper())


def test_each_sentence_stands_on_its_own_line_and_empty_lines_move_no_key() -> None:
    assert row("strengths.0").sentences == ("I fix bikes.", "I am kind.")
    assert [each.key for each in paper().parts[0].rows] == ["strengths.0", "strengths.2"]


def test_what_if_lines_read_as_easy_sentences() -> None:
    what_if = next(part for part in paper().parts if part.heading == "What if")
    assert [each.sentences for each in what_if.rows] == [
        ("What if I go missing?", "We would see: I stay out."),
        (
            "Who helps: Amina.",
            "What they do: Ring Nan on 07700\u00a0900\u00a0456.",
            "How soon: the same day.",
        ),
        ("My part: I text Nan.",),
        ("Who we tell: Nan.", "At night or weekends: Ring 999."),
    ]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("I go missing", "What if I go missing?"),
        ("What if I go missing?", "What if I go missing?"),
        ("if: my mates turn up!", "What if my mates turn up?"),
        ("My nan is ill", "What if my nan is ill?"),
        ("Mal goes missing", "What if Mal goes missing?"),
        ("Iffy friends call", "What if Iffy friends call?"),
        ("?", None),
    ],
)
def test_a_what_if_is_asked_however_it_was_typed(typed: str, asked: str | None) -> None:
    plan = EMPTY.changed(contingency=(ContingencyLine(what_if=typed),))
    rows = next(part for part in paper(plan).parts if part.heading == "What if").rows
    assert rows[0].sentences[0] == (asked or plan_rows.NOT_WRITTEN)


def test_agreement_is_said_in_words_with_the_reason_when_it_is_not_yes() -> None:
    child, parent = paper().agreement
    assert (child.who, child.says, child.because) == ("Mal", "I say yes to this plan.", "")
    assert child.on == "Friday\u00a020\u00a0November\u00a02026"
    assert (parent.who, parent.says, parent.because) == ("Dawn", "We could not ask yet.", "Dawn was at work.")
    assert parent.answer is Answer.COULD_NOT_ASK


def test_the_paper_says_which_version_it_is() -> None:
    assert paper().version_line == "Version 2. Friday\u00a020\u00a0November\u00a02026."
    assert paper().draft_mark == ""
    assert paper(EMPTY).version_line == "Version 1. Sunday\u00a022\u00a0November\u00a02026."
    assert paper(EMPTY).draft_mark == plan_rows.NOT_AGREED


def test_the_review_day_is_said_in_full() -> None:
    assert row("review_on").text == "We look at this plan again on Friday\u00a04\u00a0December\u00a02026."


def test_hard_words_are_gathered_with_their_meaning() -> None:
    assert [each.sentences[0] for each in paper().hard_words] == ["panel"]
    assert paper().hard_words[0].key == "hard_words.panel"
    assert figures(paper()).hard_words_unexplained == ()


def test_the_contact_card_says_who_to_ask_with_numbers_that_can_be_read_out() -> None:
    card = paper().card
    assert (card.worker_name, card.worker_job) == ("Amina Khan", "My worker")
    assert card.worker_phone == "07700\u00a0900\u00a0123"
    assert card.service_phone == "01632\u00a0960\u00a0123"
    assert card.how_to_complain == "Ring us."
    assert paper(worker=None).card.worker_name == ""


def test_nothing_else_of_the_file_is_on_the_paper() -> None:
    printed = repr(paper()).lower()
    for secret in ("secret", "se1 7cr", "very high", "2010", "07700900999", str(CHILD_ID), "malachi"):
        assert secret not in printed
    assert paper().made_with == "Made by Mal, Dawn and Amina."


@pytest.mark.parametrize("preset", Preset)
def test_an_empty_plan_still_prints_to_be_filled_in_by_pen(preset: Preset) -> None:
    rows = paper(EMPTY, preset).rows
    assert [each.text for each in rows if each.kind == RowKind.TO_WRITE] == [
        *[plan_rows.NOT_WRITTEN] * 7,
        "We have not picked a day yet.",
    ]
    assert figures(paper(EMPTY, preset)).rows_without_picture == 0


@pytest.mark.parametrize("preset", Preset)
def test_the_words_of_the_template_draw_no_advice_at_any_preset(preset: Preset) -> None:
    blank = paper(EMPTY, preset)
    bare = FULL.changed(goals=(Goal(steps=(Step(by=TODAY),)),), strengths=(), contingency=())
    fixed = [
        blank.title,
        *blank.about,
        blank.draft_mark,
        *(part.heading for part in blank.parts),
        *(line for each in (*blank.rows, *paper(bare, preset).rows) for line in each.sentences),
        *(line.says for plan in (EMPTY, FULL) for line in paper(plan, preset).agreement),
        blank.version_line,
    ]
    fixed.remove("My nan")
    assert [(text, found.rule) for text in fixed for found in check(text, preset)] == []
    assert figures(blank).hard_words_unexplained == ()


@pytest.mark.parametrize("preset", [Preset.PICTURES_FIRST, Preset.EASY_READ])
@pytest.mark.parametrize("plan", [FULL, EMPTY], ids=["full", "empty"])
def test_every_row_and_heading_has_a_picture_that_exists(plan: Plan, preset: Preset) -> None:
    drawn = paper(plan, preset)
    for concept in [each.picture for each in (*drawn.rows, *drawn.hard_words)] + [
        p.picture for p in drawn.parts
    ]:
        assert picture(concept), concept


def test_plain_words_have_pictures_on_headings_only() -> None:
    plain = paper(FULL, Preset.PLAIN_WORDS)
    assert {each.picture for each in (*plain.rows, *plain.hard_words)} == {""}
    assert all(part.picture for part in plain.parts)
    assert figures(plain).rows_without_picture == 0


def test_a_picture_follows_the_words_and_a_chosen_one_comes_first() -> None:
    assert row("goals.0").picture == "bike"
    chosen = FULL.changed(
        pictures=(PictureChoice(row="goals.0", picture="proud"), PictureChoice(row="goals.1", picture=""))
    )
    assert row("goals.0", paper(chosen)).picture == "proud"
    assert row("goals.1", paper(chosen)).picture == ""
    assert figures(paper(chosen)).rows_without_picture == 1


def test_figures_count_the_longest_sentence_and_what_is_not_explained_but_never_the_childs_words() -> None:
    hard = EMPTY.changed(
        strengths=("Demonstrates multidisciplinary words",),
        goals=(Goal(words="quintessential " * 30),),
    )
    told = figures(paper(hard))
    assert "multidisciplinary" in told.hard_words_unexplained
    assert "quintessential" not in told.hard_words_unexplained
    assert told.longest_sentence < 30
    known = figures(paper(hard), own_words=["multidisciplinary"])
    assert "multidisciplinary" not in known.hard_words_unexplained


def test_keys_are_never_shared_by_two_rows() -> None:
    keys = [each.key for each in paper().rows]
    assert len(keys) == len(set(keys))


def test_a_huge_plan_keeps_every_row() -> None:
    steps = tuple(Step(what=f"Step {number} " + "word " * 80, who="Nan") for number in range(40))
    goals = tuple(Goal(words=f"Goal {number}", steps=steps) for number in range(25))
    huge = EMPTY.changed(goals=goals, strengths=("I cook. " * 60,) * 50)
    rows = paper(huge).rows
    assert sum(each.kind == RowKind.STEP for each in rows) == 1_000
    assert len(rows[0].sentences) == 60


def test_emoji_are_said_in_words_and_nothing_on_the_paper_is_unprintable() -> None:
    shown = paper(FULL.changed(strengths=("I box 🥊",)))
    assert row("strengths.0", shown).sentences == ("I box (boxing glove)",)
    refuse_unsettable(shown)


def test_markup_is_only_text() -> None:
    assert row("strengths.0", paper(FULL.changed(strengths=("<b>Mia</b> & co",)))).text == "<b>Mia</b> & co"


@pytest.mark.parametrize(("pages", "warned"), [(0, False), (4, False), (8, False), (9, True), (31, True)])
def test_a_plan_of_more_than_eight_pages_is_said_to_be_long(pages: int, warned: bool) -> None:
    note = length_note(pages)
    assert bool(note) == warned
    assert not warned or f"{pages} pages" in note
