"""What the file has learned since a passage was filled: shown beside it, taken in or left."""

from datetime import date
from uuid import UUID

import pytest

from app.models.court_report import CourtReport
from app.models.level import Level
from app.practice.report_facts import CaseRecords
from app.practice.report_filling import facts_for, fill_empty, section_of, with_section
from app.practice.report_learning import Learned, learned_since, leave, take_in, use_fact
from tests.practice.report_cases import CHILD, CONTACTS, PLAN, REPORT, case, contact, line

FILLED = fill_empty(REPORT, case())


def one(report: CourtReport, records: CaseRecords, section: str) -> Learned:
    (found,) = [each for each in learned_since(report, records) if each.section == section]
    return found


def text_of(report: CourtReport, code: str) -> str:
    section = section_of(report, code)
    assert section is not None
    return section.text


def test_a_report_that_was_just_filled_has_nothing_to_learn() -> None:
    assert learned_since(FILLED, case()) == ()


def test_an_unwritten_report_has_nothing_to_learn() -> None:
    assert learned_since(REPORT, case()) == ()


def test_a_fact_that_changed_is_shown_and_takes_the_place_of_the_old_sentence() -> None:
    now = case(child=CHILD.changed(education="Bike course at the college"))
    learned = one(FILLED, now, "PSR-CHILD")
    assert (learned.kind, learned.was, learned.now) == (
        "changed", "Year 11 at Riverside School", "Bike course at the college",
    )  # fmt: skip
    taken = take_in(FILLED, learned)
    text = text_of(taken, "PSR-CHILD")
    assert "School, training or work: Bike course at the college." in text
    assert "Riverside" not in text
    assert learned_since(taken, now) == ()


def test_an_edited_passage_gets_the_new_sentence_below_and_keeps_its_own() -> None:
    section = section_of(FILLED, "PSR-HARM")
    assert section is not None
    mine = with_section(FILLED, section.changed(text="I have written about medium risk myself."))
    now = case(child=CHILD.changed(risk_of_serious_harm=Level.HIGH))
    taken = take_in(mine, one(mine, now, "PSR-HARM"))
    text = text_of(taken, "PSR-HARM")
    assert text.startswith("I have written about medium risk myself.\n\n")
    assert text.endswith("to be high.")


def test_new_voice_is_learned_where_it_is_written() -> None:
    now = case(contacts=(contact(9, line("I start on Monday.")), *CONTACTS))
    found = [each for each in learned_since(FILLED, now) if each.kind == "new"]
    assert [(each.section, each.now) for each in found] == [("PSR-CHILD-VIEW", "I start on Monday.")]
    taken = take_in(FILLED, found[0])
    assert "“I start on Monday.”" in text_of(taken, "PSR-CHILD-VIEW")
    section = section_of(taken, "PSR-CHILD-VIEW")
    assert section is not None
    assert section.facts[-1].is_voice
    assert not [each for each in learned_since(taken, now) if each.section == "PSR-CHILD-VIEW"]


def test_meetings_since_then_change_how_the_child_kept_to_them() -> None:
    now = case(contacts=(contact(9), *CONTACTS))
    assert one(FILLED, now, "PSR-INTRO").now.startswith("kept 3 of 4 meetings")


def test_what_is_left_is_not_shown_again_until_it_changes_again() -> None:
    now = case(child=CHILD.changed(education="Bike course"))
    left = leave(FILLED, one(FILLED, now, "PSR-CHILD"))
    assert text_of(left, "PSR-CHILD") == text_of(FILLED, "PSR-CHILD")
    assert learned_since(left, now) == ()
    later = case(child=CHILD.changed(education="Full-time job"))
    assert one(left, later, "PSR-CHILD").was == "Bike course"


def test_a_fact_that_is_gone_is_said_and_the_words_stay_for_the_author() -> None:
    now = case(child=CHILD.changed(education=""))
    learned = one(FILLED, now, "PSR-CHILD")
    assert (learned.kind, learned.now) == ("gone", "")
    taken = take_in(FILLED, learned)
    assert text_of(taken, "PSR-CHILD") == text_of(FILLED, "PSR-CHILD")
    assert learned_since(taken, now) == ()


def test_the_next_version_of_the_plan_with_the_same_words_is_no_news() -> None:
    assert learned_since(FILLED, case(plan=PLAN.changed(id=UUID(int=70), version=2))) == ()
    other = PLAN.changed(id=UUID(int=70), version=2, keeping_others_safe=("I ring nan.",))
    learned = one(FILLED, case(plan=other), "PSR-HARM")
    assert (learned.kind, learned.was) == ("changed", "I walk away when it gets loud.")


def test_a_passage_written_by_hand_learns_only_what_came_after_the_report_began() -> None:
    section = section_of(REPORT, "PSR-CHILD-VIEW")
    assert section is not None
    mine = with_section(REPORT, section.changed(text="Mal spoke with me for an hour."))
    assert learned_since(mine, case()) == ()
    now = case(contacts=(contact(11, line("I start on Monday.")), *CONTACTS))
    assert one(mine, now, "PSR-CHILD-VIEW").now == "I start on Monday."


def test_a_signed_report_learns_nothing() -> None:
    signed = FILLED.changed(signed_off_at="2026-11-21T10:00:00+00:00")
    assert learned_since(signed, case(child=CHILD.changed(education="Bike course"))) == ()


@pytest.mark.parametrize("code", ["PSR-OFFENCE", "PSR-SAFETY"])
def test_a_fact_offered_beside_a_section_can_be_used_in_it(code: str) -> None:
    offered = next(each for each in facts_for(code, case()) if each.speaker == "child")
    used = use_fact(FILLED, code, offered)
    assert text_of(used, code).endswith(offered.sentence)
    assert date(2026, 9, 22) == offered.on
