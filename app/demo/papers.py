"""Parts of a child's papers: voice, steps done, report sections and answers, from their short TOML forms."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from app.demo.events import story_id
from app.models.court_report import ReportSection
from app.models.file_check import FileCheck
from app.models.plan import Plan, StepState
from app.models.voice import VoiceKind
from app.practice import report_sections

Table = dict[str, Any]


def voice_line(line: Table, child: str, heard_at: datetime, heard_by: str) -> Table:
    """`{ said = "..." }`, with `who` when it was not the child."""
    how = _how(line)
    who = line.get("who", child)
    return {"how": how, "words": line[how], "who": who, "heard_at": heard_at, "heard_by": heard_by}


def with_steps_done(plan: Plan, done: list[Table]) -> Plan:
    """`done = [{ goal = 1, step = 2, on = -20 }]` marks steps, counted from 1."""
    goals = list(plan.goals)
    for one in done:
        steps = list(goals[one["goal"] - 1].steps)
        steps[one["step"] - 1] = steps[one["step"] - 1].changed(state=StepState.DONE, done_on=one["on"])
        goals[one["goal"] - 1] = goals[one["goal"] - 1].changed(steps=steps)
    return plan.changed(goals=goals)


def sections(told: Table, key: str, child: str, contacts: list[Table]) -> list[ReportSection]:
    """`[sections.PSR-CHILD]` with `text` and `heard`, in the order of the rule pack.

    `heard = [{ day = -30, at = "10:00", line = 1 }]` is a voice line of that contact, counted from 1.
    """
    return [
        section.changed(
            text=told.get(section.code, {}).get("text", ""),
            facts=[
                _fact(heard, key, child, contacts) for heard in told.get(section.code, {}).get("heard", [])
            ],
        )
        for section in report_sections.empty_sections()
    ]


def answers(questions: Table) -> Iterator[Table]:
    """`[answers.A-DES] a = ["yes", "evidence"]` as answers to prompt `A-DES.a`."""
    for question, prompts in questions.items():
        for letter, (answer, *evidence) in prompts.items():
            yield {"prompt": f"{question}.{letter}", "answer": answer, "evidence": "".join(evidence)}


def as_known_on(check: FileCheck, day: date) -> FileCheck:
    """The check with only those actions closed that were closed by `day`."""
    actions = [
        action.changed(closed_on=None) if action.closed_on and action.closed_on > day else action
        for action in check.actions
    ]
    return check.changed(actions=actions)


def _fact(heard: Table, key: str, child: str, contacts: list[Table]) -> Table:
    when = (heard["day"], heard["at"])
    line = next(one for one in contacts if (one["day"], one["at"]) == when)["voice"][heard["line"] - 1]
    return {
        "origin": f"contact:{story_id('contact', key, *when)}:voice",
        "says": line[_how(line)],
        "is_voice": True,
        "who": line.get("who", child),
    }


def _how(line: Table) -> VoiceKind:
    return next(kind for kind in VoiceKind if kind in line)
