"""Going from place to place: the screen in sight, where one came from, and what may stay beside a child."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.errors import Explained, Refused
from app.views.parts.desk import Place, Screen
from app.views.shell.registry import rail_place

Build = Callable[[Place], Screen]
_LONGEST_WAY_BACK = 50


class Navigation(QObject):
    """Shows one screen at a time in `stack`. `moved(place)` when another one is in sight.

    Places of the rail are kept as they were left; a screen about a child is built anew. What cannot be
    saved, built or read raises Explained, and the screen in sight stays.
    """

    moved = Signal(object)

    def __init__(self, stack: QStackedWidget, build: Build) -> None:
        super().__init__(stack)
        self._stack = stack
        self._build = build
        self._way: list[Place] = []
        self._kept: dict[Place, Screen] = {}
        self.screen: Screen | None = None
        self.beside_the_child = False

    @property
    def place(self) -> Place | None:
        return self._way[-1] if self._way else None

    @property
    def can_go_back(self) -> bool:
        return len(self._way) > 1

    def go(self, place: Place) -> None:
        """Raises Explained; Refused while a child looks on and the place is not their own."""
        self._show(place)
        if self._way[-1:] != [place]:
            self._way.append(place)
            del self._way[:-_LONGEST_WAY_BACK]
        self.moved.emit(place)

    def back(self) -> None:
        """To the place before; nothing where there is none. Raises Explained."""
        if self.can_go_back:
            self._show(self._way[-2])
            del self._way[-1]
            self.moved.emit(self._way[-1])

    def flush(self) -> None:
        """Raises Explained where the screen in sight cannot save."""
        if self.screen is not None:
            self.screen.flush()

    def show_beside_the_child(self, on: bool) -> None:
        """Raises Refused where the screen in sight has no form for the child."""
        if on and (self.screen is None or not self.screen.beside_the_child):
            raise Refused(
                "This page is not for the child to see.",
                "Nothing was changed.",
                "Open the child's page or their plan, then press F8.",
            )
        if self.screen is not None and self.screen.beside_the_child:
            self.screen.show_beside_the_child(on)
        self.beside_the_child = on

    def _show(self, place: Place) -> None:
        self.flush()
        self._refuse_strangers(place)
        kept = self._kept.get(place)
        screen = kept or self._build(place)
        try:
            screen.refresh()
            if self.beside_the_child:
                _show_to_the_child(screen)
        except Explained:
            if kept is None:
                screen.deleteLater()
            raise
        self._put_in_sight(place, screen)

    def _refuse_strangers(self, place: Place) -> None:
        here = self.place
        if self.beside_the_child and (
            place.child_id is None or here is None or place.child_id != here.child_id
        ):
            raise _not_now()

    def _put_in_sight(self, place: Place, screen: Screen) -> None:
        before = self.screen
        if self._stack.indexOf(screen) < 0:
            self._stack.addWidget(screen)
        if place.child_id is None and rail_place(place.screen) == place.screen:
            self._kept[place] = screen
        self.screen = screen
        self._stack.setCurrentWidget(screen)
        if before is not None and before is not screen and before not in self._kept.values():
            self._stack.removeWidget(before)
            before.hide()
            before.deleteLater()
        focus = screen.first_focus()
        if focus is not None:
            focus.setFocus()


def _not_now() -> Refused:
    return Refused("You are beside the child now.", "Nothing was opened.", "Press F8 first, then go on.")


def _show_to_the_child(screen: Screen) -> None:
    if not screen.beside_the_child:
        raise _not_now()
    screen.show_beside_the_child(True)
