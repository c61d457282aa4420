"""A time field says a time one way, and leaves what is no time as it was typed."""

from datetime import time

import pytest

from app.errors import Explained
from app.views.parts.time_field import TimeField


@pytest.fixture
def field(qtbot):
    made = TimeField()
    qtbot.addWidget(made)
    return made


def test_a_time_that_was_typed_is_said_one_way_once_it_is_left(field):
    field.line.setText("16:30")
    field.line.editingFinished.emit()
    assert field.line.text() == "4.30pm"
    assert field.value() == time(16, 30)


def test_what_is_no_time_stays_as_it_was_typed(field):
    field.line.setText("soon")
    field.line.editingFinished.emit()
    assert field.line.text() == "soon"
    with pytest.raises(Explained):
        field.value()


def test_nothing_typed_is_no_time(field):
    field.show_value(None)
    assert field.value() is None


def test_showing_is_not_typing(field, qtbot):
    with qtbot.assertNotEmitted(field.typed):
        field.show_value(time(9))
    assert field.line.text() == "9am"
