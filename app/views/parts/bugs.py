"""A bug is written down by where it happened, never by what it said: its words may hold case data."""

import logging
import traceback


def write_down(log: logging.Logger, what: str, bug: BaseException) -> None:
    where = "".join(traceback.format_tb(bug.__traceback__))
    log.error("%s: %s\n%s", what, type(bug).__name__, where)
