"""The cards that are lists of short lines: what I am good at, what keeps me safe, keeping others safe."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.parts import theme
from app.views.parts.card import Card
from app.views.parts.text import Label
from app.views.plan import fields
from app.views.plan.bench import Bench


def strengths_card(bench: Bench) -> Card:
    card = Card("What I am good at")
    card.add(_lines(bench, "strengths", "What I am good at", "I can …"))
    return card


def safety_card(bench: Bench) -> Card:
    """What keeps me safe, warning signs, who I call; whose words they are at the head."""
    whose = fields.WhoseField(bench.name, "Whose words: my safety plan")
    bench.form.bind("safety_plan.whose_words", whose)
    card = Card("My safety plan", None if bench.for_child else whose)
    if bench.for_child:
        whose.setParent(card)
        whose.hide()
    for field, label, empty in (
        ("what_keeps_me_safe", "What keeps me safe", "a place, a person, something I do"),
        ("warning_signs", "Warning signs", "how we would see that it gets hard"),
        ("who_i_call", "Who I call", "name, phone"),
    ):
        card.add(_labelled(label, _lines(bench, f"safety_plan.{field}", label, empty)))
    return card


def others_card(bench: Bench) -> Card:
    card = Card("Keeping other people safe")
    card.add(
        _lines(bench, "keeping_others_safe", "Keeping other people safe", "who could be hurt, what stops it")
    )
    return card


def review_card(bench: Bench) -> Card:
    """Who made the plan, and when it is looked at again."""
    card = Card("Looking at it again")
    review = fields.day("We look at this again on", "no date yet")
    made = fields.line("Made by", "who was there", bench.size())
    bench.form.bind("review_on", review)
    bench.form.bind("made_with", made)
    card.add(_labelled("We look at this again on", review), _labelled("Made by", made))
    return card


def _lines(bench: Bench, field: str, name: str, empty: str) -> QWidget:
    written = fields.lines(name, empty, bench.size())
    bench.form.bind(field, written)
    return written


def _labelled(label: str, field: QWidget) -> QWidget:
    ground = QWidget()
    stack = QVBoxLayout(ground)
    stack.setContentsMargins(0, theme.px(4), 0, 0)
    stack.setSpacing(0)
    words = Label(label, "label")
    words.setBuddy(field)
    words.setContentsMargins(theme.px(10), 0, 0, 0)
    stack.addWidget(words)
    stack.addWidget(field)
    return ground
