"""A well-known name on the session bus, and the calls made to it."""

from __future__ import annotations

import os

from jeepney import HeaderFields, Message, MessageType, message_bus
from jeepney.bus_messages import DBusNameFlags
from PySide6.QtCore import QObject, Signal

from stretchapp.adapters.bus_socket import BusSocket

NAME_IS_TAKEN = 3


class BusName(QObject):
    """`gained`; `called(Message)`: a method call, to be answered with `send`; `lost`.

    If another process has the name, it is followed by `.instance` and the process's number, as
    MPRIS wants it.
    """

    gained = Signal()
    called = Signal(object)
    lost = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._asked = 0
        self._socket = BusSocket(self)
        self._socket.opened.connect(self._ask)
        self._socket.received.connect(self._receive)
        self._socket.lost.connect(self.lost)

    def open(self) -> None:
        self._socket.open()

    def send(self, message: Message) -> None:
        self._socket.send(message)

    def close(self) -> None:
        """The name goes with the connection."""
        self._socket.close()

    def _ask(self) -> None:
        self._request(self._name)

    def _request(self, name: str) -> None:
        self._asked = self._socket.send(message_bus.RequestName(name, DBusNameFlags.do_not_queue))

    def _receive(self, message: Message) -> None:
        if message.header.message_type is MessageType.method_call:
            self.called.emit(message)
        elif message.header.fields.get(HeaderFields.reply_serial) == self._asked:
            self._asked = 0
            self._take(message)

    def _take(self, reply: Message) -> None:
        if reply.header.message_type is MessageType.error:
            self._socket.close()
            self.lost.emit()
        elif reply.body == (NAME_IS_TAKEN,):
            self._request(f"{self._name}.instance{os.getpid()}")
        else:
            self.gained.emit()
