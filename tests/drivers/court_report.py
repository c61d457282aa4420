"""Hands for the screen of a report, in the words of the person who writes or signs it."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.views.court_report.passage import PassagePage
from app.views.court_report.report_desk import ReportDesk
from app.views.court_report.screen import CourtReportScreen


class CourtReportDriver:
    def __init__(self, screen: CourtReportScreen) -> None:
        self.screen = screen

    @property
    def desk(self) -> ReportDesk:
        assert self.screen.report_desk is not None, "no report is open"
        return self.screen.report_desk

    @property
    def states(self) -> dict[str, str]:
        """Each section's heading and what the list says of it."""
        return {line.heading: line.state.value for line in self.desk.sections.lines}

    def open(self, code: str) -> QWidget:
        self.desk.open_section(code)
        return self.desk.page(code)

    def passage(self, code: str) -> PassagePage:
        page = self.open(code)
        assert isinstance(page, PassagePage)
        return page

    def text(self, code: str) -> str:
        return self.passage(code).text.toPlainText()

    def write(self, code: str, words: str) -> None:
        """At the end of what stands there, as somebody types it."""
        field = self.passage(code).text
        field.setFocus()
        field.moveCursor(field.textCursor().MoveOperation.End)
        QTest.keyClicks(field, words)
        self.screen.flush()

    def press(self, words: str, within: QWidget | None = None) -> None:
        """The first shown button that says this, or is called this."""
        self.button(words, within).click()

    def button(self, words: str, within: QWidget | None = None) -> QPushButton:
        QApplication.processEvents()
        places = (within or self.screen).findChildren(QPushButton)
        found = [
            each
            for each in places
            if each.isVisibleTo(self.screen)
            and (each.text() == words or each.accessibleName().startswith(words))
        ]
        assert found, f"no button says {words!r}"
        return found[0]

    def offers(self, words: str) -> bool:
        return any(
            each.isVisibleTo(self.screen) and each.text() == words
            for each in self.screen.findChildren(QPushButton)
        )

    def type(self, words: str) -> None:
        """Into whatever has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)

    def seen(self, within: QWidget | None = None) -> str:
        """Every word that is shown."""
        QApplication.processEvents()
        labels = (within or self.screen).findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self.screen))

    def save_as(self, file: Path, recipient: str, reason: str) -> None:
        """Fill in who and why, choose the file; the kind goes by the file's ending."""
        self.desk.ask_release()
        form = self.desk.release
        form.recipient.setText(recipient)
        form.reason.setText(reason)
        form.choose_file = lambda *_: str(file)
        form.save("docx" if file.suffix == ".docx" else "pdf")
