import pytest

from tools import set_up
from tools.set_up import A_WINDOW_NEEDS, QT_NEEDS, missing_packages, say_install


def test_only_libraries_that_do_not_load_are_named() -> None:
    assert missing_packages({"libc.so.6": "libc6", "libnot-there.so.9": "libnot-there9"}) == ["libnot-there9"]


def test_nothing_is_asked_for_where_everything_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "_loads", lambda _: True)
    assert missing_packages(QT_NEEDS | A_WINDOW_NEEDS) == []


def test_all_that_is_missing_goes_into_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        set_up, "_loads", lambda library: library not in ("libEGL.so.1", "libxcb-cursor.so.0")
    )
    assert say_install(missing_packages(QT_NEEDS | A_WINDOW_NEEDS), "Qt cannot start.") == 1
    told = capsys.readouterr()
    assert told.err.splitlines()[-1].strip() == "apt-get install libegl1 libxcb-cursor0"
    assert told.out == ""


def test_other_systems_get_no_debian_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up.sys, "platform", "darwin")
    assert missing_packages({"libnot-there.so.9": "libnot-there9"}) == []
