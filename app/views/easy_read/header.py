"""The head of the easy-read page: whose paper, which version, and print; and the choice of presets."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.models.child import Preset
from app.views.parts import buttons
from app.views.parts.chip import Chip, Shape
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.page_head import PageHead

_WORDS = {
    Preset.PICTURES_FIRST: "Pictures first",
    Preset.EASY_READ: "Easy read",
    Preset.PLAIN_WORDS: "Plain words",
}


class EasyReadHeader(PageHead):
    """`choose(preset)` keeps how this child's papers are set; `choices` holds its buttons, for the page."""

    def __init__(
        self, choose: Callable[[Preset], None], ask_to_print: Callable[[], None], back: Callable[[], None]
    ) -> None:
        self.chip = Chip("")
        self.presets = {
            preset: buttons.switch(words, partial(choose, preset)) for preset, words in _WORDS.items()
        }
        self.print_button = buttons.primary("Print", ask_to_print, icon="printer")
        self.choices = _side_by_side(tuple(self.presets.values()))
        super().__init__("Easy read", back, (self.chip,), (self.print_button,))

    def show_plan(self, name: str, version: str, agreed: bool, preset: Preset) -> None:
        self.name.set_words(f"{name}, my plan" if name else "My plan")
        self.chip.say(version, "good" if agreed else "plain", Shape.TICK if agreed else Shape.NONE)
        for each, button in self.presets.items():
            button.setChecked(each == preset)


def _side_by_side(widgets: tuple[QWidget, ...]) -> QWidget:
    ground = QWidget()
    ground.setAccessibleName("How the paper is set")
    flow = FlowLayout(ground, gap=10)
    for widget in widgets:
        flow.addWidget(widget)
    return ground
