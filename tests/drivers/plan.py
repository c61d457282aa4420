"""Hands for the plan and its easy-read pages: what a worker and a child do there, in their words."""

from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from app.models.change import Change
from app.models.child import Child
from app.models.plan import Answer, Plan
from app.views.easy_read.row_card import RowCard
from app.views.easy_read.screen import EasyReadScreen
from app.views.parts.buttons import Button
from app.views.parts.desk import Place
from app.views.plan.screen import PlanScreen
from app.workspace.workspace import Workspace
from tests import stores
from tests.drivers.window import WindowDriver


class PlanDriver:
    """Beside one child, with the store open."""

    def __init__(self, window: WindowDriver, folder: Path, child: Child, *plans: Plan) -> None:
        opened = stores.open_again(folder)
        opened.apply(Change.add("Add a child", child))
        for plan in plans:
            opened.apply(Change.add("Add a plan", plan))
        opened.lock()
        self.window, self.child = window, child
        window.start(folder)
        window.unlock()

    # the plan

    def open_plan(self) -> None:
        self.window.go(Place("plan", self.child.id))

    @property
    def screen(self) -> PlanScreen:
        return cast(PlanScreen, self.window.screen)

    @property
    def workspace(self) -> Workspace:
        return self.window.room.workspace

    @property
    def versions(self) -> tuple[Plan, ...]:
        """As they are in the store, the newest first."""
        return self.workspace.open_file(self.child.id).plans()

    @property
    def plan(self) -> Plan:
        return self.versions[0]

    def press(self, words: str) -> None:
        """The button with these words, or this name."""
        self.button(words).click()
        self.window.wait()

    def button(self, words: str) -> Button:
        shown = [each for each in self.window.window.findChildren(Button) if each.isVisible()]
        found = [each for each in shown if words in (each.text(), each.accessibleName())]
        assert found, f"no button {words!r} among {[each.text() or each.accessibleName() for each in shown]}"
        return found[0]

    def offers(self, words: str) -> bool:
        return any(
            words in (each.text(), each.accessibleName())
            for each in self.window.window.findChildren(Button)
            if each.isVisible()
        )

    def write(self, field: str, words: str) -> None:
        """By keyboard into the field that has the focus, which must be this one."""
        assert self.window.focus_name == field, f"the cursor is in {self.window.focus_name!r}"
        self.window.type(words)

    def write_next(self, field: str, words: str) -> None:
        """Tab on until the field, then write."""
        for _ in range(12):
            if self.window.focus_name == field:
                break
            self.window.tab()
        self.write(field, words)

    def put_cursor_in(self, field: str) -> None:
        self.screen.editor.form.field_widget(field).setFocus()
        self.window.wait()

    def leave_field(self) -> None:
        self.window.tab()

    def go_to_gap(self, says: str) -> None:
        self.press(f"Go there: {says}")

    def answer_agreement(self, child: Answer, parent: Answer, *, because: str = "") -> None:
        page = self.screen.agreement
        for person, answer in ((page.child, child), (page.carer, parent)):
            person.answer.show_value(answer)
            person.answer.activated.emit(person.answer.currentIndex())
            if answer != Answer.YES and because:
                person.because.setPlainText(because)
        self.window.wait()

    @property
    def chip(self) -> str:
        header = self.window.screen.header  # type: ignore[attr-defined]
        return str(header.chip.text)

    # easy read

    def open_easy_read(self) -> None:
        self.window.go(Place("easy_read", self.child.id))
        self.look_at_pages()

    @property
    def paper(self) -> EasyReadScreen:
        return cast(EasyReadScreen, self.window.screen)

    def look_at_pages(self) -> None:
        """Without waiting for the pause after typing."""
        self.paper.preview.draw_now()
        self.window.wait()

    def row(self, key: str) -> RowCard:
        found = self.paper.rows.card(key)
        assert found is not None, f"no row {key} among {[card.key for card in self.paper.rows.cards]}"
        return found

    def fill_in(self, recipient: str, reason: str) -> None:
        self.paper.form.recipient.setText(recipient)
        self.paper.form.reason.setText(reason)

    def save_as(self, place: Path) -> None:
        """What the system's own dialog would answer."""
        self.paper.outgoing.ask_for_file = lambda _parent, _name: place
        self.press("Save PDF")

    def print_into(self, place: Path) -> None:
        """A printer that prints into a file."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(place))
        printer.setResolution(72)
        self.paper.outgoing.ask_for_printer = lambda _parent: printer
        self.press("Print")

    def press_key(self, key: Qt.Key) -> None:
        self.window.press(key)
