"""Marks a child's own words inside a text field: plum ground and bold, as the paper prints them."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from app.views.parts import icons, theme


class VoiceMarks(QSyntaxHighlighter):
    """Draws only; the text stays plain text."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self._voice: tuple[str, ...] = ()
        icons.keep(self, self.rehighlight)

    def show_voice(self, voice: Sequence[str]) -> None:
        lines = {line.strip() for words in voice for line in words.split("\n") if line.strip()}
        if tuple(sorted(lines)) != self._voice:
            self._voice = tuple(sorted(lines))
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setBackground(theme.color("voice_soft"))
        for words in self._voice:
            start = text.find(words)
            while start >= 0:
                self.setFormat(start, len(words), look)
                start = text.find(words, start + len(words))
