"""Each rule both ways: what it must speak up about, and what it must leave alone."""

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.easyread.rules import Finding, Severity, check
from app.models.child import Preset
from app.models.plan import WhoseWords
from tests.growth import grows_with_length

SPEAKS_UP: dict[str, list[tuple[str, str]]] = {
    "ER03": [
        ("PLEASE COME TODAY.", "PLEASE COME TODAY"),
        ("You must NEVER go there.", "NEVER"),
        ("STOP. Think.", "STOP"),
        ("This is VERY IMPORTANT for me.", "VERY IMPORTANT"),
        ("DON'T GO ALONE", "DON'T GO ALONE"),
        ("I will RING Nan.", "RING"),
        ("Meet at the BUS STATION.", "BUS STATION"),
        ("MY PLAN FOR WORK", "MY PLAN FOR WORK"),
    ],
    "ER11": [
        (text, text)
        for text in (
            "I will go to the gym with my mate on every day this week.",
            "We will look at how the plan is going when we meet at the centre.",
            "My mum and my nan and my aunt and my dad all want to help me now.",
            "I get on the bus at the shop and get off at the stop by the park.",
            "If I feel bad I will go out and walk with the dog for a bit.",
            "Amina Khan will ring me and then she will ring my mum and then my nan too.",
            "I like to draw and I like to sing and I like to cook and to read.",
            "We meet on Friday 4 December 2026 at 4pm at the big cafe by the old bus station in town.",
        )
    ],
    "ER12": [
        ("Amina helps me and I go to boxing because I like it.", " and I"),
        ("I go home, but I ring Nan when I get there.", ", but I"),
        ("I go out and she rings me and we talk.", " and she"),
        ("I stay in; I rest (at home).", "("),
        ("We will meet if it is dry and we will walk.", " and we"),
        ("I ring Nan so she knows where I am because she worries.", " so she"),
        ("I go to school, which is near, while Mum works.", ", while"),
        ("If I get mad, I go out, and I ring Nan.", ", and I"),
    ],
    "ER14": [
        ("The plan was made by Amina.", "was made by"),
        ("Your order will be reviewed.", "be reviewed"),
        ("I am helped by Nan.", "am helped by"),
        ("You were seen in town.", "were seen"),
        ("The bike is being fixed.", "is being fixed"),
        ("You're told each week.", "You're told"),
        ("It was not written down.", "was not written"),
        ("He got hit.", "got hit"),
    ],
    "ER16": [
        ("We will liaise with school.", "liaise with"),
        ("You must attend each week.", "attend"),
        ("I demonstrate my learning.", "demonstrate"),
        ("We will facilitate it.", "facilitate"),
        ("Think about pro-social peers.", "pro-social"),
        ("This is multidisciplinary work.", "multidisciplinary"),
        ("I need to commence soon.", "commence"),
        ("Prior to school I eat.", "Prior to"),
    ],
    "ER17": [
        ("I must go to the panel.", "panel"),
        ("You are on a referral order.", "referral order"),
        ("I do reparation on Fridays.", "reparation"),
        ("My curfew is at night.", "curfew"),
        ("We talk about consequences.", "consequences"),
        ("I need help with safeguarding.", "safeguarding"),
        ("I do not go in the exclusion zone.", "exclusion zone"),
        ("My solicitor helps me.", "solicitor"),
        ("This is an intervention. I like it.", "intervention"),
    ],
    "ER19": [
        ("The YOT helps me.", "YOT"),
        ("My YRO ends soon.", "YRO"),
        ("I go to CAMHS.", "CAMHS"),
        ("I like sport, e.g. boxing.", "e.g."),
        ("I need pens, paper, etc. for art.", "etc."),
        ("We write a PSR.", "PSR"),
        ("The ABCX team helps.", "ABCX"),
        ("I see my GP.", "GP"),
        ("I met the Y.J.S. team.", "Y.J.S."),
    ],
    "ER24": [
        ("I go three times.", "three"),
        ("Two people help me.", "Two"),
        ("We have twelve weeks.", "twelve"),
        ("This is part IV of it.", "IV"),
        ("I did 50% of it.", "50%"),
        ("I did 90 per cent of it.", "90 per cent"),
        ("There are 12,000 people here.", "12,000"),
        ("There are 150000 people here.", "150000"),
    ],
    "ER25": [
        ("We meet on 04/12/26.", "04/12/26"),
        ("We meet on 4.12.2026 at school.", "4.12.2026"),
        ("We meet on 2026-12-04.", "2026-12-04"),
        ("We meet on 4/12.", "4/12"),
        ("We meet at 16:00.", "16:00"),
        ("We meet at 9:30.", "9:30"),
        ("We meet at 1600hrs.", "1600hrs"),
        ("We meet on Monday 4 December 2026.", "Monday 4 December 2026"),
        ("We meet on 4th Dec 2026.", "4th Dec 2026"),
        ("We meet on 31 February 2026.", "31 February 2026"),
        ("We meet on 4 December.", "4 December"),
    ],
    "ER27": [
        ("I go; I stay.", ";"),
        ("Nan (my gran) helps.", "(my gran)"),
        ("Mum & Nan help.", "&"),
        ("Mum/Nan help.", "/"),
        ("I am #1 here.", "#"),
        ("I * this.", "*"),
        ("He said “I heard ‘go’ then”.", "“I heard ‘go’ then”"),
        ("Nan (my gran helps.", "(my gran helps."),
    ],
    "ER42": [
        ("He is an offender.", "offender"),
        ("Mia failed to come.", "failed to"),
        ("Mia was non-compliant.", "non-compliant"),
        ("Mia absconded.", "absconded"),
        ("He is manipulative.", "manipulative"),
        ("It is attention-seeking.", "attention-seeking"),
        ("He refused to engage.", "refused to engage"),
        ("She made poor choices.", "made poor choices"),
        ("Criminals do that.", "Criminals"),
    ],
}

LEAVES_ALONE: dict[str, list[str]] = {
    "ER03": [
        "I watch TV.",
        "I do PE at school.",
        "The YOT and CAMHS help me.",
        "I want to be a DJ.",
        "Please come today.",
        "I am OK.",
        "The PSR is for the YJS.",
        "I like A and B.",
    ],
    "ER11": [
        "We meet on Friday 4 December 2026 at 4.30pm in town.",
        "Amina Khan rings me on 07700 900 123.",
        "I go to school.",
        "I like to go out on my bike with my mates.",
        "Help.",
        "It is cold. I stay in. I read. I eat. I sleep. I get up. I go out.",
        "My goal\nMy steps\nMy people\nMy school\nMy home\nMy friends\nMy way",
        "I pay £2.50 for the bus to get to the gym.",
    ],
    "ER12": [
        "If I feel angry, I go out.",
        "Mum and Nan and Dad help me.",
        "I like fish and chips and peas.",
        "When is it and who comes?",
        "I ring Nan because I trust her.",
        "Stop and think.",
        "I go home. Then I ring Nan.",
        "Who helps: Amina.",
        "I know that I can do it.",
    ],
    "ER14": [
        "I am worried.",
        "You are allowed to go out.",
        "I was scared and tired.",
        "My dog is called Max.",
        "They are married.",
        "I got dressed.",
        "Amina made the plan.",
        "I am interested in bikes.",
        "She is a friend who was hurt.",
        "I need to get red paint.",
    ],
    "ER16": [
        "I go to boxing with Kwabena on Tuesday.",
        "Amina will help me.",
        "My nan is on the phone.",
        "I stopped vaping because it was bad for me.",
        "I want to get on the bike course.",
        "We meet at 4pm on Friday 4 December 2026.",
        "I don't feel stressed now.",
        "They're my mates.",
        "The panel is on Monday.",
    ],
    "ER17": [
        "A panel is a small group of people.",
        "I go to the panel. This means I meet people.",
        "I do reparation. It is a way to put things right.",
        "Reparation means putting things right.",
        "Reparation is putting things right.",
        "I ride my bike.",
        "I help out. I feel good.",
        "“Curfew” means I stay in.",
        "We sit in the courtyard.",
    ],
    "ER19": [
        "I watch TV and do PE.",
        "I am in the UK.",
        "STOP THAT NOW",
        "I go to school.",
        "I like it.",
        "This is part IV.",
        "I have an ID card.",
        "It is etched in me.",
    ],
    "ER24": [
        "I go 3 times.",
        "One day I will.",
        "It is 2026 now.",
        "Ring 07700 900 123.",
        "I pay £12,000.",
        "I am not alone in this.",
        "We meet on 4 December 2026.",
        "Someone told me often.",
        "I'm in.",
    ],
    "ER25": [
        "We meet on Friday 4 December 2026.",
        "We meet on Friday\u00a04\u00a0December\u00a02026.",
        "We meet at 4pm.",
        "We meet at 4.30pm.",
        "We meet on Friday.",
        "The course is in May.",
        "Ring 020 7946 0018.",
        "It costs £4.12 a day.",
        "We meet on Friday 4 December.",
        "I may go.",
    ],
    "ER27": [
        "Can I come?",
        "It's Nan's bike.",
        "Who: Amina.",
        "I ring, then I go.",
        "He said “go”.",
        "We meet on 04/12/26.",
        "I pay £2.50.",
        "My well-being is good.",
    ],
    "ER42": [
        "Mia did not come.",
        "I hit him.",
        "I went missing.",
        "I felt angry.",
        "The test is hard.",
        "I broke the rules.",
        "I need help to join in.",
        "We fell out.",
    ],
}


def of_rule(rule: str, text: str, preset: Preset = Preset.EASY_READ) -> list[Finding]:
    return [finding for finding in check(text, preset) if finding.rule == rule]


def marked(finding: Finding, text: str) -> str:
    return text[finding.start : finding.start + finding.length]


@pytest.mark.parametrize(
    ("rule", "text", "about"), [(rule, *case) for rule, cases in SPEAKS_UP.items() for case in cases]
)
def test_a_rule_speaks_up_about_the_words_that_break_it(rule: str, text: str, about: str) -> None:
    assert about in [marked(finding, text) for finding in of_rule(rule, text)]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in LEAVES_ALONE.items() for text in texts]
)
def test_a_rule_leaves_good_words_alone(rule: str, text: str) -> None:
    assert [marked(finding, text) for finding in of_rule(rule, text)] == []


def test_both_tables_know_every_rule_well() -> None:
    assert SPEAKS_UP.keys() == LEAVES_ALONE.keys()
    assert all(len(cases) >= 8 for cases in (*SPEAKS_UP.values(), *LEAVES_ALONE.values()))


@pytest.mark.parametrize("text", [case[0] for cases in SPEAKS_UP.values() for case in cases])
def test_a_childs_own_words_are_never_corrected(text: str) -> None:
    assert check(text, whose=WhoseWords.CHILD) == ()
    assert check(text, whose=WhoseWords.TOGETHER) == check(text)


@pytest.mark.parametrize(
    ("text", "rule", "mended"),
    [
        ("PLEASE COME.", "ER03", "Please come."),
        ("You must STOP.", "ER03", "You must stop."),
        ("Amina helps me and I go because I like it.", "ER12", "Amina helps me. I go because I like it."),
        ("I go home, but she is out when I ring.", "ER12", "I go home. But she is out when I ring."),
        ("You must attend.", "ER16", "You must go to."),
        ("I do reparation.", "ER17", "I do reparation. Reparation is something you do to put things right."),
        ("My objective is to read.", "ER17", "My goal is to read."),
        ("The YOT helps.", "ER19", "The youth justice team helps."),
        ("I met the CPS.", "ER19", "I met the lawyers who take a case to court."),
        ("Two of us go.", "ER24", "2 of us go."),
        ("I did 50% of it.", "ER24", "I did half of it."),
        ("We meet on 04/12/26.", "ER25", "We meet on Friday\u00a04\u00a0December\u00a02026."),
        ("On Monday 4 December 2026.", "ER25", "On Friday\u00a04\u00a0December\u00a02026."),
        ("At 16:30 we go.", "ER25", "At 4.30pm we go."),
        ("At 9:30 pm we go.", "ER25", "At 9.30pm we go."),
        ("Mum & me.", "ER27", "Mum and me."),
        ("He absconded.", "ER42", "He went missing."),
    ],
)
def test_a_fix_puts_it_right(text: str, rule: str, mended: str) -> None:
    fixes = [finding.fix for finding in of_rule(rule, text) if finding.fix]
    assert [fix.applied_to(text) for fix in fixes] == [mended]
    assert of_rule(rule, mended) == []


@pytest.mark.parametrize(
    "text", ["We meet at 9:30.", "We meet on 31/02/26.", "If I am mad and I cry, I ring Nan."]
)
def test_where_only_a_person_can_say_no_fix_is_offered(text: str) -> None:
    assert check(text)
    assert all(finding.fix is None for finding in check(text))


def test_the_preset_sets_how_long_a_sentence_may_be() -> None:
    ten = "I go to the gym with my mate each day."
    assert [len(of_rule("ER11", ten, preset)) for preset in Preset] == [1, 0, 0]
    eighteen = "I go to the gym with my mate each day and then I go back to my home."
    severities = [of_rule("ER11", eighteen, preset)[0].severity for preset in Preset]
    assert severities == [Severity.MUST, Severity.MUST, Severity.SHOULD]


def test_the_childs_own_vocabulary_and_names_are_never_hard() -> None:
    assert of_rule("ER16", "Parkour calms me. Zahra helps.")
    found = check("Parkour calms me. Zahra helps.", own_words=["parkour"], names=["Zahra Begum"])
    assert [finding.rule for finding in found] == []
    assert check("My curfew is fine.", own_words=["Curfew"]) == ()


def test_a_word_that_the_paper_explains_needs_no_explaining_again() -> None:
    assert check("I go to the panels.", explained=["panel"]) == ()


def test_a_term_is_explained_once_where_it_first_stands() -> None:
    found = of_rule("ER17", "The panel meets. The panel is kind to me. I like the panel.")
    assert [finding.start for finding in found] == [4]


def test_a_legal_term_in_everyday_words_is_only_a_tip() -> None:
    assert of_rule("ER17", "I go to court.")[0].severity == Severity.TIP
    assert of_rule("ER17", "I go to a panel.")[0].severity == Severity.MUST


def test_advice_speaks_in_the_voice_of_the_paper() -> None:
    asked = "An assessment helps. My exploitation"
    mine = [finding.fix.label for finding in check(asked, voice="I") if finding.fix]
    yours = [finding.fix.label for finding in check(asked, voice="you") if finding.fix]
    assert mine != yours
    assert any("using me" in label for label in mine)


@settings(max_examples=200)
@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from([case[0] for cases in SPEAKS_UP.values() for case in cases]), max_size=4).map(
        " ".join
    )
)
def test_advice_on_any_text_marks_words_that_are_there(text: str) -> None:
    for finding in check(text):
        assert 0 <= finding.start < finding.start + finding.length <= len(text)
        assert finding.says
        if finding.fix:
            assert finding.fix.applied_to(text) != text


def test_every_piece_of_advice_is_itself_easy_to_read() -> None:
    said = {finding.says for cases in SPEAKS_UP.values() for text, _ in cases for finding in check(text)}
    assert said
    for advice in said:
        assert not [finding for finding in check(advice) if finding.rule in ("ER03", "ER25")]
        assert max(len(part.split()) for part in advice.split(". ")) <= 16


@pytest.mark.parametrize(
    "nasty", ["(", "“‘", "IV ", "A.", "was ", "1,000", "04/12/", "if and I ", "e.g. ", "-", "'"]
)
def test_time_to_check_grows_with_the_length_of_a_text_and_no_faster(nasty: str) -> None:
    tries = count(1)  # a text that was checked before is remembered
    assert grows_with_length(lambda length: check(nasty * (length + next(tries)) + "x"), 500, 16)
