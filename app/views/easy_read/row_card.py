"""A row of the paper: its picture to press, its words as they print, and what would make them easier."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.easyread.rules import Severity
from app.views.easy_read.drawings import drawing_icon, said
from app.views.easy_read.marked_text import MarkedText
from app.views.easy_read.state import Advice, AdvisedRow
from app.views.parts import buttons, icons, theme
from app.views.parts.buttons import Button
from app.views.parts.card import Panel
from app.views.parts.chip import Chip, Shape
from app.views.parts.text import Label

PICTURE = 64
MOST_ADVICE = 4
_TONES = {Severity.MUST: "attention", Severity.SHOULD: "attention", Severity.TIP: "plain"}


class RowCard(Panel):
    """`choose_picture(row key)` and `use(advice)` are called when they are pressed."""

    def __init__(self, choose_picture: Callable[[str], None], use: Callable[[Advice], None]) -> None:
        super().__init__("card")
        self._use = use
        self._shown: tuple[AdvisedRow, bool, str] | None = None
        self.key = ""
        self.picture = Button("", "picture", lambda: choose_picture(self.key))
        self.words = MarkedText()
        self.note = Label("", "quiet")
        self.fixes: list[Button] = []
        self._advice = QVBoxLayout()
        self._right = QVBoxLayout()
        for widget in (self.words, self.note):
            self._right.addWidget(widget)
        self._right.addLayout(self._advice)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._right, 1)
        icons.keep(self, self._space)

    def show_row(self, advised: AdvisedRow, child_name: str, *, with_picture: bool) -> None:
        if self._shown == (advised, with_picture, child_name):
            return
        self._shown = (advised, with_picture, child_name)
        self.key = advised.row.key
        self.words.setText(advised.shown)
        self.words.mark((each.start, each.length) for each in advised.advice if each.length)
        self.note.setText(f"❞ {child_name}'s words: never changed" if advised.is_childs else "")
        self.note.setVisible(advised.is_childs)
        self.setAccessibleName(advised.row.text)
        self._show_picture(advised, with_picture)
        self._show_advice(advised.advice[:MOST_ADVICE], len(advised.advice) - MOST_ADVICE)

    def _show_picture(self, advised: AdvisedRow, with_picture: bool) -> None:
        row = advised.row
        self.picture.setVisible(with_picture)
        self.picture.setEnabled(advised.may_change_picture)
        self.picture.setIcon(drawing_icon(row.picture, theme.px(PICTURE)))
        self.picture.setText("" if row.picture else "No\npicture")
        name = f"Picture: {said(row.picture)}. Change it"
        self.picture.setAccessibleName(f"{name}: {row.text}")
        self.picture.setToolTip(name if advised.may_change_picture else "")

    def _show_advice(self, advice: tuple[Advice, ...], more: int) -> None:
        had_focus = any(fix.hasFocus() for fix in self.fixes)
        while (item := self._advice.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fixes = []
        for each in advice:
            self._advice.addWidget(self._line(each))
        if more > 0:
            self._advice.addWidget(Label(f"And {more} more.", "quiet"))
        if had_focus:
            (self.fixes[0] if self.fixes else self.picture).setFocus()

    def _line(self, advice: Advice) -> QWidget:
        """What is wrong, why, and the words to use instead where there are any."""
        ground, right = QWidget(), QVBoxLayout()
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, theme.px(4), 0, 0)
        across.setSpacing(theme.px(10))
        tone = _TONES[advice.finding.severity]
        chip = Chip(advice.title, tone, Shape.UP if tone == "attention" else Shape.NONE)
        across.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(right, 1)
        right.setSpacing(theme.px(4))
        right.addWidget(Label(advice.finding.says, "small"))
        fix = advice.finding.fix
        if fix is not None:
            words = fix.label if len(fix.label) < 60 else f"{fix.label[:56]}…"
            button = buttons.chip(
                words, partial(self._use, advice), name=f"{fix.label}: {advice.finding.says}"
            )
            self.fixes.append(button)
            right.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return ground

    def _space(self) -> None:
        self._row.setContentsMargins(*(theme.px(14),) * 4)
        self._row.setSpacing(theme.px(16))
        self._right.setSpacing(theme.px(4))
        self.picture.setFixedSize(theme.px(PICTURE + 16), theme.px(PICTURE + 16))
        self.picture.setIconSize(QSize(theme.px(PICTURE), theme.px(PICTURE)))
        if self._shown is not None:
            advised, with_picture, name = self._shown
            self._shown = None
            self.show_row(advised, name, with_picture=with_picture)
