"""One section of the report: what it must hold, its text, and what the file has for it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.court_report import CourtReport, ReportSection
from app.practice.pack_entries import ReportPart
from app.practice.report_facts import CaseRecords, FoundFact
from app.practice.report_filling import facts_for
from app.views.court_report.voice_marks import VoiceMarks
from app.views.parts import buttons, theme
from app.views.parts.card import Card, column, row
from app.views.parts.field_row import FieldRow
from app.views.parts.growing_text import GrowingText
from app.views.parts.stack import Stack
from app.views.parts.text import Label
from app.views.parts.voice import VoiceBlock

MOST_OFFERED = 10


class PassagePage(QWidget):
    """`fill(code)` writes from the file, `use(code, fact)` adds one line of voice below the text."""

    def __init__(
        self,
        section: ReportSection,
        part: ReportPart | None,
        fill: Callable[[str], None],
        use: Callable[[str, FoundFact], None],
    ) -> None:
        super().__init__()
        self.code = section.code
        self._use = use
        self.text = GrowingText(lines=8, most=400)
        self._marks = VoiceMarks(self.text)
        self.field = FieldRow(section.heading, self.text)
        self.field.label.hide()
        self.fill_button = buttons.secondary(
            "Fill from the file", partial(fill, section.code), icon="file-import"
        )
        self._card = Card(section.heading)
        self._must = Label("", "quiet")
        if part is not None and part.must_hold:
            self._must.setText("Must hold: " + "; ".join(part.must_hold) + ".")
            self.text.setAccessibleDescription(self._must.text())
        self._card.add(self._must, self.field, row(self.fill_button, None))
        self._must.setVisible(bool(self._must.text()))
        self._offers = Stack(gap=10)
        self.offered = Card("Heard, and not in this part yet")
        self.offered.add_layout(self._offers)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(16))
        whole.addWidget(self._card)
        whole.addWidget(self.offered)
        whole.addStretch()

    def show_section(self, report: CourtReport, records: CaseRecords, *, may_write: bool) -> None:
        section = next((each for each in report.sections if each.code == self.code), None)
        if section is None:
            return
        self._marks.show_voice([fact.says for fact in section.facts if fact.is_voice])
        words = "Add from the file below" if section.text.strip() else "Fill from the file"
        self.fill_button.set_words(words, f"{words}: {section.heading}")
        self.fill_button.setVisible(may_write)
        offers = _unused(section, facts_for(self.code, records)) if may_write else []
        self.offered.setVisible(bool(offers))
        self._offers.show_widgets(*(self._offer(each) for each in offers[:MOST_OFFERED]))

    def _offer(self, found: FoundFact) -> QWidget:
        voice = voice_block(found)
        words = found.fact.says[:60]
        use = buttons.chip("Use it here", partial(self._use, self.code, found), name=f"Use it here: {words}")
        return column(voice, row(use, None), gap=6)


def voice_block(found: FoundFact) -> VoiceBlock:
    assert found.how is not None
    when = f"{found.on.day} {found.on:%B %Y}" if found.on else ""
    return VoiceBlock(found.fact.says, found.fact.who, found.how, when)


def _unused(section: ReportSection, found: Sequence[FoundFact]) -> list[FoundFact]:
    """Voice that stands neither in the text nor among what was left."""
    known = {fact.origin for fact in section.facts}
    return [
        each
        for each in found
        if each.how is not None and each.fact.origin not in known and each.fact.says not in section.text
    ]
