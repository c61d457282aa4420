from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.sentences import sentences
from app.models.child import Child
from app.models.disposal import Disposal
from app.models.problem import Problem, Weight
from app.practice import rule_pack
from app.practice.disposals import find_disposal, law_problems, planned_end, same_spelling
from app.practice.months import add_months

ID = UUID(int=1)
TODAY = date(2026, 11, 22)
BORN = date(2010, 6, 1)


def problems(
    code: str, born: date | None = BORN, today: date = TODAY, **fields: object
) -> tuple[Problem, ...]:
    disposal = Disposal.model_validate({"id": ID, "child_id": ID, "code": code, **fields})
    return law_problems(disposal, Child(id=ID, date_of_birth=born), today)


def musts(code: str, born: date | None = BORN, **fields: object) -> list[str]:
    return [each.where for each in problems(code, born, **fields) if each.weight == Weight.MUST]


def notes(code: str, born: date | None = BORN, **fields: object) -> list[str]:
    return [each.where for each in problems(code, born, **fields) if each.weight == Weight.NOTE]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("YRO with ISS", "YRO-ISS"),
        ("Outcome 22", "O22"),
        ("Prevention", "PREV"),
        ("Acceptable Behaviour Contract", "ABC"),
        ("Referral Order", "RO"),
        ("Youth Rehabilitation Order", "YRO"),
        ("Youth Caution", "YC"),
        ("Turnaround", "TURN"),
        ("Reparation Order", "REP"),
        ("Community Resolution", "CR"),
        ("Youth Conditional Caution", "YCC"),
        ("Detention and Training Order", "DTO"),
        ("  detention & TRAINING-order ", "DTO"),
        ("dto", "DTO"),
        ("s.91", "S250"),
    ],
)
def test_a_disposal_is_found_by_the_words_people_use(words: str, code: str) -> None:
    found = find_disposal(words)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "words", ["Interstellar Order", "", "Caution", "Order", "Referal Order", "YROs and more"]
)
def test_words_that_name_no_disposal_are_not_guessed(words: str) -> None:
    assert find_disposal(words) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bail & support", "bail AND support"), ("Sîan’s order", "SIANS-order"), ("s.91", "S 91")],
)
def test_spelling_is_blind_to_case_accents_and_punctuation(one: str, other: str) -> None:
    assert same_spelling(one, other)
    assert not same_spelling(one, other + "s")


def test_no_two_disposals_go_by_the_same_words() -> None:
    spellings = [
        (words, rule.code)
        for rule in rule_pack.load().disposal
        for words in {rule.code.casefold(), rule.words.casefold(), *map(str.casefold, rule.variants)}
    ]
    clashes = [
        (one, other)
        for n, one in enumerate(spellings)
        for other in spellings[n + 1 :]
        if one[1] != other[1] and same_spelling(one[0], other[0])
    ]
    assert clashes == []


MADE = date(2026, 1, 10)


@pytest.mark.parametrize(
    ("code", "born", "fields", "forbidden"),
    [
        # ten at the offence
        ("CR", date(2016, 1, 1), {"made_on": date(2026, 2, 1), "offence_on": date(2026, 1, 1)}, []),
        (
            "CR",
            date(2016, 1, 2),
            {"made_on": date(2026, 2, 1), "offence_on": date(2026, 1, 1)},
            ["offence_on"],
        ),
        ("CR", date(2017, 1, 1), {"made_on": MADE}, ["made_on"]),
        ("PREV", date(2017, 1, 1), {"made_on": MADE, "offence_on": MADE}, []),
        # under 18
        ("YC", date(2008, 1, 11), {"made_on": MADE}, []),
        ("YC", date(2008, 1, 10), {"made_on": MADE}, ["made_on"]),
        ("YCC", date(2008, 1, 10), {"made_on": MADE}, ["made_on"]),
        ("RO", date(2008, 1, 11), {"made_on": MADE}, []),
        ("RO", date(2008, 1, 10), {"made_on": MADE}, ["made_on"]),
        ("YRO", date(2008, 1, 10), {"made_on": MADE}, ["made_on"]),
        ("REP", date(2008, 1, 10), {"made_on": MADE}, ["made_on"]),
        ("DTO", date(2008, 1, 10), {"made_on": MADE}, ["made_on"]),
        ("YRO", date(2008, 1, 10), {"made_on": MADE, "requirements": "Convicted  before 18: 2/1/26"}, []),
        ("CD", date(2008, 1, 10), {"made_on": MADE}, []),
        # a detention and training order: 12, and persistent until 15
        ("DTO", date(2014, 1, 11), {"made_on": MADE, "persistent": True}, ["made_on"]),
        ("DTO", date(2014, 1, 10), {"made_on": MADE, "persistent": True}, []),
        ("DTO", date(2014, 1, 10), {"made_on": MADE}, ["persistent"]),
        ("DTO", date(2011, 1, 11), {"made_on": MADE}, ["persistent"]),
        ("DTO", date(2011, 1, 10), {"made_on": MADE}, []),
        ("YRO-ISS", date(2011, 1, 11), {"made_on": MADE}, ["persistent"]),
        ("YRO-ISS", date(2011, 1, 10), {"made_on": MADE}, []),
        # 4 to 24 months since 28 June 2022
        ("DTO", BORN, {"made_on": MADE, "ends_on": date(2026, 5, 8)}, ["ends_on"]),
        ("DTO", BORN, {"made_on": MADE, "ends_on": date(2026, 5, 9)}, []),
        ("DTO", BORN, {"made_on": MADE, "ends_on": date(2026, 8, 20)}, []),
        ("DTO", BORN, {"made_on": MADE, "ends_on": date(2028, 1, 10)}, []),
        ("DTO", BORN, {"made_on": MADE, "ends_on": date(2028, 1, 11)}, ["ends_on"]),
        # only certain lengths before
        ("DTO", date(2006, 1, 1), {"made_on": date(2022, 6, 27), "ends_on": date(2022, 11, 27)}, ["ends_on"]),
        ("DTO", date(2006, 1, 1), {"made_on": date(2022, 6, 28), "ends_on": date(2022, 11, 28)}, []),
        ("DTO", date(2006, 1, 1), {"made_on": date(2022, 6, 27), "ends_on": date(2022, 12, 26)}, []),
        ("DTO", date(2006, 1, 1), {"made_on": date(2022, 6, 27), "ends_on": date(2022, 12, 27)}, []),
        ("DTO", date(1998, 11, 30), {"made_on": date(2015, 1, 12), "ends_on": date(2015, 11, 11)}, []),
        # a referral order: 3 to 12 months from its contract
        ("RO", BORN, {"made_on": MADE}, []),
        ("RO", BORN, {"made_on": MADE, "ends_on": date(2027, 3, 1)}, []),
        (
            "RO",
            BORN,
            {"made_on": MADE, "contract_signed_on": date(2026, 2, 1), "ends_on": date(2026, 4, 29)},
            ["ends_on"],
        ),
        (
            "RO",
            BORN,
            {"made_on": MADE, "contract_signed_on": date(2026, 2, 1), "ends_on": date(2026, 4, 30)},
            [],
        ),
        (
            "RO",
            BORN,
            {"made_on": MADE, "contract_signed_on": date(2026, 2, 1), "ends_on": date(2027, 2, 1)},
            [],
        ),
        (
            "RO",
            BORN,
            {"made_on": MADE, "contract_signed_on": date(2026, 2, 1), "ends_on": date(2027, 2, 2)},
            ["ends_on"],
        ),
        # a youth rehabilitation order: three years
        ("YRO", BORN, {"made_on": MADE, "ends_on": date(2029, 1, 10)}, []),
        ("YRO", BORN, {"made_on": MADE, "ends_on": date(2029, 1, 11)}, ["ends_on"]),
        (
            "YRO",
            BORN,
            {"made_on": MADE, "ends_on": date(2029, 5, 1), "requirements": "Extended by the court 1/12/28"},
            [],
        ),
        ("CBO", BORN, {"made_on": MADE, "ends_on": date(2026, 12, 1)}, ["ends_on"]),
        ("CD", BORN, {"made_on": MADE, "ends_on": date(2029, 1, 11)}, ["ends_on"]),
        # dates that cannot be
        ("YC", BORN, {"made_on": MADE, "ends_on": MADE, "ended_on": MADE}, []),
        ("RO", BORN, {"made_on": MADE, "contract_signed_on": MADE}, []),
        ("YRO", BORN, {"made_on": MADE, "ends_on": date(2026, 1, 9)}, ["ends_on"]),
        ("YC", BORN, {"made_on": MADE, "ended_on": date(2026, 1, 9)}, ["ended_on"]),
        ("RO", BORN, {"made_on": MADE, "contract_signed_on": date(2026, 1, 9)}, ["contract_signed_on"]),
        ("YRO", BORN, {"made_on": MADE, "offence_on": date(2010, 5, 31)}, ["offence_on"]),
    ],
)
def test_what_the_law_forbids_on_both_sides_of_each_border(
    code: str, born: date, fields: dict[str, object], forbidden: list[str]
) -> None:
    assert musts(code, born, **fields) == forbidden


def test_a_refusal_says_the_rule_and_its_source_and_what_would_mend_it() -> None:
    (found,) = problems("DTO", made_on=date(2026, 10, 1), ends_on=date(2027, 1, 1))
    assert "4 to 24 months" in found.says
    assert "3 months" in found.says
    assert "2022" in found.says
    assert found.mend


@pytest.mark.parametrize(
    ("code", "fields", "where"),
    [
        ("YRO", {"made_on": MADE, "yjb_gravity": 9}, "yjb_gravity"),
        ("YRO", {"made_on": MADE, "yjb_gravity": 0}, "yjb_gravity"),
        ("YRO", {"made_on": MADE, "offence_on": date(2026, 1, 11)}, "made_on"),
        ("YRO", {"made_on": MADE, "offence_on": date(2024, 1, 9)}, "offence_on"),
        ("YRO", {"made_on": date(2026, 11, 23)}, "made_on"),
        ("YRO", {}, "made_on"),
        ("YRO", {"made_on": date(2026, 6, 1), "ends_on": date(2026, 11, 21)}, "ends_on"),
        ("REP", {"made_on": date(2026, 11, 1), "ends_on": date(2027, 2, 2)}, "ends_on"),
        ("RO", {"made_on": date(2026, 11, 1), "ends_on": date(2027, 2, 2)}, "contract_signed_on"),
        ("RO", {"made_on": date(2026, 10, 1)}, "contract_signed_on"),
        ("O23", {"made_on": date(2025, 12, 31)}, "code"),
        ("nothing", {"made_on": MADE}, "code"),
    ],
)
def test_what_is_unlikely_is_a_note(code: str, fields: dict[str, object], where: str) -> None:
    assert notes(code, **fields) == [where]
    assert musts(code, **fields) == []


def test_a_referral_order_without_an_end_has_no_problem_until_its_panel_is_late() -> None:
    made = date(2026, 10, 26)
    assert problems("RO", made_on=made, today=date(2026, 11, 23)) == ()
    (found,) = problems("RO", made_on=made, today=date(2026, 11, 24))
    assert found.weight == Weight.NOTE


def test_a_gravity_from_1_to_8_is_no_note() -> None:
    for gravity in (1, 8):
        assert notes("YC", made_on=MADE, yjb_gravity=gravity) == []


def test_an_eighteenth_birthday_within_six_months_or_during_the_order_is_a_note() -> None:
    soon = date(2009, 5, 22)
    assert notes("YC", soon, made_on=MADE) == ["ends_on"]
    assert notes("YC", soon + timedelta(days=1), made_on=MADE) == []
    assert notes("YRO", date(2009, 6, 1), made_on=MADE, ends_on=date(2027, 6, 1)) == ["ends_on"]
    assert notes("YRO", date(2009, 6, 2), made_on=MADE, ends_on=date(2027, 6, 1)) == []


def test_on_the_eighteenth_birthday_the_move_is_made() -> None:
    assert notes("YC", date(2008, 11, 22), made_on=MADE) == []
    assert notes("YC", date(2008, 11, 23), made_on=MADE) == ["ends_on"]


def test_a_child_born_on_29_february_turns_18_on_1_march() -> None:
    (found,) = problems("YC", date(2012, 2, 29), date(2029, 12, 1), made_on=date(2029, 11, 1))
    assert "01/03/2030" in found.says


def test_a_child_under_ten_may_be_supported_with_a_note() -> None:
    assert notes("PREV", date(2018, 1, 1), made_on=MADE) == ["made_on"]


def test_a_disposal_known_only_by_imported_words_is_checked_too() -> None:
    assert musts("", as_written="Youth Caution", made_on=MADE, born=date(2007, 1, 1)) == ["made_on"]


def test_the_planned_end_is_only_of_open_disposals() -> None:
    disposal = Disposal(id=ID, child_id=ID, made_on=MADE, ends_on=date(2027, 1, 1))
    assert planned_end(disposal) == date(2027, 1, 1)
    assert planned_end(disposal.changed(ended_on=MADE)) is None
    assert planned_end(disposal.changed(ends_on=None)) is None


days = st.dates(date(2000, 4, 1), date(2035, 12, 31))


@given(made=days, end=st.none() | days, offence=st.none() | days, born=st.none() | days, today=days)
def test_any_dates_give_sentences_and_never_fail(
    made: date, end: date | None, offence: date | None, born: date | None, today: date
) -> None:
    for code in ("RO", "DTO", "YRO-ISS", "YC", "REP"):
        for each in problems(code, born, today, made_on=made, ends_on=end, offence_on=offence):
            assert each.says.endswith((".", ")"))
            assert "None" not in each.says


@given(made=st.dates(date(2022, 6, 28), date(2026, 1, 1)), months=st.integers(1, 40))
def test_a_whole_length_is_lawful_exactly_from_4_to_24_months(made: date, months: int) -> None:
    found = musts(
        "DTO", made.replace(year=made.year - 16, day=1), made_on=made, ends_on=add_months(made, months)
    )
    assert (found == []) == (4 <= months <= 24)


def test_each_disposal_is_told_to_the_child_in_short_sentences() -> None:
    for rule in rule_pack.load().disposal:
        for sentence in sentences(rule.easy_words):
            assert len(sentence.text.split()) <= 15, rule.code


def test_the_first_panel_is_late_by_the_pack_and_by_nothing_else() -> None:
    base = rule_pack.load()
    sooner = tuple(each.changed(n=5) if each.id == "RO-PANEL1" else each for each in base.time_limit)
    order = Disposal(id=UUID(int=1), child_id=UUID(int=2), code="RO", made_on=date(2026, 10, 26))
    child = Child(id=UUID(int=2), date_of_birth=date(2012, 1, 1))
    for limits, expected in ((sooner, 1), ((), 0)):
        pack = base.model_copy(update={"time_limit": limits})
        found = law_problems(order, child, date(2026, 11, 9), pack)
        assert len([each for each in found if "first panel" in each.says]) == expected
    assert (
        "within 5 working days"
        in law_problems(order, child, date(2026, 11, 9), base.model_copy(update={"time_limit": sooner}))[
            0
        ].says
    )
