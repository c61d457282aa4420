"""The demo story: whole, lawful, the same every time, and in the children's own words."""

import re
from collections import Counter
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import pairwise
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest

from app import resources
from app.demo import Act, Story, load_story
from app.models.change import Change
from app.models.child import Child
from app.models.contact import Attendance, Contact
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.file_check import FileCheck, Rating
from app.models.person import Role
from app.models.plan import Answer, Plan, StepState
from app.models.problem import Weight
from app.models.record import Record
from app.models.text import folded
from app.models.voice import VoiceKind
from app.practice import contingency_quality, disposals, plan_problems, report_sections
from app.practice.contingency_quality import Grade
from app.practice.file_check_bank import find_bank
from app.practice.file_check_rating import RatingState, rate
from app.practice.working_days import is_working_day

TODAY = date(2026, 11, 24)
TODAYS = (
    TODAY,
    date(2027, 1, 1),
    date(2027, 3, 31),
    date(2027, 10, 31),
    date(2028, 2, 29),
    date(2028, 8, 28),
)
DRAMA_NUMBERS = re.compile(r"01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3}")

R = TypeVar("R", bound=Record)

story_of = cache(load_story)


def all_of(kind: type[R], today: date = TODAY) -> list[R]:
    return [record for record in story_of(today).records() if isinstance(record, kind)]


def child_of(record: Record, today: date = TODAY) -> Child:
    return next(child for child in all_of(Child, today) if child.id == record.subject)


def raw_text() -> str:
    pages = resources.path("demo").rglob("*.toml")
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


@pytest.fixture(params=TODAYS, ids=str)
def story(request: pytest.FixtureRequest) -> Story:
    return story_of(request.param)


def test_the_same_today_tells_the_same_story() -> None:
    assert load_story(TODAY) == load_story(TODAY)


def test_ids_do_not_depend_on_the_day() -> None:
    def ids(today: date) -> set[object]:
        return {record.id for record in story_of(today).records()}

    assert ids(TODAYS[0]) == ids(TODAYS[-1])


def test_the_service_has_four_workers_and_a_manager_and_is_a_demo() -> None:
    story = story_of(TODAY)
    roles = Counter(person.role for person in story.people)
    assert story.service.is_demo
    assert roles[Role.PRACTITIONER] + roles[Role.SPECIALIST] == 4
    assert roles[Role.MANAGER] == 1
    assert len(story.passphrase.split()) >= 4


def test_there_are_24_children_between_10_and_17_whatever_the_day(story: Story) -> None:
    children = all_of(Child, story.today)
    ages = [child.age_on(story.today) for child in children]
    assert len(children) == 24
    assert all(age is not None and 10 <= age <= 17 for age in ages)
    assert {10, 11, 12, 13, 14, 15, 16, 17} == set(ages)


def test_no_two_children_share_a_name_or_a_reference() -> None:
    children = all_of(Child)
    assert len({folded(child.full_name) for child in children}) == 24
    assert len({child.reference for child in children}) == 24
    assert len({folded(child.chosen_name) for child in children}) == 24


def test_every_practitioner_has_a_caseload() -> None:
    load = Counter(child.worker_id for child in all_of(Child))
    practitioners = {p.id for p in story_of(TODAY).people if p.role == Role.PRACTITIONER}
    assert set(load) == practitioners
    assert min(load.values()) >= 6


def test_events_are_in_time_order_and_before_today(story: Story) -> None:
    midnight = datetime.combine(story.today, time(), ZoneInfo("Europe/London"))
    moments = [event.at for event in story.events]
    assert moments == sorted(moments)
    assert moments[-1] < midnight
    assert all(moment.tzinfo is UTC for moment in moments)


def test_every_event_begins_where_the_last_one_on_that_record_ended(story: Story) -> None:
    now: dict[object, Record] = {}
    for event in story.events:
        for swap in event.change.swaps:
            assert swap.before == now.get(swap.record.id), event.change.label
            assert swap.after is not None
            now[swap.after.id] = swap.after


def test_a_childs_file_is_opened_before_anything_is_written_in_it(story: Story) -> None:
    opened: set[object] = set()
    for event in story.events:
        record = event.change.swaps[0].record
        assert record.subject in opened or isinstance(record, Child), event.change.label
        opened.add(record.subject)


def test_only_what_undo_never_takes_back_is_lasting() -> None:
    lasting = {event.act: event.change.lasting for event in story_of(TODAY).events}
    assert lasting == {Act.ADD: False, Act.EDIT: False, Act.AGREE: True, Act.SIGN_OFF: True}


def test_events_are_changes_of_the_fields_they_name() -> None:
    events = story_of(TODAY).events
    assert all(isinstance(event.change, Change) and event.change.swaps[0].fields() for event in events)


def test_the_law_has_nothing_against_any_order(story: Story) -> None:
    for order in all_of(Disposal, story.today):
        problems = disposals.law_problems(order, child_of(order, story.today), story.today)
        assert not [problem for problem in problems if problem.weight == Weight.MUST]


def test_every_order_is_known_to_the_rule_pack_and_many_kinds_are_shown() -> None:
    orders = all_of(Disposal)
    assert all(disposals.rule_of(order) for order in orders)
    assert {"PREV", "TURN", "CR", "O22", "YC", "YCC", "RO", "REP", "YRO", "YRO-ISS", "DTO"} <= {
        order.code for order in orders
    }


def test_appointments_are_on_working_days(story: Story) -> None:
    london = ZoneInfo("Europe/London")
    days = {contact.at.astimezone(london).date() for contact in all_of(Contact, story.today)}
    assert all(is_working_day(day) for day in days)


def test_nobody_is_booked_in_two_places_at_once(story: Story) -> None:
    by_worker: dict[object, list[Contact]] = {}
    for contact in all_of(Contact, story.today):
        if contact.attendance == Attendance.BOOKED:
            by_worker.setdefault(contact.worker_id, []).append(contact)
    for contacts in by_worker.values():
        for one, other in pairwise(sorted(contacts, key=lambda contact: contact.at)):
            assert (other.at - one.at).total_seconds() >= one.minutes * 60, (one.place, other.place)


def test_what_is_past_is_recorded_and_what_comes_is_booked(story: Story) -> None:
    for contact in all_of(Contact, story.today):
        is_past = contact.at.date() < story.today
        assert (contact.attendance != Attendance.BOOKED) == is_past


def test_every_child_who_is_open_has_something_booked() -> None:
    booked = {c.child_id for c in all_of(Contact) if c.attendance == Attendance.BOOKED}
    assert booked == {child.id for child in all_of(Child) if child.closed_on is None}


def test_months_of_contacts_hold_voice_in_all_four_ways() -> None:
    contacts = all_of(Contact)
    with_voice = [contact for contact in contacts if contact.voice]
    assert len(contacts) >= 140
    assert len(with_voice) >= 110
    assert {line.how for contact in with_voice for line in contact.voice} == set(VoiceKind)


def test_every_child_is_heard_in_their_own_words() -> None:
    for child in all_of(Child):
        own = [
            line
            for contact in all_of(Contact)
            if contact.child_id == child.id
            for line in contact.voice
            if line.who.startswith(child.chosen_name)
        ]
        assert own, child.chosen_name
        for field in ("strengths", "what_matters", "hopes", "dont_ask_again", "say_my_name", "pronouns"):
            assert getattr(child, field).strip(), (child.chosen_name, field)
        assert child.what_helps
        assert child.network


def test_absences_are_excused_unexcused_and_undecided() -> None:
    found = Counter(contact.attendance for contact in all_of(Contact))
    assert found[Attendance.ACCEPTABLE] >= 5
    assert found[Attendance.UNACCEPTABLE] >= 1
    assert found[Attendance.UNDECIDED] >= 3


def test_a_plan_that_was_agreed_could_be_agreed() -> None:
    agreed = [event.change for event in story_of(TODAY).events if event.act == Act.AGREE]
    assert len(agreed) >= 15
    for change in agreed:
        assert isinstance(change.swaps[0].before, Plan)
        assert plan_problems.can_agree(change.swaps[0].before) == ()


def test_agreements_say_yes_no_and_could_not_ask_with_reasons() -> None:
    answers = [
        each for plan in all_of(Plan) for each in (plan.child_agrees, plan.parent_agrees) if each.answer
    ]
    assert {each.answer for each in answers} == set(Answer)
    assert all(each.is_given for each in answers)


def test_some_plans_have_a_second_version_with_steps_done() -> None:
    second = [plan for plan in all_of(Plan) if plan.version == 2]
    assert len(second) >= 3
    done = [
        step for plan in second for goal in plan.goals for step in goal.steps if step.state == StepState.DONE
    ]
    assert len(done) >= 6
    assert all(step.done_on for step in done)


def test_contingency_is_mostly_specific_and_deliberately_weak_in_places() -> None:
    lines = [line for plan in all_of(Plan) for line in plan.contingency]
    grades = Counter(contingency_quality.judge(line).grade for line in lines)
    assert grades[Grade.SPECIFIC] >= 25
    assert grades[Grade.ONLY_SHARES] >= 3
    assert grades[Grade.THIN] >= 1


def test_no_plan_names_the_people_who_were_harmed_or_took_part() -> None:
    text = "\n".join(plan.model_dump_json() for plan in all_of(Plan))
    assert "Corey" not in text
    assert "co-defendant" not in text


def test_the_rich_report_could_be_signed_off_and_the_thin_one_could_not() -> None:
    rich, thin = sorted(all_of(CourtReport), key=lambda report: report.is_draft)
    assert not rich.is_draft
    assert thin.is_draft
    assert report_sections.missing_parts(rich) == ()
    assert len(report_sections.missing_parts(thin)) >= 5
    manager = next(p.id for p in story_of(TODAY).people if p.role == Role.MANAGER)
    assert report_sections.can_sign_off(rich.changed(signed_off_at=None), manager) is None


def test_each_voice_in_a_report_stands_in_its_text_word_for_word() -> None:
    voices = [
        (fact.says, section.text)
        for report in all_of(CourtReport)
        for section in report.sections
        for fact in section.facts
        if fact.is_voice
    ]
    assert len(voices) >= 8
    assert all(says in text for says, text in voices)


def test_file_checks_are_rated_as_their_answers_say() -> None:
    checks = all_of(FileCheck)
    assert {check.rating for check in checks} == set(Rating) - {Rating.OUTSTANDING}
    for check in checks:
        bank = find_bank(check.bank)
        result = rate(bank, check.answers, check.discretion)
        assert {answer.prompt for answer in check.answers} == set(bank.prompts)
        assert result.state == RatingState.RATED
        assert result.rating == check.rating
        assert all(action.what and action.owner and action.due for action in check.actions)


def test_telephone_numbers_are_kept_for_drama_and_postcodes_do_not_exist() -> None:
    numbers = re.findall(r"(?<![\d-])0\d{2,4}[ ]?\d{3,4}[ ]?\d{3,4}", raw_text())
    assert len(numbers) > 60
    assert all(DRAMA_NUMBERS.fullmatch(number) for number in numbers)
    assert all(child.postcode.startswith("ZZ") for child in all_of(Child) if child.postcode)


@pytest.mark.parametrize("word", ["offender", "absconded", "manipulative", "attention-seeking", "vulnerable"])
def test_no_blame_word_is_used_of_a_child(word: str) -> None:
    assert word not in raw_text().casefold()
