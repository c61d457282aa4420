"""What came in, and the file that still lies in its folder for anybody to read."""

from collections.abc import Callable

from app.views.caseload_import import state
from app.views.parts import buttons
from app.views.parts.card import Card, row
from app.views.parts.scroll import PageColumn
from app.views.parts.text import Label, body, page_title
from app.workspace.importing import CaseloadFile, ImportResult


class EndPage(PageColumn):
    """Counts in words; delete the file or keep it."""

    def __init__(
        self,
        result: ImportResult,
        file: CaseloadFile,
        delete: Callable[[], object],
        keep: Callable[[], object],
    ) -> None:
        super().__init__(widest=820)
        done = Card("What came of it")
        for sentence in state.result_words(result):
            done.add(body(sentence))
        self.file = Card("The file itself")
        self.words = Label(
            f"The file {file.name} still lies in its folder. It is not encrypted: anybody who can open the "
            "folder can read every child's details in it.",
            "body",
        )
        self.about_deleting = Label(
            "Deleting takes it out of the folder. It does not wipe the disk, and it leaves copies in mail, "
            f"downloads or backups where they are.{state.only_in_file(result)}",
            "quiet",
        )
        self.delete_button = buttons.danger("Delete the file", delete)
        self.keep_button = buttons.secondary("Keep it", keep)
        self.file.add(self.words, self.about_deleting, row(self.delete_button, self.keep_button, None))
        self.go_on = buttons.primary("Go to the children", keep)
        self.add(page_title("The caseload is in"), done, self.file, row(self.go_on, None))
        self.file.setVisible(file.path is not None)
        self.go_on.setVisible(file.path is None)

    def say_deleted(self) -> None:
        self.words.setText("The file was deleted from its folder.")
        self.delete_button.hide()
        self.keep_button.hide()
        self.go_on.show()
        self.go_on.setFocus()
