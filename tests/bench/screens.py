"""A child's page with 1,000 contacts beside one with 20, and the list, through the real window."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication

from app.machine import circumstances
from app.views.parts.desk import Place
from tests.bench.measure import Aim, Probe, Row, in_turns, timed
from tests.bench.world import FEW, MANY
from tests.drivers.window import WindowDriver


def rows(store: Path, many: UUID, few: UUID) -> Iterator[Row]:
    """`many` and `few` are the children with 1,000 and with 20 contacts."""
    _app = QApplication.instance() or QApplication([])
    driver = WindowDriver(circumstances=circumstances())
    driver.start(store)
    driver.unlock()
    for tab, words in (("", "A child's page"), ("contacts", "A child's contacts")):
        taken = in_turns(_open(driver, many, tab), _open(driver, few, tab), 15)
        what = f"{words}, {MANY:,} contacts, painted"
        yield Row(what, f"the same with {FEW} contacts", *taken, aims=(Aim("ratio", 2),))
    driver.close()


def _open(driver: WindowDriver, child_id: UUID, tab: str) -> Probe:
    def go() -> None:
        driver.go(Place("child", child_id, tab=tab))
        QApplication.processEvents()

    work = timed(go)

    def probe() -> float:
        driver.go(Place("today"))
        return work()

    return probe
