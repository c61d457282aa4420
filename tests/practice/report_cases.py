"""A child's records to fill a report from."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.models.child import Child, NetworkPerson
from app.models.contact import Attendance, Contact, ContactMode
from app.models.contingency_plan import ContingencyLine
from app.models.court_report import CourtReport
from app.models.disposal import Disposal
from app.models.level import Level
from app.models.plan import Agreement, Answer, Goal, Plan, SafetyPlan, WhoseWords
from app.models.voice import VoiceKind, VoiceLine
from app.practice.report_facts import CaseRecords
from app.practice.report_sections import empty_sections

CHILD = Child(
    id=UUID(int=4),
    given_name="Malachi",
    family_name="Osei",
    known_as="Mal",
    pronouns="he/him",
    strengths="I fix bikes. I look after my cousins.",
    what_matters="Nan's Sunday dinner.",
    what_helps=("Short sentences", "Time to think"),
    network=(
        NetworkPerson(name="Grace Osei", relation="nan", is_parent_or_carer=True),
        NetworkPerson(name="Dee Marsh", relation="coach", phone="07700 900123", is_trusted=True),
    ),
    education="Year 11 at Riverside School",
    care_status="none",
    needs_interpreter=False,
    risk_of_serious_harm=Level.MEDIUM,
    safety_and_wellbeing=Level.HIGH,
)
ORDER = Disposal(
    id=UUID(int=5), child_id=CHILD.id, code="YRO", made_on=date(2026, 6, 1), offence="affray",
    offence_on=date(2026, 3, 1), yjb_gravity=4,
)  # fmt: skip
EARLIER = Disposal(
    id=UUID(int=6), child_id=CHILD.id, code="YC", made_on=date(2025, 4, 2), ended_on=date(2025, 4, 2)
)
PLAN = Plan(
    id=UUID(int=7),
    child_id=CHILD.id,
    started_on=date(2026, 10, 1),
    goals=(Goal(words="Get on the bike course", whose_words=WhoseWords.CHILD),),
    safety_plan=SafetyPlan(what_keeps_me_safe=("Being in by nine.", "Nan")),
    keeping_others_safe=("I walk away when it gets loud.",),
    contingency=(
        ContingencyLine(what_if="What if nan is ill?", what_they_do="Auntie Efua comes.", within="1 day"),
    ),
    child_agrees=Agreement(answer=Answer.YES, who="Mal", on=date(2026, 10, 5)),
    parent_agrees=Agreement(answer=Answer.COULD_NOT_ASK, who="Grace Osei", because="in hospital"),
)
REPORT = CourtReport(
    id=UUID(int=1),
    child_id=CHILD.id,
    disposal_id=ORDER.id,
    sections=empty_sections(),
    started_on=date(2026, 11, 10),
)


def line(words: str, who: str = "Mal", how: VoiceKind = VoiceKind.SAID) -> VoiceLine:
    return VoiceLine(how=how, words=words, who=who, heard_at=datetime(2026, 10, 1, tzinfo=UTC))


def contact(week: int, *voice: VoiceLine, **fields: object) -> Contact:
    at = datetime(2026, 9, 1, 15, tzinfo=UTC) + timedelta(weeks=week)
    told = {"attendance": Attendance.ATTENDED, "mode": ContactMode.HOME_VISIT, "with_whom": "Mal"}
    kept = {"id": UUID(int=100 + week), "child_id": CHILD.id, "at": at, "voice": voice, **told, **fields}
    return Contact.model_validate(kept)


CONTACTS = (
    contact(
        3,
        line("I would get up early for bikes."),
        line("He is calmer.", "Grace Osei"),
        with_whom="Mal, Grace",
    ),
    contact(2, attendance=Attendance.UNACCEPTABLE),
    contact(1, line("himself outside the gate", how=VoiceKind.DREW), mode=ContactMode.SCHOOL),
)


def case(**fields: object) -> CaseRecords:
    told: dict[str, object] = {
        "report": REPORT, "child": CHILD, "disposals": (ORDER, EARLIER), "contacts": CONTACTS, "plan": PLAN,
    }  # fmt: skip
    return CaseRecords(**{**told, **fields})  # type: ignore[arg-type]
