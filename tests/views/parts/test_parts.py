"""The smaller parts: what they say, where they lead, that they can be named and read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.level import Level
from app.models.voice import VoiceKind
from app.views.parts import theme
from app.views.parts.buttons import LinkButton, icon_only, primary
from app.views.parts.card import Card, Strip
from app.views.parts.chip import Chip, LevelChip, chip_size, level_look
from app.views.parts.error_summary import ErrorSummary
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.message_bar import MessageBar
from app.views.parts.page_view import PageImage, PageView
from app.views.parts.rail import Rail
from app.views.parts.tabs import Tabs
from app.views.parts.text import ElidedLabel, body
from app.views.parts.voice import VoiceBlock
from app.views.parts.workspace_signals import WorkspaceSignals


@pytest.fixture
def window(qtbot):
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def put(window, *widgets):
    for widget in widgets:
        window.layout().addWidget(widget)
    QApplication.processEvents()


def test_no_two_levels_share_a_word_or_a_shape():
    looks = [level_look(level) for level in Level]
    assert len({words for words, _, _ in looks}) == len({shape for _, _, shape in looks}) == 4
    assert level_look(None)[0] == "Not judged"


def test_a_level_is_drawn_differently_even_without_colour(window):
    pictures = []
    for level in Level:
        chip = LevelChip(level, "Safety and wellbeing")
        window.layout().addWidget(chip)
        pictures.append(chip.grab().toImage().convertToFormat(chip.grab().toImage().Format.Format_Grayscale8))
        assert chip.accessibleName() == f"Safety and wellbeing: {chip.text}"
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_a_chip_has_room_for_its_words(window):
    chip = Chip("Missed, not decided", "attention")
    assert chip.sizeHint().width() >= chip_size("Missed, not decided").width()


def test_enter_presses_a_button(window):
    pressed = []
    button = primary("Agree", lambda: pressed.append(1))
    put(window, button)
    button.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(button, key)
    assert pressed == [1, 1]
    assert button.accessibleName() == "Agree"
    assert icon_only("printer", "Print").accessibleName() == "Print"


def test_an_ampersand_in_a_button_is_shown(window):
    assert LinkButton("R&D").text() == "R&&D"
    assert LinkButton("R&D").accessibleName() == "R&D"


def test_a_message_says_does_and_goes(window):
    bar, pressed = MessageBar(), []
    window.layout().addWidget(bar)
    assert bar.isHidden()
    bar.say("attention", "The CSV still lies in its folder.", ("Delete it", lambda: pressed.append(1)))
    bar.action.click()
    assert pressed == [1]
    assert bar.accessibleName().endswith("The CSV still lies in its folder.")
    bar.say_failed(Explained("The disk is full.", "Nothing was lost."))
    assert bar.action is None
    assert bar.words.text() == "The disk is full. Nothing was lost."
    bar.close_button.click()
    assert bar.isHidden()


def test_each_line_of_the_summary_leads_to_its_field(window):
    summary, field = ErrorSummary(), QLineEdit()
    put(window, summary, field)
    summary.show_problems([("Say who you are.", field)])
    assert summary.hasFocus()
    summary.links[0].click()
    assert field.hasFocus()
    summary.show_problems([])
    assert summary.isHidden()


def test_staff_flags_hide_when_there_are_none(window):
    strip = Strip("Before you visit", "hidden beside the child")
    window.layout().addWidget(strip)
    strip.show_lines(("Dog",))
    assert strip.isVisible()
    strip.show_lines(())
    assert not strip.isVisible()


def test_voice_tells_who_and_how(window):
    block = VoiceBlock("Not for maths.", "Malachi", VoiceKind.SAID, "19 November")
    assert block.source.text() == "Malachi said, 19 November"
    assert block.accessibleName() == "Malachi said, 19 November: Not for maths."


@pytest.mark.parametrize("how", VoiceKind)
def test_every_way_of_speaking_has_a_mark(window, how):
    block = VoiceBlock("words", "Maya", how)
    block.resize(300, 70)
    picture = block.grab(block.rect()).toImage()
    plum = sum(picture.pixelColor(x, y) == theme.color("voice") for x in range(14, 36) for y in range(10, 40))
    assert plum > 0


def test_tabs_move_by_arrow_keys(window):
    tabs, chosen = Tabs([("about", "About R&D"), ("plan", "Plan")]), []
    put(window, tabs)
    tabs.chosen.connect(chosen.append)
    tabs.setFocus()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert chosen == ["plan"]
    tabs.choose("about")
    assert tabs.key == "about"


def test_the_rail_goes_by_key_and_keeps_its_mark(window):
    rail, chosen, locked = Rail(), [], []
    rail.add_place("today", "today", "Today")
    rail.add_place("children", "users", "Children")
    rail.add_act("lock", "lock", "Lock", lambda: locked.append(1))
    put(window, rail)
    rail.chosen.connect(chosen.append)
    rail.button("today").setFocus()
    QTest.keyClick(rail.button("today"), Qt.Key.Key_Down)
    QTest.keyClick(rail.button("children"), Qt.Key.Key_Return)
    assert chosen == ["children"]
    assert rail.button("children").isChecked()
    assert not rail.button("today").isChecked()
    rail.button("children").click()
    assert rail.button("children").isChecked()
    rail.button("lock").click()
    assert locked == [1]


def page(color):
    return PageImage(100, 140, bytes((color.blue(), color.green(), color.red(), 255)) * (100 * 140))


def test_pages_are_shown_turned_and_made_grey(window):
    view, turned = PageView("My plan"), []
    window.layout().addWidget(view)
    QApplication.processEvents()
    view.turned.connect(lambda at, of: turned.append((at, of)))
    view.show_pages([page(QColor("#ff0000")), page(QColor("#0000ff"))])
    assert (view.page, view.pages) == (1, 2)
    middle = view.viewport().rect().center()
    assert view.viewport().grab().toImage().pixelColor(middle) == QColor("#ff0000")
    view.show_grey(True)
    grey = view.viewport().grab().toImage().pixelColor(middle)
    assert grey.red() == grey.green() == grey.blue()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert turned[-1] == (2, 2)
    assert view.accessibleName() == "My plan: page 2 of 2"
    view.clear()
    assert (view.page, view.pages) == (0, 0)


def test_words_wrap_and_take_the_height_that_they_need(window):
    label = body("one two three four five six seven eight nine ten " * 4)
    assert label.heightForWidth(200) >= 3 * label.heightForWidth(900)


def test_a_line_that_does_not_fit_keeps_its_words_to_hear(window):
    label = ElidedLabel("A very long name that cannot stand in so little room")
    put(window, label)
    label.resize(80, 24)
    assert label.text().endswith("…")
    assert label.accessibleName() == label.words == label.toolTip()


def test_chips_flow_into_the_next_line(window):
    ground = QWidget()
    flow = FlowLayout(ground)
    for _ in range(6):
        flow.addWidget(Chip("Short sentences"))
    assert flow.heightForWidth(200) > 2 * flow.heightForWidth(2000)
    flow.clear()
    assert flow.count() == 0


def test_a_card_is_called_by_its_title(window):
    card = Card("What I am good at")
    card.set_title("Hopes")
    assert card.accessibleName() == card.title.text() == "Hopes"


def test_changes_below_become_a_signal_until_it_is_stopped(qapp):
    listeners, heard = [], []

    def listen(callback):
        listeners.append(callback)
        return lambda: listeners.remove(callback)

    signals = WorkspaceSignals(listen)
    signals.changed.connect(heard.append)
    listeners[0]("a change")
    signals.stop()
    signals.stop()
    assert heard == ["a change"]
    assert listeners == []
