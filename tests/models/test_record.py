from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from app.labels import KINDS
from app.models.child import Child
from app.models.contact import Contact
from app.models.level import Level
from app.models.person import Person, Role
from app.models.record import Record, Value
from app.models.service import Service
from tests.models.kinds import RECORDS, VALUES, example_of, made_up

every_value = pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
every_record = pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)


@every_value
def test_nothing_in_a_value_can_be_set_afterwards(kind: type[Value]) -> None:
    value = example_of(kind)
    for name in kind.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(value, name, getattr(value, name))


@every_value
def test_a_misspelt_field_is_refused_when_making_and_when_changing(kind: type[Value]) -> None:
    value = example_of(kind)
    with pytest.raises(ValidationError, match="Extra inputs"):
        kind.model_validate({**dict(value), "not_a_field": 1})
    with pytest.raises(ValidationError, match="Extra inputs"):
        value.changed(not_a_field=1)


@every_value
def test_a_change_is_validated_like_the_first_making(kind: type[Value]) -> None:
    value = example_of(kind)
    for name in kind.model_fields:
        with pytest.raises(ValidationError):
            value.changed(**{name: object()})


@every_value
def test_changing_nothing_gives_an_equal_value_that_can_be_a_key(kind: type[Value]) -> None:
    value = example_of(kind)
    assert value.changed() == value
    assert {value: 1}[value.changed()] == 1


@every_value
@pytest.mark.filterwarnings("ignore:Ignoring unsupported Strict")
@settings(max_examples=25)
@given(data=st.data())
def test_a_value_comes_back_from_json_as_it_went(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(made_up(kind))
    assert kind.model_validate_json(value.model_dump_json()) == value


@every_value
def test_fields_hold_no_list_or_dictionary_that_could_change_inside(kind: type[Value]) -> None:
    for name, field in kind.model_fields.items():
        words = str(field.annotation).lower()
        assert not any(word in words for word in ("list[", "dict[", "set[")), name


@every_record
def test_a_record_names_its_kind_and_people_have_a_word_for_it(kind: type[Record]) -> None:
    assert kind.kind in KINDS
    assert [other for other in RECORDS if other.kind == kind.kind] == [kind]


@every_record
def test_a_records_child_field_is_one_of_its_fields(kind: type[Record]) -> None:
    assert kind.child_field == "" or kind.child_field in kind.model_fields


def test_a_record_is_in_the_file_of_its_child() -> None:
    child = Child(id=uuid4())
    contact = Contact(id=uuid4(), child_id=child.id, at=datetime(2026, 3, 1, tzinfo=UTC))
    assert child.subject == child.id
    assert contact.subject == child.id


def test_people_and_the_service_are_in_no_childs_file() -> None:
    assert Person(id=uuid4(), name="Ada Obi", role=Role.MANAGER).subject is None
    assert Service(id=uuid4(), name="Northfield").subject is None


def test_a_moment_is_kept_in_utc() -> None:
    summer = timezone(timedelta(hours=1))
    contact = Contact(id=uuid4(), child_id=uuid4(), at=datetime(2026, 7, 1, 9, 30, tzinfo=summer))
    assert contact.at == datetime(2026, 7, 1, 8, 30, tzinfo=UTC)
    assert contact.at.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValidationError, match="timezone"):
        Contact(id=uuid4(), child_id=uuid4(), at=datetime(2026, 7, 1))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("name", "first"), [("Ada Obi", "Ada"), ("  Ada  ", "Ada"), ("Ada", "Ada"), ("", ""), (" ", " ")]
)
def test_a_persons_first_name_is_their_first_word(name: str, first: str) -> None:
    assert Person(id=uuid4(), name=name, role=Role.PRACTITIONER).first_name == first


def test_levels_rank_from_low_to_very_high() -> None:
    assert [level.rank for level in (Level.LOW, Level.MEDIUM, Level.HIGH, Level.VERY_HIGH)] == [0, 1, 2, 3]
