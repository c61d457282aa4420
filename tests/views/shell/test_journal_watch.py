"""A journal that was changed outside is said in the window, and keeps nobody from the children."""

from sqlalchemy import text

from tests.drivers.window import WindowDriver


def _forge(inside: WindowDriver, entry: int) -> None:
    with inside.room.workspace._store._writing() as connection:
        connection.execute(text("DROP TRIGGER journal_is_not_edited"))
        connection.execute(text("UPDATE journal SET reason = 'nobody' WHERE seq = :entry"), {"entry": entry})


def test_a_whole_journal_is_not_spoken_of(inside: WindowDriver) -> None:
    inside.lock()
    inside.unlock()
    assert "journal" not in inside.seen


def test_a_break_before_the_checkpoint_is_said_once_the_whole_was_read(inside: WindowDriver) -> None:
    _forge(inside, 1)
    inside.lock()
    inside.unlock()
    assert "The journal of this store was changed outside Alongside, at entry 1." in inside.seen
    assert inside.is_in
    assert inside.room.workspace.caseload().total >= 0
