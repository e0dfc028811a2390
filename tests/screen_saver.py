"""A desktop's screen saver service, strict about types, on the session bus."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from socket import SHUT_RDWR
from threading import Thread

from jeepney import (
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

FREEDESKTOP = {"Inhibit": "ss", "UnInhibit": "u"}
GNOME = {"Inhibit": "susu", "Uninhibit": "u"}
NAMES = {"UnInhibit": "org.freedesktop.ScreenSaver", "Uninhibit": "org.gnome.SessionManager"}
FIRST_COOKIE = 3_000_000_000  # no int32


class ScreenSaver:
    """`calls` are those it accepted, `refused` those it did not; `holders` keep the screen awake.

    A holder that leaves the bus holds no more, as with every real service. A deaf one
    answers only `at last`.
    """

    def __init__(self, connection: DBusConnection, takes: dict[str, str], deaf: bool) -> None:
        self.calls: list[str] = []
        self.refused: list[str] = []
        self.holders: dict[int, str] = {}
        self._connection = connection
        self._takes = takes
        self._deaf = deaf
        self._unanswered: list[Message] = []
        self._cookies = count(FIRST_COOKIE)

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                self._receive(self._connection.receive())

    def _receive(self, message: Message) -> None:
        member = message.header.fields.get(HeaderFields.member)
        if member == "NameOwnerChanged":
            self._forget(message.body)
        elif message.header.message_type is MessageType.method_call:
            self.calls.append(member)
            if self._deaf:
                self._unanswered.append(message)
            else:
                self._connection.send(self._answer(message))

    def answer_at_last(self) -> None:
        self._deaf = False
        for call in self._unanswered:
            self._connection.send(self._answer(call))

    def _forget(self, body: tuple[str, str, str]) -> None:
        name, _, owner = body
        if not owner:
            self.holders = {c: holder for c, holder in self.holders.items() if holder != name}

    def _answer(self, call: Message) -> Message:
        fields = call.header.fields
        member = fields[HeaderFields.member]
        signature = fields.get(HeaderFields.signature, "")
        sender = fields[HeaderFields.sender]
        if self._takes.get(member) != signature:
            return self._refuse(call, f"{member}({signature})")
        if member == "Inhibit":
            cookie = next(self._cookies)
            self.holders[cookie] = sender
            return new_method_return(call, "u", (cookie,))
        if self.holders.pop(call.body[0], None) != sender:
            return self._refuse(call, f"cookie {call.body[0]}")
        return new_method_return(call)

    def _refuse(self, call: Message, what: str) -> Message:
        self.refused.append(what)
        return new_error(call, "org.freedesktop.DBus.Error.InvalidArgs", "s", (what,))


@contextmanager
def screen_saver(takes: dict[str, str] = FREEDESKTOP, deaf: bool = False) -> Iterator[ScreenSaver]:
    """On the bus until the end of the block, or of the bus."""
    connection = open_dbus_connection()
    rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
    for request in (message_bus.AddMatch(rule), message_bus.RequestName(NAMES[list(takes)[1]])):
        connection.send_and_get_reply(request, timeout=5)
    service = ScreenSaver(connection, takes, deaf)
    thread = Thread(target=service.serve)
    thread.start()
    try:
        yield service
    finally:
        with suppress(OSError):
            connection.sock.shutdown(SHUT_RDWR)
        thread.join()
        connection.close()
