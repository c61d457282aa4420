"""Keys and header: what a thief, a bit flip or an old copy can do to them."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import Explained
from app.store import failed_unlocks, keys, vault
from app.store.header import FILES, read_header
from tests import stores
from tests.stores import OTHER_PASSPHRASE, PASSPHRASE, START


@given(st.binary(min_size=32, max_size=32))
def test_a_recovery_key_reads_as_it_was_written(key: bytes) -> None:
    written = keys.write_recovery_key(key)
    assert len(written.split("-")) == 14
    assert keys.read_recovery_key(written.lower().replace("-", " ")) == key


@given(
    st.binary(min_size=32, max_size=32),
    st.integers(0, 68),
    st.sampled_from(keys._ALPHABET),
)
def test_one_wrong_character_of_a_recovery_key_is_noticed(key: bytes, place: int, letter: str) -> None:
    written = keys.write_recovery_key(key)
    changed = written[:place] + letter + written[place + 1 :]
    if written[place] == "-" or changed == written:
        return
    with pytest.raises(Explained, match="wrong character"):
        keys.read_recovery_key(changed)


def test_letters_that_look_like_digits_are_read_as_digits() -> None:
    written = keys.write_recovery_key(bytes(32))
    assert keys.read_recovery_key(written.replace("0", "O")) == bytes(32)


def test_a_wrong_passphrase_and_a_wrong_name_get_the_same_sentence(
    template: stores.Template, tmp_path: Path
) -> None:
    folder = template.copy(tmp_path)
    with pytest.raises(Explained) as wrong:
        vault.unlock(folder, "Amina Khan", OTHER_PASSPHRASE, START)
    with pytest.raises(Explained) as nobody:
        vault.unlock(folder, "Nobody Here", PASSPHRASE, START)
    assert str(wrong.value) == str(nobody.value)
    assert len(failed_unlocks.moments(folder)) == 2


def test_the_name_may_be_typed_without_capitals_or_accents(template: stores.Template, tmp_path: Path) -> None:
    assert vault.unlock(template.copy(tmp_path), " amina  KHAN", PASSPHRASE, START).header_is_whole


def test_a_cheap_store_is_refused_outside_tests(
    template: stores.Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = template.copy(tmp_path)
    monkeypatch.setattr(vault, "test_stores_allowed", False)
    with pytest.raises(Explained, match="tampered with or belongs to a test"):
        vault.unlock(folder, "Amina Khan", PASSPHRASE, START)


@pytest.mark.parametrize(
    ("name", "value"),
    [("memory", 2**39), ("memory", 1), ("passes", 17), ("passes", 0), ("lanes", 0), ("lanes", 2**19)],
)
def test_a_changed_cost_is_refused_before_it_is_paid(
    template: stores.Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: int
) -> None:
    folder = template.copy(tmp_path)
    _change_headers(folder, lambda header: header["slots"][0].update({name: value}))
    monkeypatch.setattr(keys, "key_from_passphrase", lambda *_: pytest.fail("the key was derived"))
    with pytest.raises(Explained, match="tampered with"):
        vault.unlock(folder, "Amina Khan", PASSPHRASE, START)


def test_a_slot_moved_to_another_name_does_not_open(template: stores.Template, tmp_path: Path) -> None:
    folder = template.copy(tmp_path)
    store_id = read_header(folder).store_id
    tag = vault.name_tag(store_id, "Somebody Else")
    _change_headers(folder, lambda header: header["slots"][0].update({"name_tag": tag}))
    with pytest.raises(Explained, match="do not open this store"):
        vault.unlock(folder, "Somebody Else", PASSPHRASE, START)


def test_a_slot_taken_out_shows_in_the_header(tmp_path: Path) -> None:
    workspace, _ = stores.make_store(tmp_path)
    stores.add_colleague(workspace, "Ben Osei", stores.Role.PRACTITIONER)
    folder = Path(workspace.place)
    workspace.lock()
    _change_headers(folder, lambda header: header["slots"].pop(0))
    assert not vault.unlock(folder, "Ben Osei", OTHER_PASSPHRASE, START).header_is_whole


def test_one_damaged_copy_of_the_header_is_not_missed(template: stores.Template, tmp_path: Path) -> None:
    for name in FILES:
        folder = template.copy(tmp_path / name)
        (folder / name).write_bytes(b"\x00" * 100)
        assert vault.unlock(folder, "Amina Khan", PASSPHRASE, START).header_is_whole


def test_two_damaged_copies_say_so(template: stores.Template, tmp_path: Path) -> None:
    folder = template.copy(tmp_path)
    for name in FILES:
        (folder / name).write_bytes(b"{")
    with pytest.raises(Explained, match="holds its keys is damaged"):
        read_header(folder)


def test_a_header_from_a_newer_version_says_so(template: stores.Template, tmp_path: Path) -> None:
    folder = template.copy(tmp_path)
    _change_headers(folder, lambda header: header.update({"format": 2, "new": "thing"}))
    with pytest.raises(Explained, match="newer version"):
        read_header(folder)


@settings(max_examples=150)
@given(st.data())
def test_no_change_of_the_header_crashes_or_opens_with_other_powers(
    template: stores.Template, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("mutated")
    shutil.copytree(template.folder, folder, dirs_exist_ok=True)
    raw = bytearray((folder / FILES[0]).read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    for name in FILES:
        (folder / name).write_bytes(bytes(raw))
    try:
        opened = vault.unlock(folder, "Amina Khan", PASSPHRASE, START)
    except Explained:
        return
    assert opened.person_id == stores.person().id
    assert not opened.header_is_whole or opened.header == read_header(template.folder)


def _change_headers(folder: Path, change: object) -> None:
    for name in FILES:
        header = json.loads((folder / name).read_text())
        change(header)  # type: ignore[operator]
        (folder / name).write_text(json.dumps(header))
