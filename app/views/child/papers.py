"""The child's papers: versions of the plan, court reports, file checks, and where to open or print them."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models.court_report import CourtReport
from app.models.file_check import FileCheck
from app.models.plan import Plan
from app.views.parts.buttons import LinkButton, secondary
from app.views.parts.card import Card
from app.views.parts.chip import Chip, Shape
from app.views.parts.columns import Columns
from app.views.parts.date_words import say_date
from app.views.parts.desk import Desk, Place, ScreenName
from app.views.parts.flow_layout import FlowLayout
from app.views.parts.scroll import PageColumn
from app.views.parts.stack import Stack
from app.views.parts.text import Label
from app.workspace.child_file import ChildFile
from app.workspace.roles import May

Door = tuple[str, ScreenName, UUID]
_DRAFT = ("Draft", "attention", Shape.UP)


class PapersTab(PageColumn):
    """Every line says what it is, whether it is finished, and what can be done with it."""

    def __init__(self, desk: Desk, child_id: UUID) -> None:
        super().__init__(widest=1800)
        self._desk, self._child_id = desk, child_id
        self._plans, self._reports, self._checks = Stack(), Stack(), Stack()
        self.plans = self._card("Plans", self._plans, ("Open the plan", "plan"))
        self.reports = self._card("Court reports", self._reports, ("Write a report", "court_report"))
        self.checks = self._card("File checks", self._checks, ("Check this file", "file_check"))
        may = desk.workspace.may
        self.reports.setVisible(may(May.WRITE_REPORT) or may(May.SIGN_REPORT))
        self.checks.button.setVisible(may(May.CHECK_FILE))
        self.add(Columns((self.plans, 1), (self.reports, 1), (self.checks, 1)))

    def show_file(self, file: ChildFile) -> None:
        self._plans.show_widgets(
            *self._lines([self._plan(plan) for plan in file.plans()], "There is no plan yet.")
        )
        reports = [self._report(report) for report in file.court_reports()]
        self._reports.show_widgets(*self._lines(reports, "There is no report yet."))
        checks = [self._check(check) for check in file.file_checks()]
        self._checks.show_widgets(*self._lines(checks, "Nobody has checked this file yet."))

    def _plan(self, plan: Plan) -> QWidget:
        chip = ("Agreed", "good", Shape.TICK) if plan.is_agreed else _DRAFT
        when = f"agreed {say_date(plan.agreed_on)}" if plan.agreed_on else _since(plan)
        name = f"Plan, version {plan.version}"
        doors: list[Door] = [("Easy read and print", "easy_read", plan.id)]
        if not plan.is_agreed:
            doors.insert(0, ("Open", "plan", plan.id))
        return self._line(name, chip, when, doors)

    def _report(self, report: CourtReport) -> QWidget:
        chip = _DRAFT if report.is_draft else ("Signed off", "good", Shape.TICK)
        when = f"hearing {say_date(report.hearing_on)}" if report.hearing_on else report.court
        name = f"Pre-sentence report, version {report.version}"
        return self._line(name, chip, when, [("Open and print", "court_report", report.id)])

    def _check(self, check: FileCheck) -> QWidget:
        chip = ("Recorded", "good", Shape.TICK) if check.is_recorded else ("Begun", "attention", Shape.UP)
        when = say_date(check.started_on) if check.started_on else ""
        who = f"by {check.checker_name}" if check.checker_name else ""
        rated = check.rating.value if check.rating and check.is_recorded else ""
        about = ", ".join(part for part in (when, who, rated) if part)
        return self._line("File check", chip, about, [("Open and print", "file_check", check.id)])

    def _line(
        self,
        name: str,
        chip: tuple[str, str, Shape],
        about: str,
        doors: Sequence[Door],
    ) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, gap=8)
        flow.addWidget(Label(name, "bold"))
        flow.addWidget(Chip(*chip))
        if about:
            flow.addWidget(Label(about, "quiet"))
        for words, screen, record_id in doors:
            place = Place(screen, self._child_id, record_id)
            flow.addWidget(LinkButton(words, partial(self._desk.go, place), name=f"{words}: {name}, {about}"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line.setSizePolicy(policy)
        return line

    @staticmethod
    def _lines(lines: list[QWidget], nothing: str) -> list[QWidget]:
        return lines or [Label(nothing, "body")]

    def _card(self, title: str, lines: Stack, act: tuple[str, ScreenName]) -> "PapersCard":
        return PapersCard(title, lines, act[0], lambda: self._desk.go(Place(act[1], self._child_id)))


class PapersCard(Card):
    """Papers of one sort, and the button that begins or opens one."""

    def __init__(self, title: str, lines: Stack, words: str, press: object) -> None:
        super().__init__(title)
        assert callable(press)
        self.button = secondary(words, press)
        self.add_layout(lines)
        self.add(self.button)


def _since(plan: Plan) -> str:
    return f"begun {say_date(plan.started_on)}" if plan.started_on else ""
