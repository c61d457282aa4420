"""What the cards of the plan are built with: the plan, its form, and the acts on its lists."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from app.models.child import Child
from app.models.plan import Plan
from app.views.parts import buttons
from app.views.parts.buttons import Button
from app.views.parts.form import Form


@dataclass(frozen=True)
class Bench:
    """`add`, `remove` and `move` act on a list of the plan (`goals.0.steps`) at a place.

    `for_child` leaves out everything that is not the child's; `read_only` everything that changes.
    """

    plan: Plan
    child: Child
    form: Form[Plan]
    add: Callable[[str, int | None], None]
    remove: Callable[[str, int], None]
    move: Callable[[str, int, int], None]
    read_only: bool = False
    for_child: bool = False

    @property
    def name(self) -> str:
        return self.child.chosen_name or "The child"

    def size(self, usual: str = "") -> str:
        """Bigger type beside the child."""
        if not self.for_child:
            return usual
        return "biggest" if usual == "title" else "big"

    def keys(self, widget: QWidget, where: str, at: int) -> None:
        """Alt with an arrow moves the thing that the cursor is in; Ctrl+Enter adds one after it."""
        if self.read_only:
            return
        for keys, act in (
            ("Alt+Up", lambda: self.move(where, at, -1)),
            ("Alt+Down", lambda: self.move(where, at, 1)),
            ("Ctrl+Return", lambda: self.add(where, at)),
        ):
            shortcut = QShortcut(QKeySequence(keys), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def menu(self, thing: str, where: str, at: int, count: int, parent: QWidget) -> Button | None:
        """The button with what can be done to one thing of a list; None where nothing may be done."""
        if self.read_only or self.for_child:
            return None
        choices = QMenu(parent)
        up = choices.addAction("Move up\tAlt+Up", lambda: self.move(where, at, -1))
        down = choices.addAction("Move down\tAlt+Down", lambda: self.move(where, at, 1))
        up.setEnabled(at > 0)
        down.setEnabled(at < count - 1)
        choices.addSeparator()
        choices.addAction(f"Remove this {thing}", lambda: self.remove(where, at))
        button = buttons.icon_only("dots", f"More for {thing} {at + 1}")
        button.clicked.connect(lambda: choices.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button
