"""Lists: the model keeps Qt's rules, keys open, more rows come when they are asked for."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from app.views.parts.record_list import RecordList
from app.views.parts.record_table import Cell, Column, RecordTable


@dataclass(frozen=True)
class Child:
    id: int
    name: str


COLUMNS = [
    Column(
        "Child", lambda child: Cell(child.name, "Osei, 15", "Pictures help", is_bold=True), 2, sort="name"
    ),
    Column("Order", lambda child: f"Order {child.id}"),
    Column("Level", lambda _: Cell(chip="High", chip_tone="attention")),
]


def children(count, first=0):
    return [Child(number, f"Child {number}") for number in range(first, first + count)]


@pytest.fixture
def listed(qtbot):
    made = RecordList(COLUMNS, "Children")
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def test_the_model_keeps_the_rules_of_qt(qapp):
    table = RecordTable(COLUMNS)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_rows(children(3), total=5)
    table.fetchMore(QModelIndex())
    table.add_rows(children(2, first=3))
    table.show_rows([])
    assert tester.model() is table


def test_enter_opens_the_chosen_row_and_arrows_move(listed):
    listed.show_rows(children(5))
    opened, picked = [], []
    listed.opened.connect(opened.append)
    listed.picked.connect(picked.append)
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert opened == [Child(1, "Child 1")]
    assert picked[-1] == Child(1, "Child 1")


def test_a_double_click_opens(listed):
    listed.show_rows(children(5))
    opened = []
    listed.opened.connect(opened.append)
    spot = listed.visualRect(listed.table.index(3, 1)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened == [Child(3, "Child 3")]


def test_the_chosen_child_stays_chosen_when_the_list_changes(listed):
    listed.show_rows(children(5))
    listed.choose_row(2)
    listed.show_rows([Child(9, "New"), *children(5)])
    assert listed.chosen_record() == Child(2, "Child 2")
    listed.show_rows([Child(9, "New")])
    assert listed.chosen_record() == Child(9, "New"), "the keyboard always stands on a row"
    listed.show_rows([])
    assert listed.chosen_record() is None


def test_more_rows_are_asked_for_once_at_the_end(qapp):
    table, asked = RecordTable(COLUMNS), []
    table.more_wanted.connect(asked.append)
    table.show_rows(children(50), total=120)
    table.fetchMore(QModelIndex())
    table.fetchMore(QModelIndex())
    assert asked == [50]
    table.add_rows(children(70, first=50))
    assert not table.canFetchMore(QModelIndex())
    assert table.rowCount() == 120


def test_a_heading_that_names_an_order_asks_for_it(listed):
    listed.show_rows(children(2))
    asked = []
    listed.sort_wanted.connect(lambda order, _: asked.append(order))
    for section in range(3):
        listed.horizontalHeader().sectionClicked.emit(section)
    assert asked == ["name"]


def test_a_cell_says_its_column_to_a_screen_reader(listed):
    listed.show_rows(children(1))
    row = [listed.table.index(0, column) for column in range(len(COLUMNS))]
    spoken = [index.data(Qt.ItemDataRole.AccessibleTextRole) for index in row]
    assert spoken == ["Child: Child 0 Osei, 15. Pictures help", "Order: Order 0", "Level: High"]


def test_only_rows_in_sight_are_painted(listed):
    painted = set()
    columns = [Column("Child", lambda child: painted.add(child.id) or child.name)]
    made = RecordList(columns, "Children")
    made.resize(600, 400)
    made.show_rows(children(10_000))
    painted.clear()
    made.grab()
    assert 0 < len(painted) < 20
    made.deleteLater()
