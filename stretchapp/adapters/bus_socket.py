"""A connection to the session's message bus that never waits for it."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from jeepney import Message, Parser, message_bus
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_connectable_addresses
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket


class BusSocket(QObject):
    """Qt's event loop moves the bytes, jeepney knows what they mean.

    `opened`: messages may be sent. `received(Message)`. `lost`: there is no bus, or none any more.
    """

    opened = Signal()
    received = Signal(object)
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._serials = count(1)
        self._authenticator = Authenticator()
        self._parser = Parser()
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.disconnected.connect(self.lost)
        self._socket.errorOccurred.connect(self.lost)

    def open(self) -> None:
        self.close()
        address = session_bus_address()
        if not address:
            self.lost.emit()
            return
        self._authenticator, self._parser = Authenticator(), Parser()
        options = QLocalSocket.SocketOption
        is_abstract = address.startswith("\0")
        self._socket.setSocketOptions(
            options.AbstractNamespaceOption if is_abstract else options.NoOptions
        )
        self._socket.connectToServer(address.lstrip("\0"))

    def send(self, message: Message) -> int:
        """Returns the serial number that a reply will name."""
        serial = next(self._serials)
        self._socket.write(message.serialise(serial=serial))
        return serial

    def close(self) -> None:
        """Say nothing more; what was sent before still goes out if the bus takes it at once."""
        self._socket.blockSignals(True)
        self._socket.flush()
        self._socket.abort()
        self._socket.blockSignals(False)

    def _greet(self) -> None:
        self._socket.write(self._authenticator.data_to_send())

    def _read(self) -> None:
        data = bytes(self._socket.readAll().data())
        if not self._authenticator.authenticated:
            self._authenticate(data)
            return
        for message in self._parser.feed(data):
            if self._socket.isOpen():
                self.received.emit(message)

    def _authenticate(self, data: bytes) -> None:
        try:
            self._authenticator.feed(data)
        except AuthenticationError:
            self._socket.abort()
            return
        if self._authenticator.authenticated:
            self._socket.write(BEGIN)
            self.send(message_bus.Hello())
            self.opened.emit()


def session_bus_address() -> str:
    """Path of the bus's socket, after a NUL if it is an abstract one; empty if there is none."""
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if named:
        try:
            return str(next(get_connectable_addresses(named)))
        except (RuntimeError, ValueError, StopIteration):
            return ""
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
    return str(usual) if usual.exists() else ""
