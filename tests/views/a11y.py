"""What a window must not do: leave a control without a name, or cut off its words."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollBar,
    QToolButton,
    QWidget,
)

_INSIDE_OTHERS = ("qt_", "ScrollLeftButton", "ScrollRightButton")
_SLACK = 2
UNDER = Qt.ToolButtonStyle.ToolButtonTextUnderIcon


def nameless(window: QWidget) -> list[str]:
    """The shown controls that take the focus and have no name, no label and no words of their own."""
    named = {id(label.buddy()) for label in window.findChildren(QLabel) if label.buddy() is not None}
    return [
        _said(widget)
        for widget in _shown(window)
        if _is_control(widget) and not (widget.accessibleName() or _words(widget) or id(widget) in named)
    ]


def clipped(window: QWidget) -> list[str]:
    """The shown labels and buttons whose words do not fit into the room that they have."""
    return [
        f"{_said(widget)}: {_words(widget)!r}"
        for widget in _shown(window)
        if isinstance(widget, QLabel | QAbstractButton) and _words(widget) and _is_cut(widget)
    ]


def _shown(window: QWidget) -> list[QWidget]:
    return [each for each in (window, *window.findChildren(QWidget)) if each.isVisibleTo(window)]


def _is_control(widget: QWidget) -> bool:
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isEnabled() or widget.focusProxy():
        return False
    if isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith(_INSIDE_OTHERS):
        return False
    parent = widget.parentWidget()
    inside = isinstance(parent, QAbstractSpinBox | QComboBox | QAbstractItemView)
    return not inside and not widget.isWindow()


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text().replace("&&", "&").strip()
    return ""


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    wide, high = _needed(widget)
    return widget.width() + _SLACK < wide or widget.height() + _SLACK < high or not _inside_parent(widget)


def _needed(widget: QLabel | QAbstractButton) -> tuple[int, int]:
    """The least width and height that the words take, by the font they are drawn in."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
    metrics, lines = widget.fontMetrics(), _words(widget).split("\n")
    wide = max(metrics.horizontalAdvance(line) for line in lines)
    icon = (
        widget.iconSize() if isinstance(widget, QAbstractButton) and not widget.icon().isNull() else QSize()
    )
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == UNDER:
        return wide, metrics.height() + max(icon.height(), 0)
    return wide + max(icon.width(), 0), metrics.height() * len(lines)


def _inside_parent(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if parent is None:
        return True
    room = QRect(-_SLACK, -_SLACK, parent.width() + 2 * _SLACK, parent.height() + 2 * _SLACK)
    return room.contains(widget.geometry())


def _said(widget: QWidget) -> str:
    parent = widget.parentWidget()
    where = f" in {type(parent).__name__}" if parent is not None else ""
    return f"{type(widget).__name__}{where}"
