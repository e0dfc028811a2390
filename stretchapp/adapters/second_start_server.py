"""Hears second starts: whoever else comes does no harm."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from stretchapp.adapters.second_start import (
    LONGEST_LINE,
    Answer,
    SecondStart,
    line_with,
    start_in,
)

PATIENCE_MS = 2000
MOST_VISITORS = 8


class SecondStartServer(QObject):
    """Only for who holds the claim: what listened at `address` before is swept away."""

    def __init__(
        self,
        address: str,
        answer: Callable[[SecondStart], Answer],
        parent: QObject,
        patience_ms: int = PATIENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._address, self._answer, self._patience_ms = address, answer, patience_ms
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    def listen(self) -> bool:
        QLocalServer.removeServer(self._address)
        return self._server.listen(self._address)

    def close(self) -> None:
        self._server.close()
        for visitor in self.findChildren(Visitor):
            visitor.leave()

    def _receive(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            visitor = Visitor(socket, self._answer, self, self._patience_ms)
            if len(self.findChildren(Visitor)) > MOST_VISITORS:
                visitor.leave()


class Visitor(QObject):
    """Has a moment for one line that is not too long."""

    def __init__(
        self,
        socket: QLocalSocket,
        answer: Callable[[SecondStart], Answer],
        parent: QObject,
        patience_ms: int,
    ) -> None:
        super().__init__(parent)
        self._socket, self._answer = socket, answer
        socket.setParent(self)
        socket.setReadBufferSize(LONGEST_LINE)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.leave)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.leave)
        self._patience.start(patience_ms)
        self._read()

    def leave(self) -> None:
        self._patience.stop()
        self._socket.blockSignals(True)
        self._socket.abort()
        self.deleteLater()

    def _read(self) -> None:
        if self._socket.canReadLine():
            self._hear(bytes(self._socket.readLine().data()))
        elif self._socket.bytesAvailable() >= LONGEST_LINE:
            self.leave()

    def _hear(self, line: bytes) -> None:
        self._socket.readyRead.disconnect(self._read)
        start = start_in(line)
        if start is None:
            self.leave()
            return
        self._socket.write(line_with(self._answer(start)))
        self._socket.disconnectFromServer()
