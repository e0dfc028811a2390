"""Put a page on the (offscreen) screen, in the light theme and at its design size, and play."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from stretchapp.adapters.qt_player import QtPlayer
from stretchapp.core.cues import Cue
from stretchapp.core.history import SessionRecord
from stretchapp.core.plan import SessionPlan
from stretchapp.core.player import Player
from stretchapp.core.ports import Clock
from stretchapp.core.snapshot import Snapshot
from stretchapp.resources import assets_folder
from stretchapp.ui.session import SessionFactory
from stretchapp.ui.theme import Theme, read_theme
from stretchapp.ui.type_scale import DESIGN_SIZE, apply_scale

Page = TypeVar("Page", bound=QWidget)


def light() -> Theme:
    return read_theme(assets_folder() / "themes" / "light.toml")


def sessions_on(clock: Clock) -> SessionFactory:
    """Real sessions on a clock that a test moves."""

    def new_session(
        plan: SessionPlan,
        on_changed: Callable[[Snapshot], None],
        on_cued: Callable[[Cue], None],
        record: SessionRecord | None = None,
    ) -> QtPlayer:
        player = QtPlayer(Player(plan, clock, record.at if record else 0))
        player.changed.connect(on_changed)
        player.cued.connect(on_cued)
        return player

    return new_session


def show(qtbot: QtBot, page: Page) -> Page:
    qtbot.addWidget(page)
    apply_scale(page, 1.0)
    page.resize(DESIGN_SIZE)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page
