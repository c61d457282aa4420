"""A plan as the child's own easy-read paper: this child's plan and nothing else of the file."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.easyread.glossary import glossary
from app.easyread.pages import ContactCard, EasyReadPaper, Part, Row, RowKind
from app.easyread.plan_agreement import agreement_lines, without_family_name
from app.easyread.plan_what_if import what_if_rows
from app.easyread.presets import LIMITS
from app.easyread.row_words import concept_for, labelled, labelled_as_said, lines
from app.easyread.said import full_date, phone_number
from app.easyread.scripts import symbols_in_words
from app.easyread.who_does_it import who_sentences
from app.models.child import Child, Preset
from app.models.person import Person
from app.models.plan import Goal, Plan, SafetyPlan, Step, StepState, WhoseWords
from app.models.service import Service

TITLE = "My plan"
ABOUT = ("My plan says what I want.", "It says who will help me.")
NOT_WRITTEN = "We have not written this part yet."
NOT_AGREED = "We have not agreed this plan yet."


def plan_paper(
    plan: Plan,
    child: Child,
    service: Service,
    worker: Person | None,
    *,
    preset: Preset,
    today: date,
    demo_mark: str = "",
) -> EasyReadPaper:
    """The paper of one version of a plan.

    Takes from the child only the name they go by, from the worker and the service only what the child needs
    to reach them. Every part is there, written or not, so that a half-filled plan can be finished by pen.
    Pictures: the one chosen for the row, else one for its words, else its part's own. Emoji are said
    in words, because the paper font has none.
    """
    chosen = {choice.row: choice.picture for choice in plan.pictures}
    parts = tuple(_pictured(part, chosen, preset) for part in _parts(plan, child))
    paper = EasyReadPaper(
        title=TITLE,
        chosen_name=child.chosen_name,
        about=ABOUT,
        parts=parts,
        card=_contact_card(service, worker),
        preset=preset,
        version_line=f"Version {plan.version}. {full_date(plan.agreed_on or today)}.",
        made_with=_made_with(plan, child),
        agreement=agreement_lines(plan, child),
        hard_words=_hard_words(parts, preset),
        demo_mark=demo_mark,
        draft_mark="" if plan.is_agreed else NOT_AGREED,
    )
    return symbols_in_words(paper)


def _parts(plan: Plan, child: Child) -> tuple[Part, ...]:
    safety = plan.safety_plan
    return (
        Part("What I am good at", _line_rows("strengths", plan.strengths), "strength"),
        Part("My goals", _goal_rows(plan.goals, child) or _to_write("goals"), "goal"),
        Part("What keeps me safe", _safety_rows(safety, "what_keeps_me_safe", child), "safe"),
        Part("Warning signs", _safety_rows(safety, "warning_signs", child), "danger"),
        Part("Who I call", _safety_rows(safety, "who_i_call", child), "call"),
        Part(
            "Keeping other people safe", _line_rows("keeping_others_safe", plan.keeping_others_safe), "group"
        ),
        Part("What if", what_if_rows(plan.contingency) or _to_write("contingency"), "question"),
        Part("What happens next", _next_rows(plan), "calendar"),
    )


def _to_write(field: str) -> tuple[Row, ...]:
    return (Row(field, (NOT_WRITTEN,), RowKind.TO_WRITE, field=field),)


def _line_rows(
    field: str, said: Sequence[str], whose: WhoseWords = WhoseWords.TOGETHER, who: str = ""
) -> tuple[Row, ...]:
    """A row for every line that says something; keys count all lines, so an empty one moves no picture."""
    kind = RowKind.OWN_WORDS if whose == WhoseWords.CHILD else RowKind.TEXT
    rows = tuple(
        Row(key, lines(line), kind, concept_for(line), whose, who, field=key)
        for at, line in enumerate(said)
        if line.strip() and (key := f"{field}.{at}")
    )
    return rows or _to_write(field)


def _safety_rows(safety: SafetyPlan, name: str, child: Child) -> tuple[Row, ...]:
    who = child.chosen_name if safety.whose_words == WhoseWords.CHILD else ""
    said = tuple(phone_number(line) for line in getattr(safety, name))
    return _line_rows(f"safety_plan.{name}", said, safety.whose_words, who)


def _goal_rows(goals: Iterable[Goal], child: Child) -> tuple[Row, ...]:
    rows: list[Row] = []
    for at, goal in enumerate(goals):
        rows += (_aim_row(f"goals.{at}", at + 1, goal, child), *_why_rows(f"goals.{at}", goal, child))
        for number, step in enumerate(goal.steps):
            rows += _step_rows(f"goals.{at}.steps.{number}", number + 1, step, child)
    return tuple(rows)


def _aim_row(key: str, number: int, goal: Goal, child: Child) -> Row:
    said = lines(goal.words)
    kind = RowKind.GOAL if said else RowKind.TO_WRITE
    who = child.chosen_name if goal.whose_words == WhoseWords.CHILD else ""
    picture = concept_for(goal.words)
    field = f"{key}.words"
    return Row(key, said or (NOT_WRITTEN,), kind, picture, goal.whose_words, who, number=number, field=field)


def _why_rows(key: str, goal: Goal, child: Child) -> tuple[Row, ...]:
    own = goal.whose_words == WhoseWords.CHILD
    say = labelled_as_said if own else labelled
    why = say("Why it matters to me", goal.why_it_matters)
    if not why:
        return ()
    kind = RowKind.OWN_WORDS if own else RowKind.TEXT
    who = child.chosen_name if own else ""
    picture = concept_for(goal.why_it_matters)
    field = f"{key}.why_it_matters"
    return (Row(f"{key}.why", why, kind, picture, goal.whose_words, who, field=field, detail=True),)


def _step_rows(key: str, number: int, step: Step, child: Child) -> tuple[Row, ...]:
    """What and who, then how soon and how I will know: one idea a row. A stopped step is not in the plan."""
    if step.state == StepState.STOPPED:
        return ()
    say = labelled_as_said if step.whose_words == WhoseWords.CHILD else labelled
    action = (
        *lines(step.what),
        *who_sentences(step.who, child.chosen_name),
        *say("My part", step.childs_part),
    )
    by = (f"By {full_date(step.by)}.",) if step.by else ()
    known = (*by, *say("I will know when", step.how_we_know))
    row = Row(
        key,
        action or (NOT_WRITTEN,),
        RowKind.STEP,
        concept_for(step.what) or "step",
        whose_words=step.whose_words,
        done=step.state == StepState.DONE,
        number=number,
        field=key,
    )
    if not known:
        return (row,)
    picture = "calendar" if by else concept_for(step.how_we_know) or "finish"
    return (
        row,
        Row(f"{key}.by", known, RowKind.TEXT, picture, step.whose_words, field=f"{key}.by", detail=True),
    )


def _next_rows(plan: Plan) -> tuple[Row, ...]:
    if plan.review_on is None:
        look = Row("review_on", ("We have not picked a day yet.",), RowKind.TO_WRITE, field="review_on")
    else:
        again = f"We look at this plan again on {full_date(plan.review_on)}."
        look = Row("review_on", (again,), picture="calendar", field="review_on")
    change = Row(
        "change_it", ("I can ask to change my plan.", "I can ask at any time."), picture="talk", detail=True
    )
    return (look, change)


def _pictured(part: Part, chosen: dict[str, str], preset: Preset) -> Part:
    if not LIMITS[preset].pictures_on_rows:
        return replace(part, rows=tuple(replace(row, picture="") for row in part.rows))
    return replace(part, rows=tuple(_with_picture(row, part, chosen) for row in part.rows))


def _with_picture(row: Row, part: Part, chosen: dict[str, str]) -> Row:
    return replace(row, picture=chosen.get(row.key, row.picture or part.picture))


def _hard_words(parts: tuple[Part, ...], preset: Preset) -> tuple[Row, ...]:
    """Each glossary term that others than the child wrote, once, in the order of the alphabet."""
    said = (row.text for part in parts for row in part.rows if row.whose_words != WhoseWords.CHILD)
    terms = {mention.term for text in said for mention in glossary().mentions(text)}
    rows = []
    for term in sorted(terms, key=lambda term: term.term):
        picture = term.picture or concept_for(term.meaning) or "question"
        shown = picture if LIMITS[preset].pictures_on_rows else ""
        rows.append(Row(f"hard_words.{term.key}", (term.term, term.meaning), RowKind.HARD_WORD, shown))
    return tuple(rows)


def _made_with(plan: Plan, child: Child) -> str:
    people = without_family_name(plan.made_with, child).rstrip(" .")
    return f"Made by {people}." if people else ""


def _contact_card(service: Service, worker: Person | None) -> ContactCard:
    return ContactCard(
        worker_name=worker.name if worker else "",
        worker_job=worker.job_in_easy_words if worker else "",
        worker_phone=phone_number(worker.phone) if worker else "",
        service_name=service.name,
        service_phone=phone_number(service.phone),
        service_hours=service.hours,
        out_of_hours_phone=phone_number(service.out_of_hours_phone),
        how_to_complain=phone_number(service.how_to_complain),
    )
