import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.contingency_plan import ContingencyLine
from app.practice import rule_pack
from app.practice.contingency_quality import Grade, judge


def line(*parts: str) -> ContingencyLine:
    return ContingencyLine(**dict(zip(ContingencyLine.model_fields, parts, strict=False)))


STRONG = [
    line(
        "Zac is not home by 10 pm",
        "Zac is not in and does not answer two calls from Nan",
        "Nan Keisha, then Danielle",
        "Keisha rings Jay's mum. Danielle drives to the park and brings Zac home.",
        "1 hour",
        "Police after 11 pm",
        "I send Nan one thumbs-up to say I am safe.",
    ),
    line(
        "The older boys come back",
        "The grey car waits outside college on two days",
        "Mr Osei from college",
        "He lets Kai out by the back gate and walks with him to the bus.",
        "same day",
        "Kai's mum and Danielle",
        "I text Mr Osei a red dot.",
    ),
    line(
        "Mia starts to hurt herself again",
        "Long sleeves in hot weather, and she stops coming to netball",
        "Auntie Zainab",
        "She sits with Mia, moves the razors out and books the crisis nurse.",
        "tonight",
        "Dr Patel and Mum",
        "I hold the ice cubes and ring Auntie.",
    ),
    line(
        "Samira loses her place at the flat",
        "The landlord writes or shouts at her about rent",
        "Efua Mensah",
        "Efua meets the landlord and asks housing for two more weeks.",
        "3 working days",
        "Samira's nan",
        "I keep every letter and show Efua.",
    ),
    line(
        "Riley carries a knife again",
        "A knife is gone from the kitchen drawer",
        "Dad",
        "Dad stays calm, asks Riley to hand it over and locks it in the van.",
        "straight away",
        "Danielle, and police if Riley leaves with it",
        "I give it to Dad and go to my cousin's.",
    ),
    line(
        "Theo does not come to panel",
        "He is not at the door at 4 o'clock and his phone is off",
        "Bola",
        "Bola knocks at Grandad's and offers to walk there together.",
        "20 minutes",
        "The panel chair, Ms Quinn",
        "I say if it is a bad day and pick another one.",
    ),
    line(
        "Finley fights with Aaron at school",
        "Finley stands up fast and pulls his hood over his eyes",
        "Miss Webb",
        "She gives Finley the blue card and opens the quiet room.",
        "2 minutes",
        "Mum by phone at lunch",
        "I put my card on the desk and leave the room.",
    ),
    line(
        "Grace hears from the man online",
        "A new phone, or messages after midnight with gifts",
        "Mum",
        "Mum swaps phones overnight and changes Grace's number with her.",
        "the same evening",
        "Detective Shah",
        "I show Mum the messages and I do not reply.",
    ),
    line(
        "Leon meets the shop owner he stole from",
        "The owner walks into the gym where Leon trains",
        "Coach Femi",
        "Femi takes Leon to the other room until the owner has gone.",
        "at once",
        "Danielle",
        "I do not speak to him. I find Femi.",
    ),
    line(
        "Dafydd's tag breaks",
        "The box flashes red or the strap is loose",
        "Rhys",
        "Rhys calls the tag company, stays on the line and waits with Dafydd.",
        "30 minutes",
        "Court duty officer, Ann Price",
        "I stay in and do not pull at it.",
    ),
    line(
        "Talia drinks at a party",
        "She slurs on the phone or cannot stand up",
        "Sister Imani",
        "Imani fetches her by taxi and the service pays it.",
        "1 hour",
        "Mum in the morning",
        "I text the word PIZZA to Imani.",
    ),
    line(
        "Idris wakes from bad dreams",
        "Idris is up after 2 am three nights in one week",
        "Carer Joan",
        "Joan makes hot milk, puts on the story and books the GP.",
        "2 days",
        "Nurse Okafor",
        "I tell Joan at breakfast how many times.",
    ),
]

WEAK = [
    (line("", "", "", "Share information with partners"), Grade.ONLY_SHARES),
    (line("Risk increases", "", "YJS", "Monitor and liaise with police and social care"), Grade.ONLY_SHARES),
    (line("Missing", "", "Case manager", "Inform police and refer to MEGA", "ASAP"), Grade.ONLY_SHARES),
    (
        line("", "Concerns", "Professionals", "Hold a multi-agency meeting to discuss concerns"),
        Grade.ONLY_SHARES,
    ),
    (line("", "", "All agencies", "Keep all partners updated and review"), Grade.ONLY_SHARES),
    (
        line(
            "Zac goes missing",
            "Zac is not home by 10 pm",
            "Danielle",
            "Danielle will notify the police and discuss it with her manager.",
            "1 hour",
            "Police",
            "I answer my phone.",
        ),
        Grade.ONLY_SHARES,
    ),
    (line("", "", "", "If risk increases, share information with partner agencies"), Grade.ONLY_SHARES),
    (
        line("", "", "", "Increase contact and offer additional support as needed."),
        Grade.GENERIC,
    ),
    (
        line("If the child does not engage", "", "", "follow the compliance process and consider breach"),
        Grade.GENERIC,
    ),
    (
        line("If placement breaks down", "", "", "contact social care and look for another placement"),
        Grade.ONLY_SHARES,
    ),
    (
        line("He goes missing", "Behaviour deteriorates", "Danielle", "Drives round to look for him"),
        Grade.THIN,
    ),
    (line("Knife"), Grade.THIN),
    (
        line(
            "Risk goes up", "Risk increases", "All agencies", "Visit the home", "soon", "everyone", "Engage"
        ),
        Grade.THIN,
    ),
    (line("", "", "", "", "", "", "I ring Nan"), Grade.THIN),
    (line(), Grade.EMPTY),
]


@pytest.mark.parametrize("strong", STRONG, ids=lambda each: each.what_if)
def test_a_line_to_act_on_is_specific_and_has_no_problem(strong: ContingencyLine) -> None:
    quality = judge(strong)
    assert quality.problems == ()
    assert quality.grade == Grade.SPECIFIC


@pytest.mark.parametrize(("weak", "grade"), WEAK)
def test_a_weak_line_is_named_as_what_it_is(weak: ContingencyLine, grade: Grade) -> None:
    quality = judge(weak)
    assert quality.grade == grade
    assert quality.problems


def test_sharing_information_alone_is_called_so() -> None:
    quality = judge(line("", "", "", "Share information with partners"))
    assert quality.problems[0].says == "This only shares information."


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("we_would_see", ""),
        ("we_would_see", "Concerns increase and behaviour deteriorates"),
        ("who_acts", ""),
        ("who_acts", "All agencies"),
        ("who_acts", "YJS"),
        ("who_acts", "the professionals involved"),
        ("who_acts", "Case manager"),
        ("what_they_do", ""),
        ("within", ""),
        ("within", "ASAP"),
        ("within", "as soon as possible"),
        ("who_is_told", ""),
        ("who_is_told", "all relevant agencies"),
        ("childs_part", ""),
        ("childs_part", "Engage"),
    ],
)
def test_one_gap_makes_a_strong_line_thin_and_is_named_at_its_field(field: str, text: str) -> None:
    for strong in STRONG:
        quality = judge(strong.changed(**{field: text}))
        assert quality.grade == Grade.THIN
        assert [each.where for each in quality.problems] == [field]


@pytest.mark.parametrize(
    "owner", ["Mum", "Danielle", "Danielle, social worker", "YJS - Bola Osei", "duty manager"]
)
def test_somebody_who_can_be_asked_is_an_owner(owner: str) -> None:
    assert judge(STRONG[0].changed(who_acts=owner)).grade == Grade.SPECIFIC


def test_a_line_copied_from_another_child_is_generic_even_under_another_name() -> None:
    theirs = STRONG[4]
    text = f"{theirs.what_if} {theirs.we_would_see} {theirs.who_acts} {theirs.what_they_do}"
    copied = theirs.changed(
        **{name: getattr(theirs, name).replace("Riley", "Mohamed") for name in type(theirs).model_fields}
    )
    assert judge(copied, others=[text], names=["Riley", "Mohamed"]).grade == Grade.GENERIC
    assert judge(copied, others=[text.replace("knife", "gun")[:20]]).grade == Grade.SPECIFIC


def test_names_are_put_aside_before_texts_are_compared() -> None:
    mine, theirs = line("Mia Lawal hits Zoë Webb"), "Amara Fisher hits Ben Cole"
    names = ["Mia Lawal", "Zoë Webb", "Amara Fisher", "Ben Cole"]
    assert judge(mine, others=[theirs], names=names).grade == Grade.GENERIC
    assert judge(mine, others=[theirs]).grade == Grade.THIN


def test_every_template_line_of_the_pack_is_weak() -> None:
    for template in rule_pack.load().template_line:
        assert judge(ContingencyLine(what_they_do=template.words)).grade in (Grade.GENERIC, Grade.ONLY_SHARES)


@given(st.lists(st.text(max_size=40), min_size=8, max_size=8), st.lists(st.text(max_size=10), max_size=3))
def test_any_text_gets_a_grade(parts: list[str], names: list[str]) -> None:
    quality = judge(line(*parts), names=names)
    assert (quality.grade == Grade.SPECIFIC) == (not quality.problems)
