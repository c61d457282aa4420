"""The words of a row with a wave under what the advice is about."""

from collections.abc import Iterable

from PySide6.QtGui import QTextCharFormat, QTextLayout

from app.views.parts import icons, theme
from app.views.parts.text import Label


class MarkedText(Label):
    """`mark` takes (start, length) of the words."""

    def __init__(self, words: str = "", role: str = "body") -> None:
        self._spans: tuple[tuple[int, int], ...] = ()
        super().__init__(words, role)
        icons.keep(self, self.update)

    def mark(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = tuple(spans)
        self.update()

    def formats(self) -> list[QTextLayout.FormatRange]:
        found = []
        for start, length in self._spans:
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(theme.color("attention"))
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = start, length, wave
            found.append(span)
        return found
