"""The licences of what others made and Alongside carries. No Qt."""

from dataclasses import dataclass
from importlib import metadata

from app import resources


@dataclass(frozen=True)
class Licence:
    """What it is for, in words, and where its text lies under resources/."""

    words: str
    file: tuple[str, ...]

    def text(self) -> str:
        return resources.read_text(*self.file)


LICENCES = (
    Licence("Pictures: OpenMoji, CC BY-SA 4.0", ("pictures", "openmoji", "LICENSE.txt")),
    Licence(
        "Letters on the screen: Atkinson Hyperlegible Next, OFL",
        ("fonts", "OFL-AtkinsonHyperlegibleNext.txt"),
    ),
    Licence("Letters on paper: Andika, OFL", ("fonts", "OFL-Andika.txt")),
    Licence("Letters: Lexend, OFL", ("fonts", "OFL-Lexend.txt")),
    Licence("Icons: Tabler Icons, MIT", ("icons", "LICENSE-tabler.txt")),
    Licence("Easy words: Dale-Chall list", ("words", "LICENSE-dale-chall.txt")),
    Licence("Easy words: Spache list", ("words", "LICENSE-spache.txt")),
)


def version() -> str:
    """The version of Alongside that runs."""
    return metadata.version("alongside")
