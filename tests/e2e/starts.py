"""The window, started again and again on one data folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from stretchapp.core.history_trouble import HistoryNews, HistoryTrouble
from stretchapp.core.snapshot import Status
from stretchapp.ui.widgets.resume_offer import ResumeOffer
from tools.stage import Stage

BEGUN_ANEW = (HistoryTrouble.DAMAGED, HistoryTrouble.LOST)  # an answer comes all the same
Start = Callable[..., Stage]
W = TypeVar("W", bound=QWidget)


@contextmanager
def starts(qtbot: QtBot, folder: Path) -> Iterator[Start]:
    """Each call closes the window that is open, and opens the next, on a Stage as it asks for."""
    running: list[Stage] = []

    def close() -> None:
        while running:
            stage = running.pop()
            stage.window.close()
            stage.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def begin(**asked_for: Any) -> Stage:
        close()
        stage = Stage(folder, **asked_for)
        running.append(stage)
        with qtbot.waitActive(stage.window):
            stage.window.show()
            stage.window.activateWindow()
        qtbot.waitUntil(lambda: bool(stage.window.actions()))
        wait_for_history(qtbot, stage)
        return stage

    yield begin
    close()


def wait_for_history(qtbot: QtBot, stage: Stage) -> None:
    """Until all that it was asked before has been answered, or cannot be."""
    answers: list[int] = []
    refusals: list[HistoryNews] = []

    def hear(news: HistoryNews) -> None:
        if news.trouble not in BEGUN_ANEW:
            refusals.append(news)

    stage.window.history.told.connect(hear)
    stage.window.history.ask(lambda history: history.count(), answers.append)
    qtbot.waitUntil(lambda: bool(answers or refusals))
    stage.window.history.told.disconnect(hear)


def notices(stage: Stage) -> list[str]:
    """What was said in boxes of their own, which are closed."""
    boxes = [box for box in stage.window.findChildren(QMessageBox) if box.isVisible()]
    for box in boxes:
        box.close()
    return [box.text() for box in boxes]


def opened(qtbot: QtBot, stage: Stage, kind: type[W]) -> W:
    """The one of a kind, once it is to be seen."""
    qtbot.waitUntil(lambda: any(each.isVisible() for each in stage.window.findChildren(kind)))
    return next(each for each in stage.window.findChildren(kind) if each.isVisible())


def offer(stage: Stage) -> ResumeOffer | None:
    return stage.window.resume_flow.offer


def is_timing(stage: Stage) -> bool:
    """Whether a session that is begun now counts down as it must."""
    stage.start("calf")
    stage.play(20)
    session = stage.window.session_flow.player_page.session
    assert session is not None
    here = session.snapshot
    return here.status is Status.RUNNING and here.position == 20
