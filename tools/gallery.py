"""Takes a picture of every part in every theme: `python tools/gallery.py OUTDIR`."""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.models.child import Preset
from app.models.level import Level
from app.models.voice import VoiceKind
from app.views.parts import buttons, text, theme
from app.views.parts.avatar import Avatar
from app.views.parts.busy import BusyCard
from app.views.parts.card import Card, Panel, Strip, column, row, rule
from app.views.parts.chip import Chip, LevelChip, Shape, level_look
from app.views.parts.choice import LevelField, enum_choice
from app.views.parts.date_field import DateField
from app.views.parts.empty_state import EmptyState
from app.views.parts.error_summary import ErrorSummary
from app.views.parts.field_row import field_row
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.growing_text import GrowingText, LinesField
from app.views.parts.jobs import Progress
from app.views.parts.message_bar import MessageBar
from app.views.parts.page_view import PageImage, PageView
from app.views.parts.rail import Rail
from app.views.parts.record_list import RecordList
from app.views.parts.record_table import Cell, Column
from app.views.parts.scroll import PageColumn
from app.views.parts.tabs import Tabs
from app.views.parts.voice import VoiceBlock

Story = tuple[str, str, str, str, str, str, Level, Level]
CHILDREN: tuple[Story, ...] = (
    ("Malachi", "Osei, 15", "Short sentences; pictures help", "Referral order", "ends 14 March 2027",
     "Home visit", Level.HIGH, Level.MEDIUM),
    ("Maya", "Thompson, 16", "Extra time to answer", "Youth conditional caution", "ends 2 December 2026",
     "Plan review", Level.MEDIUM, Level.LOW),
    ("Mahir", "Chowdhury, 17", "ADHD; walk and talk", "YRO with supervision", "ends 9 June 2027",
     "Plan review 3 days late", Level.HIGH, Level.HIGH),
    ("Imani", "Grace Cole, 14", "known as Ma-Ma at home", "Turnaround", "voluntary, since 2 October",
     "Boxing with mentor", Level.LOW, Level.LOW),
    ("Tomasz", "Malinowski, 16", "Polish at home; interpreter for mum", "Detention and training order",
     "release 8 January 2027", "Release plan", Level.VERY_HIGH, Level.HIGH),
)  # fmt: skip


def rail(place: str) -> Rail:
    made = Rail()
    for key, icon, words in (
        ("today", "today", "Today"),
        ("children", "users", "Children"),
        ("print", "printer", "Print room"),
        ("checks", "checklist", "File checks"),
    ):
        made.add_place(key, icon, words)
    made.add_act("settings", "settings", "Settings", made.show)
    made.add_act("lock", "lock", "Lock", made.show, "Ctrl+L")
    made.mark(place)
    return made


def footer(left: str, right: str) -> Panel:
    foot = Panel("footer")
    line = QHBoxLayout(foot)
    line.setContentsMargins(theme.px(28), theme.px(5), theme.px(28), theme.px(5))
    line.addWidget(text.quiet(left), 1)
    keys = text.quiet(right)
    keys.setWordWrap(False)
    line.addWidget(keys)
    return foot


def window(place: str, *inside: QWidget) -> QWidget:
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    across.addWidget(rail(place))
    stack = QVBoxLayout()
    stack.setSpacing(0)
    for part in inside:
        stack.addWidget(part, 1 if isinstance(part, PageColumn) else 0)
    stack.addWidget(
        footer("Amina Khan, practitioner    Saved 15:12", "F8 beside the child   F9 blank   Ctrl+L lock")
    )
    across.addLayout(stack, 1)
    return made


def child_page() -> QWidget:
    header = Panel("header")
    head = QVBoxLayout(header)
    head.setContentsMargins(theme.px(28), theme.px(16), theme.px(28), 0)
    chips = QWidget()
    flow = FlowLayout(chips)
    for words in ("Short sentences", "Pictures help", "Time to think", "Easy read, 16 pt"):
        flow.addWidget(Chip(words, "voice"))
    name, rest = text.title("Malachi"), text.Label('Malachi Osei, 15, he/him. Say "Mal-a-kye"', "lead")
    for label in (name, rest):
        label.setWordWrap(False)
    who = column(row(name, rest, None), chips, gap=4)
    acts = row(buttons.secondary("Record contact"), buttons.primary("Plan together"), gap=18)
    head.addWidget(row(Avatar("Malachi"), who, None, acts, gap=18))
    tabs = ("About Malachi", "Timeline", "Plan", "Safety", "People", "Orders and court", "Papers")
    head.addWidget(Tabs([(words, words) for words in tabs]))
    strip = Strip("Before you visit", "hidden beside the child")
    strip.show_lines(("Dog at the address: ring first", "Do not meet near the station after 6pm"))
    page = PageColumn()
    page.add_columns((_own_words(), 3), (_lately(), 4), (_next(), 3))
    return window("children", header, strip, page)


def _own_words() -> QWidget:
    good = Card("What I am good at")
    good.add(text.body("Fixing bikes. Looking after my cousins. I notice things other people miss."))
    good.add(text.quiet("Malachi, 12 October, written together"))
    matters = Card("What matters to me")
    matters.add(text.body("Nan's Sunday dinner. Getting on the bike mechanic course. Not being shouted at."))
    again = Card("Please don't ask me again about")
    again.add(text.body("What happened at my first school. It is in the file. <b>R&D</b>"))
    return column(good, matters, again, gap=16)


def _lately() -> QWidget:
    lately = Card("Lately", buttons.LinkButton("See all"))
    lately.add(
        row(text.bold("Home visit"), Chip("Attended", "good", Shape.TICK), None, text.quiet("19 Nov, 4pm"))
    )
    lately.add(text.Label("Looked at the course website. Nan joined for tea.", "small"))
    lately.add(VoiceBlock("I would get up early for bikes. Not for maths.", "Malachi"), rule())
    lately.add(row(text.bold("Office"), Chip("Missed, not decided", "attention", Shape.UP), None))
    lately.add(row(text.Label("Bus strike that day.", "small"), buttons.LinkButton("Decide"), None), rule())
    lately.add(
        VoiceBlock("Drew himself outside the gate, looking in.", "Malachi", VoiceKind.DREW, "5 November")
    )
    return lately


def _next() -> QWidget:
    coming = Card("Next")
    coming.add(text.body("Today, 4pm home visit"), text.body("4 December plan review"))
    gaps = Card("What if nan is ill?", Chip("Only shares information", "attention", Shape.UP))
    gaps.set_tone("attention")
    gaps.add(text.body("Who goes to Malachi, and what changes that evening?"))
    gaps.add(row(buttons.chip("Add a step"), buttons.chip("Not planned because…", tone="plain"), None))
    levels = Card("How worried we are")
    for level in (None, *Level):
        levels.add(row(text.body("Safety and wellbeing"), None, LevelChip(level)))
    return column(coming, gaps, levels, gap=16)


def children_page() -> QWidget:
    def level(place: int) -> Callable[[Story], Cell]:
        def cell(child: Story) -> Cell:
            words, tone, shape = level_look(Level(child[place]))
            return Cell(chip=words, chip_tone=tone, chip_shape=shape)

        return cell

    def due(child: Story) -> Cell:
        late = "late" in child[5]
        return Cell(("! " if late else "") + child[5], second="Friday 27 November", is_bold=late,
                    role="danger" if late else "ink")  # fmt: skip

    listed = RecordList(
        [
            Column("Child", lambda c: Cell(c[0], c[1], c[2], is_bold=True), 2.6, sort="name"),
            Column("Order", lambda c: Cell(c[3], second=c[4]), 2.3),
            Column("Next", due, 2.1, sort="due"),
            Column("Safety and wellbeing", level(6), 1.5),
            Column("Harm to others", level(7), 1.1),
        ],
        "Children",
    )
    listed.show_rows(CHILDREN)
    listed.choose_row(0)
    listed.hovered = 2
    card = Panel("card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(1, 1, 1, theme.px(8))
    inside.addWidget(listed)
    search, worker = QLineEdit("Ma"), enum_choice(Preset, "Worker: me")
    search.setAccessibleName("Find a child")
    worker.setAccessibleName("Worker")
    search.setMinimumWidth(theme.px(420))
    search.setFocus()
    page = PageColumn()
    count = text.Label("14 open", "lead")
    bring_in = buttons.secondary("Import caseload", icon="file-import")
    page.add(
        row(text.title("My children"), count, None, bring_in, buttons.primary("Add a child", icon="plus"))
    )
    clear = buttons.filter_clear('Name has "ma"  × Clear')
    page.add(row(search, worker, clear, None))
    page.fill(card)
    page.add(text.quiet("5 of 14. Enter opens, arrows move."))
    return window("children", page)


def form_page() -> QWidget:
    page = PageColumn()
    page.add_columns((_about(), 1), (_dates(), 1), (column(_messages(), _busy(), gap=16), 1))
    return window("today", page)


def _about() -> Card:
    card = Card("About")
    notes, lines = GrowingText(), LinesField()
    notes.setPlainText("First line of a note.\nSecond line.\nA third line makes the field grow.")
    lines.show_value(("Short sentences", "Pictures help", "Time to think"))
    card.add(field_row("First name", QLineEdit("Siân O'Neill")), field_row("Notes", notes))
    card.add(field_row("What helps me understand", lines, "One on each line."))
    card.add(field_row("How my papers look", enum_choice(Preset)))
    return card


def _dates() -> Card:
    card = Card("Levels and dates")
    level, day, wrong, minutes = LevelField(), DateField(), DateField(), QSpinBox()
    level.show_value(Level.HIGH)
    day.show_value(date(2026, 12, 4))
    wrong.line.setText("31 June 2026")
    minutes.setRange(0, 600)
    minutes.setValue(45)
    card.add(field_row("Safety and wellbeing", level), field_row("We look at this again on", day))
    card.add(field_row("Made on", wrong, "", "June 2026 has no day 31. Check the day and the month."))
    card.add(field_row("How long (minutes)", minutes))
    ticked = QCheckBox("Parent or carer")
    ticked.setChecked(True)
    off = buttons.primary("Cannot be used yet")
    off.setEnabled(False)
    card.add(row(ticked, QRadioButton("Yes"), None))
    card.add(row(buttons.danger("Delete this file"), buttons.quiet("Not now"), None))
    card.add(row(off, buttons.icon_only("printer", "Print"), None))
    return card


def _messages() -> Card:
    card = Card("Messages")
    for tone, words in (
        ("good", "The plan is saved."),
        ("info", "12 rows are ready."),
        ("attention", "The CSV still lies in its folder."),
        ("danger", "That passphrase does not open this store. Nothing was changed."),
    ):
        bar = MessageBar()
        bar.say(tone, words, ("Show me", bar.clear) if tone == "attention" else None)
        card.add(bar)
    summary = ErrorSummary()
    summary.show_problems([("June 2026 has no day 31.", card), ("Say who you are.", card)])
    bring_in = buttons.primary("Import caseload")
    card.add(summary, EmptyState("users", "No children yet", "Bring in your caseload first.", bring_in))
    return card


def _busy() -> BusyCard:
    progress = Progress()
    busy = BusyCard("Bringing in the caseload", progress)
    progress.report(0.42, "Row 34 of 82")
    return busy


def paper_page() -> QWidget:
    image = QImage(827, 1170, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFDF6"))
    painter = QPainter(image)
    painter.setFont(theme.font(44))
    painter.drawText(80, 140, "My plan")
    painter.fillRect(80, 220, 120, 120, QColor("#ea5a47"))
    painter.end()
    page = PageImage(827, 1170, bytes(image.constBits()))
    view = PageView("My plan")
    view.show_pages((page, page))
    desk = Panel("desk")
    QVBoxLayout(desk).addWidget(view)
    column_ = PageColumn()
    column_.fill(desk)
    return window("print", column_)


PAGES = {"child": child_page, "children": children_page, "form": form_page, "paper": paper_page}


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for name, size in (("light", 100), ("dark", 100), ("contrast", 100), ("light", 150)):
        theme.apply(app, name, size)
        for page, build in PAGES.items():
            made = build()
            made.resize(1366 if size == 100 else 1920, 768 if size == 100 else 1080)
            made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            made.show()
            app.processEvents()
            made.grab().save(str(folder / f"{page}-{name}-{size}.png"))
            made.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
