from app.labels import FIELDS, KINDS, field_label, kind_label
from tests.models.kinds import RECORDS


def test_every_label_belongs_to_a_field_that_exists() -> None:
    fields = {f"{record.kind}.{name}" for record in RECORDS for name in record.model_fields}
    assert set(FIELDS) <= fields


def test_every_kind_belongs_to_a_record() -> None:
    assert set(KINDS) == {record.kind for record in RECORDS}


def test_a_field_has_words_on_screen_and_paper() -> None:
    assert field_label("child", "what_matters") == "What matters to me"


def test_a_field_without_words_of_its_own_reads_as_its_name() -> None:
    assert field_label("plan", "made_with") == "Made with"
    assert kind_label("some_thing") == "some thing"


def test_a_disposal_is_called_order_for_people() -> None:
    assert kind_label("disposal") == "order"


def test_no_label_is_empty_or_ends_with_a_stop() -> None:
    assert all(words and not words.endswith(".") for words in (*FIELDS.values(), *KINDS.values()))
