"""`alongside create`, and where a passphrase comes from."""

import getpass
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import Explained
from app.models.person import Role
from app.store.header import read_header
from app.store.keys import NORMAL_COST, read_recovery_key
from app.workspace import opening
from tests import stores
from tests.drivers.command_line import CommandLine

PROJECT = Path(__file__).resolve().parents[2]
NEW = ("--service", "Riverside YJS", "--role", "manager")


def as_a_program(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Without a terminal to ask at."""
    return subprocess.run(
        [sys.executable, "-m", "app.cli", *map(str, arguments)],
        cwd=PROJECT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


@pytest.mark.parametrize("name", ["work.alongside", "any name at all", "deep/er/store"])
def test_a_store_becomes_exactly_the_folder_that_was_named(
    alongside: CommandLine, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / name
    assert alongside("create", folder, *NEW).code == 0
    assert (folder / "store.db").is_file()
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_recovery_key_stands_alone_on_standard_output(alongside: CommandLine, tmp_path: Path) -> None:
    said = alongside("create", tmp_path / "store", *NEW)
    assert re.fullmatch(r"([0-9A-Z]{4}-){13}[0-9A-Z]{4}\n", said.out)
    assert read_recovery_key(said.out)
    assert "recovery key" in said.err
    assert said.out.strip() not in said.err


def test_the_recovery_key_opens_the_store(alongside: CommandLine, tmp_path: Path) -> None:
    said = alongside("create", tmp_path / "store", *NEW)
    here = stores.circumstances()
    opened = opening.recover(tmp_path / "store", said.out, "Amina Khan", stores.OTHER_PASSPHRASE, here)
    assert opened.service().name == "Riverside YJS"
    opened.lock()


@pytest.mark.parametrize("role", list(Role))
def test_whoever_creates_a_store_has_the_role_they_said(
    alongside: CommandLine, tmp_path: Path, role: Role
) -> None:
    folder = tmp_path / "store"
    alongside("create", folder, "--service", "Riverside YJS", "--user", "Siân O'Neill", "--role", role.value)
    opened = stores.open_again(folder, "Siân O'Neill")
    assert (opened.person.name, opened.person.role) == ("Siân O'Neill", role)
    opened.lock()


def test_a_weak_passphrase_makes_no_store(
    alongside: CommandLine, tmp_path: Path, passphrase_file: Path
) -> None:
    passphrase_file.write_text("password123\n", encoding="utf-8")
    said = alongside("create", tmp_path / "store", *NEW)
    assert said.code == 1
    assert "too easy to guess" in said.err
    assert said.out == ""
    assert not (tmp_path / "store").exists()


def test_a_folder_with_something_in_it_is_left_alone(alongside: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "letter.txt").write_text("mine", encoding="utf-8")
    said = alongside("create", tmp_path / "store", *NEW)
    assert said.code == 1
    assert "already something in the folder" in said.err
    assert [each.name for each in (tmp_path / "store").iterdir()] == ["letter.txt"]


def test_a_store_inside_a_file_is_refused(alongside: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    said = alongside("create", tmp_path / "file" / "store", *NEW)
    assert (said.code, said.out) == (1, "")
    assert "cannot be made in this place" in said.err


@pytest.mark.skipif(os.name == "nt", reason="the size of a file cannot be limited on Windows")
@pytest.mark.parametrize("room", [500, 20_000, 150_000])
def test_a_disk_that_fills_up_leaves_no_half_store(alongside: CommandLine, tmp_path: Path, room: int) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        said = alongside("create", tmp_path / "store", *NEW)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("alongside: The")
    assert not (tmp_path / "store").exists()
    assert alongside("create", tmp_path / "store", *NEW).code == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_passphrase_file_that_others_may_read_is_not_used(
    alongside: CommandLine, tmp_path: Path, passphrase_file: Path, mode: int
) -> None:
    passphrase_file.chmod(mode)
    said = alongside("create", tmp_path / "store", *NEW)
    assert said.code == 1
    assert "Other people on this computer may read the passphrase file" in said.err
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfa"])
def test_a_passphrase_file_that_cannot_be_read_gets_a_sentence(
    alongside: CommandLine, tmp_path: Path, passphrase_file: Path, content: bytes | None
) -> None:
    passphrase_file.unlink()
    if content is not None:
        passphrase_file.write_bytes(content)
        passphrase_file.chmod(0o600)
    said = alongside("create", tmp_path / "store", *NEW)
    assert said.code == 1
    assert "ALONGSIDE_PASSPHRASE_FILE names cannot be read" in said.err


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_the_end_of_the_line_is_no_part_of_the_passphrase(
    alongside: CommandLine, store: Path, passphrase_file: Path, ending: str
) -> None:
    passphrase_file.write_bytes((stores.PASSPHRASE + ending).encode())
    assert alongside("verify", store).code == 0


def test_a_new_passphrase_is_asked_for_twice(
    alongside: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALONGSIDE_PASSPHRASE_FILE")
    answers = [stores.PASSPHRASE, stores.OTHER_PASSPHRASE, stores.PASSPHRASE, stores.PASSPHRASE]
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: answers.pop(0))
    said = alongside("create", tmp_path / "store", *NEW)
    assert said.code == 1
    assert "two different passphrases" in said.err
    assert alongside("create", tmp_path / "store", *NEW).code == 0


def test_without_a_terminal_nobody_can_be_asked(tmp_path: Path) -> None:
    done = as_a_program("create", tmp_path / "store", *NEW, "--user", "Amina Khan")
    assert done.returncode == 1
    assert "no terminal here to ask for the passphrase" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_program_makes_a_real_lock_and_knows_its_own_from_a_test(
    tmp_path: Path, passphrase_file: Path
) -> None:
    folder = tmp_path / "store"
    made = as_a_program("create", folder, *NEW)
    assert made.returncode == 0, made.stderr
    assert {slot.cost for slot in read_header(folder).slots_of("Amina Khan")} == {NORMAL_COST}
    listed = as_a_program("children", folder, "--json", LC_ALL="C")
    assert (listed.returncode, listed.stdout) == (0, "[]\n")


def test_a_test_store_does_not_open_outside_the_tests(store: Path, passphrase_file: Path) -> None:
    done = as_a_program("children", store)
    assert done.returncode == 1
    assert "belongs to a test" in done.stderr


def test_wrong_names_and_passphrases_are_refused_alike(
    alongside: CommandLine, store: Path, passphrase_file: Path
) -> None:
    stranger = alongside("children", store, "--user", "Somebody Else")
    passphrase_file.write_text(stores.OTHER_PASSPHRASE, encoding="utf-8")
    mistaken = alongside("children", store)
    assert (stranger.code, mistaken.code) == (1, 1)
    assert stranger.err == mistaken.err
    assert "do not open this store" in mistaken.err


def test_the_refusal_is_a_sentence_of_the_workspace(alongside: CommandLine, tmp_path: Path) -> None:
    with pytest.raises(Explained) as refused:
        opening.open_store(tmp_path, "Amina Khan", stores.PASSPHRASE, stores.circumstances())
    assert alongside("verify", tmp_path).err == f"alongside: {refused.value.sentence}\n"


@pytest.mark.parametrize(("words", "said"), [("", "empty"), ("\n", "empty"), ("word " * 3000, "too long")])
def test_an_empty_or_endless_passphrase_file_says_so_and_counts_as_no_try(
    alongside: CommandLine, store: Path, passphrase_file: Path, words: str, said: str
) -> None:
    passphrase_file.write_text(words, encoding="utf-8")
    refused = alongside("children", str(store))
    assert refused.code == 1
    assert f"is {said}" in refused.err
    assert not (store / "failed-unlocks.json").exists()
