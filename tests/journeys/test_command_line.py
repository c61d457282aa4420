"""A caseload comes in, a plan is made in the window, and it is printed: the rest without a window."""

from pathlib import Path

import pytest

from app.models.change import Change
from app.models.plan import Goal, Plan, Step
from app.store import keys
from tests import stores
from tests.documents.reading import faults, words
from tests.drivers.command_line import CommandLine
from tests.exchange.caseloads import SAMPLE


def test_from_a_new_store_to_a_childs_plan_on_paper(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    alongside, store, secret = CommandLine(capsys), tmp_path / "work", tmp_path / "secret"
    monkeypatch.setattr(keys, "NORMAL_COST", keys.TEST_COST)
    secret.write_text(stores.PASSPHRASE, encoding="utf-8")
    secret.chmod(0o600)
    monkeypatch.setenv("ALONGSIDE_PASSPHRASE_FILE", str(secret))
    monkeypatch.setenv("ALONGSIDE_USER", "Siân O'Neill")

    assert alongside("create", store, "--service", "Riverside YJS", "--role", "practitioner").code == 0
    assert alongside("import", store, SAMPLE, "--json").json["counts"]["imported"] == 76
    children = alongside("children", store, "--json").json
    mia = next(child for child in children if child["reference"] == "YJ00906")
    assert (mia["given_name"], mia["chosen_name"]) == ("<b>Mia</b>", "@Mia")

    workspace = stores.open_again(store, "Siân O'Neill")
    goal = Goal(words="I want to draw every day", steps=(Step(what="Go to the art room", who="Me"),))
    plan = Plan(id=workspace.new_id(), child_id=mia["id"], goals=(goal,))
    workspace.apply(Change.add("Start a plan", plan))
    workspace.lock()

    paper = tmp_path / "plan.pdf"
    asked = ("print", store, "YJ00906", "easy-read-plan", "-o", paper)
    assert alongside(*asked, "--recipient", "Mia", "--reason", "Her own copy").code == 0
    assert "I want to draw every day" in " ".join(words(paper.read_bytes()).split())
    assert "@Mia" in words(paper.read_bytes())
    assert faults(paper.read_bytes()) == []
    assert alongside("verify", store).code == 0
