"""A column of widgets that is filled anew whenever records are shown."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.parts import theme


class Stack(QVBoxLayout):
    """`gap` is the room between widgets in design pixels."""

    def __init__(self, gap: int = 8) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(theme.px(gap))

    def show_widgets(self, *widgets: QWidget) -> None:
        """These and no others. The ones before go away."""
        while (item := self.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        for widget in widgets:
            self.addWidget(widget)
