"""Columns side by side where there is room, above each other where there is not."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.views.parts import theme
from app.views.parts.columns import Columns
from app.views.parts.text import Label


@pytest.fixture
def three(qtbot):
    widgets = [Label(f"Words of column {number}. " * 20) for number in range(3)]
    columns = Columns(*((widget, share) for widget, share in zip(widgets, (1, 2, 1), strict=True)))
    qtbot.addWidget(columns)
    columns.show()
    yield columns, widgets
    columns.close()


def at_width(columns: QWidget, width: int) -> None:
    columns.resize(width, 800)
    QApplication.processEvents()
    QApplication.processEvents()


@pytest.mark.parametrize(("width", "count"), [(1200, 3), (700, 2), (500, 1)])
def test_as_many_stand_side_by_side_as_have_room(three, width, count):
    columns, _ = three
    at_width(columns, width)
    assert columns.count == count


def test_large_text_needs_more_room(three, qapp):
    columns, _ = three
    theme.apply(qapp, "light", 150)
    at_width(columns, 1200)
    assert columns.count == 2


def test_with_two_places_the_last_column_stands_below_the_first(three):
    columns, (first, second, last) = three
    at_width(columns, 700)
    assert first.x() == last.x() < second.x()
    assert last.y() >= first.y() + first.height()


def test_the_room_of_a_hidden_column_goes_to_the_others(three):
    columns, (first, second, _) = three
    at_width(columns, 1200)
    before = first.width()
    columns.show_column(second, False)
    at_width(columns, 1200)
    assert columns.count == 2
    assert first.width() > before
    columns.show_column(second, True)
    at_width(columns, 1200)
    assert columns.count == 3
    assert first.width() == before


def test_words_that_grow_after_the_columns_moved_are_not_cut(three):
    columns, (first, _, _) = three
    for width in (700, 1200, 500, 1200):
        at_width(columns, width)
    first.setText("Many more words. " * 120)
    at_width(columns, 1200)
    assert columns.heightForWidth(1200) >= first.heightForWidth(first.width())


def test_only_a_column_can_be_hidden(three, qtbot):
    columns, _ = three
    other = QWidget()
    qtbot.addWidget(other)
    with pytest.raises(ValueError):
        columns.show_column(other, False)
