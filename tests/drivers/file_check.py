"""Hands for the screen of a file check, in the words of the manager who reads the file."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.models.file_check import CheckAnswer, FileCheck, Rating
from app.views.file_check.check_desk import CheckDesk
from app.views.file_check.prompt_row import PromptRow
from app.views.file_check.screen import FileCheckScreen

KEYS = {CheckAnswer.YES: Qt.Key.Key_1, CheckAnswer.NO: Qt.Key.Key_2, CheckAnswer.NOT_APPLICABLE: Qt.Key.Key_3}


class FileCheckDriver:
    def __init__(self, screen: FileCheckScreen) -> None:
        self.screen = screen

    @property
    def desk(self) -> CheckDesk:
        assert self.screen.check_desk is not None, "no check is open"
        return self.screen.check_desk

    @property
    def check(self) -> FileCheck:
        return self.desk.check

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the focus"
        return found

    @property
    def prompt(self) -> str:
        """The prompt that has the focus."""
        assert isinstance(self.focus, PromptRow), f"{self.focus} has the focus"
        return self.focus.prompt

    @property
    def rating(self) -> str:
        """The live rating as it is shown."""
        return self.desk.ratings.chip.text

    def begin_at(self, question: str) -> None:
        self.desk.open_question(question)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifiers)
        QApplication.processEvents()

    def answer_all(self, question: str, yes: int, no: int = 0, rest: CheckAnswer | None = None) -> None:
        """So many yes, so many no, the rest alike; a key a prompt, as the hand does it."""
        page = self.desk.page(question)
        self.begin_at(question)
        page.enter(page.rows[0].prompt)
        for number in range(len(page.rows)):
            answer = CheckAnswer.YES if number < yes else CheckAnswer.NO if number < yes + no else rest
            if answer is not None:
                self.press(KEYS[answer])

    def answer_everything(self, answer: CheckAnswer = CheckAnswer.YES) -> None:
        """From the first prompt to the last without touching anything but answer keys."""
        self.begin_at(self.desk.bank.questions[0].id)
        self.desk.page(self.desk.bank.questions[0].id).enter(self.desk.bank.prompts[0])
        for _ in self.desk.bank.prompts:
            self.press(KEYS[answer])

    def move_rating(self, rating: Rating | None, because: str = "") -> None:
        self.begin_at("finish")
        finish = self.desk.finish
        finish.rating.show_value(rating)
        finish.rating.activated.emit(finish.rating.currentIndex())
        if because:
            finish.because.setFocus()
            QTest.keyClicks(finish.because, because)
        self.screen.flush()

    def seen(self, within: QWidget | None = None) -> str:
        QApplication.processEvents()
        labels = (within or self.screen).findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisibleTo(self.screen))
