"""A player page with a running session, and the clock that moves it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from stretchapp.core.plan import SessionPlan
from stretchapp.ui.player_page import PlayerPage
from tests.gui.own_pictures import no_pictures
from tests.gui.showing import light, sessions_on, show
from tests.unit.core.builders import FakeClock


@dataclass
class PlayedPage:
    page: PlayerPage
    clock: FakeClock

    def play(self, seconds: float) -> None:
        session = self.page.session
        assert session is not None
        for _ in range(round(seconds * 2)):
            self.clock.advance(0.5)
            session.look()


@contextmanager
def shown_page(qtbot: QtBot, plan: SessionPlan, clock: FakeClock) -> Iterator[PlayerPage]:
    """In focus, at the start of a session."""
    page = PlayerPage(light(), no_pictures(), sessions_on(clock))
    page.begin(plan)
    show(qtbot, page)
    page.setFocus()
    yield page
    page.drop()
