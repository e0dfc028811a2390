"""The window hears second starts, whoever else comes to its door."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from stretchapp.adapters.second_start import LONGEST_LINE, Answer, SecondStart, line_of, line_with
from stretchapp.adapters.second_start_server import (
    MOST_VISITORS,
    PATIENCE_MS,
    SecondStartServer,
    Visitor,
)

CALF = line_of(SecondStart("calf"))
UNIX = pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows are no files")
Unconnected = QLocalSocket.LocalSocketState.UnconnectedState


class Door:
    """A server, what it was asked, and the clients of the test."""

    def __init__(self, address: str, qtbot: QtBot, patience_ms: int = PATIENCE_MS) -> None:
        self.address, self._qtbot = address, qtbot
        self.asked: list[SecondStart] = []
        self._parent = QObject()
        self.server = SecondStartServer(address, self._answer, self._parent, patience_ms)
        assert self.server.listen()

    def _answer(self, start: SecondStart) -> Answer:
        self.asked.append(start)
        return Answer.SHOWN

    def client(self, *parts: bytes) -> QLocalSocket:
        socket = QLocalSocket(self._parent)
        socket.connectToServer(self.address)
        for part in parts:
            socket.write(part)
            socket.flush()
        return socket

    def answer_to(self, *parts: bytes) -> bytes:
        socket = self.client(*parts)
        self.wait_for_the_end_of(socket)
        return bytes(socket.readAll().data())

    def wait_for_the_end_of(self, socket: QLocalSocket) -> None:
        self._qtbot.waitUntil(lambda: socket.state() is Unconnected)

    def close(self) -> None:
        self.server.close()
        self._parent.deleteLater()


@pytest.fixture
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A socket's path may have some 100 letters: tmp_path, which names the test, is too long."""
    folder = tmp_path_factory.mktemp("door")
    return f"stretchapp-{folder.name}" if sys.platform == "win32" else str(folder / "socket")


@pytest.fixture
def door(address: str, qtbot: QtBot) -> Iterator[Door]:
    made = Door(address, qtbot)
    yield made
    made.close()


def test_a_second_start_is_heard_and_answered(door: Door) -> None:
    assert door.answer_to(CALF) == line_with(Answer.SHOWN)
    assert door.asked == [SecondStart("calf")]


def test_one_that_comes_in_pieces_is_heard_once(door: Door) -> None:
    assert door.answer_to(*(bytes([each]) for each in CALF)) == line_with(Answer.SHOWN)
    assert door.asked == [SecondStart("calf")]


def test_only_the_first_line_counts(door: Door) -> None:
    assert door.answer_to(CALF, CALF) == line_with(Answer.SHOWN)
    assert door.asked == [SecondStart("calf")]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([b"hello\n"], id="another_language"),
        pytest.param([b"\0" * LONGEST_LINE], id="too_long"),
        pytest.param([b"x" * 1000] * 1000, id="without_an_end"),
    ],
)
def test_a_stranger_is_sent_away(door: Door, parts: list[bytes]) -> None:
    assert door.answer_to(*parts) == b""
    assert door.asked == []
    assert door.answer_to(CALF) == line_with(Answer.SHOWN)


@pytest.mark.parametrize("said", [b"", CALF[:-1]], ids=["nothing", "half_a_line"])
def test_who_does_not_come_to_the_point_is_sent_away(
    address: str, said: bytes, qtbot: QtBot
) -> None:
    door = Door(address, qtbot, patience_ms=10)
    assert door.answer_to(said) == b""
    assert door.asked == []
    door.close()


@pytest.mark.parametrize("said", [b"", CALF[:-1]], ids=["nothing", "half_a_line"])
def test_who_leaves_before_the_end_leaves_nothing_behind(
    door: Door, said: bytes, qtbot: QtBot
) -> None:
    door.client(said).abort()
    assert door.answer_to(CALF) == line_with(Answer.SHOWN)
    qtbot.waitUntil(lambda: door.server.findChildren(Visitor) == [])
    assert door.asked == [SecondStart("calf")]


def test_a_crowd_that_says_nothing_stays_small(door: Door, qtbot: QtBot) -> None:
    crowd = [door.client() for _ in range(MOST_VISITORS + 5)]
    qtbot.waitUntil(lambda: [each.state() for each in crowd].count(Unconnected) == 5)
    assert len(door.server.findChildren(Visitor)) <= MOST_VISITORS


@UNIX
def test_what_a_dead_process_left_is_swept_away(address: str, qtbot: QtBot) -> None:
    Path(address).touch()
    door = Door(address, qtbot)
    assert door.answer_to(CALF) == line_with(Answer.SHOWN)
    door.close()
    assert not Path(address).exists()


@UNIX
def test_nobody_else_on_the_computer_may_come_in(door: Door) -> None:
    assert Path(door.address).stat().st_mode & 0o077 == 0
