"""The themes: the same keys, enough contrast, everything grows."""

import re
import tomllib
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app import resources
from app.views.parts import icons, text, theme
from app.views.parts.buttons import primary
from app.views.parts.theme import NAMES, Theme

GROUNDS = (
    "ground",
    "surface",
    "sunk",
    "hover",
    "primary_soft",
    "voice_soft",
    "attention_soft",
    "danger_soft",
)
OTHERS = [
    ("quiet", "ground"),
    ("quiet", "surface"),
    ("quiet", "sunk"),
    ("quiet", "hover"),
    ("quiet", "primary_soft"),
    ("quiet", "voice_soft"),
    ("quiet", "attention_soft"),
    ("primary", "surface"),
    ("primary", "ground"),
    ("primary", "primary_soft"),
    ("primary", "danger_soft"),
    ("primary", "attention_soft"),
    ("primary", "good_soft"),
    ("on_primary", "primary"),
    ("on_primary", "primary_hover"),
    ("on_danger", "danger"),
    ("on_danger", "danger_hover"),
    *((tone, f"{tone}_soft") for tone in ("voice", "attention", "danger", "good")),
    *((tone, "surface") for tone in ("voice", "attention", "danger", "good")),
]


def luminance(color: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(made: Theme, words: str, ground: str) -> float:
    low, high = sorted(luminance(made.color(role)) for role in (words, ground))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("name", "ground"), list(product(NAMES, (*GROUNDS, "good_soft"))))
def test_body_text_has_seven_to_one_on_every_ground(name, ground):
    assert contrast(Theme.load(name), "ink", ground) >= 7


@pytest.mark.parametrize(("name", "pair"), list(product(NAMES, OTHERS)))
def test_other_text_has_four_and_a_half_to_one(name, pair):
    assert contrast(Theme.load(name), *pair) >= 4.5


@pytest.mark.parametrize(("name", "pair"), list(product(NAMES, [("edge", "surface"), ("ring", "primary")])))
def test_outlines_that_tell_something_have_three_to_one(name, pair):
    assert contrast(Theme.load(name), *pair) >= 3


def test_high_contrast_has_seven_to_one_for_every_text():
    made = Theme.load("contrast")
    assert min(contrast(made, *pair) for pair in OTHERS) >= 7


def test_every_theme_has_the_same_roles():
    roles = {
        name: set(tomllib.loads(resources.read_text("theme", f"{name}.toml"))["roles"]) for name in NAMES
    }
    assert roles["light"] == roles["dark"] == roles["contrast"]


@pytest.mark.parametrize("name", NAMES)
def test_marks_wear_the_colours_of_their_theme(name):
    made = Theme.load(name)
    for file in resources.path("theme", "marks", name).glob("*.svg"):
        drawn_in = re.findall(r"#[0-9A-Fa-f]{6}", file.read_text(encoding="utf-8"))
        assert drawn_in == [made.roles["on_primary" if file.stem == "tick" else "quiet"]]


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_has_no_unfilled_hole_and_every_mark_is_there(name):
    sheet = Theme.load(name, 150).style_sheet()
    assert not re.search(r"\{[a-z_]+(\(\d+\))?\}", sheet)
    marks = re.findall(r'url\("([^"]+)"\)', sheet)
    assert marks
    assert all(Path(mark).is_file() for mark in marks)


def test_lengths_grow_with_the_text_size():
    assert [Theme.load("light", size).px(16) for size in (80, 100, 150, 200)] == [13, 16, 24, 32]


def test_nothing_but_the_theme_sets_a_style_sheet():
    folder = Path(theme.__file__).resolve().parents[2]
    users = [
        file.name for file in folder.rglob("*.py") if "setStyleSheet(" in file.read_text(encoding="utf-8")
    ]
    assert users == ["theme.py"]


def test_words_and_buttons_grow_when_the_text_size_changes(qapp: QApplication, qtbot):
    button, label = primary("Agree"), text.body("My plan")
    for widget in (button, label):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    before = (button.sizeHint().height(), label.sizeHint().height())
    theme.apply(qapp, "light", 200)
    after = (button.sizeHint().height(), label.sizeHint().height())
    assert before[0] >= 42
    assert all(new >= 1.9 * old for new, old in zip(after, before, strict=True))


def test_a_worn_icon_changes_colour_with_the_theme(qapp: QApplication, qtbot):
    button = primary("Print", icon="printer")
    qtbot.addWidget(button)
    light = button.icon().pixmap(20, 20).toImage()
    theme.apply(qapp, "dark")
    assert button.icon().pixmap(20, 20).toImage() != light


def test_an_icon_that_is_not_there_is_refused(qapp):
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-picture")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_system_theme_follows_the_system(qapp: QApplication, monkeypatch, scheme):
    worn = theme.look()
    monkeypatch.setattr(worn, "_of_the_system", lambda: scheme)
    theme.apply(qapp, "system")
    assert theme.current().name == scheme
    theme.apply(qapp, "light")
    worn._follow_the_system()
    assert theme.current().name == "light"


def test_what_people_typed_is_never_markup(qtbot):
    label = text.body("<b>R&D</b>")
    qtbot.addWidget(label)
    assert label.sizeHint().width() > label.fontMetrics().horizontalAdvance("R&D") * 1.5
    assert text.plain_tip("<b>R&D</b>") == "<span>&lt;b&gt;R&amp;D&lt;/b&gt;</span>"
