"""The look of the whole window: colours by role, sizes that grow with the text, one style sheet."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app import resources

FAMILY = "Atkinson Hyperlegible Next"
NAMES = ("light", "dark", "contrast")
_HOLE = re.compile(r"\{(?:px\((\d+)\)|([a-z_]+))\}")


@dataclass(frozen=True)
class Theme:
    """Colours by role at one text size (percent, 80 to 200)."""

    name: str
    title: str
    is_dark: bool
    roles: Mapping[str, str]
    text_size: int = 100

    @classmethod
    def load(cls, name: str, text_size: int = 100) -> "Theme":
        """Raises FileNotFoundError when there is no such theme."""
        found = tomllib.loads(resources.read_text("theme", f"{name}.toml"))
        return cls(name, found["title"], found["dark"], MappingProxyType(found["roles"]), text_size)

    def color(self, role: str) -> QColor:
        return QColor(self.roles[role])

    def px(self, length: float) -> int:
        """A length of the design in pixels at this text size."""
        return max(1, round(length * self.text_size / 100))

    def font(self, size: float = 16, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def style_sheet(self) -> str:
        """The template with every role and length filled in. Raises KeyError for an unknown role."""
        marks = resources.path("theme", "marks", self.name).as_posix()

        def fill(hole: re.Match[str]) -> str:
            length, role = hole.groups()
            if length:
                return str(self.px(int(length)))
            return marks if role == "marks" else self.roles[role]

        return _HOLE.sub(fill, resources.read_text("theme", "app.qss"))

    def palette(self) -> QPalette:
        """For what the style sheet does not reach: Qt's own dialogs, painted text, the calendar."""
        palette = QPalette()
        for part, role in _PALETTE.items():
            palette.setColor(part, self.color(role))
        for part in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.color("faint"))
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunk",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_primary",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Highlight: "primary",
    QPalette.ColorRole.HighlightedText: "on_primary",
    QPalette.ColorRole.Accent: "primary",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.LinkVisited: "primary",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "shadow",
}


class Look(QObject):
    """The theme that an application wears; tells painted parts and icons when it changes."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._asked = ("system", 100)
        self.theme = default_theme()
        app.styleHints().colorSchemeChanged.connect(self._follow_the_system)

    def wear(self, theme_name: str, text_size: int) -> None:
        self._asked = (theme_name, text_size)
        name = self._of_the_system() if theme_name == "system" else theme_name
        self.theme = Theme.load(name, text_size)
        self._app.setPalette(self.theme.palette())
        self._app.setFont(self.theme.font())
        self._app.setStyleSheet(self.theme.style_sheet())
        self.changed.emit()

    def _of_the_system(self) -> str:
        hints = self._app.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _follow_the_system(self) -> None:
        if self._asked[0] == "system":
            self.wear(*self._asked)


@cache
def default_theme() -> Theme:
    return Theme.load("light")


@cache
def _register_fonts() -> None:
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def look() -> Look:
    """The look of the running application; made on first use."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if not _worn or _worn[0].parent() is not app:
        _worn[:] = [Look(app)]
    return _worn[0]


_worn: list[Look] = []


def apply(app: QApplication, theme_name: str = "system", text_size: int = 100) -> Look:
    """Dress the application. `theme_name`: system, light, dark or contrast; `text_size`: 80 to 200 %."""
    _register_fonts()
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    worn = look()
    worn.wear(theme_name, text_size)
    return worn


def current() -> Theme:
    """The theme that is worn now; light before `apply`."""
    return _worn[0].theme if _worn else default_theme()


def color(role: str) -> QColor:
    return current().color(role)


def px(length: float) -> int:
    return current().px(length)


def font(size: float = 16, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return current().font(size, weight)
