"""A library page of four routines, and a person who filters it."""

from __future__ import annotations

from msgspec import structs
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.core.filters import Kind
from stretchapp.core.library import Library
from stretchapp.core.plan import PlanSettings
from stretchapp.core.routine import Routine
from stretchapp.core.stretch import Area, Position, Prop
from stretchapp.ui.library_page import LibraryPage
from stretchapp.ui.widgets.filter_list import FilterList
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, show
from tests.unit.core.builders import routine, stretch
from tests.unit.ui.cards import library_cards

LEFT = Qt.MouseButton.LeftButton


def made(id: str, area: Area, position: Position, *props: Prop, reps: int = 1) -> Routine:
    parts = structs.replace(stretch(id, position=position, reps=reps), area=area, props=props)
    return routine(parts, id=id)


CALF = made("calf", Area.CALF, Position.STANDING, Prop.WALL)
NECK = made("neck", Area.NECK, Position.SITTING, Prop.CHAIR)
HUG = made("hug", Area.SHOULDER, Position.STANDING)
BACK = made("back", Area.BACK, Position.LYING, Prop.MAT, reps=8)
LIBRARY = Library((CALF, NECK, HUG, BACK))


def new_page(qtbot: QtBot) -> LibraryPage:
    """Shown, with the focus on its first card."""
    page = LibraryPage(light(), no_pictures(), lambda _: ())
    page.show_cards(library_cards(LIBRARY, PlanSettings()))
    show(qtbot, page)
    page.focus_last()
    return page


def shown(page: LibraryPage) -> list[str]:
    return [card.view.routine for card in page.grid.cards()]


def open_list(page: LibraryPage, kind: Kind) -> FilterList:
    QTest.mouseClick(page.filter_bar.chips[kind], LEFT)
    opened = page.filter_bar.list_of(kind)
    assert QApplication.activePopupWidget() is opened
    return opened


def choose(page: LibraryPage, kind: Kind, *values: str) -> None:
    """By clicks: open the list, tick, and press Escape."""
    opened = open_list(page, kind)
    for value in values:
        QTest.mouseClick(opened.boxes[value], LEFT)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    page.activateWindow()  # offscreen, a popup that closes leaves no window active


def ways(page: LibraryPage) -> dict[str, QPushButton]:
    assert page.report is not None
    assert page.report.isVisible()
    return {way.text(): way for way in page.report.ways}


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint()), widget.size())
