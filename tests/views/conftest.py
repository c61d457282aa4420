"""A themed application without a screen, a job runner that waits for nobody, no window left behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.views.parts import theme
from app.views.parts.jobs import Jobs, ManualExecutor


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["alongside-tests"]


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> Iterator[QApplication]:
    """Every view test starts in the light theme at 100 % and leaves no window open."""
    if theme.current().name != "light" or theme.current().text_size != 100 or not qapp.styleSheet():
        theme.apply(qapp, "light", 100)
    yield qapp
    left = [window for window in qapp.topLevelWidgets() if window.isVisible()]
    for window in left:
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    assert not left, f"A test left windows open: {[type(window).__name__ for window in left]}"


@pytest.fixture
def executor() -> ManualExecutor:
    return ManualExecutor()


@pytest.fixture
def jobs(executor: ManualExecutor) -> Iterator[Jobs]:
    """Slow work waits until the test says `executor.drain()`."""
    made = Jobs(executor)
    yield made
    made.wait_idle()
