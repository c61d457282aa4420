"""Undo and redo: changes turned round, until the store is locked."""

from app.models.change import Change

DEEPEST = 200


class UndoStack:
    """Remembers ordinary changes. A lasting change is a wall: nothing before it is taken back."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def remember(self, change: Change, *, is_wall: bool = False) -> None:
        if change.lasting or is_wall:
            self.clear()
            return
        self._undone.clear()
        merged = self._merged(change)
        if merged is None:
            self._done.append(change)
            del self._done[:-DEEPEST]
        else:
            self._done[-1] = merged

    def _merged(self, change: Change) -> Change | None:
        """Typing in one field is one step: the first *before* with the latest *after*."""
        if not change.typing_in or not self._done or self._done[-1].typing_in != change.typing_in:
            return None
        last = self._done[-1]
        if len(last.swaps) != 1 or len(change.swaps) != 1 or last.swaps[0].after != change.swaps[0].before:
            return None
        swap = type(change.swaps[0])(last.swaps[0].before, change.swaps[0].after)
        return Change(change.label, (swap,), change.typing_in)

    def stop_typing(self) -> None:
        """The field was left: the next change in it is a step of its own."""
        if self._done and self._done[-1].typing_in:
            last = self._done[-1]
            self._done[-1] = Change(last.label, last.swaps)

    @property
    def next_undo(self) -> Change | None:
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Change | None:
        return self._undone[-1] if self._undone else None

    def undone(self) -> None:
        self._undone.append(self._done.pop())

    def redone(self) -> None:
        self._done.append(self._undone.pop())

    def forget_undo(self) -> None:
        """The next step back cannot be taken any more."""
        self._done.pop()

    def forget_redo(self) -> None:
        self._undone.pop()

    def clear(self) -> None:
        self._done.clear()
        self._undone.clear()
