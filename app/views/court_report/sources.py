"""The sources of a report: what was asked for, what came and when, and why something did not."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.court_report import CourtReport, SourceUsed
from app.views.parts import buttons, theme
from app.views.parts.autosave import Autosave
from app.views.parts.card import Card, row, rule
from app.views.parts.date_field import DateField
from app.views.parts.desk import Desk
from app.views.parts.field_row import name_field
from app.views.parts.form import Form
from app.views.parts.stack import Stack
from app.views.parts.text import Label


class SourcesPage(QWidget):
    """A tick list; each line is saved as it is ticked. Lines can be added and taken away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.form: Form[CourtReport] = Form(self)
        self._autosave = Autosave(self.form, desk)
        self._shown: tuple[object, int] | None = None
        self._lines = Stack(gap=10)
        self.add_button = buttons.secondary("Add a source", self._add, icon="plus")
        card = Card("Sources of information")
        card.add(
            Label("Tick what you asked for and what came. Where nothing came, say why in the note.", "quiet")
        )
        card.add_layout(self._lines)
        card.add(row(self.add_button, None))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        whole.addStretch()

    def show_report(self, report: CourtReport, *, may_write: bool) -> None:
        if self._shown != (report.id, len(report.sources)):
            self._build(report)
        self._autosave.show_record(report)
        self.form.set_read_only(not may_write)
        self.add_button.setVisible(may_write)

    def _build(self, report: CourtReport) -> None:
        self.form.flush()
        self.form.unbind_all()
        self._shown = (report.id, len(report.sources))
        self._lines.show_widgets(*(self._line(n, source) for n, source in enumerate(report.sources)))

    def _line(self, number: int, source: SourceUsed) -> QWidget:
        what, note, on = QLineEdit(), QLineEdit(), DateField()
        asked, received = QCheckBox("Asked"), QCheckBox("Received")
        note.setPlaceholderText("Note, or why it did not come")
        remove = buttons.icon_only("trash", f"Take away: {source.what}", partial(self._remove, number))
        about = source.what or "new source"
        fields: tuple[tuple[str, QWidget, str], ...] = (
            ("what", what, f"Source {number + 1}"),
            ("asked", asked, f"Asked: {about}"),
            ("received", received, f"Received: {about}"),
            ("on", on, f"When: {about}"),
            ("note", note, f"Note: {about}"),
        )
        for field, widget, name in fields:
            name_field(widget, name)
            self.form.bind(f"sources.{number}.{field}", widget)
        ground = QWidget()
        stack = QVBoxLayout(ground)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(6))
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(what, 1)
        for part in (asked, received, remove):
            top.addWidget(part)
        bottom.addWidget(on, 2)
        bottom.addWidget(note, 3)
        for line in (top, bottom):
            stack.addLayout(line)
        stack.addWidget(rule())
        return ground

    def _add(self) -> None:
        report = self._stored()
        if report is not None:
            self._apply(report, (*report.sources, SourceUsed(what="")), "Add a source")
            self.form.field_widget(f"sources.{len(report.sources)}.what").setFocus()

    def _remove(self, number: int) -> None:
        report = self._stored()
        if report is not None:
            left = (*report.sources[:number], *report.sources[number + 1 :])
            self._apply(report, left, "Take a source away")

    def _stored(self) -> CourtReport | None:
        self.form.flush()
        return self._autosave.stored

    def _apply(self, before: CourtReport, sources: tuple[SourceUsed, ...], label: str) -> None:
        after = before.changed(sources=sources)
        self._shown = None
        try:
            self._desk.workspace.apply(Change.edit(label, before, after))
        except Explained as wrong:
            self._desk.say(wrong.sentence, "attention")
            return
        self._desk.saved()
