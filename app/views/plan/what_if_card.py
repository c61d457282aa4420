"""One *what if*: what we would see, who does what, how soon, who is told, my part; and how ready it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.practice.contingency_quality import Grade, Quality
from app.views.parts import theme
from app.views.parts.card import Card
from app.views.parts.chip import Chip, Shape
from app.views.parts.growing_text import GrowingText
from app.views.parts.text import Label
from app.views.plan import fields
from app.views.plan.bench import Bench
from app.views.plan.state import GRADES

_LOOKS = {
    Grade.SPECIFIC: ("good", Shape.TICK),
    Grade.THIN: ("attention", Shape.UP),
    Grade.GENERIC: ("attention", Shape.UP),
    Grade.ONLY_SHARES: ("attention", Shape.UP),
    Grade.EMPTY: ("plain", Shape.BAR),
}

_COLUMNS = (
    (("we_would_see", "We would see"), ("who_is_told", "Who we tell")),
    (("who_acts", "Who helps first"), ("what_they_do", "What they do"), ("within", "How soon")),
    (("childs_part", "My part"), ("out_of_hours", "At night or weekends")),
)
_FOR_CHILD = ("we_would_see", "who_acts", "what_they_do", "within", "childs_part", "out_of_hours")
_LONG = ("we_would_see", "what_they_do", "childs_part")
_EMPTY = {
    "we_would_see": "what somebody would see or hear",
    "who_acts": "one person, by name",
    "what_they_do": "what changes for the child",
    "within": "for example: the same day",
    "who_is_told": "by name or team",
    "childs_part": "what I do myself",
    "out_of_hours": "who to ring",
}


class WhatIfCard(Card):
    """`show_quality` says how ready the line is and what would mend it."""

    def __init__(self, bench: Bench, at: int) -> None:
        super().__init__()
        path = f"contingency.{at}"
        self.setAccessibleName(f"What if {at + 1}")
        self.what_if = fields.line(f"What if {at + 1}", "What if …?", bench.size("title"))
        self.chip = Chip("")
        self.mend = Label("", "hint")
        bench.form.bind(f"{path}.what_if", self.what_if)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.what_if, 1)
        if not bench.for_child:
            head.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        menu = bench.menu("what if", "contingency", at, len(bench.plan.contingency), self)
        if menu is not None:
            head.addWidget(menu, 0, Qt.AlignmentFlag.AlignTop)
        self.add_layout(head)
        self.add_layout(_grid(bench, path, at))
        self.add(self.mend)
        self.mend.hide()
        bench.keys(self, "contingency", at)

    def show_quality(self, quality: Quality) -> None:
        tone, shape = _LOOKS[quality.grade]
        self.chip.say(GRADES[quality.grade], tone, shape)
        first = quality.problems[0] if quality.problems else None
        self.mend.setText(f"{first.says} {first.mend}" if first else "")
        self.mend.setVisible(first is not None and quality.grade != Grade.EMPTY)
        self.set_tone("attention" if tone == "attention" else "")


def _grid(bench: Bench, path: str, at: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(12))
    for number, column in enumerate(_COLUMNS):
        stack = QVBoxLayout()
        stack.setSpacing(theme.px(2))
        for field, label in column:
            if bench.for_child and field not in _FOR_CHILD:
                continue
            stack.addWidget(_with_label(bench, f"{path}.{field}", field, label, at))
        stack.addStretch(1)
        grid.addLayout(stack, 0, number)
        grid.setColumnStretch(number, 1)
    return grid


def _with_label(bench: Bench, path: str, field: str, label: str, at: int) -> QWidget:
    name = f"{label}: what if {at + 1}"
    make = fields.paragraph if field in _LONG else fields.line
    written: GrowingText = make(name, _EMPTY[field], bench.size())
    bench.form.bind(path, written)
    ground = QWidget()
    stack = QVBoxLayout(ground)
    stack.setContentsMargins(0, theme.px(4), 0, 0)
    stack.setSpacing(0)
    words = Label(label, "label")
    words.setBuddy(written)
    words.setContentsMargins(theme.px(10), 0, 0, 0)
    stack.addWidget(words)
    stack.addWidget(written)
    return ground
