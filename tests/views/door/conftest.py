"""A window to open, as in the journeys."""

from tests.journeys.conftest import open_window, window

__all__ = ["open_window", "window"]
