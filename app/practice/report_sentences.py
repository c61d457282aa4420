"""Which sentences each field of a file gives a report: `SENTENCES["child.strengths"](records)`."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from app.models.contact import Attendance, Contact
from app.models.contingency_plan import ContingencyLine
from app.models.disposal import Disposal
from app.models.plan import Agreement, Answer, Goal, Plan, WhoseWords
from app.practice.disposals import rule_of
from app.practice.report_facts import (
    CaseRecords,
    FoundFact,
    day_of,
    day_words,
    in_a_line,
    is_with_a_parent,
    quoted,
    stated,
    voice,
)

Sentences = Callable[[CaseRecords], Iterator[FoundFact]]
_CAME = {Attendance.ATTENDED}
_MISSED = {Attendance.ACCEPTABLE, Attendance.UNACCEPTABLE, Attendance.UNDECIDED}


def _own_words(field: str, lead: str) -> Sentences:
    """A field that holds the child's own words."""

    def find(records: CaseRecords) -> Iterator[FoundFact]:
        child = records.child
        name = child.chosen_name
        yield from quoted(f"child:{child.id}:{field}", getattr(child, field), name, lead.format(name=name))

    return find


def _plain(field: str, before: str, after: str = ".") -> Sentences:
    """A line of the child's record in the worker's words."""

    def find(records: CaseRecords) -> Iterator[FoundFact]:
        child = records.child
        says, name = str(getattr(child, field) or ""), child.chosen_name
        if _says_nothing(says):
            return
        yield from stated(f"child:{child.id}:{field}", says, before.format(name=name), after)

    return find


def _says_nothing(says: str) -> bool:
    """Whether a field only says that there is nothing to say."""
    return says.strip().casefold().rstrip(".") in ("", "none", "no", "n/a", "not known")


def _what_helps(records: CaseRecords) -> Iterator[FoundFact]:
    child = records.child
    before = f"What helps {child.chosen_name} understand: "
    yield from stated(f"child:{child.id}:what_helps", in_a_line(child.what_helps), before)


def _network(records: CaseRecords) -> Iterator[FoundFact]:
    child = records.child
    people = [_person(each.name, each.relation) for each in child.network if not each.is_parent_or_carer]
    before = f"Other people in {child.chosen_name}’s life: "
    yield from _parents(records)
    yield from stated(f"child:{child.id}:network", ", ".join(people), before)


def _parents(records: CaseRecords) -> Iterator[FoundFact]:
    child = records.child
    people = [_person(each.name, each.relation) for each in child.parents_and_carers]
    before = f"{child.chosen_name}’s parents or carers: "
    yield from stated(f"child:{child.id}:network.parents", ", ".join(people), before)


def _person(name: str, relation: str) -> str:
    return f"{name} ({relation})" if relation else name


def _interpreter(records: CaseRecords) -> Iterator[FoundFact]:
    child = records.child
    if child.needs_interpreter is not None:
        says = "needs an interpreter" if child.needs_interpreter else "does not need an interpreter"
        yield from stated(f"child:{child.id}:needs_interpreter", says, f"{child.chosen_name} ")


def _offence(records: CaseRecords) -> Iterator[FoundFact]:
    for each in records.before_court:
        yield from stated(f"disposal:{each.id}:offence", each.offence, "The offence is ")


def _offence_on(records: CaseRecords) -> Iterator[FoundFact]:
    for each in records.before_court:
        if each.offence_on:
            yield from stated(f"disposal:{each.id}:offence_on", day_words(each.offence_on), "It happened on ")


def _gravity(records: CaseRecords) -> Iterator[FoundFact]:
    for each in records.before_court:
        if each.yjb_gravity is not None:
            says = f"{each.yjb_gravity} on a scale of 1 to 8"
            yield from stated(f"disposal:{each.id}:yjb_gravity", says, "Its seriousness (gravity score) is ")


def _requirements(records: CaseRecords) -> Iterator[FoundFact]:
    for each in records.before_court:
        before = f"The {_order_name(each)} has these requirements: "
        yield from stated(f"disposal:{each.id}:requirements", " ".join(each.requirements.split()), before)


def _earlier(records: CaseRecords) -> Iterator[FoundFact]:
    """Orders and outcomes other than those before the court, the oldest first."""
    now = {each.id for each in records.before_court}
    others = [each for each in records.disposals if each.id not in now]
    for each in sorted(others, key=lambda one: (one.made_on is None, one.made_on)):
        says = ", ".join(part for part in (_order_name(each), *_its_time(each)) if part)
        yield from stated(f"disposal:{each.id}:code", says, "Earlier: ", on=each.made_on)


def _its_time(disposal: Disposal) -> Iterator[str]:
    if disposal.made_on:
        yield f"made on {day_words(disposal.made_on)}"
    yield f"ended on {day_words(disposal.ended_on)}" if disposal.ended_on else "not ended yet"


def _order_name(disposal: Disposal) -> str:
    rule = rule_of(disposal)
    return rule.words if rule else disposal.as_written or disposal.code


def _attendance(records: CaseRecords) -> Iterator[FoundFact]:
    past = [each for each in records.contacts if each.attendance in _CAME | _MISSED]
    if not past:
        return
    came = sum(each.attendance in _CAME for each in past)
    says = f"kept {came} of {len(past)} meetings"
    reasons = [
        _counted(past, Attendance.ACCEPTABLE, "missed with an acceptable reason"),
        _counted(past, Attendance.UNACCEPTABLE, "missed without an acceptable reason"),
        _counted(past, Attendance.UNDECIDED, "missed and not decided yet"),
    ]
    says = ", ".join((says, *(words for words in reasons if words)))
    child = records.child
    before = f"Since {day_words(day_of(past[-1]))}, {child.chosen_name} "
    yield from stated(f"contact:{child.id}:attendance", says, before, on=day_of(past[0]))


def _counted(past: list[Contact], kind: Attendance, words: str) -> str:
    number = sum(each.attendance == kind for each in past)
    return f"{number} {words}" if number else ""


def _with_parents(records: CaseRecords) -> Iterator[FoundFact]:
    met = [
        each
        for each in records.contacts
        if each.attendance == Attendance.ATTENDED and is_with_a_parent(each, records.child)
    ]
    if met:
        says = f"{len(met)} times, last" if len(met) > 1 else "once,"
        says = f"{says} on {day_words(day_of(met[0]))}"
        before = f"{records.child.chosen_name}’s parents or carers met us "
        yield from stated(f"contact:{records.child.id}:with_whom", says, before, on=day_of(met[0]))


def _of_plan(find: Callable[[CaseRecords, Plan], Iterator[FoundFact]]) -> Sentences:
    def found(records: CaseRecords) -> Iterator[FoundFact]:
        if records.plan is not None:
            on = records.plan.agreed_on or records.plan.started_on
            for each in find(records, records.plan):
                yield FoundFact(each.fact, each.before, each.after, on)

    return found


def _goals(records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    for number, goal in enumerate(plan.goals):
        yield from _goal(records.child.chosen_name, f"plan:{plan.id}:goals.{number}", goal)


def _goal(name: str, origin: str, goal: Goal) -> Iterator[FoundFact]:
    if goal.whose_words == WhoseWords.CHILD:
        yield from quoted(origin, goal.words, name, f"{name}’s goal: ")
    else:
        yield from stated(origin, goal.words, "A goal of the plan: “", "”.")


def _others_safe(records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    before = f"{records.child.chosen_name}’s plan says how other people are kept safe: “"
    says = in_a_line(plan.keeping_others_safe)
    yield from stated(f"plan:{plan.id}:keeping_others_safe", says, before, "”.")


def _safety_plan(records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    name = records.child.chosen_name
    parts = (
        (
            "what_keeps_me_safe",
            f"What keeps {name} safe, from the plan: ",
            plan.safety_plan.what_keeps_me_safe,
        ),
        ("warning_signs", f"Signs that {name} is less safe: ", plan.safety_plan.warning_signs),
    )
    for field, before, lines in parts:
        origin = f"plan:{plan.id}:safety_plan.{field}"
        if plan.safety_plan.whose_words == WhoseWords.CHILD:
            yield from quoted(origin, in_a_line(lines), name, before)
        else:
            yield from stated(origin, in_a_line(lines), f"{before}“", "”.")


def _contingency(_records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    for number, line in enumerate(plan.contingency):
        yield from stated(f"plan:{plan.id}:contingency.{number}", _what_if(line), "The plan for a change: ")


def _what_if(line: ContingencyLine) -> str:
    told = f"Told: {line.who_is_told}" if line.who_is_told.strip() else ""
    within = f"Within {line.within}" if line.within.strip() else ""
    return in_a_line((line.what_if, line.we_would_see, line.what_they_do, within, told))


def _voice_note(_records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    yield from stated(f"plan:{plan.id}:voice_note", " ".join(plan.voice_note.split()), "What it changed: ")


def _review(_records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    if plan.review_on:
        before = "The plan is looked at again on "
        yield from stated(f"plan:{plan.id}:review_on", day_words(plan.review_on), before)


def _child_agrees(records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    yield from _agreement(f"plan:{plan.id}:child_agrees", plan.child_agrees, records.child.chosen_name)


def _parent_agrees(_records: CaseRecords, plan: Plan) -> Iterator[FoundFact]:
    who = plan.parent_agrees.who or "The parent or carer"
    yield from _agreement(f"plan:{plan.id}:parent_agrees", plan.parent_agrees, who)


def _agreement(origin: str, agreement: Agreement, who: str) -> Iterator[FoundFact]:
    if agreement.answer is None:
        return
    on = f" on {day_words(agreement.on)}" if agreement.on else ""
    because = f", because: {agreement.because}" if agreement.because else ""
    says = {
        Answer.YES: f"agreed to the plan{on}",
        Answer.NO: f"did not agree to the plan{on}{because}",
        Answer.COULD_NOT_ASK: f"could not be asked about the plan{because}",
    }[agreement.answer]
    yield from stated(origin, says, f"{who} ")


SENTENCES: Mapping[str, Sentences] = MappingProxyType(
    {
        "child.strengths": _own_words("strengths", "Asked what {name} is good at, {name} says: "),
        "child.what_matters": _own_words("what_matters", "What matters to {name}: "),
        "child.hopes": _own_words("hopes", "What {name} hopes for: "),
        "child.what_helps": _what_helps,
        "child.network": _network,
        "child.care_status": _plain("care_status", "Home and care: "),
        "child.social_care_plan": _plain("social_care_plan", "Social care: "),
        "child.education": _plain("education", "School, training or work: "),
        "child.send_support": _plain("send_support", "Support for learning: "),
        "child.ethnicity": _plain("ethnicity", "{name}’s ethnicity is recorded as ", "."),
        "child.gender": _plain("gender", "{name}’s gender is recorded as "),
        "child.pronouns": _plain("pronouns", "{name} uses the pronouns "),
        "child.first_language": _plain("first_language", "{name}’s first language: "),
        "child.needs_interpreter": _interpreter,
        "child.likelihood_of_reoffending": _plain(
            "likelihood_of_reoffending", "We judge the likelihood of reoffending to be "
        ),
        "child.risk_of_serious_harm": _plain(
            "risk_of_serious_harm", "We judge the risk of serious harm to other people to be "
        ),
        "child.safety_and_wellbeing": _plain(
            "safety_and_wellbeing", "We judge the concern for {name}’s safety and wellbeing to be "
        ),
        "disposal.offence": _offence,
        "disposal.offence_on": _offence_on,
        "disposal.yjb_gravity": _gravity,
        "disposal.requirements": _requirements,
        "disposal.code": _earlier,
        "contact.attendance": _attendance,
        "contact.with_whom": _with_parents,
        "contact.voice": voice,
        "plan.goals": _of_plan(_goals),
        "plan.keeping_others_safe": _of_plan(_others_safe),
        "plan.safety_plan": _of_plan(_safety_plan),
        "plan.contingency": _of_plan(_contingency),
        "plan.voice_note": _of_plan(_voice_note),
        "plan.review_on": _of_plan(_review),
        "plan.child_agrees": _of_plan(_child_agrees),
        "plan.parent_agrees": _of_plan(_parent_agrees),
    }
)
"""The fields that a report part may be filled from; dates of an earlier order are told with its name."""
