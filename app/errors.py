"""Failures that can be said in plain words."""


class Explained(Exception):
    """A failure with a sentence for the person: what happened, what is safe, what to do.

    The sentence never holds case data, so it may be shown, logged and printed on standard error.
    """

    def __init__(self, what: str, safe: str = "", do: str = "") -> None:
        self.what = what
        self.safe = safe
        self.do = do
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.do) if part)


class Refused(Explained):
    """Something that the person's role, the law or the state of a record does not allow."""


class StaleEdit(Explained):
    """The record changed since it was read, so the edit was not written."""

    def __init__(self) -> None:
        super().__init__(
            "This was changed somewhere else while you were editing it.",
            "Nothing was overwritten.",
            "Look at the new text, then make your change again.",
        )


class Cancelled(Explained):
    """Long work that the person stopped; everything is as it was before."""

    def __init__(self) -> None:
        super().__init__("Stopped.", "Nothing was changed.")
