"""When the window makes a backup and what it says of it."""

from pathlib import Path

from app.models.change import Change
from tests import stores
from tests.drivers.window import WindowDriver


def backups(driver: WindowDriver) -> list[str]:
    return sorted(found.name for found in (Path(driver.room.workspace.place) / "backups").iterdir())


def test_a_backup_is_made_after_the_unlock_and_said(inside: WindowDriver) -> None:
    assert len(backups(inside)) == 1
    assert "Last backup 09:0" in inside.seen


def test_a_change_and_ten_quiet_minutes_make_another(inside: WindowDriver) -> None:
    inside.room.backups.pause.stop()
    inside.room.workspace.apply(Change.add("Add a child", stores.child(2)))
    assert inside.room.backups.pause.isActive()
    assert inside.room.backups.pause.interval() == 600_000
    inside.room.backups.pause.timeout.emit()
    inside.wait()
    assert len(backups(inside)) == 2


def test_a_backup_that_fails_is_said_once_and_work_goes_on(inside: WindowDriver) -> None:
    home = Path(inside.room.workspace.place) / "backups"
    for old in home.iterdir():
        for file in old.iterdir():
            file.unlink()
        old.rmdir()
    home.rmdir()
    home.write_text("in the way")
    inside.room.backups.back_up()
    inside.wait()
    assert "The backup could not be made" in inside.said
    inside.room.message.clear()
    inside.room.backups.back_up()
    inside.wait()
    assert inside.said == ""


def test_locking_at_once_waits_for_the_backup(inside: WindowDriver) -> None:
    inside.room.backups.back_up()
    folder = Path(inside.room.workspace.place)
    inside.window.lock()
    assert not list((folder / "backups").glob("*.partial"))
