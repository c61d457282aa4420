"""The head of the easy-read page: whose paper, which version, and print; and the choice of presets."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.models.child import Preset
from app.views.parts import buttons, icons, theme
from app.views.parts.card import Panel
from app.views.parts.chip import Chip, Shape
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.text import Label, page_title

_WORDS = {
    Preset.PICTURES_FIRST: "Pictures first",
    Preset.EASY_READ: "Easy read",
    Preset.PLAIN_WORDS: "Plain words",
}


class EasyReadHeader(Panel):
    """`choose(preset)` keeps how this child's papers are set; `choices` holds its buttons, for the page."""

    def __init__(
        self, choose: Callable[[Preset], None], ask_to_print: Callable[[], None], back: Callable[[], None]
    ) -> None:
        super().__init__("header")
        self.back = buttons.icon_only("arrow-left", "Back", back)
        self.name = Label("", "lead")
        self.title = page_title("Easy read")
        self.chip = Chip("")
        for label in (self.name, self.title):
            label.setWordWrap(False)
        self.presets = {
            preset: buttons.switch(words, partial(choose, preset)) for preset, words in _WORDS.items()
        }
        self.print_button = buttons.primary("Print", ask_to_print, icon="printer")
        self.choices = _side_by_side(tuple(self.presets.values()))
        self._row = QHBoxLayout(self)
        for widget in (self.back, self.name, self.title, self.chip):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self.print_button)
        icons.keep(self, self._space)

    def show_plan(self, name: str, version: str, agreed: bool, preset: Preset) -> None:
        self.name.setText(f"{name}, my plan" if name else "My plan")
        self.chip.say(version, "good" if agreed else "plain", Shape.TICK if agreed else Shape.NONE)
        for each, button in self.presets.items():
            button.setChecked(each == preset)

    def _space(self) -> None:
        self._row.setContentsMargins(theme.px(14), theme.px(12), theme.px(28), theme.px(12))
        self._row.setSpacing(theme.px(10))


def _side_by_side(widgets: tuple[QWidget, ...]) -> QWidget:
    ground = QWidget()
    ground.setAccessibleName("How the paper is set")
    flow = FlowLayout(ground, gap=10)
    for widget in widgets:
        flow.addWidget(widget)
    return ground
