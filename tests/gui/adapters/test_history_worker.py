"""The history's own thread: answers in order, in the thread that asked; troubles told."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from stretchapp.adapters.history_worker import HistoryWorker
from stretchapp.core.history_trouble import HistoryTrouble
from tests.unit.adapters.history_builders import record


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


@pytest.fixture
def worker(qtbot: QtBot, file: Path) -> Iterator[HistoryWorker]:  # noqa: ARG001
    made = HistoryWorker(file)
    yield made
    made.close()


def test_answers_come_in_order_to_the_thread_that_asked(
    worker: HistoryWorker, qtbot: QtBot
) -> None:
    answers: list[tuple[int, bool]] = []
    here = threading.get_ident()

    def answer(count: int) -> None:
        answers.append((count, threading.get_ident() == here))

    worker.keep(record("1"), b"")
    worker.ask(lambda history: history.count(), answer)
    worker.keep(record("2"), b"")
    worker.ask(lambda history: history.count(), answer)
    assert answers == []
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [(1, True), (2, True)]


def test_work_is_done_elsewhere(worker: HistoryWorker, qtbot: QtBot) -> None:
    threads: list[int] = []
    worker.ask(lambda _: threading.get_ident(), threads.append)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads != [threading.get_ident()]


def test_a_change_is_told(worker: HistoryWorker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(worker.changed):
        worker.keep(record(), b"")
    with qtbot.waitSignal(worker.changed):
        worker.change(lambda history: history.delete("a"), lambda _: None)


def test_what_is_asked_for_before_the_end_is_done(worker: HistoryWorker, file: Path) -> None:
    worker.keep(record(), b"")
    worker.close()
    worker.close()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_after_the_end_nothing_is_done_and_nothing_breaks(
    worker: HistoryWorker, file: Path
) -> None:
    worker.close()
    worker.keep(record(), b"")
    assert not file.exists()


def test_what_cannot_be_kept_is_told_and_gets_no_answer(
    worker: HistoryWorker, file: Path, qtbot: QtBot
) -> None:
    file.mkdir()
    answers: list[object] = []
    with qtbot.waitSignal(worker.told) as told:
        worker.change(lambda history: history.keep(record()), answers.append)
    assert told.args is not None
    assert told.args[0].trouble is HistoryTrouble.NOT_KEPT
    assert answers == []


def test_a_damaged_file_is_told_and_the_answer_comes_from_a_new_one(
    worker: HistoryWorker, file: Path, qtbot: QtBot
) -> None:
    file.write_bytes(os.urandom(5000))
    answers: list[int] = []
    with qtbot.waitSignal(worker.told):
        worker.ask(lambda history: history.count(), answers.append)
    qtbot.waitUntil(lambda: answers == [0])


def test_a_mistake_of_ours_is_raised_where_it_is_seen(worker: HistoryWorker, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        worker.ask(lambda _: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_window_that_goes_without_closing_leaves_no_thread(qtbot: QtBot, file: Path) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QObject

    owner = QObject()
    worker = HistoryWorker(file, owner)
    worker.keep(record(), b"")
    qtbot.waitUntil(lambda: any(each.name.startswith("history") for each in threading.enumerate()))
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not any(each.name.startswith("history") for each in threading.enumerate())
