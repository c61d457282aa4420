"""The glossary: hard words and their meaning."""

import pytest

from app.easyread.glossary import Term, glossary, read_glossary
from app.easyread.pictures import picture
from app.easyread.rules import Severity, check


def test_it_says_that_nobody_has_checked_it_yet() -> None:
    assert glossary().status == "not yet checked by a speech and language therapist"
    assert len(glossary().terms) >= 45


@pytest.mark.parametrize("term", glossary().terms, ids=lambda term: term.key)
def test_every_meaning_is_one_easy_sentence(term: Term) -> None:
    advice = check(
        term.meaning, explained=[each.term for each in glossary().terms], own_words=term.term.split()
    )
    assert [finding.says for finding in advice if finding.severity == Severity.MUST] == []
    assert [finding.says for finding in advice if finding.rule == "ER16"] == []


@pytest.mark.parametrize("term", glossary().terms, ids=lambda term: term.key)
def test_every_picture_of_a_term_exists(term: Term) -> None:
    assert not term.picture or picture(term.picture)


def test_the_longest_form_wins() -> None:
    found = glossary().mentions("A Referral Order has a panel; the pre‑sentence report says so.")
    assert [mention.term.term for mention in found] == ["referral order", "panel", "pre-sentence report"]


@pytest.mark.parametrize("text", ["courtyard", "my-curfew-app", "licensed", "consenting adults", ""])
def test_a_word_inside_another_word_is_no_mention(text: str) -> None:
    assert glossary().mentions(text) == ()


def test_a_form_that_names_two_terms_is_refused() -> None:
    twice = 'status = "x"\n' + '[[terms]]\nterm = "bail"\nmeaning = "A rule."\n' * 2
    with pytest.raises(ValueError, match="two terms are called bail"):
        read_glossary(twice)
