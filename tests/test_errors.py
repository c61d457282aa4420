import pytest

from app.errors import Cancelled, Explained, Refused, StaleEdit


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        (("It went wrong.",), "It went wrong."),
        (("It went wrong.", "Nothing is lost.", "Try again."), "It went wrong. Nothing is lost. Try again."),
        (("It went wrong.", "", "Try again."), "It went wrong. Try again."),
    ],
)
def test_a_failure_reads_as_one_run_of_sentences(parts: tuple[str, ...], sentence: str) -> None:
    failure = Explained(*parts)
    assert failure.sentence == sentence
    assert str(failure) == sentence


@pytest.mark.parametrize("failure", [StaleEdit(), Cancelled()])
def test_failures_that_lose_nothing_say_so(failure: Explained) -> None:
    assert "Nothing was" in failure.safe
    assert failure.sentence.endswith(".")


def test_a_refusal_can_be_told_from_other_failures() -> None:
    with pytest.raises(Explained):
        raise Refused("Only a manager can do this.")
    assert not isinstance(StaleEdit(), Refused)
