"""Papers to print in tests. The children are invented."""

from app.easyread.pages import AgreeLine, ContactCard, EasyReadPaper, Part, Row, RowKind
from app.models.child import Preset
from app.models.plan import Answer, WhoseWords

CARD = ContactCard(
    worker_name="Amina Yusuf",
    worker_job="My worker",
    worker_phone="07700 900 123",
    service_name="Riverside Youth Justice Service",
    service_phone="020 7946 0000",
    service_hours="Monday to Friday, 9am to 5pm",
    out_of_hours_phone="020 7946 0111",
    how_to_complain="Tell Sam, the manager. Ring 020 7946 0002.",
)


def row(*sentences: str, key: str = "row", picture: str = "home", **more: object) -> Row:
    return Row(key, sentences, picture=picture, **more)  # type: ignore[arg-type]


def paper(*parts: Part, preset: Preset = Preset.EASY_READ, **more: object) -> EasyReadPaper:
    given: dict[str, object] = {
        "title": "My plan",
        "chosen_name": "Kit",
        "about": ("This is my plan.", "It says what I want."),
        "parts": parts,
        "card": CARD,
        "preset": preset,
        "version_line": "Version 1. Sunday 22 November 2026.",
    }
    return EasyReadPaper(**{**given, **more})  # type: ignore[arg-type]


def full(preset: Preset = Preset.EASY_READ, **more: object) -> EasyReadPaper:
    """Every kind of row, agreement, hard words, both marks."""
    goals = Part(
        "My goals",
        (
            row("I want a bike.", kind=RowKind.GOAL, number=1, whose_words=WhoseWords.CHILD, who_said="Kit"),
            row("It makes me feel free.", kind=RowKind.OWN_WORDS, who_said="Kit", picture="bike"),
            row("I will visit the shop.", kind=RowKind.STEP, number=1, done=True, key="goals.0.steps.0"),
            row("We do this by Friday 4 December 2026.", picture="calendar", key="goals.0.steps.0.by"),
            row("I will save £2 a week.", kind=RowKind.STEP, number=2, done=False, picture="money"),
            row("Get on with Mum.", kind=RowKind.GOAL, number=2, picture="mum"),
        ),
        "goal",
    )
    safe = Part("What keeps me safe", (row("Being at home."), row("Empty.", kind=RowKind.TO_WRITE)), "safe")
    agreement = (
        AgreeLine("Kit", "I say yes to this plan.", "Friday 20 November 2026", "", Answer.YES),
        AgreeLine("Mum", "I say no to this plan.", "", "I want him home by 8pm.", Answer.NO),
        AgreeLine("Dad", "We have not asked yet."),
    )
    hard = (row("curfew", "Times when you must be at home.", kind=RowKind.HARD_WORD),)
    given = {
        "agreement": agreement,
        "hard_words": hard,
        "demo_mark": "Practice store",
        "made_with": "Made by Kit.",
    }
    return paper(goals, safe, preset=preset, **{**given, "draft_mark": "We have not said yes yet.", **more})


def long(rows: int = 300) -> EasyReadPaper:
    many = tuple(
        row(f"This is idea number {at}.", "It has two sentences.", key=f"r{at}") for at in range(rows)
    )
    return paper(Part("Many", many))


def texts(one: EasyReadPaper) -> list[str]:
    """What a reader must find on the paper."""
    said = [one.title, one.chosen_name, one.made_with, one.version_line, *one.about]
    for part in one.parts:
        said.append(part.heading)
    for each in (*one.rows, *one.hard_words):
        said.extend(each.sentences)
    for line in one.agreement:
        said.extend((line.who, line.says, line.on, line.because))
    return [*said, *vars(one.card).values()]
