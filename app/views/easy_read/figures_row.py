"""Three plain figures about the paper: longest sentence, hard words, rows without a picture."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.easyread.presets import LIMITS
from app.easyread.rules import Figures
from app.models.child import Preset
from app.views.parts import icons, theme
from app.views.parts.card import Panel
from app.views.parts.text import Label


class FiguresRow(QWidget):
    """Each figure with a word and a mark, so that the colour is not alone."""

    def __init__(self) -> None:
        super().__init__()
        self.longest, self.hard, self.bare = _Figure(), _Figure(), _Figure()
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        for figure in (self.longest, self.hard, self.bare):
            self._across.addWidget(figure, 1)
        icons.keep(self, lambda: self._across.setSpacing(theme.px(12)))

    def show_figures(self, found: Figures, preset: Preset) -> None:
        limits, hard = LIMITS[preset], len(found.hard_words_unexplained)
        words, rows = found.longest_sentence, found.rows_without_picture
        self.longest.say(_count(words, "word"), "longest sentence", words <= limits.most_words)
        self.hard.say(_count(hard, "hard word"), "not explained yet", not hard)
        self.hard.setToolTip(", ".join(found.hard_words_unexplained[:12]))
        self.bare.say(_count(rows, "row"), "without a picture", not rows)
        self.bare.setVisible(limits.pictures_on_rows)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


class _Figure(Panel):
    def __init__(self) -> None:
        super().__init__("card")
        self.number = Label("", "bold")
        self.about = Label("", "quiet")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        stack.setSpacing(0)
        stack.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        stack.addWidget(self.about, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, number: str, about: str, good: bool) -> None:
        self.number.setText(f"{'✓' if good else '▲'} {number}")
        self.number.set_role("good" if good else "attention")
        self.about.setText(about)
        self.setAccessibleName(f"{number} {about}")
