"""A child's page with 1,000 contacts beside one with 20, and the list, through the real window."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from app.machine import circumstances
from app.models.caseload import CaseloadFilter
from app.views.children.screen import PAGE, ChildrenScreen
from app.views.parts.desk import Place
from tests.bench.lists import typed_letters
from tests.bench.measure import FRAME, Aim, Probe, Row, in_turns, timed
from tests.bench.world import FEW, MANY
from tests.drivers.window import WindowDriver


def rows(store: Path, many: UUID, few: UUID) -> Iterator[Row]:
    """`many` and `few` are the children with 1,000 and with 20 contacts."""
    _app = QApplication.instance() or QApplication([])
    driver = WindowDriver(circumstances=circumstances())
    driver.start(store)
    driver.unlock()
    yield from _list(driver)
    for tab, words in (("", "A child's page"), ("contacts", "A child's contacts")):
        taken = in_turns(_open(driver, many, tab), _open(driver, few, tab), 15)
        what = f"{words}, {MANY:,} contacts, painted"
        yield Row(what, f"the same with {FEW} contacts", *taken, aims=(Aim("ratio", 2),))
    driver.close()


def _list(driver: WindowDriver) -> Iterator[Row]:
    """The screen itself: asked, filled and painted; against its own query."""
    workspace = driver.room.workspace
    driver.go(Place("today"))
    driver.go(Place("children"))
    screen = driver.room.navigation.screen
    assert isinstance(screen, ChildrenScreen)
    search = screen.filters.search
    typed = typed_letters(workspace)
    words, asked = cycle(typed), cycle(typed)

    def refresh() -> None:
        screen.refresh()
        QApplication.processEvents()

    def type_letter() -> None:
        search.setText(next(words))
        QApplication.processEvents()

    frame = (Aim("p95", FRAME),)
    taken = in_turns(timed(refresh), timed(lambda: workspace.caseload(limit=PAGE)), 60)
    yield Row("List of 10,000 children, first page, painted", "its query alone", *taken, aims=frame)
    taken = in_turns(
        timed(type_letter),
        timed(lambda: workspace.caseload(CaseloadFilter(words=next(asked)), limit=PAGE)),
        len(typed),
    )
    yield Row("Find as you type, a letter, painted", "its query alone", *taken, aims=frame)
    search.clear()


def _open(driver: WindowDriver, child_id: UUID, tab: str) -> Probe:
    def go() -> None:
        driver.go(Place("child", child_id, tab=tab))
        QApplication.processEvents()

    work = timed(go)

    def probe() -> float:
        driver.go(Place("today"))
        return work()

    return probe
