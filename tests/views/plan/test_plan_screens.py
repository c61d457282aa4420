"""Both pages of the plan fit: every control named, no words cut off, at each size of text."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from app.models.change import Change
from app.models.contingency_plan import ContingencyLine
from app.models.plan import Goal, Plan, SafetyPlan, Step, WhoseWords
from app.settings import Settings
from app.views.easy_read.screen import EasyReadScreen
from app.views.parts import theme
from app.views.parts.desk import Desk, Place, Screen
from app.views.parts.jobs import Jobs, ManualExecutor
from app.views.parts.workspace_signals import WorkspaceSignals
from app.views.plan.screen import PlanScreen
from app.workspace.workspace import Workspace
from tests import stores
from tests.views import a11y

LONG = "Ferdinand-Maximilian Oluwaseun-Bartholomew"
CHILD = stores.child(known_as=LONG)
STEP = Step(what="Improve attendance", who="Mum and the multi-agency panel", whose_words=WhoseWords.TOGETHER)
PLAN = Plan(
    id=UUID(int=7),
    child_id=CHILD.id,
    strengths=("I utilise my curfew time to fix bikes, and I cook, and I plait hair when it is needed.",),
    goals=(Goal(words="Get on the bike course " * 4, steps=(STEP, Step(what="x" * 200))),),
    safety_plan=SafetyPlan(who_i_call=("Nan, 07700900121",)),
    contingency=(ContingencyLine(what_if="Nan is ill", what_they_do="Inform partners and monitor."),),
)
SCREENS: tuple[type[Screen], ...] = (PlanScreen, EasyReadScreen)
Show = Callable[[type[Screen], int], Screen]


@pytest.fixture
def show(workspace: Workspace, jobs: Jobs, qapp: QApplication) -> Iterator[Show]:
    workspace.apply(Change.add("Add", CHILD))
    workspace.apply(Change.add("Add", PLAN))
    made: list[Screen] = []
    signals = WorkspaceSignals(workspace.listen)
    desk = Desk(
        workspace, signals, jobs, lambda _: None, lambda: None, lambda *_: None, lambda: None, Settings
    )

    def build(screen: type[Screen], size: int) -> Screen:
        theme.apply(qapp, "light", size)
        built = screen(desk, Place("plan", CHILD.id))
        made.append(built)
        built.refresh()
        built.resize(1274, 640)
        built.show()
        settle(qapp)
        return built

    yield build
    for built in made:
        built.hide()
        built.deleteLater()
    signals.stop()


def settle(qapp: QApplication) -> None:
    for _ in range(3):
        qapp.processEvents()


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_control_has_a_name_and_no_words_are_cut_off(
    show: Show, executor: ManualExecutor, qapp: QApplication, screen: type[Screen], size: int
) -> None:
    built = show(screen, size)
    if isinstance(built, EasyReadScreen):
        built.preview.draw_now()
        executor.drain()
        settle(qapp)
    assert a11y.nameless(built) == []
    assert a11y.clipped(built) == []
    assert built.minimumSizeHint().width() <= 1274


@pytest.mark.parametrize("size", [100, 150])
def test_the_pages_beside_the_rows_fit_too(show: Show, qapp: QApplication, size: int) -> None:
    built = show(EasyReadScreen, size)
    assert isinstance(built, EasyReadScreen)
    for act in (built.ask_to_print, lambda: built.ask_for_picture("strengths.0")):
        act()
        settle(qapp)
        assert a11y.nameless(built) == []
        assert a11y.clipped(built) == []


@pytest.mark.parametrize("size", [100, 150])
def test_the_agreement_page_fits(show: Show, qapp: QApplication, size: int) -> None:
    built = show(PlanScreen, size)
    assert isinstance(built, PlanScreen)
    built.ask_to_agree()
    settle(qapp)
    assert a11y.nameless(built) == []
    assert a11y.clipped(built) == []


def test_showing_a_plan_changes_nothing(show: Show, workspace: Workspace) -> None:
    built = show(PlanScreen, 100)
    built.flush()
    built.show_beside_the_child(True)
    built.show_beside_the_child(False)
    assert workspace.open_file(CHILD.id).plans() == (PLAN,)


def test_the_paper_alone_stays_beside_the_child(show: Show, qapp: QApplication) -> None:
    built = show(EasyReadScreen, 100)
    assert isinstance(built, EasyReadScreen)
    built.show_beside_the_child(True)
    settle(qapp)
    assert built.preview.isVisible()
    assert not built.left.isVisible()
    assert not built.header.print_button.isVisible()
