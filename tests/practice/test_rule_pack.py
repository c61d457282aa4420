from datetime import date
from pathlib import Path

import pytest

from app import resources
from app.errors import Explained, Refused
from app.models.problem import Weight
from app.practice import rule_pack
from app.practice.pack_entries import Entry, Tier, Trust
from app.practice.rule_pack import TABLES, RulePack, load_pack

OURS = resources.path("practice")
HEAD = '[pack]\nid = "bromley-2026"\nversion = "1"\n'
ENTRY = """
[[disposal]]
id = "{id}"
words = "{words}"
setting = "out of court"
statutory = false
voluntary = true
easy_words = "We help you."
tier = "local"
source = "Our own practice"
trust = "medium"
valid_from = 2026-01-01
"""


def every_entry(pack: RulePack) -> list[Entry]:
    return [entry for table in TABLES for entry in getattr(pack, table)]


def service(folder: Path, text: str, name: str = "disposals.toml") -> tuple[Path, Path]:
    (folder / name).write_text(text, encoding="utf-8")
    return (OURS, folder)


def test_every_fact_has_tier_source_trust_and_a_date() -> None:
    entries = every_entry(rule_pack.load())
    assert len(entries) > 60
    for entry in entries:
        assert isinstance(entry.tier, Tier)
        assert isinstance(entry.trust, Trust)
        assert entry.source.strip()
        assert ".md" not in entry.source
        assert entry.valid_from >= date(1930, 1, 1)


def test_only_verified_facts_are_confirmed_from_the_start() -> None:
    for entry in every_entry(rule_pack.load()):
        assert entry.confirmed == (entry.trust == Trust.VERIFIED)


def test_every_law_names_disposals_that_exist() -> None:
    pack = rule_pack.load()
    for law in pack.law:
        assert all(pack.disposal_by_code(code) for code in law.disposals), law.id


def test_what_stops_a_disposal_is_set_by_statute() -> None:
    for law in rule_pack.load().law:
        assert law.weight != Weight.MUST or law.tier == Tier.STATUTE, law.id


def test_the_pack_is_read_once() -> None:
    assert rule_pack.load() is rule_pack.load()


def test_facts_hold_from_their_first_to_their_last_day() -> None:
    def laws(day: date) -> set[str]:
        return {law.id for law in rule_pack.load().in_force(day).law}

    assert "V-DTO-LEN-OLD" in laws(date(2022, 6, 27))
    assert "V-DTO-LEN" not in laws(date(2022, 6, 27))
    assert "V-DTO-LEN-OLD" not in laws(date(2022, 6, 28))
    assert "V-DTO-LEN" in laws(date(2022, 6, 28))


def test_a_service_replaces_a_local_fact_and_adds_its_own(tmp_path: Path) -> None:
    text = HEAD + ENTRY.format(id="PREV", words="Early Help") + ENTRY.format(id="BOX", words="Boxing offer")
    pack = load_pack(service(tmp_path, text))
    assert pack.id == "england-wales-2026-11+bromley-2026"
    changed, added = pack.disposal_by_code("PREV"), pack.disposal_by_code("BOX")
    assert changed is not None
    assert changed.words == "Early Help"
    assert added is not None
    assert len(pack.disposal) == len(rule_pack.load().disposal) + 1


def test_a_service_cannot_replace_the_law(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"disposals\.toml.*DTO.*law"):
        load_pack(service(tmp_path, HEAD + ENTRY.format(id="DTO", words="Short order")))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("not toml at all", "not valid TOML"),
        (ENTRY.format(id="X", words="X"), "no \\[pack\\]"),
        (HEAD + "[[orders]]\nid = 'X'", "not known: orders"),
        (HEAD + "[disposal]\nid = 'X'", "not known: disposal"),
        (HEAD + "[[disposal]]\nid = 'X'", "disposal X.*words"),
        (HEAD + "[[disposal]]\nwords = 'X'", "disposal 1"),
        (HEAD + ENTRY.format(id="X", words="X").replace("local", "rumour"), "disposal X.*tier"),
        (HEAD + ENTRY.format(id="X", words="X") + "valid_to = 2025-01-01", "disposal X.*valid_to is before"),
        (HEAD + ENTRY.format(id="X", words="X") + "colour = 'red'", "disposal X.*colour"),
        (HEAD + ENTRY.format(id="X", words="X") * 2, "X twice"),
    ],
)
def test_a_broken_file_is_named_with_the_entry(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(Explained, match=says) as caught:
        load_pack(service(tmp_path, text))
    assert "disposals.toml" in caught.value.sentence


def test_a_file_of_noise_is_explained(tmp_path: Path) -> None:
    (tmp_path / "disposals.toml").write_bytes(b"\xff\xfe\x00\x89PNG")
    with pytest.raises(Explained, match="not valid TOML"):
        load_pack((OURS, tmp_path))


def test_the_files_of_a_folder_belong_to_one_pack(tmp_path: Path) -> None:
    (tmp_path / "time_limits.toml").write_text(HEAD.replace("bromley", "bexley"), encoding="utf-8")
    with pytest.raises(Explained, match=r"time_limits\.toml names another pack"):
        load_pack(service(tmp_path, HEAD))


def test_a_misspelt_file_name_is_not_passed_over(tmp_path: Path) -> None:
    with pytest.raises(Explained, match=r"dispossals\.toml"):
        load_pack(service(tmp_path, HEAD, "dispossals.toml"))
