"""All parts together: every control named, no words cut off, at every text size."""

import importlib.util
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.views.parts import theme

HERE = Path(__file__).resolve()


def load(name, file):
    spec = importlib.util.spec_from_file_location(name, file)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


a11y = load("view_a11y", HERE.parents[1] / "a11y.py")
gallery = load("gallery", HERE.parents[3] / "tools" / "gallery.py")


@pytest.fixture(params=[(page, size) for page in gallery.PAGES for size in (100, 150, 200)], ids=str)
def shown(request, qapp: QApplication, qtbot):
    page, size = request.param
    theme.apply(qapp, "light", size)
    made = gallery.PAGES[page]()
    qtbot.addWidget(made)
    made.resize(1366 * size // 100, 768 * size // 100)
    made.show()
    qapp.processEvents()
    yield made
    made.close()


def test_every_control_has_a_name(shown):
    assert a11y.nameless(shown) == []


def test_no_words_are_cut_off(shown):
    assert a11y.clipped(shown) == []


def test_the_checks_see_what_is_wrong(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    narrow = QPushButton("Words that need more room than this")
    narrow.setMaximumWidth(60)
    layout.addWidget(narrow)
    window.show()
    assert [line.split()[0] for line in a11y.nameless(window)] == ["QLineEdit"]
    assert len(a11y.clipped(window)) == 1
    window.close()
