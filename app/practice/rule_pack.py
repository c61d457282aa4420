"""The rule pack: every practice fact, read from dated TOML and checked as it is read."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app import resources
from app.errors import Explained, Refused
from app.models.record import Value
from app.practice.pack_entries import (
    ContactRate,
    DisposalRule,
    Entry,
    KeyQuestion,
    LawRule,
    RatingBand,
    ReportPart,
    TemplateLine,
    Tier,
    TimeLimit,
    WordList,
)

FILES = (
    "disposals.toml",
    "time_limits.toml",
    "file_check_a.toml",
    "pre_sentence_report.toml",
    "generic_contingency.toml",
)

TABLES: dict[str, type[Entry]] = {
    "disposal": DisposalRule,
    "law": LawRule,
    "time_limit": TimeLimit,
    "contact_rate": ContactRate,
    "key_question": KeyQuestion,
    "rating_band": RatingBand,
    "report_part": ReportPart,
    "template_line": TemplateLine,
    "word_list": WordList,
}


class RulePack(Value):
    """Every fact of practice, by table. `id` is what records keep (`base+service` where a service adds)."""

    id: str
    version: str
    disposal: tuple[DisposalRule, ...] = ()
    law: tuple[LawRule, ...] = ()
    time_limit: tuple[TimeLimit, ...] = ()
    contact_rate: tuple[ContactRate, ...] = ()
    key_question: tuple[KeyQuestion, ...] = ()
    rating_band: tuple[RatingBand, ...] = ()
    report_part: tuple[ReportPart, ...] = ()
    template_line: tuple[TemplateLine, ...] = ()
    word_list: tuple[WordList, ...] = ()

    def in_force(self, on: date) -> "RulePack":
        """The same pack with only the facts that hold on that day."""
        return self.model_copy(
            update={
                table: tuple(entry for entry in getattr(self, table) if entry.in_force(on))
                for table in TABLES
            }
        )

    def members(self, word_list: str) -> tuple[str, ...]:
        """The words of a list; empty where the pack has no such list."""
        return next((each.members for each in self.word_list if each.id == word_list), ())

    def disposal_by_code(self, code: str) -> DisposalRule | None:
        return next((rule for rule in self.disposal if rule.code == code), None)


@cache
def load() -> RulePack:
    """The pack that comes with the program."""
    return load_pack((resources.path("practice"),))


def load_pack(folders: tuple[Path, ...]) -> RulePack:
    """The packs of these folders as one; a later folder replaces entries of an earlier one by their id.

    Raises Explained for a file or entry that cannot be read, Refused where it would replace statute.
    """
    ids: list[str] = []
    version = ""
    facts: dict[str, dict[str, Entry]] = {table: {} for table in TABLES}
    for folder in folders:
        head: tuple[str, str] | None = None
        for file in _files(folder, is_first=folder == folders[0]):
            content = _read(file)
            head = _head(file, content, head)
            for table, entries in _entries(file, content).items():
                _take(file, facts[table], entries, may_replace=folder != folders[0])
        if head:
            ids.append(head[0])
            version = head[1]
    return RulePack.model_validate(
        {"id": "+".join(ids), "version": version} | {table: tuple(facts[table].values()) for table in TABLES}
    )


def _files(folder: Path, is_first: bool) -> list[Path]:
    """The pack's own folder may hold other practice data; a service's folder holds rule files only."""
    if not is_first:
        for file in sorted(folder.glob("*.toml")):
            if file.name not in FILES:
                raise _broken(file, "is not one of the rule files", f"Name it one of: {', '.join(FILES)}.")
    return [folder / name for name in FILES if (folder / name).is_file()]


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise _broken(file, "is not valid TOML", f"Look at: {problem}.") from problem


def _head(file: Path, content: dict[str, Any], before: tuple[str, str] | None) -> tuple[str, str]:
    head = content.pop("pack", None)
    if not (isinstance(head, dict) and head.get("id") and head.get("version")):
        raise _broken(file, "has no [pack] with id and version", "Add both at the top of the file.")
    found = (str(head["id"]), str(head["version"]))
    if before not in (None, found):
        raise _broken(file, "names another pack than the file before it", "Give the folder one pack id.")
    return found


def _entries(file: Path, content: dict[str, Any]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for table, rows in content.items():
        if table not in TABLES or not isinstance(rows, list):
            raise _broken(file, f"has a part that is not known: {table}", f"Use: {', '.join(TABLES)}.")
        found[table] = [_entry(file, table, number, row) for number, row in enumerate(rows, start=1)]
    return found


def _entry(file: Path, table: str, number: int, row: Any) -> Entry:
    try:
        return TABLES[table].model_validate(row)
    except ValidationError as problem:
        name = row.get("id") if isinstance(row, dict) else None
        first = problem.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "the entry"
        raise _broken(
            file, f"has an entry that cannot be read: {table} {name or number}", f"{field}: {first['msg']}."
        ) from problem


def _take(file: Path, known: dict[str, Entry], entries: list[Entry], may_replace: bool) -> None:
    new: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in new or (entry.id in known and not may_replace):
            raise _broken(file, f"has {entry.id} twice", "Keep one of them.")
        if entry.id in known and known[entry.id].tier == Tier.STATUTE:
            raise Refused(
                f"The rule file {file.name} tries to replace {entry.id}, which is set by law.",
                "The law's own rule stays in force.",
                "Take that entry out of the file.",
            )
        new[entry.id] = entry
    known.update(new)


def _broken(file: Path, what: str, do: str) -> Explained:
    return Explained(f"The rule file {file.name} {what}.", "No rules were changed.", do)
