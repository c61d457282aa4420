"""Which picture a sentence gets, and how a worker finds another."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.easyread.pictures import all_pictures, credit, find, picture, picture_for, svg, topics

SENTENCES = {
    "I will meet my worker every Friday at 4pm.": "worker",
    "My goal is to get a job in a garage.": "job",
    "I want to learn to cook.": "cooking",
    "I go to boxing on Tuesday.": "boxing",
    "Football training is on Thursday.": "football",
    "When I feel wound up I will walk away.": "annoyed",
    "I talk to my nan when I am worried.": "grandparent",
    "My curfew is 7pm to 7am.": "home",
    "Kay will visit me at home.": "door",
    "I must go to court on Monday 7 December 2026.": "court",
    "I will write a letter to say sorry.": "sorry",
    "I will pick up litter in the park.": "litter",
    "I will help plant the garden.": "garden",
    "I count to ten.": "wait",
    "Call 999 if someone is hurt.": "emergency",
    "I get the bus to college.": "bus",
    "Stay away from the town centre.": "no-entry",
    "I am good at drawing.": "strength",
    "Who can help me?": "help",
    "I put my headphones on.": "headphones",
    "I take my tablets each morning.": "medicine",
    "My phone is private.": "phone",
    "I will text my worker if I am late.": "text-message",
    "My friends matter to me.": "friends",
    "The police stopped me.": "police",
    "I don’t understand long words.": "confused",
    "I will go to the mosque with my dad.": "mosque",
    "You did this. Well done!": "well-done",
    "The magistrates said what I must do.": "judge",
    "I go to bed at 10pm.": "bed",
    "I will do my reparation with Kay.": "reparation",
    "I am going swimming.": "swimming",
    "I do not agree with this.": "disagree",
    "My key worker is Sam.": "worker",
    "I stopped smoking.": "stop",
    "On Tuesday at 5pm": "calendar",
    "I cooked for my nan.": "cooking",
    "I stop talking to mum.": "mum",
    "I keep hearing the noise.": "listen",
    "My hearing is on Monday.": "court",
}


@pytest.mark.parametrize(("sentence", "concept"), SENTENCES.items())
def test_a_sentence_gets_the_sensible_picture(sentence: str, concept: str) -> None:
    found = picture_for(sentence)
    assert found is not None
    assert found.concept == concept


@pytest.mark.parametrize("sentence", ["", "...", "Kay and Sam.", "We will work with you.", "Éowyn ŵ 12"])
def test_words_without_a_picture_get_none(sentence: str) -> None:
    assert picture_for(sentence) is None


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("walks", "walk"),
        ("walked", "walk"),
        ("stopping", "stop"),
        ("worries", "worried"),
        ("buses", "bus"),
        ("mum's", "mum"),
        ("cycled", "bike"),
        ("visiting", "door"),
        ("painted", "art"),
    ],
)
def test_a_word_is_known_by_its_simple_forms(word: str, concept: str) -> None:
    found = picture_for(f"We {word}.")
    assert found is not None
    assert found.concept == concept


@pytest.mark.parametrize("word", ["caring", "cared", "stared", "carpet", "business", "mumble", "pressing"])
def test_a_word_is_not_taken_for_a_shorter_one(word: str) -> None:
    assert picture_for(word) is None


def test_a_phrase_beats_a_single_word_that_comes_first() -> None:
    found = picture_for("The bus is next to the swimming pool.")
    assert found is not None
    assert found.concept == "swimming"


def test_a_word_in_another_meaning_gets_no_picture() -> None:
    assert picture_for("I ran away.") is None
    assert picture_for("Of course.") is None
    assert picture_for("I am called names.") is None
    assert picture_for("It was eleven in a row.") is None


@pytest.mark.parametrize("concept", ["knife", "drugs", "alcohol", "smoking"])
def test_a_picture_that_can_frighten_or_tempt_is_only_chosen_by_hand(concept: str) -> None:
    shown = picture(concept)
    assert shown is not None
    assert shown.by_hand
    assert {word for word in shown.words if picture_for(f"I will not {word}.") is shown} == set()
    assert shown in find(concept)


def test_every_picture_is_chosen_by_each_of_its_own_words() -> None:
    wrong = {
        word: each.concept
        for each in all_pictures()
        for word in each.words
        if not each.by_hand and picture_for(word) is not each
    }
    assert wrong == {}


def test_every_picture_is_found_by_its_own_words_and_its_topic() -> None:
    for each in all_pictures():
        assert each in find(each.topic), each.concept
        for word in each.words:
            assert each in find(word), word


def test_one_picture_serves_one_concept_and_one_word_serves_one_picture() -> None:
    for names in (
        [each.concept for each in all_pictures()],
        [each.file_id for each in all_pictures()],
        [each.alt for each in all_pictures()],
        [word for each in all_pictures() for word in each.words],
    ):
        assert [name for name, times in Counter(names).items() if times > 1] == []


def test_there_are_enough_pictures_for_a_plan() -> None:
    assert len(all_pictures()) >= 60
    assert {"home", "people", "feelings", "court", "safety", "health", "time"} <= set(topics())


def test_an_alt_text_says_what_is_drawn_in_a_few_plain_words() -> None:
    for each in all_pictures():
        assert each.alt == each.alt.strip()
        assert each.alt[0].isupper()
        assert len(each.alt.split()) <= 10, each.alt
        assert not each.alt.endswith(".")


def test_both_twins_of_a_picture_are_drawings() -> None:
    for each in all_pictures():
        colour, mono = svg(each.concept), svg(each.concept, mono=True)
        assert colour.lstrip().startswith((b"<svg", b"<?xml"))
        assert mono.lstrip().startswith((b"<svg", b"<?xml"))
    assert svg("home") != svg("home", mono=True)


def test_an_unknown_concept_is_said_plainly() -> None:
    assert picture("unicorn") is None
    with pytest.raises(KeyError):
        svg("unicorn")


def test_the_picker_puts_the_exact_word_first() -> None:
    assert find("court")[0].concept == "court"
    assert find("nan")[0].concept == "grandparent"
    assert [each.concept for each in find("angr")] == ["angry"]
    assert find("zzz") == ()
    assert find("  ") == all_pictures()


def test_the_credit_names_the_set_and_its_licence() -> None:
    assert credit() == "Pictures: OpenMoji, CC BY-SA 4.0"


@given(st.text())
def test_any_text_is_read_without_failing_and_always_the_same(text: str) -> None:
    assert picture_for(text) is picture_for(text)
    assert find(text) == find(text)
