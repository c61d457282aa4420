"""A report's passages from the file: readable, the child first, voice exactly, nothing overwritten."""

import pytest

from app.documents.paper import marked_voice
from app.models.court_report import CourtReport
from app.models.voice import VoiceKind
from app.practice.report_filling import facts_for, fill, fill_empty, passages_for, section_of, with_section
from app.practice.report_sections import parts
from app.practice.report_sentences import SENTENCES
from tests.practice.report_cases import CHILD, REPORT, case, contact, line


def text_of(report: CourtReport, code: str) -> str:
    section = section_of(report, code)
    assert section is not None
    return section.text


def filled(code: str) -> str:
    return text_of(fill(REPORT, code, case()), code)


def test_every_field_that_a_needed_part_is_filled_from_has_its_sentences() -> None:
    told_elsewhere = {"disposal.made_on", "disposal.ended_on"}
    for part in parts():
        if part.needed:
            own = {origin for origin in part.filled_from if not origin.startswith("court_report.")}
            assert own - told_elsewhere <= set(SENTENCES), part.id


def test_the_childs_own_words_come_first_and_are_quoted_exactly() -> None:
    text = filled("PSR-CHILD")
    assert text.startswith("Asked what Mal is good at, Mal says: “I fix bikes. I look after my cousins.”\n\n")
    assert "What matters to Mal: “Nan's Sunday dinner.”" in text
    assert "Mal’s parents or carers: Grace Osei (nan)." in text
    assert "Other people in Mal’s life: Dee Marsh (coach)." in text
    assert "07700" not in text
    assert "Home and care" not in text


def test_what_was_said_drawn_and_agreed_is_the_childs_view() -> None:
    paragraphs = filled("PSR-CHILD-VIEW").split("\n\n")
    assert paragraphs[0] == "On 8 September 2026 Mal drew: himself outside the gate."
    assert paragraphs[1] == "On 22 September 2026 Mal said: “I would get up early for bikes.”"
    assert "Mal agreed to the plan on 5 October 2026." in paragraphs[-1]
    assert "calmer" not in filled("PSR-CHILD-VIEW")


def test_the_parents_view_is_theirs() -> None:
    text = filled("PSR-PARENT-VIEW")
    assert "Grace Osei said: “He is calmer.”" in text
    assert "Mal’s parents or carers met us once, on 22 September 2026." in text
    assert "Grace Osei could not be asked about the plan, because: in hospital." in text
    assert "bikes" not in text


def test_only_what_was_said_is_marked_as_the_childs_own_words() -> None:
    section = section_of(fill(REPORT, "PSR-CHILD-VIEW", case()), "PSR-CHILD-VIEW")
    assert section is not None
    voice = [fact.says for fact in section.facts if fact.is_voice]
    assert voice == ["I would get up early for bikes.", "Nan's Sunday dinner."]
    passages = marked_voice(section.text, voice)
    assert [each.words for each in passages if each.voice] == voice


def test_orders_and_meetings_are_told_in_sentences() -> None:
    assert filled("PSR-OFFENCE").startswith("The offence is affray. It happened on 1 March 2026.")
    assert "Earlier: Youth caution, made on 2 April 2025, ended on 2 April 2025." in filled("PSR-BEFORE")
    intro = "Since 8 September 2026, Mal kept 2 of 3 meetings, 1 missed without an acceptable reason."
    assert filled("PSR-INTRO") == intro


def test_levels_and_the_plan_fill_harm_and_safety() -> None:
    assert "risk of serious harm to other people to be medium." in filled("PSR-HARM")
    assert "“I walk away when it gets loud.”" in filled("PSR-HARM")
    safety = filled("PSR-SAFETY")
    assert "safety and wellbeing to be high." in safety
    assert "“Being in by nine. Nan.”" in safety
    assert "What if nan is ill? Auntie Efua comes. Within 1 day." in safety


@pytest.mark.parametrize("code", ["PSR-FRONT", "PSR-SOURCES", "PSR-READ-BACK"])
def test_what_the_form_fills_is_not_written_twice(code: str) -> None:
    assert filled(code) == ""


def test_text_that_stands_there_is_never_overwritten() -> None:
    section = section_of(REPORT, "PSR-CHILD")
    assert section is not None
    mine = with_section(REPORT, section.changed(text="My own words."))
    assert fill(mine, "PSR-CHILD", case()) == mine
    below = text_of(fill(mine, "PSR-CHILD", case(), below=True), "PSR-CHILD")
    assert below.startswith("My own words.\n\nAsked what Mal is good at")
    again = fill(fill(mine, "PSR-CHILD", case(), below=True), "PSR-CHILD", case(), below=True)
    assert text_of(again, "PSR-CHILD") == below


def test_what_one_section_says_another_does_not_say_again() -> None:
    report = fill_empty(REPORT, case())
    whole = "\n".join(section.text for section in report.sections)
    assert whole.count("What matters to Mal") == 1
    assert whole.count("Mal agreed to the plan") == 1


def test_voice_belongs_beside_the_other_sections_without_being_written_there() -> None:
    offered = [each for each in facts_for("PSR-OFFENCE", case()) if each.speaker]
    assert [each.how for each in offered] == [VoiceKind.SAID, VoiceKind.SAID, VoiceKind.DREW]
    assert not [each for each in passages_for("PSR-OFFENCE", case()) if each.speaker]


def test_the_newest_eight_lines_of_voice_are_written_the_oldest_of_them_first() -> None:
    contacts = tuple(contact(week, line(f"Week {week}.")) for week in range(12, 0, -1))
    text = text_of(fill(REPORT, "PSR-CHILD-VIEW", case(contacts=contacts)), "PSR-CHILD-VIEW")
    assert "“Week 5.”" in text
    assert text.index("Week 5.") < text.index("Week 12.")
    assert "Week 4." not in text


def test_voice_of_several_paragraphs_is_quoted_paragraph_by_paragraph() -> None:
    contacts = (contact(1, line("First thing.\n\nSecond <b>thing</b>")),)
    section = section_of(fill(REPORT, "PSR-CHILD-VIEW", case(contacts=contacts)), "PSR-CHILD-VIEW")
    assert section is not None
    assert "“First thing.”" in section.text
    assert "“Second <b>thing</b>”." in section.text


def test_an_empty_file_fills_nothing() -> None:
    bare = case(child=CHILD.__class__(id=CHILD.id), disposals=(), contacts=(), plan=None)
    assert not [section.text for section in fill_empty(REPORT, bare).sections if section.text]
