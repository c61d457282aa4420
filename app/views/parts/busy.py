"""The card that stands while a long job runs: what is being done, how far it is, and a way to stop it."""

from PySide6.QtWidgets import QProgressBar

from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.jobs import Progress
from app.views.parts.text import quiet

_STEPS = 1000


class BusyCard(Card):
    """Follows `progress`; without a fraction to report the bar only moves."""

    def __init__(self, title: str, progress: Progress, *, may_cancel: bool = True) -> None:
        super().__init__(title)
        self.sentence = quiet("Getting ready")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setProperty("tone", "primary")
        self.bar.setAccessibleName(title)
        self.stop = buttons.secondary("Stop", progress.cancel, name=f"Stop: {title}")
        if not may_cancel:
            self.stop.hide()
        self.add(self.bar, self.sentence, row(self.stop, None))
        progress.reported.connect(self._show)
        progress.stopping.connect(self._say_stopping)

    def _show(self, fraction: float, sentence: str) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(fraction * _STEPS))
        if sentence:
            self.sentence.setText(sentence)

    def _say_stopping(self) -> None:
        self.stop.setEnabled(False)
        self.sentence.setText("Stopping. Everything stays as it was before.")
