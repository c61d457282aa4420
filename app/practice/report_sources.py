"""The sources of a report as the file shows them, and the usual ones that are asked for."""

from collections.abc import Iterable, Iterator

from app.models.contact import Attendance, Contact, ContactMode
from app.models.court_report import SourceUsed
from app.practice.report_facts import CaseRecords, day_of, day_words, is_with_a_parent

USUAL = (
    "School, college or training",
    "Children’s social care",
    "Health, with speech and language",
    "Police and prosecution papers",
    "The victim’s views, where they agreed to give them",
    "Earlier reports and assessments",
)
_VISITS_NAMED = 6
_WITH_THE_CHILD = {
    ContactMode.OFFICE: "Meetings at the office",
    ContactMode.COMMUNITY: "Meetings in the community",
    ContactMode.SCHOOL: "Meetings at school",
    ContactMode.PHONE: "Phone calls",
    ContactMode.VIDEO: "Video calls",
    ContactMode.GROUP: "Group work",
    ContactMode.REPARATION: "Reparation",
    ContactMode.PANEL: "Panel meetings",
    ContactMode.COURT: "Meetings at court",
    ContactMode.CUSTODY_VISIT: "Visits in custody",
}


def sources_of(records: CaseRecords) -> tuple[SourceUsed, ...]:
    """Home visits, other meetings by kind, parents and carers, professionals, the plan; then the usual ones.

    What the file holds is received; the usual ones are not asked for until somebody ticks them.
    """
    met = [each for each in records.contacts if each.attendance == Attendance.ATTENDED]
    found = (
        *_home_visits(met, records.child.chosen_name),
        *_meetings(met, records.child.chosen_name),
        *_parents(records, met),
        *_professionals(met),
        *_plan(records),
    )
    return (*found, *(SourceUsed(what=what, asked=False) for what in USUAL))


def _home_visits(met: Iterable[Contact], name: str) -> Iterator[SourceUsed]:
    visits = [each for each in met if each.mode == ContactMode.HOME_VISIT]
    for each in reversed(visits[:_VISITS_NAMED]):
        yield _received(f"Home visit to {name}", each)


def _meetings(met: list[Contact], name: str) -> Iterator[SourceUsed]:
    for mode, words in _WITH_THE_CHILD.items():
        held = [each for each in met if each.mode == mode]
        if held:
            note = f"{len(held)} since {day_words(day_of(held[-1]))}" if len(held) > 1 else ""
            yield SourceUsed(what=f"{words} with {name}", received=True, on=day_of(held[0]), note=note)


def _parents(records: CaseRecords, met: list[Contact]) -> Iterator[SourceUsed]:
    held = [each for each in met if is_with_a_parent(each, records.child)]
    if held:
        yield _received("Parent or carer", held[0])
    else:
        yield SourceUsed(what="Parent or carer", asked=False)


def _professionals(met: list[Contact]) -> Iterator[SourceUsed]:
    named: dict[str, Contact] = {}
    for each in met:
        if each.mode == ContactMode.PROFESSIONAL and each.with_whom.strip():
            named.setdefault(each.with_whom.strip(), each)
    for who, contact in named.items():
        yield SourceUsed(what=f"Meeting with {who}"[:500], received=True, on=day_of(contact))


def _plan(records: CaseRecords) -> Iterator[SourceUsed]:
    plan = records.plan
    if plan is not None:
        what = f"{records.child.chosen_name}’s plan, version {plan.version}"
        yield SourceUsed(what=what, received=True, on=plan.agreed_on or plan.started_on)


def _received(what: str, contact: Contact) -> SourceUsed:
    with_whom = f"With {contact.with_whom}" if contact.with_whom.strip() else ""
    return SourceUsed(what=what, received=True, on=day_of(contact), note=with_whom[:500])
