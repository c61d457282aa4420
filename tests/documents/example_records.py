"""Records to make adult papers of. The people are invented."""

from datetime import UTC, date, datetime
from uuid import UUID

from app.models.child import Child
from app.models.court_report import CourtReport, Fact, ReportSection, SourceUsed
from app.models.disposal import Disposal
from app.models.file_check import CheckAction, CheckAnswer, FileCheck, PromptAnswer
from app.models.service import Service
from app.practice.file_check_bank import QuestionSet, bank

TODAY = date(2026, 11, 22)
ONE = UUID(int=1)
SAID = "It just happened. I felt sick after."

CHILD = Child(
    id=ONE,
    reference="YJ-1042",
    given_name="Malachi",
    family_name="Okonkwo",
    known_as="Mal",
    date_of_birth=date(2010, 3, 4),
)
SERVICE = Service(id=ONE, name="Riverside Youth Justice Service", phone="02079460000")
THEFT = Disposal(id=ONE, child_id=ONE, offence="Theft from a shop", offence_on=date(2026, 9, 14))

REPORT = CourtReport(
    id=ONE,
    child_id=ONE,
    disposal_id=ONE,
    court="Riverside Youth Court",
    hearing_on=date(2026, 12, 9),
    plea="Guilty",
    author_name="Amina Yusuf",
    sources=(
        SourceUsed(what="Interview at home", received=True, on=date(2026, 11, 3)),
        SourceUsed(what="Letter from the clinic", note="Asked on 1 November."),
        SourceUsed(what="Earlier reports", asked=False, note="There are none."),
    ),
    sections=(
        ReportSection(
            code="introduction", heading="Introduction", text="First.\n\nSecond & <b>third</b>, =1+1."
        ),
        ReportSection(code="sources", heading="Sources of information"),
        ReportSection(
            code="offence",
            heading="Offence analysis",
            text=f"Malachi said: {SAID} He asked to write a letter.",
            facts=(Fact(origin="contact:1:voice", says=SAID, is_voice=True, who="Malachi"),),
        ),
        ReportSection(code="proposal", heading="Conclusion and proposal"),
    ),
)
SIGNED = REPORT.changed(
    signed_off_by="Sam Reid",
    signed_off_at=datetime(2026, 12, 1, 9, 30, tzinfo=UTC),
    read_back_on=date(2026, 11, 30),
    read_back_comments="Mal said that it is fair.",
)

BANK = bank(QuestionSet.COURT)
ANSWERS = tuple(
    PromptAnswer(
        prompt=prompt, answer=CheckAnswer.NO if at % 4 == 0 else CheckAnswer.YES, evidence=f"Seen {at}."
    )
    for at, prompt in enumerate(BANK.prompts)
)
CHECK = FileCheck(
    id=ONE,
    child_id=ONE,
    bank=BANK.id,
    started_on=date(2026, 11, 20),
    checker_name="Sam Reid",
    answers=ANSWERS,
    actions=(CheckAction(what="Ask the school", owner="Amina Yusuf", due=date(2026, 12, 1)),),
    strengths_seen="The child’s words lead.",
    recorded_at=datetime(2026, 11, 21, 10, 0, tzinfo=UTC),
)
