"""The plans of the demo story on paper: nothing but this child's plan, on few pages with air on them."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from app.demo import story
from app.documents import preview
from app.documents.easy_read_plan import build, page_count
from app.easyread.pages import EasyReadPaper
from app.easyread.plan_rows import plan_paper
from app.models.child import Child, Preset
from app.models.disposal import Disposal
from app.models.level import Level
from app.models.plan import Plan
from tests.documents import reading

TODAY = date(2026, 11, 22)
OFFENCE_WORDS = (
    "offence",
    "offender",
    "robbery",
    "assault",
    "burglary",
    "theft",
    "caution",
    "criminal",
    "victim",
)


@cache
def _story() -> story.Story:
    return story.load_story(TODAY)


@cache
def _children() -> dict[object, Child]:
    return {record.id: record for record in _story().records() if isinstance(record, Child)}


@cache
def _plans() -> tuple[Plan, ...]:
    return tuple(record for record in _story().records() if isinstance(record, Plan))


def _paper(plan: Plan, preset: Preset = Preset.EASY_READ) -> EasyReadPaper:
    told = _story()
    child = _children()[plan.child_id]
    worker = next((person for person in told.people if person.id == child.worker_id), None)
    mark = "Demo. Not a real child."
    return plan_paper(plan, child, told.service, worker, preset=preset, today=told.today, demo_mark=mark)


def _drafts_of(name: str) -> Plan:
    return [plan for plan in _plans() if _children()[plan.child_id].chosen_name == name][-1]


def test_no_plan_tells_anything_else_of_the_childs_file() -> None:
    told = {}
    for plan in _plans():
        child = _children()[plan.child_id]
        paper = replace(_paper(plan), hard_words=())
        printed = " ".join(reading.words(build(paper)).split()).casefold()
        typed = plan.model_dump_json().casefold()
        words = [word for word in _offence_words(child) if word.casefold() not in typed]
        found = [secret for secret in (*_secrets(child), *words) if secret.casefold() in printed]
        if found:
            told[child.chosen_name] = found
    assert told == {}


def _secrets(child: Child) -> list[str]:
    born = child.date_of_birth
    dates = (f"{born:%d/%m/%Y}", f"{born.day} {born:%B %Y}", born.isoformat()) if born else ()
    levels = [level.value for level in Level if " " in level.value]
    texts = (
        child.family_name,
        child.reference,
        child.address,
        child.postcode,
        child.notes,
        *child.staff_flags,
    )
    return [secret for secret in (*texts, *dates, *levels) if secret.strip()]


def _offence_words(child: Child) -> tuple[str, ...]:
    """Words of the file. A plan may say them itself: the check before printing warns of that."""
    orders = [record for record in _story().records() if isinstance(record, Disposal)]
    known = {order.offence for order in orders if order.child_id == child.id and order.offence}
    return (*OFFENCE_WORDS, *known)


@pytest.mark.parametrize("name", ["Kofi", "Ellie-Mae"])
def test_the_longest_plans_take_few_pages(name) -> None:
    assert page_count(_paper(_drafts_of(name))) <= 9
    assert page_count(_paper(_drafts_of(name), Preset.PLAIN_WORDS)) <= 8
    assert page_count(_paper(_drafts_of(name), Preset.PICTURES_FIRST)) <= 13


def test_most_plans_take_eight_pages_or_fewer() -> None:
    counts = [page_count(_paper(plan)) for plan in _plans()]
    assert sum(count > 8 for count in counts) <= len(counts) // 5


@pytest.mark.parametrize("preset", Preset)
def test_the_pages_that_are_counted_are_those_that_print(preset) -> None:
    paper = _paper(_drafts_of("Kofi"), preset)
    assert page_count(paper) == preview.page_count(build(paper))


@pytest.mark.parametrize("preset", Preset)
@pytest.mark.parametrize("name", ["Kofi", "Ellie-Mae"])
def test_more_than_forty_parts_of_a_hundred_stay_white(name, preset) -> None:
    for image in preview.pages(build(_paper(_drafts_of(name), preset), tint="none"), dpi=40):
        pixels = image.pixels
        inked = sum(pixels[at : at + 3] != b"\xff\xff\xff" for at in range(0, len(pixels), 4))
        assert inked / (image.width * image.height) < 0.6


@pytest.mark.parametrize("mono", [False, True], ids=["colour", "mono"])
@pytest.mark.parametrize("name", ["Kofi", "Ellie-Mae", "Khôi", "Levi"])
def test_real_plans_are_accessible_and_sound(name, mono) -> None:
    pdf = build(_paper(_drafts_of(name)), mono=mono)
    assert reading.faults(pdf) == []
    assert reading.unsound_fonts(pdf) == set()
