"""What an import did, or would do: for people, or as JSON."""

from collections import Counter
from typing import Any

from app.cli.saying import write_json
from app.workspace.importing import CaseloadField, ImportPreview, ImportResult, PreviewRow, Verdict


def report_import(seen: ImportPreview, result: ImportResult, *, dry_run: bool, as_json: bool) -> None:
    rows = _rows(seen, result, dry_run)
    counts = _counts(rows, result)
    if as_json:
        write_json({"dry_run": dry_run, "counts": counts, "rows": rows})
        return
    if dry_run:
        print("Nothing was imported. This is what would come in.")
    for name, count in counts.items():
        print(f"{name.replace('_', ' '):<15} {count:>6}")
    for row in rows:
        if row["why"]:
            print(f"Row {row['row']}, {row['reference'] or 'no reference'}: {row['verdict']}. {row['why']}")


def _rows(seen: ImportPreview, result: ImportResult, dry_run: bool) -> list[dict[str, Any]]:
    outcomes = {
        **dict.fromkeys(result.imported, "new"),
        **dict.fromkeys(result.changed, "changed"),
        **dict.fromkeys(result.unchanged, "unchanged"),
    }
    late = {left.line_number: left.says for left in result.left_out}
    return [
        _row(row, outcomes.get(row.line_number, "left out"), late.get(row.line_number, ""), dry_run)
        for row in seen.sheet.rows
    ]


def _row(row: PreviewRow, outcome: str, left_out_because: str, dry_run: bool) -> dict[str, Any]:
    said = dict(row.case.values) if row.case else {}
    given, known_as = said.get(CaseloadField.GIVEN_NAME, ""), said.get(CaseloadField.KNOWN_AS, "")
    return {
        "row": row.line_number,
        "reference": row.reference,
        "given_name": row.child.given_name if row.child else given,
        "family_name": row.child.family_name if row.child else said.get(CaseloadField.FAMILY_NAME, ""),
        "chosen_name": row.child.chosen_name if row.child else known_as or given,
        "verdict": row.verdict.value,
        "why": " ".join(row.sentences) or left_out_because,
        "notes": list(row.notes),
        "outcome": outcome,
        "imported": outcome == "new" and not dry_run,
    }


def _counts(rows: list[dict[str, Any]], result: ImportResult) -> dict[str, int]:
    verdicts = Counter(row["verdict"] for row in rows)
    outcomes = Counter(row["outcome"] for row in rows)
    return {
        **{verdict.value.replace(" ", "_"): verdicts[verdict.value] for verdict in Verdict},
        "new": outcomes["new"],
        "imported": sum(row["imported"] for row in rows),
        "changed": outcomes["changed"],
        "unchanged": outcomes["unchanged"],
        "left_out": outcomes["left out"],
        "gone": result.gone,
    }
