"""Filters in windows of every size and type of every size: nothing is cut off or covered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.core.filters import KINDS
from stretchapp.ui.library_page import LibraryPage
from stretchapp.ui.type_scale import apply_scale
from tests.gui.filtering import choose, new_page, open_list, place

# A popup asks the offscreen platform for what only a real screen has.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def page(qtbot: QtBot) -> LibraryPage:
    return new_page(qtbot)


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize("width", [640, 1280])
def test_chips_wrap_and_never_lie_over_one_another(
    page: LibraryPage, width: int, scale: float
) -> None:
    for kind, values in zip(
        KINDS, (["neck", "back"], ["standing"], ["wall", "mat"], ["to_3"]), strict=True
    ):
        choose(page, kind, *values)
    apply_scale(page, scale)
    page.resize(QSize(width, 800))
    QApplication.processEvents()
    bar = page.filter_bar
    parts = [
        part.geometry()
        for part in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if part.isVisible() and not part.isWindow()
    ]

    assert len(parts) == 6
    assert all(bar.rect().contains(part) for part in parts)
    assert not any(a.intersects(b) for n, a in enumerate(parts) for b in parts[:n])
    assert all(chip.height() >= 44 for chip in bar.chips.values())
    assert place(bar, page).bottom() < min(place(card, page).top() for card in page.grid.cards())


def test_a_small_window_with_filters_still_shows_a_card(page: LibraryPage) -> None:
    apply_scale(page, 0.8)
    page.resize(640, 480)
    QApplication.processEvents()
    assert page.filter_bar.height() == 44
    assert place(page.grid.cards()[0], page).bottom() < 480

    choose(page, "area", "neck", "calves")
    choose(page, "position", "standing", "sitting")
    QApplication.processEvents()
    assert place(page.grid.cards()[0], page).bottom() < 480


@pytest.mark.parametrize("scale", [0.8, 1.6])
def test_in_a_small_window_every_way_out_is_in_sight(page: LibraryPage, scale: float) -> None:
    apply_scale(page, scale)
    page.resize(800, 600)
    choose(page, "area", "neck")
    choose(page, "position", "floor")
    choose(page, "length", "to_5", "to_7")
    QApplication.processEvents()
    assert page.report is not None
    buttons = [place(way, page) for way in page.report.ways]

    assert page.report.asked.height() >= page.report.asked.heightForWidth(page.report.width())
    assert place(page.report.asked, page).bottom() < buttons[0].top()
    assert all(page.rect().contains(button) for button in buttons)


def test_the_list_has_the_type_of_its_chip_and_lies_inside_the_screen(page: LibraryPage) -> None:
    apply_scale(page, 1.5)
    QApplication.processEvents()
    opened = open_list(page, "length")
    sizes = {
        part.font().pixelSize() for part in (*opened.boxes.values(), *opened.findChildren(QLabel))
    }
    room = opened.screen().availableGeometry()

    assert sizes == {24}
    assert room.left() <= opened.x()
    assert opened.geometry().right() <= room.right() + 1
    assert all(box.width() >= box.sizeHint().width() for box in opened.boxes.values())
    opened.close()
