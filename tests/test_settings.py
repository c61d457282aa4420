from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import settings
from app.settings import Settings


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    named = tmp_path / "preferences" / "settings.json"
    monkeypatch.setenv("ALONGSIDE_SETTINGS", str(named))
    return named


def test_a_new_computer_starts_with_the_defaults(file: Path) -> None:
    assert not file.exists()
    assert settings.load() == Settings()


def test_what_is_saved_is_there_at_the_next_start(file: Path) -> None:
    chosen = Settings(theme="dark", text_size=150, last_store="north.alongside")
    settings.save(chosen)
    assert settings.load() == chosen
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("words", ["", "{", "[]", "null", '{"text_size": 7}', '{"theme": "pink"}', "\x00"])
def test_a_damaged_file_means_the_defaults_and_no_failure(file: Path, words: str) -> None:
    file.parent.mkdir()
    file.write_text(words, encoding="utf-8")
    assert settings.load() == Settings()


@given(st.binary(max_size=60))
def test_noise_in_the_file_never_stops_the_start(noise: bytes) -> None:
    target = settings.settings_file()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(noise)
    assert isinstance(settings.load(), Settings)


def test_a_preference_of_a_later_version_is_passed_over(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "light", "from_the_future": true}', encoding="utf-8")
    assert settings.load() == Settings(theme="light")


def test_a_computer_that_cannot_keep_preferences_still_works(file: Path) -> None:
    file.parent.write_text("a file where the folder should be", encoding="utf-8")
    settings.save(Settings(theme="dark"))
    assert settings.load() == Settings()


def test_settings_have_no_place_for_a_child() -> None:
    assert {field.name for field in fields(Settings)} == {
        "theme",
        "text_size",
        "lock_after_minutes",
        "last_store",
        "window_width",
        "window_height",
    }


def test_one_preference_that_makes_no_sense_leaves_the_others(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "dark", "text_size": 7000, "lock_after_minutes": true}', encoding="utf-8")
    assert settings.load() == Settings(theme="dark")
