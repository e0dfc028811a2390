"""Put a page on the (offscreen) screen, in the light theme and at its design size."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stretchapp.resources import assets_folder
from stretchapp.ui.theme import Theme, read_theme
from stretchapp.ui.type_scale import DESIGN_SIZE, apply_scale

Page = TypeVar("Page", bound=QWidget)


def light() -> Theme:
    return read_theme(assets_folder() / "themes" / "light.toml")


def show(qtbot: QtBot, page: Page) -> Page:
    qtbot.addWidget(page)
    apply_scale(page, 1.0)
    page.resize(DESIGN_SIZE)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page
