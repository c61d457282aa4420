"""File checks on one child: the list, or the check that was asked for."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import Explained
from app.models.change import Change
from app.models.file_check import FileCheck
from app.views.file_check.check_desk import CheckDesk
from app.views.file_check.checks_of_child import ChecksOfChild
from app.views.parts.desk import Desk, Place, Screen
from app.workspace.checking import start_check
from app.workspace.child_file import ChildFile
from app.workspace.roles import May


class FileCheckScreen(Screen):
    """`Place("file_check", child)` lists the checks on a file, with a record's id it opens one."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.check_desk: CheckDesk | None = None
        self.checks: ChecksOfChild | None = None
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        desk.signals.changed.connect(self._follow)

    def refresh(self) -> None:
        self._show(with_summary=True)

    def flush(self) -> None:
        if self.check_desk is not None:
            self.check_desk.flush()

    def first_focus(self) -> QWidget | None:
        if self.checks is not None:
            return self.checks.list if self.checks.list.table.rows else self.checks.start
        return self.check_desk.first_focus() if self.check_desk is not None else None

    def start(self) -> None:
        """Begin a check with the questions that the child's current order asks for."""
        try:
            check, change = start_check(self.desk.workspace, self._file())
            self.desk.workspace.apply(change)
        except Explained as wrong:
            self.desk.say(wrong.sentence, "attention")
            return
        self.desk.saved()
        self._open(check)

    def _show(self, *, with_summary: bool) -> None:
        file = self._file()
        if self.place.record_id is None:
            self._show_list(file)
            return
        check = next((each for each in file.file_checks() if each.id == self.place.record_id), None)
        if check is None:
            raise Explained("This check is no longer in the store.", "", "Go back to the list.")
        if self.check_desk is None:
            self.check_desk = CheckDesk(self.desk, check)
            self._whole.addWidget(self.check_desk)
        self.check_desk.show_file(file, check, with_summary=with_summary)

    def _show_list(self, file: ChildFile) -> None:
        if self.checks is None:
            may_check = self.desk.workspace.may(May.CHECK_FILE)
            self.checks = ChecksOfChild(self.start, self._open, may_check=may_check)
            self._whole.addWidget(self.checks)
        self.checks.show_checks(file.child.chosen_name, file.file_checks(), self.desk.workspace.today())

    def _open(self, check: FileCheck) -> None:
        self.desk.go(Place("file_check", self.place.child_id, check.id))

    def _follow(self, change: Change) -> None:
        mine = [swap.record for swap in change.swaps if swap.record.subject == self.place.child_id]
        if mine:
            self._show(with_summary=any(not isinstance(record, FileCheck) for record in mine))

    def _file(self) -> ChildFile:
        if self.place.child_id is None:
            raise Explained("A file check is about a child.", "Nothing was opened.", "Open a child first.")
        return self.desk.workspace.open_file(self.place.child_id)
