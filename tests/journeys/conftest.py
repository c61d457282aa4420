"""Journeys go through the real window; what holds for view tests holds for them."""

from collections.abc import Callable, Iterator

import pytest

from app.settings import Settings
from tests.drivers.window import WindowDriver
from tests.views.conftest import qapp_args, themed

__all__ = ["qapp_args", "themed"]


@pytest.fixture
def open_window(themed: object) -> Iterator[Callable[..., WindowDriver]]:
    """Opens windows; they are closed after the test."""
    opened: list[WindowDriver] = []

    def make(settings: Settings | None = None, **wanted: object) -> WindowDriver:
        driver = WindowDriver(settings, **wanted)  # type: ignore[arg-type]
        opened.append(driver)
        return driver

    yield make
    for driver in opened:
        driver.close()


@pytest.fixture
def window(open_window: Callable[..., WindowDriver]) -> WindowDriver:
    return open_window()
