"""What the child and their parent or carer said to the plan, in their voice."""

import re

from app.easyread.pages import AgreeLine
from app.easyread.row_words import lines
from app.easyread.said import full_date
from app.models.child import Child
from app.models.plan import Agreement, Answer, Plan

_CHILD_SAYS: dict[Answer | None, str] = {
    Answer.YES: "I say yes to this plan.",
    Answer.NO: "I say no to this plan.",
    Answer.COULD_NOT_ASK: "Nobody could ask me yet.",
    None: "I have not said yes or no yet.",
}
_PARENT_SAYS: dict[Answer | None, str] = {
    Answer.YES: "I say yes to this plan.",
    Answer.NO: "I say no to this plan.",
    Answer.COULD_NOT_ASK: "We could not ask yet.",
    None: "We have not asked yet.",
}


def agreement_lines(plan: Plan, child: Child) -> tuple[AgreeLine, ...]:
    """The child's line, then the parent's or carer's; both are there to be signed, asked or not."""
    parent = without_family_name(plan.parent_agrees.who, child) or "My parent or carer"
    return (
        _line(child.chosen_name or "Me", plan.child_agrees, _CHILD_SAYS),
        _line(parent, plan.parent_agrees, _PARENT_SAYS),
    )


def without_family_name(name: str, child: Child) -> str:
    """A name without the child's family name, so that a paper left lying about does not tell it."""
    if not child.family_name.strip():
        return name.strip()
    found = re.compile(rf"\s*(?<!\w){re.escape(child.family_name.strip())}(?!\w)", re.IGNORECASE)
    return " ".join(found.sub("", name).split())


def _line(who: str, given: Agreement, says: dict[Answer | None, str]) -> AgreeLine:
    because = " ".join(lines(given.because)) if given.answer != Answer.YES else ""
    return AgreeLine(who, says[given.answer], full_date(given.on) if given.on else "", because, given.answer)
