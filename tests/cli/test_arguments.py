"""Wrong use, help, and what happens when something breaks."""

import subprocess
import sys

import pytest

from app.cli import commands
from tests.drivers.command_line import CommandLine

WRONG: list[tuple[str, ...]] = [
    (),
    ("dance",),
    ("create", "store"),
    ("create", "store", "--service", "A", "--role", "boss"),
    ("import", "store"),
    ("print", "store", "YJ1", "easy-read-plan", "-o", "a.pdf", "--recipient", "Mal"),
    ("print", "store", "YJ1", "shopping-list", "-o", "a.pdf", "--recipient", "Mal", "--reason", "his copy"),
    (
        "print",
        "store",
        "YJ1",
        "file-check",
        "-o",
        "a.pdf",
        "--recipient",
        "a",
        "--reason",
        "b",
        "--version",
        "x",
    ),
    ("verify", "store", "--passphrase", "purple kettle wanders north often"),
    ("demo",),
]


@pytest.mark.parametrize("arguments", WRONG)
def test_wrong_use_ends_with_2(alongside: CommandLine, arguments: tuple[str, ...]) -> None:
    said = alongside(*arguments)
    assert said.code == 2
    assert said.err.startswith("usage: alongside")


def test_somebody_has_to_say_who_they_are(alongside: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ALONGSIDE_USER")
    said = alongside("children", "store")
    assert said.code == 2
    assert "--user NAME, or set ALONGSIDE_USER" in said.err


def test_a_name_that_is_too_long_is_wrong_use_wherever_it_comes_from(
    alongside: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALONGSIDE_USER", "A" * 501)
    said = alongside("children", "store")
    assert said.code == 2
    assert "ALONGSIDE_USER: this is too long" in said.err


@pytest.mark.parametrize("where", ["before", "after"])
def test_the_name_may_stand_before_or_after_the_command(
    alongside: CommandLine, store: object, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    monkeypatch.delenv("ALONGSIDE_USER")
    user, command = ("--user", "Amina Khan"), ("children", store)
    said = alongside(*user, *command) if where == "before" else alongside(*command, *user)
    assert said.code == 0, said.err


@pytest.mark.parametrize("command", ["create", "import", "children", "print", "verify", "demo"])
def test_each_command_has_help(alongside: CommandLine, command: str) -> None:
    said = alongside(command, "--help")
    assert said.code == 0
    assert said.out.startswith(f"usage: alongside {command}")


def test_a_bug_says_one_calm_sentence_and_nothing_of_the_case(
    alongside: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(asked: object) -> None:
        raise KeyError("Malachi Osei")

    monkeypatch.setitem(commands.COMMANDS, "verify", broken)
    said = alongside("verify", "store")
    assert said.code == 1
    assert said.err.startswith("alongside: Something went wrong inside Alongside.")
    assert "Malachi" not in said.out + said.err


def test_the_command_line_loads_no_window() -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; import app.cli.commands, app.cli.import_report, app.demo"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_help_loads_no_store() -> None:
    code = "import sys, app.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert not {"sqlalchemy", "reportlab", "app.workspace.workspace"} & set(done.stdout.split())
