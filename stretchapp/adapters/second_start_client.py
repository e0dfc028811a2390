"""Asks the window that is open, before there is an event loop."""

from __future__ import annotations

from PySide6.QtNetwork import QLocalSocket

from stretchapp.adapters.second_start import Answer, SecondStart, answer_in, line_of


def ask(address: str, start: SecondStart, patience_ms: int) -> Answer | None:
    """None if nobody listens there, or nobody who answers in time."""
    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(patience_ms):
        return None
    socket.write(line_of(start))
    socket.flush()
    while not socket.canReadLine() and socket.waitForReadyRead(patience_ms):
        pass
    answer = answer_in(bytes(socket.readLine().data()))
    socket.abort()
    return answer
